import { highestOf, lowestOf, meanOf, varianceOf } from '../moments.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { givenOf, type Score } from '../scores.ts'
import { type NullDistribution, type NullRefusal, nullVariance } from './null-variance.ts'

export type AgreementScale = {
  /** How many levels the scale has, from 1 up. */
  readonly levels: number
  /** What no agreement looks like; `uniform` unless told. */
  readonly null?: NullDistribution
}

export type WithinGroup = {
  readonly ok: true
  readonly raters: number
  readonly variance: number
  readonly nullVariance: number
  /** 1 is full agreement, 0 is what the null gives; below 0 is left below 0, not raised to 0 as some packages do. */
  readonly rwg: number
  readonly isBelowZero: boolean
}

export type WithinGroupRefusal = Refusal<'fewer-than-two-raters' | 'off-the-scale'> | NullRefusal

export const fewRaters = refuse(
  'fewer-than-two-raters',
  'Agreement is between raters, and fewer than two gave a score. There is nothing to agree with.',
)

export function checkScores(scores: readonly number[], levels: number): WithinGroupRefusal | null {
  if (scores.length < 2) return fewRaters
  if (scores.some((score) => score < 1 || score > levels))
    return refuse('off-the-scale', `A score lies outside the scale of 1 to ${levels}.`)
  return null
}

/**
 * Agreement of one group of raters about one subject on one item: rwg, one less the variance of their scores over the variance
 * that no agreement would give.
 *
 * Refuses fewer than two scores, a score off the scale, and a skewed null on a scale without five levels.
 * Source: James, Demaree and Wolf, Journal of Applied Psychology 69 (1984) 85-98.
 *
 * @example
 * withinGroupAgreement([4, 4, 5, 3, 4], { levels: 5 }).rwg // => 0.75
 * withinGroupAgreement([1, 1, 5, 5], { levels: 5 }).rwg // => -1.667
 * withinGroupAgreement([4], { levels: 5 }).reason // => 'fewer-than-two-raters'
 */
export function withinGroupAgreement(
  scores: readonly Score[],
  scale: AgreementScale,
): WithinGroup | WithinGroupRefusal {
  const given = givenOf(scores)
  const refused = checkScores(given, scale.levels)
  if (refused) return refused
  const expected = nullVariance(scale.null ?? 'uniform', scale.levels)
  if (!expected.ok) return expected
  const variance = varianceOf(given)
  const rwg = 1 - variance / expected.variance
  return {
    ok: true,
    raters: given.length,
    variance,
    nullVariance: expected.variance,
    rwg,
    isBelowZero: rwg < 0,
  }
}

export type WithinGroupOfItems = {
  readonly ok: true
  /** The fewest and the most raters that any item has. */
  readonly fewestRaters: number
  readonly mostRaters: number
  readonly items: number
  readonly meanVariance: number
  readonly nullVariance: number
  /** rwg(j), which rises with the number of items; null where the variance is so large that its formula turns round. */
  readonly rwgJ: number | null
  /** Lindell's r*wg(j), which does not rise with the number of items and is always defined. */
  readonly lindell: number
  readonly isBelowZero: boolean
}

/**
 * Agreement of one group over several items of one scale: rwg(j) and Lindell's r*wg(j). A row for each rater, a score or null
 * for each item; an item's variance is over those who answered it.
 *
 * Refuses as withinGroupAgreement does, where any item has fewer than two scores.
 * Sources: James, Demaree and Wolf (1984); Lindell, Brandt and Whitney, Applied Psychological Measurement 23 (1999) 127-135.
 *
 * @example
 * withinGroupAgreementOfItems([[4, 4], [5, 4], [4, 3], [3, 4]], { levels: 5 }).rwgJ // => 0.871
 * withinGroupAgreementOfItems([[4, 4], [5, 4], [4, 3], [3, 4]], { levels: 5 }).lindell // => 0.771
 */
export function withinGroupAgreementOfItems(
  rows: readonly (readonly Score[])[],
  scale: AgreementScale,
): WithinGroupOfItems | WithinGroupRefusal {
  const items = rows[0]?.length ?? 0
  const columns = Array.from({ length: items }, (_, at) => givenOf(rows.map((row) => row[at] ?? null)))
  if (items === 0) return fewRaters
  for (const column of columns) {
    const refused = checkScores(column, scale.levels)
    if (refused) return refused
  }
  const expected = nullVariance(scale.null ?? 'uniform', scale.levels)
  if (!expected.ok) return expected
  const meanVariance = meanOf(columns.map((column) => varianceOf(column)))
  const share = meanVariance / expected.variance
  const below = items * (1 - share) + share
  const sizes = columns.map(({ length }) => length)
  return {
    ok: true,
    fewestRaters: lowestOf(sizes),
    mostRaters: highestOf(sizes),
    items,
    meanVariance,
    nullVariance: expected.variance,
    rwgJ: below > 0 ? (items * (1 - share)) / below : null,
    lindell: 1 - share,
    isBelowZero: share > 1,
  }
}
