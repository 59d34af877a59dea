import { ActionForm, Button } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import { Words } from './fields.tsx'
import { ProjectFrame, SavedSince } from './project-frame.tsx'
import type { ShownProject } from './shown.ts'

export const AirCoverPage = (shown: ShownProject) => {
  const { frame, open, faults, isStale } = shown
  const { project } = open
  return (
    <ProjectFrame frame={frame} project={project} heading="Air cover" faults={faults}>
      <SavedSince isStale={isStale} saved={[['Air cover', project.airCover]]} />
      <p>What the sponsor promises the team, in words that the team can hold them to:</p>
      <ul>
        <li>how much time, for whom, until when</li>
        <li>from which other asks the team is protected</li>
        <li>what may stop meanwhile</li>
        <li>what happens if a test makes something worse</li>
      </ul>
      <ActionForm
        action={`/improvement/projects/${project.id}/air-cover`}
        fields={{ submissionId: newId(), lockVersion: project.lockVersion }}
      >
        <Words
          shown={shown}
          name="airCover"
          label="What the sponsor promises"
          saved={project.airCover}
          rows={5}
        />
        <Button preventDoubleClick>Save</Button>
      </ActionForm>
    </ProjectFrame>
  )
}
