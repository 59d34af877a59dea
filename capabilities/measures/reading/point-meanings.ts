import { type Judgement, TABLE_COLUMNS, tableOf } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { DrawnChart } from '../rules/draw-chart.ts'

export type PointMeaning = {
  readonly judgement: Judgement | null
  /** In words: Common cause, Improvement, Left out … */
  readonly means: string
  /** Each rule it meets, with points, dates and limits. */
  readonly why: string
  readonly rules: readonly string[]
  readonly target: number | null
  readonly mean: number | null
  readonly lower: number | null
  readonly upper: number | null
}

const MEANS = TABLE_COLUMNS.indexOf('Judgement')
const WHY = TABLE_COLUMNS.indexOf('Why')

/** What each point of a chart means and why, by the start of its period; in the chart's own numbers. */
export function meaningsOf(drawn: DrawnChart): ReadonlyMap<PlainDate, PointMeaning> {
  if (!drawn.ok) return new Map()
  if (drawn.kind === 'attribute') {
    const { chart } = drawn
    return new Map(
      chart.points.map((point, at) => {
        const signals = chart.signals.filter(({ points }) => points.includes(at))
        const { centre: mean, lower, upper } = point
        return [
          point.date,
          {
            judgement: null,
            means: point.isGhost ? 'Left out' : signals.length > 0 ? 'Signal' : 'No signal',
            why: signals.map(({ reason }) => reason).join(' '),
            rules: signals.map(({ kind }) => kind),
            target: null,
            mean,
            lower,
            upper,
          },
        ]
      }),
    )
  }
  const { chart } = drawn
  const table = tableOf(chart)
  const stretches = new Map(chart.partitions.map((partition) => [partition.partition, partition]))
  return new Map(
    chart.points.map((point, at) => {
      const stretch = stretches.get(point.partition)
      const limits = chart.hasEnoughPoints ? stretch?.limits : null
      return [
        point.date,
        {
          judgement: point.judgement,
          means: table[at]?.[MEANS] ?? '',
          why: table[at]?.[WHY] ?? '',
          rules: chart.hasEnoughPoints ? point.signals.flatMap((one) => chart.signals[one]?.rule ?? []) : [],
          target: point.target,
          mean: stretch?.mean ?? null,
          lower: limits?.lower ?? null,
          upper: limits?.upper ?? null,
        },
      ]
    }),
  )
}
