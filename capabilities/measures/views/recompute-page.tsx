import { RULE_SET } from '@headroom/control-charts'
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
import { counted, thousands } from './count-words.ts'

type Props = {
  readonly frame: Frame
  readonly all: number
  readonly outOfDate: number
  readonly faults?: readonly Fault[]
}

export const RecomputePage = ({ frame, all, outOfDate, faults = [] }: Props) => (
  <Page {...frame} title="Compute the charts again" current="/measures" hasFaults={faults.length > 0}>
    <BackLink href="/measures">Measures</BackLink>
    <ErrorSummary faults={faults} />
    <h1 class="nhsuk-heading-l">Compute the charts again</h1>
    <p>
      What each chart says is kept, and is computed again whenever its data change. After a new version of the
      rules, or where something broke off, some are out of date and say so.
    </p>
    <p>
      {outOfDate === 0
        ? `Up to date: ${counted(all, 'chart')}.`
        : `Out of date: ${thousands(outOfDate)} of ${counted(all, 'chart')}.`}{' '}
      The rules are {RULE_SET.id} {RULE_SET.version}.
    </p>
    <ActionForm action="/measures/recompute" fields={{ submissionId: newId() }}>
      <Radios
        name="which"
        idPrefix="which"
        fieldset={{ legend: { text: 'Which charts?', size: 's' } }}
        errorMessage={faultOf(faults, 'which')}
        value="out-of-date"
        items={[
          { value: 'out-of-date', text: 'Those that are out of date' },
          { value: 'all', text: 'All of them', hint: 'Nothing about the data changes' },
        ]}
      />
      <Button preventDoubleClick>Compute them again</Button>
    </ActionForm>
  </Page>
)
