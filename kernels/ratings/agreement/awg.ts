import { meanOf, varianceOf } from '../moments.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { givenOf, type Score } from '../scores.ts'
import { checkScores, type WithinGroupRefusal } from './within-group.ts'

export type Awg = {
  readonly ok: true
  readonly raters: number
  readonly awg: number
  readonly isBelowZero: boolean
  /** False where the mean lies so near an end of the scale that awg says little (Brown and Hauenstein 2005). */
  readonly isInterpretable: boolean
}

/**
 * awg: agreement against the largest variance that this mean allows, so that a mean near the end of the scale does not pass for
 * agreement. Refuses fewer than two scores, scores off the scale, and everybody at one end of it (no disagreement was possible).
 *
 * Source: Brown and Hauenstein, Organizational Research Methods 8 (2005) 165-184.
 *
 * @example
 * awgOf([4, 4, 5, 3, 4], 5).awg // => 0.733
 */
export function awgOf(
  scores: readonly Score[],
  levels: number,
): Awg | WithinGroupRefusal | Refusal<'all-at-one-end'> {
  const given = givenOf(scores)
  const refused = checkScores(given, levels)
  if (refused) return refused
  const raters = given.length
  const mean = meanOf(given)
  const largest = (levels + 1) * mean - mean ** 2 - levels
  if (largest <= 1e-12)
    return refuse(
      'all-at-one-end',
      'Everybody gave the lowest or the highest level: with that mean nobody could have differed.',
    )
  const awg = 1 - (2 * varianceOf(given)) / ((largest * raters) / (raters - 1))
  return {
    ok: true,
    raters,
    awg,
    isBelowZero: awg < 0,
    isInterpretable:
      mean >= (raters - 1 + levels) / raters - 1e-9 && mean <= (levels * (raters - 1) + 1) / raters + 1e-9,
  }
}
