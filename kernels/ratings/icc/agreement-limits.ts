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
  // Below 0 the two mean squares can cancel, and no degrees of freedom are left.
  if (!(df2 > 0)) return { df2: (n - 1) * (k - 1), lower: null, upper: null }
  const tail = (1 - confidence) / 2
  const fLower = fisherF(n - 1, df2).upperQuantile(tail)
  const fUpper = fisherF(df2, n - 1).upperQuantile(tail)
  const spread = ofMean ? betweenRaters - error : k * betweenRaters + (k * n - k - n) * error
  const ratio = (above: number, below: number) => (below > 0 ? (n * above) / below : null)
  return {
    df2,
    lower: ratio(betweenSubjects - fLower * error, fLower * spread + n * betweenSubjects),
    upper: ratio(fUpper * betweenSubjects - error, spread + n * fUpper * betweenSubjects),
  }
}
