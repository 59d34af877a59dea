import {
  checkPositive,
  type Distribution,
  makeDistribution,
  NOTHING_ABOVE,
  NOTHING_BELOW,
} from './distribution.ts'
import { betaQuantileLogit, betaTails, shareAt } from './incomplete-beta.ts'

/** The density at an end of the interval, where the power of the distance to it is `own` - 1. */
const densityAtEnd = (own: number, other: number): number =>
  own > 1 ? 0 : own < 1 ? Number.POSITIVE_INFINITY : other

/**
 * The beta distribution on 0 to 1, with mean a / (a + b) (DLMF 8.17). Both may be any number above 0.
 *
 * @example beta(2, 1).cdf(0.3) // 0.09
 */
export function beta(a: number, b: number): Distribution {
  checkPositive(a, 'a')
  checkPositive(b, 'b')
  const density = (x: number): number => {
    if (x < 0 || x > 1) return 0
    if (x === 0) return densityAtEnd(a, b)
    if (x === 1) return densityAtEnd(b, a)
    return Math.exp(betaTails(a, b, { x, y: 1 - x }).logSlope) / (x * (1 - x))
  }
  return makeDistribution(
    density,
    (x) => {
      if (x <= 0) return NOTHING_BELOW
      if (x >= 1) return NOTHING_ABOVE
      const { logLower, logUpper } = betaTails(a, b, { x, y: 1 - x })
      return { lower: Math.exp(logLower), upper: Math.exp(logUpper) }
    },
    (wanted) => shareAt(betaQuantileLogit(a, b, wanted)).x,
  )
}
