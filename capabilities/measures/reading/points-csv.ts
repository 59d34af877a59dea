import type { PlainDate } from '@headroom/platform/clock'
import { makeCsv } from '@headroom/platform/csv'
import { type ChartFacts, fromChart, readableValue } from '../rules/chart-facts.ts'
import type { DrawnChart } from '../rules/draw-chart.ts'
import { meaningsOf } from './point-meanings.ts'

const headings = [
  'period',
  'value',
  'numerator',
  'denominator',
  'suppressed',
  'provisional',
  'left_out',
  'left_out_because',
  'target',
  'mean',
  'lower_limit',
  'upper_limit',
  'judgement',
  'rules',
  'why',
] as const

/** The rows behind a chart with all that the chart says of them; values in the unit people use. */
export function pointsCsv(
  facts: ChartFacts,
  drawn: DrawnChart,
  ghosts: ReadonlyMap<PlainDate, string>,
): string {
  const meanings = meaningsOf(drawn)
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? null : fromChart(facts.measure.valueUnit, value)
  return makeCsv([
    headings,
    ...facts.points.map((point) => {
      const meaning = meanings.get(point.periodStart)
      return [
        point.periodStart,
        readableValue(facts.measure, point),
        point.numerator,
        point.denominator,
        point.state === 'suppressed' ? 'yes' : 'no',
        point.isProvisional ? 'yes' : 'no',
        point.isGhost ? 'yes' : 'no',
        ghosts.get(point.periodStart),
        shown(meaning?.target),
        shown(meaning?.mean),
        shown(meaning?.lower),
        shown(meaning?.upper),
        meaning?.means,
        meaning?.rules.join(' '),
        meaning?.why,
      ]
    }),
  ])
}
