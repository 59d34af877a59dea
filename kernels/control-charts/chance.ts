import type { XmrChart } from './model.ts'
import { plural } from './wording.ts'

/**
 * What chance alone gives when nothing changes: 20,000 simulated charts of independent normal points a row (10,000
 * from 104 points on), this rule set, no rebase. An earlier simulation of 40,000 with another program gave 1.1, 1.5,
 * 1.6 and 1.7% (last point) and 6, 16, 26 and 44% (any point) at 13, 24, 36 and 60 points.
 */
const BY_POINTS = [
  { n: 13, last: 0.0105, any: 0.052, signals: 0.065 },
  { n: 18, last: 0.0129, any: 0.104, signals: 0.126 },
  { n: 24, last: 0.0138, any: 0.155, signals: 0.194 },
  { n: 30, last: 0.0163, any: 0.215, signals: 0.269 },
  { n: 36, last: 0.0159, any: 0.257, signals: 0.326 },
  { n: 48, last: 0.0168, any: 0.354, signals: 0.471 },
  { n: 60, last: 0.0173, any: 0.437, signals: 0.619 },
  { n: 104, last: 0.0183, any: 0.66, signals: 1.152 },
  { n: 156, last: 0.0199, any: 0.813, signals: 1.79 },
] as const

export type Chance = {
  /** Share of steady charts whose latest point is flagged: a coloured icon by chance. */
  readonly last: number
  /** Share of steady charts with any point flagged. */
  readonly any: number
  /** Signals to expect on one steady chart. */
  readonly signals: number
}

/** What chance alone would show on a chart of so many usable points. Between the rows, by proportion. */
export function chanceAt(n: number): Chance {
  const first = BY_POINTS[0]
  const last = BY_POINTS[BY_POINTS.length - 1] ?? first
  if (n < first.n) return { last: 0, any: 0, signals: 0 }
  if (n >= last.n) return { last: last.last, any: last.any, signals: (last.signals * n) / last.n }
  const above = BY_POINTS.findIndex((row) => row.n > n)
  const low = BY_POINTS[above - 1] ?? first
  const high = BY_POINTS[above] ?? last
  const share = (n - low.n) / (high.n - low.n)
  const between = (name: keyof Chance) => low[name] + share * (high[name] - low[name])
  return { last: between('last'), any: between('any'), signals: between('signals') }
}

/** One chart's signals beside the number chance would give. */
export function chanceSentence(chart: XmrChart): string {
  const { any, signals } = chanceAt(chart.n)
  return `${plural(chart.signals.length, 'signal')} seen; with nothing changing, a chart of ${chart.n} independent points shows ${signals.toFixed(1)} on average, and ${Math.round(any * 100)}% of such charts show at least one.`
}

export type ChanceOnPage = {
  readonly charts: number
  readonly colouredIcons: number
  readonly expectedByChance: number
  readonly sentence: string
}

/** For a page of many charts: coloured icons seen beside the number that chance alone would colour. */
export function chanceOnPage(charts: readonly XmrChart[]): ChanceOnPage {
  const judged = charts.filter(({ hasEnoughPoints }) => hasEnoughPoints)
  const isPlain = (chart: XmrChart) => ['common_cause', 'no_variation'].includes(chart.variation.icon)
  const colouredIcons = judged.filter((chart) => !isPlain(chart)).length
  const expectedByChance = judged.reduce((sum, { n }) => sum + chanceAt(n).last, 0)
  return {
    charts: judged.length,
    colouredIcons,
    expectedByChance,
    sentence: `${colouredIcons} of ${plural(judged.length, 'chart')} ${judged.length === 1 ? 'carries' : 'carry'} a coloured icon; about ${expectedByChance.toFixed(1)} would by chance if nothing had changed anywhere and points were independent.`,
  }
}
