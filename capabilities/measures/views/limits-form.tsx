import {
  ActionForm,
  Button,
  Details,
  type Fault,
  faultOf,
  Input,
  Radios,
  Textarea,
} from '@headroom/design-system'
import type { Rebase } from '../queries/story.ts'
import { namePeriod } from '../reading/name-period.ts'
import type { PeriodKind } from '../rules/words.ts'

export type TypedLimits = {
  readonly startsOn: string
  readonly seenVersion: number
  readonly proposedBy: 'rule' | 'person'
  readonly isCauseKnown: string
  readonly cause: string
  readonly isSustained: string
  readonly reason: string
}

type Props = { readonly seriesId: string; readonly typed: TypedLimits; readonly faults: readonly Fault[] }

const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
] as const

export const LimitsForm = ({ seriesId, typed, faults }: Props) => (
  <ActionForm
    action={`/measures/series/${seriesId}/limits`}
    fields={{ seenVersion: typed.seenVersion, proposedBy: typed.proposedBy }}
  >
    <Input
      name="startsOn"
      id="startsOn"
      type="date"
      label={{ text: 'New limits from', size: 's' }}
      hint="The first day of the first period of the changed process."
      value={typed.startsOn}
      errorMessage={faultOf(faults, 'startsOn')}
      classes="nhsuk-input--width-10"
    />
    <Radios
      idPrefix="isCauseKnown"
      name="isCauseKnown"
      inline
      fieldset={{ legend: { text: 'Is the cause known?', size: 's' } }}
      hint="Without a known cause, finding it comes before new limits."
      value={typed.isCauseKnown}
      errorMessage={faultOf(faults, 'isCauseKnown')}
      items={yesNo}
    />
    <Textarea
      name="cause"
      id="cause"
      label={{ text: 'If it is: what is the cause?', size: 's' }}
      rows={2}
      value={typed.cause}
      errorMessage={faultOf(faults, 'cause')}
    />
    <Radios
      idPrefix="isSustained"
      name="isSustained"
      inline
      fieldset={{ legend: { text: 'Is the change meant to last?', size: 's' } }}
      hint="New limits after a decline that nobody wants would hide it."
      value={typed.isSustained}
      errorMessage={faultOf(faults, 'isSustained')}
      items={yesNo}
    />
    <Textarea
      name="reason"
      id="reason"
      label={{ text: 'Why do you decide so?', size: 's' }}
      hint="Shown with the chart, with your name and the date."
      rows={3}
      value={typed.reason}
      errorMessage={faultOf(faults, 'reason')}
    />
    <div class="nhsuk-button-group">
      <Button name="decision" value="accepted" preventDoubleClick>
        Start new limits
      </Button>
      <Button name="decision" value="declined" variant="secondary" preventDoubleClick>
        Keep the old limits
      </Button>
    </div>
  </ActionForm>
)

type UndoProps = { readonly seriesId: string; readonly rebase: Rebase; readonly period: PeriodKind }

export const UndoForm = ({ seriesId, rebase: { startsOn, version }, period }: UndoProps) => (
  <Details summary={`Undo the limits from ${namePeriod(startsOn, period)}`}>
    <ActionForm
      action={`/measures/series/${seriesId}/limits`}
      fields={{ startsOn, seenVersion: version, decision: 'undone', proposedBy: 'person' }}
    >
      <Textarea
        name="reason"
        id={`undo-${startsOn}`}
        label={{ text: 'Why are they undone?', size: 's' }}
        rows={2}
      />
      <Button variant="secondary" preventDoubleClick>
        Undo these limits
      </Button>
    </ActionForm>
  </Details>
)
