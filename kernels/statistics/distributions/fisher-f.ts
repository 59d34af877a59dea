import {
  checkPositive,
  type Distribution,
  makeDistribution,
  NOTHING_ABOVE,
  NOTHING_BELOW,
} from './distribution.ts'
import { chiSquared } from './gamma.ts'
import { betaQuantileLogit, betaTails, type Share } from './incomplete-beta.ts'

/**
 * The F distribution with df1 and df2 degrees of freedom, which may be any numbers above 0; df2 may be Infinity.
 * df1 F / (df1 F + df2) is beta(df1 / 2, df2 / 2) (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, ch. 27).
 *
 * @example fisherF(2, 10).upperTail(4) // 0.05292214940134465
 */
export function fisherF(df1: number, df2: number): Distribution {
  checkPositive(df1, 'df1')
  checkPositive(df2, 'df2')
  if (df2 === Number.POSITIVE_INFINITY) return scaledChiSquared(df1)
  const a = df1 / 2
  const b = df2 / 2
  const share = (x: number): Share => {
    const odds = (df1 * x) / df2
    return { x: 1 / (1 + 1 / odds), y: 1 / (1 + odds) }
  }
  const density = (x: number): number => {
    if (x > 0) return x === Number.POSITIVE_INFINITY ? 0 : Math.exp(betaTails(a, b, share(x)).logSlope) / x
    if (x < 0) return 0
    if (Number.isNaN(x)) return x
    return a > 1 ? 0 : a < 1 ? Number.POSITIVE_INFINITY : 1
  }
  return makeDistribution(
    density,
    (x) => {
      if (x <= 0) return NOTHING_BELOW
      if (x === Number.POSITIVE_INFINITY) return NOTHING_ABOVE
      const { logLower, logUpper } = betaTails(a, b, share(x))
      return { lower: Math.exp(logLower), upper: Math.exp(logUpper) }
    },
    (wanted) => (df2 / df1) * Math.exp(betaQuantileLogit(a, b, wanted)),
  )
}

/** With no end of degrees of freedom below, F is chi-squared over its own. */
function scaledChiSquared(df: number): Distribution {
  const chi = chiSquared(df)
  return {
    density: (x) => df * chi.density(df * x),
    cdf: (x) => chi.cdf(df * x),
    upperTail: (x) => chi.upperTail(df * x),
    quantile: (p) => chi.quantile(p) / df,
    upperQuantile: (q) => chi.upperQuantile(q) / df,
  }
}
