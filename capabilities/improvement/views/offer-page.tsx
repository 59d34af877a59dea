import { ActionForm, Button } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import { Words } from './fields.tsx'
import { ProjectFrame, SavedSince } from './project-frame.tsx'
import type { ShownProject } from './shown.ts'

export const OfferPage = (shown: ShownProject) => {
  const { frame, open, faults, isStale } = shown
  const { project } = open
  return (
    <ProjectFrame frame={frame} project={project} heading="Offer it to others" faults={faults}>
      <SavedSince
        isStale={isStale}
        saved={[
          ['Essential', project.offerEssential],
          ['Can be adapted', project.offerAdaptable],
        ]}
      />
      <p>
        Another unit is another place. Say what must be the same for it to be the same thing, and what others
        may do their own way. A project that stopped is worth offering too: it saves somebody the trouble.
      </p>
      <ActionForm
        action={`/improvement/projects/${project.id}/offer`}
        fields={{ submissionId: newId(), lockVersion: project.lockVersion }}
      >
        <Words
          shown={shown}
          name="offerEssential"
          label="What is essential?"
          saved={project.offerEssential}
        />
        <Words
          shown={shown}
          name="offerAdaptable"
          label="What can be adapted?"
          saved={project.offerAdaptable}
        />
        <Button preventDoubleClick>Offer it</Button>
      </ActionForm>
    </ProjectFrame>
  )
}
