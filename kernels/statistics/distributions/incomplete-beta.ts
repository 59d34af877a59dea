import { deviancePart, stirlingError } from './stirling.ts'
import { type LogTails, logComplement, solveTails, type Wanted } from './tails.ts'

/** The fraction needs some multiples of the square root of the larger parameter. */
const MOST_TERMS = 1_000_000

/** A share x of the whole and the rest y = 1 - x: both are given, because either alone forgets the other's small digits. */
export type Share = { readonly x: number; readonly y: number }

/**
 * I_x(a, b) / kernel by the continued fraction of Didonato and Morris (1992, ACM TOMS 18, algorithm 708, `bfrac`), which
 * unlike DLMF 8.17.22 has no cancellation where a is large and x near 1.
 */
function lowerRatio(a: number, b: number, { x, y }: Share): number {
  // (a + b) times how far x is below the mean, from whichever share is known better.
  const c = 1 + (x < y ? a - (a + b) * x : (a + b) * y - b)
  const c1 = 1 + 1 / a
  let before = { numerator: 0, denominator: 1 }
  let now = { numerator: 1, denominator: c / c1 }
  let ratio = c1 / c
  for (let n = 1; n < MOST_TERMS; n++) {
    const s = a + 2 * n - 1
    const p = 1 + (n - 1) / a
    const w = n * (b - n) * x
    const alpha = p * (p + b / a) * (a / s) * (a / s) * w * x
    const beta = n + w / s + ((1 + n / a) / (c1 + (2 * n) / a)) * (c + n * (1 + y))
    const denominator = alpha * before.denominator + beta * now.denominator
    const numerator = (alpha * before.numerator + beta * now.numerator) / denominator
    // Everything is kept at a denominator of 1, so that nothing overflows.
    before = { numerator: now.numerator / denominator, denominator: now.denominator / denominator }
    now = { numerator, denominator: 1 }
    if (Math.abs(numerator - ratio) <= 4e-16 * Math.abs(numerator)) break
    ratio = numerator
  }
  return now.numerator
}

/** log of 1 / B(a, b) times (a/n)^a (b/n)^b, n = a + b: what is left when the powers are taken against the mean. */
export const logBetaScale = (a: number, b: number): number =>
  0.5 * Math.log(((a / (a + b)) * b) / (2 * Math.PI)) +
  stirlingError(a + b) -
  stirlingError(a) -
  stirlingError(b)

/** Both logarithms when the side towards x = 0 is the smaller, or nearly so. */
function fromBelow(a: number, b: number, share: Share, logSlope: number) {
  const logLower = Math.min(0, logSlope + Math.log(lowerRatio(a, b, share)))
  // With a very small `a` nearly all may lie below x; then the upper tail needs an expansion of its own.
  const needsItsOwn = logLower > -0.01 && share.x > 0.01
  const other = { x: share.y, y: share.x }
  const logUpper = needsItsOwn ? logSlope + Math.log(lowerRatio(b, a, other)) : logComplement(logLower)
  return { logLower, logUpper }
}

/**
 * The regularised incomplete beta function I_x(a, b), its complement, and its slope against logit x, as logarithms
 * (DLMF 8.17), for a, b > 0 and 0 < x < 1. Above the mean it is looked at from the other end: I_y(b, a) is the
 * complement (DLMF 8.17.4).
 */
export function betaTails(a: number, b: number, share: Share): LogTails {
  const { x, y } = share
  const n = a + b
  const logSlope = logBetaScale(a, b) - deviancePart(a, n * x) - deviancePart(b, n * y)
  if (x * b <= y * a) return { ...fromBelow(a, b, share, logSlope), logSlope }
  const { logLower, logUpper } = fromBelow(b, a, { x: y, y: x }, logSlope)
  return { logLower: logUpper, logUpper: logLower, logSlope }
}

/** Both shares from the logit z = log(x / y), each with all its digits. */
export const shareAt = (z: number): Share => ({ x: 1 / (1 + Math.exp(-z)), y: 1 / (1 + Math.exp(z)) })

/** The logit of the x with the wanted tails. */
export const betaQuantileLogit = (a: number, b: number, wanted: Wanted): number =>
  solveTails((z) => betaTails(a, b, shareAt(z)), wanted, Math.log(a / b))
