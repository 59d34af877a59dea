import { type Distribution, makeDistribution, NOTHING_ABOVE, NOTHING_BELOW } from './distribution.ts'
import { gammaQuantile, gammaTails } from './incomplete-gamma.ts'
import { sidesOfSymmetric, symmetricWanted } from './symmetric.ts'

/**
 * The standard normal distribution: x^2 / 2 is gamma(1/2) (DLMF 7.11.1).
 *
 * @example normal.quantile(0.975) // 1.959963984540054
 */
export const normal: Distribution = makeDistribution(
  (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI),
  (x) => {
    const half = (x * x) / 2
    if (half === 0) return { lower: 0.5, upper: 0.5 }
    if (half === Number.POSITIVE_INFINITY) return x < 0 ? NOTHING_BELOW : NOTHING_ABOVE
    const { logLower, logUpper } = gammaTails(0.5, half)
    return sidesOfSymmetric(x, Math.exp(logUpper), Math.exp(logLower))
  },
  (sides) => {
    const { sign, wanted } = symmetricWanted(sides)
    return sign * Math.sqrt(2 * gammaQuantile(0.5, wanted))
  },
)
