import { D2, MOVING_RANGE_FACTOR } from '../rule-set.ts'
import { carefulSum } from '../tolerance.ts'
import type { AttributeChartKind } from './model.ts'

/** One part of a chart as columns; NaN where there is no value or no denominator. */
export type Columns = {
  readonly values: Float64Array
  readonly counts: Float64Array
  readonly denominators: Float64Array
  /** The centre and limits come from this many points at the start of the part. */
  readonly basis: number
  readonly screening: 'once' | 'off'
}

export type Line = {
  readonly centre: number
  /** What to add to the centre for one sigma at a point, or null where there are no limits at all. */
  readonly sigma: ((at: number) => number) | null
  readonly lowest: number
  readonly highest: number
  /** Takes the drawn scale back to the data's own, for charts judged on a changed scale. */
  readonly limits?: (sigmas: number) => number
}

const real = (values: Float64Array, basis: number) =>
  values.subarray(0, basis).filter((value) => !Number.isNaN(value))

const meanOf = (values: Float64Array) => carefulSum(values, 0, values.length) / values.length

function medianOf(values: Float64Array): number {
  const sorted = values.slice().sort()
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/**
 * The mean distance between neighbours; a pair with a missing point is left out. Screening leaves out, once, ranges
 * of 3.267 means or more (Nelson, Journal of Quality Technology 1982; 14: 172), as qicharts2 does by default.
 */
function meanRange(values: Float64Array, { basis, screening }: Columns): number {
  const ranges: number[] = []
  for (let at = 1; at < basis; at++) {
    const range = Math.abs((values[at] ?? Number.NaN) - (values[at - 1] ?? Number.NaN))
    if (!Number.isNaN(range)) ranges.push(range)
  }
  const all = meanOf(Float64Array.from(ranges))
  const kept = ranges.filter((range) => range < MOVING_RANGE_FACTOR * all)
  return screening === 'off' || kept.length === 0 ? all : meanOf(Float64Array.from(kept))
}

/** Total events over total denominators, of the points that have both. */
function pooled({ counts, denominators, basis }: Columns): number {
  let events = 0
  let exposure = 0
  for (let at = 0; at < basis; at++) {
    const count = counts[at] ?? Number.NaN
    const denominator = denominators[at] ?? Number.NaN
    if (Number.isNaN(count) || !(denominator > 0)) continue
    events += count
    exposure += denominator
  }
  return events / exposure
}

type Formula = (columns: Columns) => Line

/** Binomial (p) or Poisson (u) limits that step with the denominator. */
const byDenominator =
  (variance: (centre: number) => number, highest: number): Formula =>
  (columns) => {
    const centre = pooled(columns)
    const sigma = (at: number) => Math.sqrt(variance(centre) / (columns.denominators[at] ?? Number.NaN))
    return { centre, sigma, lowest: 0, highest }
  }

/** Laney's correction (Quality Engineering 2002; 14: 531): sigma times the mean moving range of z over 1.128. */
const prime =
  (formula: Formula): Formula =>
  (columns) => {
    const line = formula(columns)
    const own = line.sigma
    if (!own) return line
    const z = columns.values.map((value, at) => (value - line.centre) / own(at))
    const ratio = meanRange(z, columns) / D2
    return { ...line, sigma: (at) => own(at) * ratio }
  }

const p = byDenominator((centre) => centre * (1 - centre), 1)
const u = byDenominator((centre) => centre, Number.POSITIVE_INFINITY)

/** Power of Nelson (Journal of Quality Technology 1994; 26: 239) that makes waiting times nearly normal. */
const NELSON = 3.6

/** Provost and Murray, The Health Care Data Guide (2011), and qicharts2 0.8.1, which the golden cases hold us to. */
export const FORMULAS: Record<AttributeChartKind, Formula> = {
  p,
  pp: prime(p),
  u,
  up: prime(u),
  c: ({ values, basis }) => {
    const centre = meanOf(real(values, basis))
    return { centre, sigma: () => Math.sqrt(centre), lowest: 0, highest: Number.POSITIVE_INFINITY }
  },
  // Cases between events are geometric: the mean places the limits, the median is drawn, since the curve is skewed.
  g: ({ values, basis }) => {
    const own = real(values, basis)
    const mean = meanOf(own)
    const limits = (sigmas: number) => mean + sigmas * Math.sqrt(mean * (mean + 1))
    return { centre: medianOf(own), sigma: () => 0, limits, lowest: 0, highest: Number.POSITIVE_INFINITY }
  },
  t: (columns) => {
    const scaled = columns.values.map((value) => value ** (1 / NELSON))
    const mean = meanOf(real(scaled, columns.basis))
    const sigma = meanRange(scaled, columns) / D2
    const limits = (sigmas: number) => Math.max(0, mean + sigmas * sigma) ** NELSON
    return { centre: mean ** NELSON, sigma: () => 0, limits, lowest: 0, highest: Number.POSITIVE_INFINITY }
  },
  run: ({ values, basis }) => ({
    centre: medianOf(real(values, basis)),
    sigma: null,
    lowest: Number.NEGATIVE_INFINITY,
    highest: Number.POSITIVE_INFINITY,
  }),
  // `values` are the moving ranges here; the first of a part has none.
  mr: ({ values, basis }) => {
    const centre = meanOf(real(values, basis))
    const limits = (sigmas: number) => (sigmas > 0 ? (MOVING_RANGE_FACTOR * centre * sigmas) / 3 : 0)
    return { centre, sigma: () => 0, limits, lowest: 0, highest: Number.POSITIVE_INFINITY }
  },
  i: (columns) => {
    const sigma = meanRange(columns.values, columns) / D2
    return {
      centre: meanOf(real(columns.values, columns.basis)),
      sigma: () => sigma,
      lowest: Number.NEGATIVE_INFINITY,
      highest: Number.POSITIVE_INFINITY,
    }
  },
}

/** Kinds whose value is a count over a denominator. */
export const isRate = (kind: AttributeChartKind): boolean => ['p', 'pp', 'u', 'up'].includes(kind)
