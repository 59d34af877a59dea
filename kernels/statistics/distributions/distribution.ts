/**
 * A continuous distribution. All functions are pure, keep a relative accuracy of about 1e-12 however far out, and answer
 * NaN to NaN. A probability outside 0 to 1, or parameters that are no distribution's, are the caller's mistake: RangeError.
 */
export type Distribution = {
  /** The density at x. */
  readonly density: (x: number) => number
  /** The probability of x or less. */
  readonly cdf: (x: number) => number
  /** The probability of more than x: not 1 - cdf(x), which is 0 where this is still 1e-176. */
  readonly upperTail: (x: number) => number
  /** The x that a share p lies below. */
  readonly quantile: (p: number) => number
  /** The x that a share q lies above: quantile(1 - q) without the loss of digits when q is small. */
  readonly upperQuantile: (q: number) => number
}

/** What is on each side of x. */
export type Sides = { readonly lower: number; readonly upper: number }

export function checkProbability(p: number): number {
  if (p < 0 || p > 1) throw new RangeError(`A probability is between 0 and 1, not ${p}`)
  return p
}

export function checkPositive(value: number, name: string): number {
  if (!(value > 0)) throw new RangeError(`${name} must be above 0, not ${value}`)
  return value
}

/** A distribution from its density, its two sides, and the place where both sides are as wanted. */
export function makeDistribution(
  density: (x: number) => number,
  sidesAt: (x: number) => Sides,
  placeOf: (wanted: Sides) => number,
): Distribution {
  const place = (lower: number, upper: number) =>
    Number.isNaN(lower) ? Number.NaN : placeOf({ lower, upper })
  return Object.freeze({
    density,
    cdf: (x: number) => (Number.isNaN(x) ? x : sidesAt(x).lower),
    upperTail: (x: number) => (Number.isNaN(x) ? x : sidesAt(x).upper),
    quantile: (p: number) => place(checkProbability(p), 1 - p),
    upperQuantile: (q: number) => place(1 - q, checkProbability(q)),
  })
}

export const NOTHING_BELOW: Sides = { lower: 0, upper: 1 }
export const NOTHING_ABOVE: Sides = { lower: 1, upper: 0 }
