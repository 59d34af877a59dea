import { type Refusal, refuse } from '../refusal.ts'
import { show } from '../words.ts'

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
