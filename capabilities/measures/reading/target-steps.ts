import { targetChances, type XmrChart } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import { type ChartFacts, toChart } from '../rules/chart-facts.ts'

export type TargetStep = {
  readonly from: PlainDate
  readonly until: PlainDate | null
  readonly value: number
  readonly state: 'past' | 'in-force' | 'to-come'
  readonly chance: string | null
}

const refusals = {
  'too-few-points': 'There are too few points to say how likely a target is to be met.',
  'no-direction': 'No direction is set as better, so a target cannot be met or missed.',
  'no-variation': 'The values do not vary, so there is no chance to speak of.',
  'process-is-changing':
    'The process is changing, so a chance worked out from it would mislead. Find out what is changing first.',
} as const

/** Targets in the order of their dates, and for those in force or to come the chance that one period meets them. */
export function stepsOf(
  chart: XmrChart,
  facts: ChartFacts,
  today: PlainDate,
): { readonly steps: readonly TargetStep[]; readonly refusal: string | null } {
  const ordered = facts.targets.toSorted((a, b) => a.from.localeCompare(b.from))
  const states = ordered.map(({ from, until }, at): TargetStep['state'] => {
    const next = ordered[at + 1]
    const end = until ?? '9999-12-31'
    if (end < today || (next && next.from <= today)) return 'past'
    return from > today ? 'to-come' : 'in-force'
  })
  const asked = ordered.flatMap(({ from, value }, at) =>
    states[at] === 'past' ? [] : [{ date: from, target: toChart(facts.measure.valueUnit, value) }],
  )
  const told = targetChances(chart, asked)
  const sentences = new Map(
    told.ok ? told.chances.map(({ date, sentence }) => [date, sentence] as const) : [],
  )
  return {
    refusal: told.ok || asked.length === 0 ? null : refusals[told.reason],
    steps: ordered.map(({ from, until, value }, at) => ({
      from,
      until: until ?? null,
      value,
      state: states[at] ?? 'past',
      chance: states[at] === 'past' ? null : (sentences.get(from) ?? null),
    })),
  }
}
