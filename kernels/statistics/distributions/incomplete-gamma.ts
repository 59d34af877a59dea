import { deviancePart, stirlingError } from './stirling.ts'
import { type LogTails, logComplement, solveTails, type Wanted } from './tails.ts'

const TINY = 1e-300
/** A factor of one rounded up: nearer to one than this it may never come. */
const NEAR_ONE = 3e-16
/** Both expansions need some multiples of the square root of the shape, so this reaches shapes of about 1e11. */
const MOST_TERMS = 3_000_000

/** P / kernel by its power series (DLMF 8.11.4): all terms are positive. */
function lowerRatio(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < MOST_TERMS; n++) {
    term *= x / (shape + n)
    sum += term
    if (term < sum * 1e-16) break
  }
  return sum
}

/** Q / kernel by Legendre's continued fraction (DLMF 8.9.2), by the modified method of Lentz. */
function upperRatio(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1 / TINY
  let d = 1 / (b || TINY)
  let ratio = d
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / (a * d + b || TINY)
    c = b + a / c || TINY
    const factor = c * d
    ratio *= factor
    if (Math.abs(factor - 1) <= NEAR_ONE) break
  }
  return ratio
}

/**
 * The regularised incomplete gamma functions P(shape, x) and Q(shape, x) for shape > 0 and x > 0, and the slope of P
 * against log x, all as logarithms (DLMF 8.2). Whichever is the smaller is expanded, so it keeps its digits.
 */
export function gammaTails(shape: number, x: number): LogTails {
  const logSlope = 0.5 * Math.log(shape / (2 * Math.PI)) - stirlingError(shape) - deviancePart(shape, x)
  if (x < shape + 1) {
    const logLower = Math.min(0, logSlope + Math.log(lowerRatio(shape, x)))
    // With a small shape nearly all may lie below x, and the upper tail needs an expansion of its own.
    const logUpper =
      logLower > -0.01 && x > 0.01 ? logSlope + Math.log(upperRatio(shape, x)) : logComplement(logLower)
    return { logLower, logUpper, logSlope }
  }
  const logUpper = Math.min(0, logSlope + Math.log(upperRatio(shape, x)))
  return { logLower: logComplement(logUpper), logUpper, logSlope }
}

/** The x with the wanted tails, for a gamma distribution of rate 1. */
export function gammaQuantile(shape: number, wanted: Wanted): number {
  // The upper tail falls faster than any power, so Newton starts from beyond it: no more than exp(-t) is above
  // shape + sqrt(2 shape t) + t (Laurent and Massart 2000, Annals of Statistics 28, lemma 1).
  const t = wanted.upper < wanted.lower ? -Math.log(wanted.upper) : 0
  const start = Math.log(shape + Math.sqrt(2 * shape * t) + t)
  return Math.exp(solveTails((z) => gammaTails(shape, Math.exp(z)), wanted, start))
}
