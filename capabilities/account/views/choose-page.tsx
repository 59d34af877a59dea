import { ActionForm, Button, ErrorSummary, type Fault, faultOf, Page, Radios } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'

type Choice = {
  readonly organisationId: string
  readonly personId: string
  readonly organisationName: string
  readonly name: string
}

type ChoosePageProps = {
  readonly frame: Frame
  readonly choices: readonly Choice[]
  readonly chosen: string
  readonly next: string
  readonly faults?: readonly Fault[]
}

export const ChoosePage = ({ frame, choices, chosen, next, faults = [] }: ChoosePageProps) => (
  <Page title="Choose where you are working" {...frame} hasFaults={faults.length > 0}>
    <ErrorSummary faults={faults} />
    <ActionForm action="/choose-organisation" fields={{ next }}>
      <Radios
        idPrefix="person"
        name="person"
        fieldset={{
          legend: { heading: 'Where are you working now?', size: 'l' },
        }}
        hint="You have a record in each of these. You can change over from “My account” at any time."
        errorMessage={faultOf(faults, 'person')}
        value={chosen}
        items={choices.map(({ personId, organisationName, name }) => ({
          value: personId,
          text: organisationName,
          hint: name,
        }))}
      />
      <Button preventDoubleClick>Continue</Button>
    </ActionForm>
  </Page>
)
