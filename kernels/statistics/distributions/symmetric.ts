import type { Sides } from './distribution.ts'

/** From the share within ±x and the share beyond, the two sides of x. */
export function sidesOfSymmetric(x: number, beyond: number, within: number): Sides {
  const outer = beyond / 2
  const inner = 0.5 + within / 2
  return x < 0 ? { lower: outer, upper: inner } : { lower: inner, upper: outer }
}

/** The shares within and beyond ±x when x has the wanted sides, and the sign of x. */
export const symmetricWanted = ({ lower, upper }: Sides) => ({
  sign: lower < upper ? -1 : 1,
  wanted: { lower: Math.abs(upper - lower), upper: 2 * Math.min(lower, upper) },
})
