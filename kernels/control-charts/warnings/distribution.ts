import type { XmrChart } from '../model.ts'
import { cadenceOf, seasonOf } from '../periods.ts'
import { D2 } from '../rule-set.ts'
import type { Warning } from './model.ts'

/** The usable values of the last stretch of limits: what the icons rest on. */
export function lastStretchValues(chart: XmrChart): number[] {
  const last = chart.partitions[chart.partitions.length - 1]
  if (!last) return []
  return chart.points
    .filter((point) => point.partition === last.partition && point.judgement !== null)
    .map((point) => point.value ?? 0)
}

/** Every usable value less its own stretch's mean, so that a rebase is not mistaken for a pattern. */
function residuals(chart: XmrChart): number[] {
  const means = new Map(
    chart.partitions.map(({ partition }) => {
      const own = chart.points.filter((point) => point.partition === partition && point.judgement !== null)
      return [partition, own.reduce((sum, { value }) => sum + (value ?? 0), 0) / Math.max(1, own.length)]
    }),
  )
  return chart.points
    .filter(({ judgement }) => judgement !== null)
    .map(({ value, partition }) => (value ?? 0) - (means.get(partition) ?? 0))
}

/** Correlation of the values with themselves so many points later. */
export function lagCorrelation(values: readonly number[], lag: number): number {
  let own = 0
  let shared = 0
  values.forEach((value, at) => {
    own += value * value
    if (at >= lag) shared += value * (values[at - lag] ?? 0)
  })
  return own > 0 ? shared / own : 0
}

/**
 * Measured on 40,000 simulated charts of 36 points with nothing changing: share with the last point flagged, and
 * share with any point flagged, at lag-one correlations of 0, 0.2, 0.4 and 0.6.
 */
const BY_CORRELATION = [
  { correlation: 0, last: 0.016, any: 0.26 },
  { correlation: 0.2, last: 0.038, any: 0.49 },
  { correlation: 0.4, last: 0.088, any: 0.77 },
  { correlation: 0.6, last: 0.2, any: 0.94 },
] as const

const percent = (share: number) => `${Math.round(share * 100)}%`

/** Neighbouring points alike: the limits come out too narrow and runs too common. */
export function autocorrelation(chart: XmrChart): Warning | null {
  const values = residuals(chart)
  if (values.length < 13) return null
  const figure = lagCorrelation(values, 1)
  // Beyond two standard errors of a correlation with nothing in it (Bartlett 1946).
  if (figure < 0.2 || figure < 2 / Math.sqrt(values.length)) return null
  const row = BY_CORRELATION.findLast(({ correlation }) => correlation <= figure) ?? BY_CORRELATION[0]
  return {
    kind: 'autocorrelation',
    figure,
    dates: [],
    message: `Neighbouring points are alike (correlation ${figure.toFixed(2)}), so signals come more often by chance: in charts of 36 points this alike with nothing changing, ${percent(row.any)} carry a flag, not 26%. Look for what carries over from one period to the next before acting on a run.`,
  }
}

/** A pattern that comes back each year or week. */
export function seasons(chart: XmrChart): Warning | null {
  const usable = chart.points.filter(({ judgement }) => judgement !== null)
  const season = seasonOf(cadenceOf(usable.map(({ date }) => date)))
  const values = residuals(chart)
  if (!season || values.length < 2 * season.length) return null
  const figure = lagCorrelation(values, season.length)
  if (figure < 0.3 || figure < 2 / Math.sqrt(values.length)) return null
  return {
    kind: 'seasons',
    figure,
    dates: [],
    message: `The points follow a ${season.name} pattern (correlation ${figure.toFixed(2)} with ${season.length} points before). A season looks like a signal and is not one: in simulation nearly every chart with a strong season was flagged. Compare with the same time last ${season.name === 'weekly' ? 'week' : 'year'}, or chart the difference.`,
  }
}

/** The third moment over the second to the power of three halves; 0 for values that do not vary. */
function skewness(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const second = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  const third = values.reduce((sum, value) => sum + (value - mean) ** 3, 0) / values.length
  return second > 0 ? third / second ** 1.5 : 0
}

