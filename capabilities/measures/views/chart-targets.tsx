import { CalendarDate, ResponsiveTable } from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import { stepsOf, type TargetStep } from '../reading/target-steps.ts'
import type { ChartFacts } from '../rules/chart-facts.ts'
import type { DrawnChart } from '../rules/draw-chart.ts'

type Props = { readonly facts: ChartFacts; readonly drawn: DrawnChart; readonly today: PlainDate }

const states: Readonly<Record<TargetStep['state'], string>> = {
  past: 'Past',
  'in-force': 'In force',
  'to-come': 'To come',
}

/** Targets by date, and how likely a period is to meet those still to be met if nothing changes. */
export const ChartTargets = ({ facts, drawn, today }: Props) => {
  if (facts.targets.length === 0)
    return (
      <p>No target is set, so nothing is said about meeting one. The owner of the measure can set targets.</p>
    )
  const { steps, refusal } =
    drawn.ok && drawn.kind === 'xmr'
      ? stepsOf(drawn.chart, facts, today)
      : { steps: plainSteps(facts, today), refusal: null }
  return (
    <>
      <ResponsiveTable
        caption="Targets by date"
        captionSize="s"
        rows={steps}
        columns={[
          { heading: 'From', cell: ({ from }) => <CalendarDate isoDate={from} /> },
          {
            heading: 'Until',
            cell: ({ until }) => (until ? <CalendarDate isoDate={until} /> : 'Open'),
          },
          { heading: 'Target', cell: ({ value }) => value.toLocaleString('en-GB'), format: 'numeric' },
          { heading: 'Now', cell: ({ state }) => states[state] },
          { heading: 'If nothing changes', cell: ({ chance }) => chance ?? '' },
        ]}
      />
      {refusal ? <p>{refusal}</p> : null}
    </>
  )
}

const plainSteps = ({ targets }: ChartFacts, today: PlainDate): readonly TargetStep[] =>
  targets.map(({ from, until, value }) => ({
    from,
    until: until ?? null,
    value,
    state: from > today ? 'to-come' : until !== undefined && until < today ? 'past' : 'in-force',
    chance: null,
  }))
