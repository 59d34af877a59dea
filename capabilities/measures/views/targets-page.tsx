import {
  ActionForm,
  BackLink,
  Button,
  CalendarDate,
  EmptyState,
  ErrorSummary,
  type Fault,
  faultOf,
  Input,
  NotificationBanner,
  Page,
  ResponsiveTable,
  Textarea,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { Measure, Target } from '../queries/measures.ts'

export type TypedTarget = {
  readonly fromOn: string
  readonly untilOn: string
  readonly value: string
  readonly note: string
}

type Props = {
  readonly frame: Frame
  readonly measure: Measure
  readonly targets: readonly Target[]
  readonly typed: TypedTarget
  readonly faults?: readonly Fault[]
  readonly isDone?: boolean
}

/** Targets of a measure by date, for every unit. A wrong one is withdrawn, and stays in the list. */
export const TargetsPage = ({ frame, measure, targets, typed, faults = [], isDone }: Props) => (
  <Page {...frame} title={`Targets of ${measure.name}`} current="/measures" hasFaults={faults.length > 0}>
    <BackLink href={`/measures/across/${measure.id}`}>{measure.name}</BackLink>
    <ErrorSummary faults={faults} />
    {isDone ? (
      <NotificationBanner variant="success">
        <p class="nhsuk-notification-banner__heading">Done. The charts are drawn by these targets.</p>
      </NotificationBanner>
    ) : null}
    <h1 class="nhsuk-heading-l">
      Targets
      <span class="nhsuk-caption-l">{measure.name}</span>
    </h1>
    {targets.length === 0 ? (
      <EmptyState heading="No target yet">
        A target without a way to reach it changes nothing. Set one where somebody has decided what is needed,
        and from when; several make a trajectory.
      </EmptyState>
    ) : (
      <ResponsiveTable
        caption="Targets by date"
        rows={targets}
        columns={[
          { heading: 'From', cell: ({ fromOn }) => <CalendarDate isoDate={fromOn} /> },
          {
            heading: 'Until',
            cell: ({ untilOn }) => (untilOn ? <CalendarDate isoDate={untilOn} /> : 'Open'),
          },
          { heading: 'Target', cell: ({ value }) => value.toLocaleString('en-GB'), format: 'numeric' },
          { heading: 'For', cell: ({ unitId }) => (unitId ? 'One unit' : 'Every unit') },
          { heading: 'Note', cell: ({ note }) => note ?? '' },
          {
            heading: 'Withdraw',
            cell: (target) => <Withdraw measureId={measure.id} target={target} />,
          },
        ]}
      />
    )}
    <h2 class="nhsuk-heading-m">Set a target</h2>
    <p>One that begins on the same day takes the place of the other, which stays in the list as withdrawn.</p>
    <TargetForm measureId={measure.id} typed={typed} faults={faults} />
  </Page>
)

const Withdraw = ({ measureId, target }: { readonly measureId: string; readonly target: Target }) =>
  target.withdrawnAt ? (
    <span>Withdrawn</span>
  ) : (
    <ActionForm action={`/measures/targets/${measureId}/${target.id}/withdraw`}>
      <Button variant="secondary" small preventDoubleClick>
        Withdraw
        <span class="nhsuk-u-visually-hidden">{` the target of ${target.value} from ${target.fromOn}`}</span>
      </Button>
    </ActionForm>
  )

type FormProps = {
  readonly measureId: string
  readonly typed: TypedTarget
  readonly faults: readonly Fault[]
}

const TargetForm = ({ measureId, typed, faults }: FormProps) => (
  <ActionForm action={`/measures/targets/${measureId}`} fields={{ submissionId: newId() }}>
    <Input
      name="value"
      id="value"
      label={{ text: 'Target', size: 's' }}
      hint="In the unit of the measure: 95 for 95%."
      inputmode="decimal"
      value={typed.value}
      errorMessage={faultOf(faults, 'value')}
      classes="nhsuk-input--width-10"
    />
    <Input
      name="fromOn"
      id="fromOn"
      type="date"
      label={{ text: 'From', size: 's' }}
      value={typed.fromOn}
      errorMessage={faultOf(faults, 'fromOn')}
      classes="nhsuk-input--width-10"
    />
    <Input
      name="untilOn"
      id="untilOn"
      type="date"
      label={{ text: 'Until (optional)', size: 's' }}
      value={typed.untilOn}
      errorMessage={faultOf(faults, 'untilOn')}
      classes="nhsuk-input--width-10"
    />
    <Textarea
      name="note"
      id="note"
      label={{ text: 'Who decided it, and why? (optional)', size: 's' }}
      rows={2}
      value={typed.note}
      errorMessage={faultOf(faults, 'note')}
    />
    <Button preventDoubleClick>Set the target</Button>
  </ActionForm>
)
