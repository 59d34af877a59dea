import { ActionForm, Button, DayField, InsetText } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import { mayRecordChange, missingParts } from '../rules/ready.ts'
import { partMeanings, partNames } from '../rules/words.ts'
import { Words } from './fields.tsx'
import { ProjectFrame } from './project-frame.tsx'
import type { ShownProject } from './shown.ts'

/** Recording what is now done differently, from a day; or what has to be chosen first. */
export const ChangePage = (shown: ShownProject) => {
  const { frame, open, faults, typed } = shown
  const { project, measures } = open
  const path = `/improvement/projects/${project.id}`
  const missing = missingParts(measures)
  if (!mayRecordChange(measures, project.withoutMeasures))
    return (
      <ProjectFrame frame={frame} project={project} heading="Before the first change" faults={faults}>
        <p>Nobody can say afterwards how it was before. So first choose what you will watch:</p>
        <ul>
          {missing.map((part) => (
            <li>{`${partNames[part]}: ${partMeanings[part]}`}</li>
          ))}
        </ul>
        <p>
          <a href={`${path}/measures`}>
            {measures.length === 0 ? 'Choose the measures' : 'Choose what is missing, or write why one is'}
          </a>
        </p>
      </ProjectFrame>
    )
  return (
    <ProjectFrame frame={frame} project={project} heading="Record a change" faults={faults}>
      <p>
        A change is something that is now done differently, from a day on. The chart as it stands is kept with
        it, so that the verdict is read against what was known then.
      </p>
      {missing.length > 0 ? (
        <InsetText>
          <p>{`Recorded without all three kinds of measure: ${project.withoutMeasures}`}</p>
        </InsetText>
      ) : null}
      <ActionForm action={`${path}/changes/new`} fields={{ submissionId: newId() }}>
        <DayField
          name="fromOn"
          legend="From which day?"
          hint="For example, 27 3 2026"
          typed={typed}
          faults={faults}
        />
        <Words
          shown={shown}
          name="words"
          label="What is done differently?"
          hint="In a sentence that somebody on nights would understand"
        />
        <Words
          shown={shown}
          name="meanwhile"
          label="What else happens around then? (if anything)"
          hint="A new rota, winter, a ward moved: whatever could also explain a difference"
        />
        <Button preventDoubleClick>Record the change</Button>
      </ActionForm>
    </ProjectFrame>
  )
}
