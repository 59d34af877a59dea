import { meanOf } from '../moments.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { show } from '../words.ts'
import { RELIABILITY_WANTED } from './raters-needed.ts'

/**
 * Whether people or units may be put in order. They may not where the mean reliability of their scores is below 0.7: neighbours would change
 * places by chance. Give the reliability of each one's score; refuses fewer than two.
 *
 * Source: Nunnally, Psychometric Theory (1978), page 245, for 0.7 as the least that will do.
 *
 * @example
 * rankingGate([0.9, 0.8, 0.75]).ok // => true
 * rankingGate([0.6, 0.7]).reason // => 'reliability-too-low'
 */
export function rankingGate(
  reliabilities: readonly number[],
  wanted = RELIABILITY_WANTED,
):
  | { readonly ok: true; readonly meanReliability: number }
  | Refusal<'reliability-too-low' | 'fewer-than-two'> {
  if (reliabilities.length < 2) return refuse('fewer-than-two', 'There are fewer than two to put in order.')
  const meanReliability = meanOf(reliabilities)
  if (meanReliability < wanted - 1e-9)
    return refuse(
      'reliability-too-low',
      `No order is given: the mean reliability is ${show(meanReliability)}, and below ${show(wanted)} neighbours change places by chance.`,
    )
  return { ok: true, meanReliability }
}
