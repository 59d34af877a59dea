import type { RoleProfile } from '@headroom/capabilities/roles'
import {
  ActionForm,
  BackLink,
  Button,
  ErrorSummary,
  type Fault,
  faultOf,
  Page,
  Radios,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { AssessedVersion } from '../standards.ts'

type StartProps = {
  readonly frame: Frame
  readonly assessed: AssessedVersion
  readonly role: RoleProfile | undefined
  readonly faults?: readonly Fault[]
  readonly typed?: string | undefined
}

/** Choose the stage, or confirm the one that the role proposes. */
export const StartPage = ({ frame, assessed, role, faults = [], typed }: StartProps) => {
  const { framework, version, standards, competencies } = assessed
  return (
    <Page {...frame} title="Start a self-assessment" current="/assessment" hasFaults={faults.length > 0}>
      <BackLink href="/assessment">Self-assessment</BackLink>
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">Start a self-assessment</h1>
      <p>
        {`You will go through ${standards.length} standards of the ${framework.name}, ${competencies.size} competencies in all. It takes most people about 40 minutes, and you can stop and come back at any time.`}
      </p>
      <ActionForm action="/assessment/start" fields={{ submissionId: newId() }}>
        <Radios
          idPrefix="stageId"
          name="stageId"
          fieldset={{ legend: { text: 'Which stage do you work at?', size: 'm' } }}
          hint={
            role
              ? `Your role, ${role.name}, works at the stage that is already selected. Choose another if it fits your work better.`
              : 'Choose the one that describes your work today, whatever your job title says.'
          }
          errorMessage={faultOf(faults, 'stageId')}
          value={typed ?? role?.managementLevel ?? ''}
          items={version.stages.map(({ id, name, meaning }) => ({ value: id, text: name, hint: meaning }))}
        />
        <Button preventDoubleClick>Start</Button>
      </ActionForm>
    </Page>
  )
}
