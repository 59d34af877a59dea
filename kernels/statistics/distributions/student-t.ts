import {
  checkPositive,
  type Distribution,
  makeDistribution,
  NOTHING_ABOVE,
  NOTHING_BELOW,
} from './distribution.ts'
import { betaQuantileLogit, betaTails, logBetaScale } from './incomplete-beta.ts'
import { normal } from './normal.ts'
import { sidesOfSymmetric, symmetricWanted } from './symmetric.ts'

/**
 * Student's t distribution; df may be any number above 0, or Infinity for the normal.
 * t^2 / (df + t^2) is beta(1/2, df / 2) (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, ch. 28).
 *
 * @example studentT(1).upperTail(1) // 0.25
 */
export function studentT(df: number): Distribution {
  checkPositive(df, 'df')
  if (df === Number.POSITIVE_INFINITY) return normal
  const half = df / 2
  // 1 / (sqrt(df) B(1/2, df/2)), from the same scale as the tails.
  const logPeak =
    logBetaScale(0.5, half) + half * Math.log1p(1 / df) + 0.5 * Math.log1p(df) - 0.5 * Math.log(df)
  return makeDistribution(
    (x) => Math.exp(logPeak - (half + 0.5) * Math.log1p((x * x) / df)),
    (x) => {
      if (x === 0) return { lower: 0.5, upper: 0.5 }
      const odds = (x * x) / df
      if (odds === Number.POSITIVE_INFINITY) return x < 0 ? NOTHING_BELOW : NOTHING_ABOVE
      const { logLower, logUpper } = betaTails(0.5, half, { x: 1 / (1 + 1 / odds), y: 1 / (1 + odds) })
      return sidesOfSymmetric(x, Math.exp(logUpper), Math.exp(logLower))
    },
    (sides) => {
      const { sign, wanted } = symmetricWanted(sides)
      return sign * Math.sqrt(df) * Math.exp(betaQuantileLogit(0.5, half, wanted) / 2)
    },
  )
}
