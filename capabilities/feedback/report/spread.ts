import { agreementOf, FEWEST_FOR_CAMPS } from '@headroom/ratings'
import type { Agreement } from './content.ts'

export type Spread = { readonly agreement: Agreement; readonly counts: readonly number[] | null }

const WORDS = { agreed: 'agree', mixed: 'part', scattered: 'wide', split: 'split' } as const

/**
 * How far people who are not named agree on one item. Two of them a level apart on either side of the rest still count as
 * agreeing, however few they are: else "agree" with a whole mean could only be said of people who all gave the same. How many gave
 * each level is told only where they do not agree, which is never where all gave the same.
 */
export function spreadOf(scores: readonly number[], levels: number): Spread | null {
  const found = agreementOf(scores, { levels })
  if (!found.ok) return null
  const variance = found.sd ** 2
  const isClose = variance <= 2 / (scores.length - 1) + 1e-9
  const agreement = isClose ? 'agree' : WORDS[found.verdict]
  const isTold = agreement !== 'agree' && scores.length >= FEWEST_FOR_CAMPS
  return { agreement, counts: isTold ? found.counts : null }
}
