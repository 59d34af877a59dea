import { ActionForm, Button } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import type { ProjectPerson } from '../queries/parts.ts'
import { Words } from './fields.tsx'
import { ProjectFrame } from './project-frame.tsx'
import type { ShownProject } from './shown.ts'

export const ContributionPage = (shown: ShownProject & { readonly person: ProjectPerson }) => {
  const { frame, open, faults, person } = shown
  const path = `/improvement/projects/${open.project.id}/people/${person.id}/contribution`
  return (
    <ProjectFrame
      frame={frame}
      project={open.project}
      heading={`What ${person.name} contributed`}
      faults={faults}
    >
      <p>
        Say what would not have happened without them. They see it, and say whether they are named; until then
        it reads “Somebody of the team”. Other words need another yes.
      </p>
      <ActionForm action={path} fields={{ submissionId: newId() }}>
        <Words shown={shown} name="contribution" label="What they did" saved={person.contribution} />
        <Button preventDoubleClick>Save</Button>
      </ActionForm>
    </ProjectFrame>
  )
}
