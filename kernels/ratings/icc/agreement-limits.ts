import { fisherF } from '@headroom/statistics'
import type { MeanSquares } from './mean-squares.ts'

type Limits = {
  readonly df2: number
  /** Null where there is no bound on that side: the estimate is of error only. */
  readonly lower: number | null
  readonly upper: number | null
}

/** Which weights the raters' and the error's mean square have in the denominator. */
const weightsOf = (icc: number, { subjects: n, raters: k }: MeanSquares) => {
  const odds = (k * icc) / (n * (1 - icc))
  return { a: odds, b: 1 + (n - 1) * odds }
}

/** With fewer degrees of freedom an F distribution has no quantile that means anything: the limit would be beyond 1e30. */
const FEWEST_DF = 0.1

/**
 * Degrees of freedom and limits of ICC(A,1) or ICC(A,k). The denominator is a sum of two mean squares, so its
 * degrees of freedom are Satterthwaite's, at the estimate itself (McGraw and Wong 1996, table 7).
 *
 * For ICC(A,k) the estimate of the mean stands in the weights where that of one rating could, as R's irr has it. Its limits are
 * then a little wider than those of ICC(A,1) stepped up, which is what Shrout and Fleiss do.
 */
export function agreementLimits(
  icc: number,
  squares: MeanSquares,
  ofMean: boolean,
  confidence: number,
): Limits {
  const { subjects: n, raters: k, betweenSubjects, betweenRaters, error } = squares
  if (icc >= 1) return { df2: (n - 1) * (k - 1), lower: 1, upper: 1 }
  const { a, b } = weightsOf(icc, squares)
  const df2 =
    (a * betweenRaters + b * error) ** 2 /
    ((a * betweenRaters) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1)))
  // Below 0 the two mean squares can cancel, and next to no degrees of freedom are left.
  if (!(df2 >= FEWEST_DF)) return { df2: (n - 1) * (k - 1), lower: null, upper: null }
  const tail = (1 - confidence) / 2
  const fLower = fisherF(n - 1, df2).upperQuantile(tail)
  const fUpper = fisherF(df2, n - 1).upperQuantile(tail)
  const spread = ofMean ? betweenRaters - error : k * betweenRaters + (k * n - k - n) * error
  // Next to no degrees of freedom put a quantile beyond all numbers; that is no bound either.
  const ratio = (above: number, below: number): number | null => {
    const limit = (n * above) / below
    return below > 0 && Number.isFinite(limit) ? limit : null
  }
  const lower = ratio(betweenSubjects - fLower * error, fLower * spread + n * betweenSubjects)
  const upper = ratio(fUpper * betweenSubjects - error, spread + n * fUpper * betweenSubjects)
  // The approximation is made for estimates above 0; far below, its limits can miss the estimate itself.
  const misses = (lower !== null && lower > icc) || (upper !== null && upper < icc)
  return misses ? { df2, lower: null, upper: null } : { df2, lower, upper }
}
