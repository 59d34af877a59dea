import { type Refusal, refuse } from '../refusal.ts'

/** A reliability between 0 and 1, or words why not. */
export const refuseReliability = (reliability: number): Refusal<'reliability-out-of-range'> | null =>
  reliability >= 0 && reliability <= 1
    ? null
    : refuse(
        'reliability-out-of-range',
        `A reliability of ${Number(reliability.toFixed(3))} cannot be used: it must be between 0 and 1.`,
      )

/**
 * The standard error of measurement: how far a score wanders by chance, in points of the scale. From the standard
 * deviation of scores over people and their reliability; refuses a reliability outside 0 to 1.
 *
 * Source: Lord and Novick, Statistical Theories of Mental Test Scores (1968), section 3.
 *
 * @example
 * standardErrorOfMeasurement(0.8, 0.75) // => { ok: true, points: 0.4 }
 */
export function standardErrorOfMeasurement(
  sd: number,
  reliability: number,
): { readonly ok: true; readonly points: number } | Refusal<'reliability-out-of-range'> {
  return refuseReliability(reliability) ?? { ok: true, points: sd * Math.sqrt(1 - reliability) }
}
