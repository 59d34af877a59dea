import { meanOf, medianOf } from '../moments.ts'
import type { Refusal } from '../refusal.ts'
import { givenOf, type Score } from '../scores.ts'
import { fewRaters } from './within-group.ts'

/**
 * How far scores lie from their mean, or from their median, on average: agreement in points of the scale, 0 for full agreement. A sixth of the
 * number of levels or less counts as agreement (Burke and Dunlap, Organizational Research Methods 5 (2002) 159-172).
 *
 * @example
 * averageDeviation([4, 4, 5, 3, 4], 'mean') // => { ok: true, points: 0.4, raters: 5 }
 */
export function averageDeviation(
  scores: readonly Score[],
  about: 'mean' | 'median',
):
  | { readonly ok: true; readonly points: number; readonly raters: number }
  | Refusal<'fewer-than-two-raters'> {
  const given = givenOf(scores)
  if (given.length < 2) return fewRaters
  const centre = about === 'mean' ? meanOf(given) : medianOf(given)
  return { ok: true, points: meanOf(given.map((score) => Math.abs(score - centre))), raters: given.length }
}
