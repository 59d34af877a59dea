import {
  checkPositive,
  type Distribution,
  makeDistribution,
  NOTHING_ABOVE,
  NOTHING_BELOW,
} from './distribution.ts'
import { gammaQuantile, gammaTails } from './incomplete-gamma.ts'

/**
 * The gamma distribution with mean shape / rate and variance shape / rate^2 (DLMF 8.2.4). Both may be any number above 0.
 *
 * @example gamma(1, 2).upperTail(3) // 0.0024787521766663585
 */
export function gamma(shape: number, rate: number): Distribution {
  checkPositive(shape, 'shape')
  checkPositive(rate, 'rate')
  const density = (x: number): number => {
    if (x > 0) return x === Number.POSITIVE_INFINITY ? 0 : Math.exp(gammaTails(shape, rate * x).logSlope) / x
    if (x < 0) return 0
    if (Number.isNaN(x)) return x
    return shape > 1 ? 0 : shape < 1 ? Number.POSITIVE_INFINITY : rate
  }
  return makeDistribution(
    density,
    (x) => {
      const scaled = rate * x
      if (scaled <= 0) return NOTHING_BELOW
      if (scaled === Number.POSITIVE_INFINITY) return NOTHING_ABOVE
      const { logLower, logUpper } = gammaTails(shape, scaled)
      return { lower: Math.exp(logLower), upper: Math.exp(logUpper) }
    },
    (wanted) => gammaQuantile(shape, wanted) / rate,
  )
}

/**
 * The chi-squared distribution; df may be any number above 0.
 *
 * @example chiSquared(1).quantile(0.95) // 3.841458820694124
 */
export const chiSquared = (df: number): Distribution => gamma(checkPositive(df, 'df') / 2, 0.5)
