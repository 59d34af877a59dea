import { LIMIT_FACTOR } from '../rule-set.ts'
import { carefulSum } from '../tolerance.ts'

/** Lines of a rare-event chart as the national query v2.4 draws them; null where it leaves a line blank. */
export type RareEventLines = {
  readonly centre: number
  readonly lower: number | null
  readonly lowerTwoSigma: number | null
  readonly upperTwoSigma: number | null
  readonly upper: number
}

const NELSON = 3.6

function basisOf(gaps: readonly number[], freeze: number | undefined): Float64Array {
  return Float64Array.from(gaps.slice(0, freeze ?? gaps.length))
}

/** What the query multiplies the mean of a G chart by to draw its median: the logarithm of 2, to three figures. */
const MEDIAN_OF_MEAN = 693 / 1000

const meanOf = (values: Float64Array) => carefulSum(values, 0, values.length) / values.length

/**
 * The T chart of NHS England's query: time between events, limits at 2.66 moving ranges on the scale y^(1/3.6). It
 * differs from the `t` kind in the rounded factor and in leaving a line blank rather than drawing it at zero.
 */
export function mdcTimeBetweenEvents(gaps: readonly number[], freeze?: number): RareEventLines {
  const scaled = basisOf(gaps, freeze).map((gap) => gap ** (1 / NELSON))
  const mean = meanOf(scaled)
  const ranges = scaled.subarray(1).map((value, at) => Math.abs(value - (scaled[at] ?? 0)))
  const reach = LIMIT_FACTOR * meanOf(ranges)
  const back = (value: number) => (value < 0 ? null : value ** NELSON)
  return {
    centre: mean ** NELSON,
    lower: back(mean - reach),
    lowerTwoSigma: back(mean - (2 * reach) / 3),
    upperTwoSigma: back(mean + (2 * reach) / 3),
    upper: (mean + reach) ** NELSON,
  }
}

/** The G chart of NHS England's query: the centre is drawn at 0.693 of the mean. */
export function mdcCasesBetweenEvents(gaps: readonly number[], freeze?: number): RareEventLines {
  const mean = meanOf(basisOf(gaps, freeze))
  return {
    centre: MEDIAN_OF_MEAN * mean,
    lower: null,
    lowerTwoSigma: null,
    upperTwoSigma: null,
    upper: mean + 3 * Math.sqrt(mean * (mean + 1)),
  }
}
