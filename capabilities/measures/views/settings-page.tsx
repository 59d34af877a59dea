import { RULE_LENGTHS } from '@headroom/control-charts'
import {
  ActionForm,
  BackLink,
  Button,
  ErrorSummary,
  type Fault,
  faultOf,
  Input,
  Page,
  Radios,
  Select,
  WarningCallout,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { Measure } from '../queries/measures.ts'
import { chartKindNames, chartKinds } from '../rules/words.ts'

export type TypedSettings = {
  readonly chartKind: string
  readonly shiftPoints: string
  readonly trendPoints: string
  readonly screening: string
  readonly conflict: string
  readonly minimumPoints: string
  readonly baselinePoints: string
}

type Props = {
  readonly frame: Frame
  readonly measure: Measure
  readonly lockVersion: number | null
  readonly typed: TypedSettings
  readonly faults?: readonly Fault[]
  readonly isStale?: boolean
}

/** The one configuration by which every page, table, file and alert draws this measure. */
export const SettingsPage = ({ frame, measure, lockVersion, typed, faults = [], isStale }: Props) => (
  <Page {...frame} title={`How ${measure.name} is drawn`} current="/measures" hasFaults={faults.length > 0}>
    <BackLink href={`/measures/across/${measure.id}`}>{measure.name}</BackLink>
    <ErrorSummary faults={faults} />
    {isStale ? (
      <WarningCallout heading="Somebody changed these settings while you were looking">
        <p>What you chose is still below, and not saved. Saving again replaces theirs.</p>
      </WarningCallout>
    ) : null}
    <h1 class="nhsuk-heading-l">
      How this measure is drawn
      <span class="nhsuk-caption-l">{measure.name}</span>
    </h1>
    <p>
      One setting for every unit, page, file and alert, so that a chart and a table never disagree. The usual
      settings are Making Data Count’s. Choose others for a reason, not for a colour.
    </p>
    <ActionForm
      action={`/measures/settings/${measure.id}`}
      fields={lockVersion === null ? {} : { seenLockVersion: lockVersion }}
    >
      <Select
        name="chartKind"
        id="chartKind"
        label={{ text: 'Kind of chart', size: 's' }}
        hint="Icons belong to XmR charts. The others have signals, with reasons."
        value={typed.chartKind}
        errorMessage={faultOf(faults, 'chartKind')}
        items={chartKinds.map((kind) => ({ value: kind, text: chartKindNames[kind] }))}
      />
      <Lengths
        name="shiftPoints"
        asks="How many points on one side of the mean make a shift?"
        typed={typed}
        faults={faults}
      />
      <Lengths
        name="trendPoints"
        asks="How many rising or falling points make a trend?"
        typed={typed}
        faults={faults}
      />
      <Radios
        idPrefix="screening"
        name="screening"
        fieldset={{ legend: { text: 'Large moving ranges', size: 's' } }}
        hint="Experts disagree: Wheeler keeps all, Nelson leaves extreme ones out once."
        value={typed.screening}
        errorMessage={faultOf(faults, 'screening')}
        items={[
          { value: 'off', text: 'All count' },
          { value: 'once', text: 'Extreme ones are left out once' },
        ]}
      />
      <Radios
        idPrefix="conflict"
        name="conflict"
        fieldset={{ legend: { text: 'Where one rule says improvement and another concern', size: 's' } }}
        value={typed.conflict}
        errorMessage={faultOf(faults, 'conflict')}
        items={[
          { value: 'improvement-wins', text: 'Show improvement, marked as mixed' },
          { value: 'concern-wins', text: 'Show concern, marked as mixed' },
        ]}
      />
      <Input
        name="minimumPoints"
        id="minimumPoints"
        label={{ text: 'Icons from how many points?', size: 's' }}
        hint="Usually 13."
        inputmode="numeric"
        value={typed.minimumPoints}
        errorMessage={faultOf(faults, 'minimumPoints')}
        classes="nhsuk-input--width-4"
      />
      <Input
        name="baselinePoints"
        id="baselinePoints"
        label={{ text: 'Fix the first limits after how many points? (optional)', size: 's' }}
        hint="Leave empty, and all points up to the next new limits count."
        inputmode="numeric"
        value={typed.baselinePoints}
        errorMessage={faultOf(faults, 'baselinePoints')}
        classes="nhsuk-input--width-4"
      />
      <Button preventDoubleClick>Draw it by these settings</Button>
    </ActionForm>
  </Page>
)

type LengthsProps = {
  readonly name: 'shiftPoints' | 'trendPoints'
  readonly asks: string
  readonly typed: TypedSettings
  readonly faults: readonly Fault[]
}

const Lengths = ({ name, asks, typed, faults }: LengthsProps) => (
  <Radios
    idPrefix={name}
    name={name}
    inline
    fieldset={{ legend: { text: asks, size: 's' } }}
    value={typed[name]}
    errorMessage={faultOf(faults, name)}
    items={RULE_LENGTHS.map((length) => ({ value: String(length), text: String(length) }))}
  />
)
