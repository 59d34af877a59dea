import { ActionForm, Button, Checkboxes, type Fault, faultOf } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import { codeOfPractice as code } from '../content/index.ts'

type YourWordProps = {
  readonly isRenewal: boolean
  readonly faults: readonly Fault[]
  readonly hasRead?: boolean | undefined
}

export const YourWord = ({ isRenewal, faults, hasRead }: YourWordProps) => (
  <ActionForm action="/code/attest" fields={{ codeVersion: code.version, submissionId: newId() }}>
    <Checkboxes
      name="hasRead"
      hint="Your word counts for a year. Then you are asked to read the Code and give it again."
      fieldset={{ legend: { text: 'Do you give your word?', size: 's' } }}
      errorMessage={faultOf(faults, 'hasRead')}
      items={[
        {
          value: 'yes',
          text: 'I have read the six principles of the Code, and I will keep to them',
          checked: hasRead ?? false,
        },
      ]}
    />
    <Button preventDoubleClick>{isRenewal ? 'Renew my attestation' : 'Attest to the Code'}</Button>
  </ActionForm>
)
