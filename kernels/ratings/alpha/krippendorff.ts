import { drawsFrom, quantileOf } from '../random.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { givenOf, type ScoreTable } from '../scores.ts'
import { disagreement, layOut, type UnitCounts, type Units } from './coincidences.ts'
import type { Metric } from './metric.ts'

export type AlphaSettings = {
  readonly confidence?: number
  /** How many times the units are drawn again for the interval; 2000 unless told, 0 for no interval. */
  readonly draws?: number
  readonly seed?: number
}

export type KrippendorffAlpha = {
  readonly ok: true
  readonly metric: Metric
  readonly alpha: number
  /**
   * What R's irr 0.84.1 prints: with no gap anywhere it forgets to divide pairs by the raters less one, which makes alpha a
   * little lower for three raters or more. Only for comparing with numbers from there; with gaps it is alpha itself.
   */
  readonly alphaAsIrr: number
  readonly lower: number | null
  readonly upper: number | null
  readonly confidence: number
  /** Units with two scores or more, which are the ones that count; those with fewer are left out. */
  readonly units: number
  readonly unitsLeftOut: number
  /** Scores in the units that count. */
  readonly scores: number
}

export type AlphaRefusal = Refusal<'fewer-than-two-units' | 'all-the-same' | 'ratio-below-zero'>

type Counted = { readonly values: readonly number[]; readonly units: Units }

/** Units as counts, in an order that does not depend on how they came: the interval must not either. */
function countUnits(table: ScoreTable): Counted {
  const pairable = table.map(givenOf).filter(({ length }) => length >= 2)
  const values = [...new Set(pairable.flat())].sort((a, b) => a - b)
  const placeOf = new Map(values.map((value, at) => [value, at]))
  const units = pairable.map((scores): UnitCounts => {
    const counts = new Map<number, number>()
    for (const score of scores) {
      const place = placeOf.get(score) ?? 0
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
    return [...counts].sort(([a], [b]) => a - b)
  })
  const keyed = units.map((unit) => [JSON.stringify(unit), unit] as const)
  keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return { values, units: layOut(keyed.map(([, unit]) => unit)) }
}

/** Draws units with replacement; a draw where all scores are alike has no alpha and is left out. */
function interval({ values, units }: Counted, metric: Metric, settings: Required<AlphaSettings>) {
  const none = { lower: null, upper: null }
  if (settings.draws === 0) return none
  const next = drawsFrom(settings.seed)
  const drawn = new Int32Array(units.count)
  const alphas: number[] = []
  for (let draw = 0; draw < settings.draws; draw++) {
    for (let at = 0; at < units.count; at++) drawn[at] = Math.floor(next() * units.count)
    const { observed, expected } = disagreement(units, drawn, values, metric)
    if (expected > 0) alphas.push(1 - observed / expected)
  }
  if (alphas.length < settings.draws / 2) return none
  alphas.sort((a, b) => a - b)
  const tail = (1 - settings.confidence) / 2
  return { lower: quantileOf(alphas, tail), upper: quantileOf(alphas, 1 - tail) }
}

/**
 * Krippendorff's alpha: agreement of any number of raters, with gaps, beyond what dealing the same scores out at random would give.
 * A row for each unit, a score for each rater or null. 1 is perfect agreement, 0 is chance, below 0 is systematic
 * disagreement. The interval draws units again from a seed (the standard bootstrap, Zapf et al., BMC Medical Research
 * Methodology 16 (2016) 93) and is rough below about 20 units.
 *
 * Refuses fewer than two units with two scores, scores that are all the same (alpha is then undefined, not 1), and
 * scores below 0 on a ratio scale.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
 *
 * @example
 * krippendorffAlpha([[1, 1, null], [2, 2, 3], [3, 3, 3], [1, null, null]], 'ordinal').alpha // => 0.781
 * krippendorffAlpha([[4, 4], [4, 4]], 'nominal').reason // => 'all-the-same'
 */
export function krippendorffAlpha(
  table: ScoreTable,
  metric: Metric,
  { confidence = 0.95, draws = 2000, seed = 1 }: AlphaSettings = {},
): KrippendorffAlpha | AlphaRefusal {
  const counted = countUnits(table)
  const { values, units } = counted
  if (units.count < 2)
    return refuse(
      'fewer-than-two-units',
      'Agreement needs at least two units that two raters or more have scored.',
    )
  if (values.length < 2)
    return refuse(
      'all-the-same',
      'Every score is the same. Alpha is undefined then: nothing shows whether raters would agree about a difference.',
    )
  if (metric === 'ratio' && (values[0] ?? 0) < 0)
    return refuse(
      'ratio-below-zero',
      'A ratio scale starts at 0, and some scores are below it. Use interval.',
    )
  const { observed, expected, scores } = disagreement(
    units,
    Int32Array.from({ length: units.count }, (_, at) => at),
    values,
    metric,
  )
  const raters = table[0]?.length ?? 0
  const isComplete = table.every((row) => givenOf(row).length === raters)
  const others = isComplete ? raters - 1 : 1
  return {
    ok: true,
    metric,
    alpha: 1 - observed / expected,
    alphaAsIrr: 1 - ((scores - 1 / others) / (scores - 1)) * (observed / expected),
    ...interval(counted, metric, { confidence, draws, seed }),
    confidence,
    units: units.count,
    unitsLeftOut: table.length - units.count,
    scores,
  }
}
