import { harmonicMeanOf, highestOf, lowestOf } from '../moments.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { capital, countOf, show } from '../words.ts'

/** The reliability below which people may not be ranked, and which a report aims for. */
export const RELIABILITY_WANTED = 0.7

export type SingleReliabilityRefusal = Refusal<'no-single-reliability'>

function checkSingle(single: number): SingleReliabilityRefusal | null {
  if (single > 0 && single <= 1) return null
  return refuse(
    'no-single-reliability',
    single <= 0
      ? `The reliability of one rater is ${show(single)}. No number of raters makes something of nothing: look at the question, or at who was asked.`
      : 'The reliability of one rater is not a number between 0 and 1.',
  )
}

/**
 * The reliability of the mean of so many raters, from that of one (ICC(1), ICC(A,1) or ICC(C,1)). Raters may be a fraction, as a
 * harmonic mean is. Refuses a reliability of one rater outside 0 to 1, and fewer than no raters.
 *
 * Source: Spearman, and Brown, British Journal of Psychology 3 (1910) 271-295 and 296-322.
 *
 * @example
 * reliabilityOfMean(0.7148, 4) // => { ok: true, reliability: 0.909 }
 */
export function reliabilityOfMean(
  single: number,
  raters: number,
): { readonly ok: true; readonly reliability: number } | SingleReliabilityRefusal | Refusal<'no-raters'> {
  const refused = checkSingle(single)
  if (refused) return refused
  if (!(raters > 0))
    return refuse('no-raters', 'Nobody answered, so there is no mean and it has no reliability.')
  return { ok: true, reliability: (raters * single) / (1 + (raters - 1) * single) }
}

/**
 * How many raters it takes for their mean to reach a reliability, rounded up. Refuses a reliability of one rater of 0 or
 * less (no number is enough), and a wanted reliability that is not between 0 and 1.
 *
 * Source: the Spearman-Brown formula solved for the number of raters.
 *
 * @example
 * ratersNeeded(0.2) // => { ok: true, raters: 10 }
 * ratersNeeded(0.29, 0.8) // => { ok: true, raters: 10 }
 */
export function ratersNeeded(
  single: number,
  wanted = RELIABILITY_WANTED,
):
  | { readonly ok: true; readonly raters: number }
  | SingleReliabilityRefusal
  | Refusal<'wanted-out-of-range'> {
  const refused = checkSingle(single)
  if (refused) return refused
  if (!(wanted > 0 && wanted < 1))
    return refuse(
      'wanted-out-of-range',
      'A wanted reliability lies between 0 and 1; no number of raters reaches 1.',
    )
  if (single === 1) return { ok: true, raters: 1 }
  const exact = (wanted * (1 - single)) / (single * (1 - wanted))
  // A tie is decided for the smaller number: 0.7 and 0.2 give 9.333…, but 0.5 and 0.5 give 1.0000000000000002.
  return { ok: true, raters: Math.max(1, Math.ceil(exact - 1e-9)) }
}

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

/**
 * Whether people or units may be put in order. They may not where the mean reliability of their scores is below 0.7: neighbours would change
 * places by chance. Give the reliability of each one's score.
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
  const meanReliability = reliabilities.reduce((sum, own) => sum + own, 0) / reliabilities.length
  if (meanReliability < wanted - 1e-9)
    return refuse(
      'reliability-too-low',
      `No order is given: the mean reliability is ${show(meanReliability)}, and below ${show(wanted)} neighbours change places by chance.`,
    )
  return { ok: true, meanReliability }
}
