/**
 * Both sides of a distribution at one place, as logarithms so that neither tail runs out of digits, and the logarithm of the
 * density on the scale that the place is measured on.
 */
export type LogTails = { readonly logLower: number; readonly logUpper: number; readonly logSlope: number }

/** Both probabilities of a wanted place, each exact: the other as 1 - p would lose the far tail. */
export type Wanted = { readonly lower: number; readonly upper: number }

/** log(1 - exp(x)) for x <= 0 (Maechler 2012, "Accurately computing log(1 - exp(-|a|))"). */
export const logComplement = (x: number): number =>
  x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x))

/** Beyond this the place itself is next to the smallest number there is, or to the largest. */
const FARTHEST = 700

/**
 * The place z where the tails are as wanted, by Newton on the logarithm of the smaller tail.
 * On the scales used here (logit for beta, log for gamma) both tails are log-concave, so after the first step Newton
 * comes in from outside without passing the root, and needs no bracket.
 */
export function solveTails(tailsAt: (z: number) => LogTails, wanted: Wanted, start: number): number {
  if (wanted.lower === 0) return Number.NEGATIVE_INFINITY
  if (wanted.upper === 0) return Number.POSITIVE_INFINITY
  const byLower = wanted.lower <= wanted.upper
  const target = Math.log(byLower ? wanted.lower : wanted.upper)
  let z = start
  let last = Number.POSITIVE_INFINITY
  for (let step = 0; step < 200; step++) {
    const { logLower, logUpper, logSlope } = tailsAt(z)
    const logTail = byLower ? logLower : logUpper
    const move = (target - logTail) * Math.exp(logTail - logSlope) * (byLower ? 1 : -1)
    const next = Math.min(FARTHEST, Math.max(-FARTHEST, z + move))
    if (Math.abs(next) === FARTHEST && next === z) return z * Number.POSITIVE_INFINITY
    const size = Math.abs(next - z)
    z = next
    if (size <= 4e-16 * Math.max(1, Math.abs(z)) || (step > 3 && size >= last && size < 1e-9)) return z
    last = size
  }
  return z
}