/** A long tail on one side: the limit on that side is too near. One odd point is a signal, not a tail, so it is left out. */
export function skew(chart: XmrChart): Warning | null {
  const all = lastStretchValues(chart).sort((a, b) => a - b)
  const n = all.length
  if (n < 13) return null
  const middle = all[n >> 1] ?? 0
  const isTopFarther = (all[n - 1] ?? 0) - middle > middle - (all[0] ?? 0)
  const figure = skewness(isTopFarther ? all.slice(0, -1) : all.slice(1))
  // Two standard errors of the skewness of normal data are 2 sqrt(6 / n); 1 is where limits begin to mislead.
  if (Math.abs(figure) < 1 || Math.abs(figure) < 2 * Math.sqrt(6 / n)) return null
  const side = figure > 0 ? 'upper' : 'lower'
  return {
    kind: 'skew',
    figure,
    dates: [],
    message: `The values have a long tail on the ${side} side (skewness ${figure.toFixed(1)}), as waiting times do, so points beyond the ${side} limit come more often by chance: about 77% of such charts of 36 points are flagged with nothing changing. A single ${side === 'upper' ? 'high' : 'low'} point says less than it seems.`,
  }
}

/** Small whole numbers: an XmR chart flags too often, and a chart made for counts fits better. */
export function lowCounts(chart: XmrChart): Warning | null {
  const values = lastStretchValues(chart)
  if (values.length < 13 || !values.every((value) => Number.isInteger(value) && value >= 0)) return null
  const figure = values.reduce((sum, value) => sum + value, 0) / values.length
  if (figure >= 5 || values.every((value) => value === values[0])) return null
  return {
    kind: 'low-counts',
    figure,
    dates: [],
    message: `The counts are low (mean ${figure.toFixed(1)}), so an XmR chart flags too often by chance: 46% of charts of 36 points at a mean of 2, and 70% at a mean of a half. ${figure < 1 ? 'Chart the time or the cases between events (t or g chart).' : 'A c chart fits counts better.'}`,
  }
}

/** Readings too coarse for the process: the step between possible values is larger than its sigma. */
export function rounding(chart: XmrChart): Warning | null {
  const limits = chart.partitions[chart.partitions.length - 1]?.limits
  const values = [...new Set(lastStretchValues(chart))].sort((a, b) => a - b)
  if (!limits || values.length < 2 || chart.n < 13) return null
  const sigma = limits.averageMovingRange / D2
  let step = Number.POSITIVE_INFINITY
  for (let at = 1; at < values.length; at++) step = Math.min(step, (values[at] ?? 0) - (values[at - 1] ?? 0))
  // Wheeler, "Problems with chunky data" (Quality Digest 2011): a step above one sigma spoils the moving ranges.
  if (!(step > sigma)) return null
  return {
    kind: 'rounding',
    figure: step,
    dates: [],
    message: `The values move in steps of ${Number(step.toPrecision(3))}, more than one sigma of the process (${Number(sigma.toPrecision(3))}). They were rounded too far for limits to be trusted; use more decimal places or the counts behind them.`,
  }
}

export function noVariation(chart: XmrChart): Warning | null {
  if (chart.variation.icon !== 'no_variation') return null
  return {
    kind: 'no-variation',
    figure: 0,
    dates: [],
    message:
      'Every value since the limits began is the same, so the limits lie on the mean. Check that the measure is recorded afresh each time.',
  }
}

/** Rates over very different numbers are not equally sure, and one pair of limits cannot fit them all. */
export function changingDenominators(chart: XmrChart): Warning | null {
  const sizes = chart.points
    .filter(({ judgement }) => judgement !== null)
    .map(({ denominator }) => denominator ?? 0)
    .filter((size) => size > 0)
  if (sizes.length < 2) return null
  const figure =
    sizes.reduce((most, size) => Math.max(most, size), 0) /
    sizes.reduce((least, size) => Math.min(least, size), Number.POSITIVE_INFINITY)
  if (figure <= 2) return null
  return {
    kind: 'changing-denominators',
    figure,
    dates: [],
    message: `The largest denominator is ${figure.toFixed(1)} times the smallest. Points over few cases swing more by chance than the limits allow; a p′ or u′ chart lets the limits follow the denominators.`,
  }
}
