import { ActionForm, Button, DayField, formatDate, InsetText } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import { missingOfAim } from '../rules/ready.ts'
import { Line, Words } from './fields.tsx'
import { ProjectFrame, SavedSince } from './project-frame.tsx'
import type { ShownProject } from './shown.ts'

export const AimPage = (shown: ShownProject) => {
  const { frame, open, faults, typed, isStale } = shown
  const { project } = open
  const missing = missingOfAim(project)
  return (
    <ProjectFrame frame={frame} project={project} heading="The aim" faults={faults}>
      <SavedSince
        isStale={isStale}
        saved={[
          ['Name', project.title],
          ['What', project.aimWhat],
          ['How much', project.aimHowMuch],
          ['By when', project.aimByWhen ? formatDate(project.aimByWhen) : ''],
          ['For whom', project.aimForWhom],
          ['Why', project.why],
        ]}
      />
      <p>
        How much, by when, for whom. Write what you know; what is missing can wait, and the draft is kept as
        it is.
      </p>
      {missing.length > 0 && missing.length < 4 ? (
        <InsetText>
          <p>Still to be said:</p>
          <ul>
            {missing.map((question) => (
              <li>{question}</li>
            ))}
          </ul>
        </InsetText>
      ) : null}
      <ActionForm
        action={`/improvement/projects/${project.id}/aim`}
        fields={{ submissionId: newId(), lockVersion: project.lockVersion }}
      >
        <Line shown={shown} name="title" label="Name of the project" saved={project.title} />
        <Line
          shown={shown}
          name="aimWhat"
          label="What is to be better?"
          hint="For example: people who are fit to go home leave the ward in the morning"
          saved={project.aimWhat}
        />
        <Line
          shown={shown}
          name="aimHowMuch"
          label="By how much?"
          hint="For example: from 1 in 10 to 1 in 3"
          saved={project.aimHowMuch}
        />
        <DayField
          name="aimByWhen"
          legend="By when?"
          hint="For example, 27 3 2027"
          value={project.aimByWhen ?? undefined}
          typed={typed}
          faults={faults}
        />
        <Line
          shown={shown}
          name="aimForWhom"
          label="For whom?"
          hint="For example: everybody on Willow ward"
          saved={project.aimForWhom}
        />
        <Words shown={shown} name="why" label="Why this, why now?" saved={project.why} rows={5} />
        <Button preventDoubleClick>Save the aim</Button>
      </ActionForm>
    </ProjectFrame>
  )
}
