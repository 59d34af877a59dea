import type { XmrChart } from '../model.ts'
import { seasonOf } from '../periods.ts'
import { D2 } from '../rule-set.ts'
import type { Warning } from './model.ts'
import type { Sample } from './sample.ts'

/** Correlation of the values with themselves so many points later. */
export function lagCorrelation(values: readonly number[], lag: number): number {
  let own = 0
  let shared = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    own += value * value
    if (at >= lag) shared += value * (values[at - lag] ?? 0)
  }
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
export function autocorrelation(_chart: XmrChart, { residuals: values }: Sample): Warning | null {
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
export function seasons(_chart: XmrChart, { residuals: values, cadence }: Sample): Warning | null {
  const season = seasonOf(cadence)
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
function skewness(values: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at++) sum += values[at] ?? 0
  const mean = sum / (to - from)
  let second = 0
  let third = 0
  for (let at = from; at < to; at++) {
    const away = (values[at] ?? 0) - mean
    second += away * away
    third += away * away * away
  }
  return second > 0 ? third / (to - from) / (second / (to - from)) ** 1.5 : 0
}

/** A long tail on one side: the limit on that side is too near. One odd point is a signal, not a tail, so it is left out. */
export function skew(_chart: XmrChart, { lastStretch: all }: Sample): Warning | null {
  const n = all.length
  if (n < 13) return null
  const middle = all[n >> 1] ?? 0
  const isTopFarther = (all[n - 1] ?? 0) - middle > middle - (all[0] ?? 0)
  const figure = isTopFarther ? skewness(all, 0, n - 1) : skewness(all, 1, n)
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
export function lowCounts(_chart: XmrChart, { lastStretch: values }: Sample): Warning | null {
  if (values.length < 13 || !values.every((value) => Number.isInteger(value) && value >= 0)) return null
  const figure = values.reduce((sum, value) => sum + value, 0) / values.length
  if (figure >= 5 || values[0] === values[values.length - 1]) return null
  return {
    kind: 'low-counts',
    figure,
    dates: [],
    message: `The counts are low (mean ${figure.toFixed(1)}), so an XmR chart flags too often by chance: 46% of charts of 36 points at a mean of 2, and 70% at a mean of a half. ${figure < 1 ? 'Chart the time or the cases between events (t or g chart).' : 'A c chart fits counts better.'}`,
  }
}

/** Readings too coarse for the process: the step between possible values is larger than its sigma. */
export function rounding(chart: XmrChart, { lastStretch: values }: Sample): Warning | null {
  const limits = chart.partitions[chart.partitions.length - 1]?.limits
  if (!limits || chart.n < 13) return null
  const sigma = limits.averageMovingRange / D2
  let step = Number.POSITIVE_INFINITY
  for (let at = 1; at < values.length; at++) {
    const between = (values[at] ?? 0) - (values[at - 1] ?? 0)
    if (between > 0 && between < step) step = between
  }
  // Wheeler, "Problems with chunky data" (Quality Digest 2011): a step above one sigma spoils the moving ranges.
  if (!(step > sigma) || !Number.isFinite(step)) return null
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
export function changingDenominators(_chart: XmrChart, { usable }: Sample): Warning | null {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const { denominator } of usable) {
    if (denominator === null || denominator <= 0) continue
    if (denominator < least) least = denominator
    if (denominator > most) most = denominator
  }
  const figure = most / least
  if (figure <= 2) return null
  return {
    kind: 'changing-denominators',
    figure,
    dates: [],
    message: `The largest denominator is ${figure.toFixed(1)} times the smallest. Points over few cases swing more by chance than the limits allow; a p′ or u′ chart lets the limits follow the denominators.`,
  }
}
