import { harmonicMeanOf, highestOf, lowestOf } from '../moments.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { capital, countOf, show } from '../words.ts'
import {
  RELIABILITY_WANTED,
  ratersNeeded,
  reliabilityOfMean,
  type SingleReliabilityRefusal,
} from './raters-needed.ts'

export type ExpectedReliability = {
  readonly ok: true
  readonly reliability: number
  /** What the raters were worth: their number, or the harmonic mean of several numbers. */
  readonly raters: number
  readonly ratersNeeded: number
  readonly isEnough: boolean
  readonly words: string
}

/**
 * What reliability to expect of a report, from the raters who actually answered, not from those who were asked. One number for each
 * person reported on; of several the harmonic mean counts, because a report with two raters is not made up for by one
 * with ten. People whom nobody answered about are refused, not counted as 0.
 *
 * Source: Spearman-Brown; the harmonic mean as for unbalanced designs in Shrout and Fleiss (1979) and Brennan, Generalizability Theory (2001).
 *
 * @example
 * expectedReliability(0.25, [4]).reliability // => 0.571
 * expectedReliability(0.25, [2, 4, 8]).raters // => 3.429
 * expectedReliability(0.25, [4]).words // => 'Four raters answered. Expect a reliability of about 0.57: other raters like them would give a noticeably different picture. About seven raters are needed for 0.7.'
 */
export function expectedReliability(
  single: number,
  answered: readonly number[],
  wanted = RELIABILITY_WANTED,
): ExpectedReliability | SingleReliabilityRefusal | Refusal<'no-raters' | 'wanted-out-of-range'> {
  if (answered.length === 0 || answered.some((count) => !(count > 0)))
    return refuse(
      'no-raters',
      'Nobody answered about at least one person, so no reliability can be expected of that report.',
    )
  const raters = harmonicMeanOf(answered)
  const mean = reliabilityOfMean(single, raters)
  if (!mean.ok) return mean
  const needed = ratersNeeded(single, wanted)
  if (!needed.ok) return needed
  const isEnough = mean.reliability >= wanted - 1e-9
  const [first = 0] = answered
  const opening =
    answered.length === 1
      ? `${capital(countOf(first, 'rater'))} answered.`
      : `Between ${lowestOf(answered)} and ${highestOf(answered)} raters answered for each person, which together is worth ${show(raters)} each.`
  const meaning = isEnough
    ? 'other raters like them would give much the same picture.'
    : 'other raters like them would give a noticeably different picture.'
  const next = isEnough ? '' : ` About ${countOf(needed.raters, 'rater')} are needed for ${show(wanted)}.`
  return {
    ok: true,
    reliability: mean.reliability,
    raters,
    ratersNeeded: needed.raters,
    isEnough,
    words: `${opening} Expect a reliability of about ${show(mean.reliability)}: ${meaning}${next}`,
  }
}
