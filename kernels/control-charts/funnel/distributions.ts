/**
 * Normal quantiles at 0.975 and 0.999: the 95% and 99.8% lines of a funnel (Spiegelhalter 2005). To the six decimals
 * FunnelPlotR prints, so that the same units get the same limits to nine figures.
 */
export const Z95 = 1.959964
export const Z998 = 3.090232

/** What Stirling's formula for log a! leaves out (Loader 2000), exact to rounding for every a > 0. */
function stirlingError(a: number): number {
  let shifted = a
  let correction = 0
  while (shifted < 15) {
    shifted++
    correction += Math.log(shifted)
  }
  const r = 1 / (shifted * shifted)
  const tail = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / shifted
  if (correction === 0) return tail
  const logFactorial =
    (shifted + 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + tail - correction
  return logFactorial - (a + 0.5) * Math.log(a) + a - 0.5 * Math.log(2 * Math.PI)
}

/** x^a e^-x / Gamma(a + 1), without overflow or loss where x is near a. */
function gammaTerm(a: number, x: number): number {
  const away = x - a
  const exponent = Math.abs(away) < a / 2 ? a * Math.log1p(away / a) - away : a * Math.log(x / a) - away
  return Math.exp(exponent - stirlingError(a)) / Math.sqrt(2 * Math.PI * a)
}

/** P(G <= x) and P(G > x) for a gamma variable of shape a and rate 1: by series below the mean, by fraction above. */
function gammaTails(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  const lead = gammaTerm(a, x)
  if (x < a + 1) {
    let term = 1
    let sum = 1
    for (let k = 1; term > sum * 1e-17; k++) {
      term *= x / (a + k)
      sum += term
    }
    const lower = lead * sum
    return { lower, upper: 1 - lower }
  }
  // Lentz's method on the continued fraction of the upper tail (Numerical Recipes, 6.2).
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let k = 1; k < 100_000; k++) {
    const an = -k * (k - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  const upper = lead * a * h
  return { lower: 1 - upper, upper }
}

/** The x with P(G <= x) = probability, starting from Wilson and Hilferty's cube and improved by Newton's method. */
export function gammaQuantile(probability: number, a: number): number {
  const z = probability < 0.5 ? -normalQuantileTail(probability) : normalQuantileTail(1 - probability)
  const cube = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a))
  let x =
    cube > 0.1 ? a * cube ** 3 : Math.exp((Math.log(probability) + Math.log(a) + logGammaTermless(a)) / a)
  for (let step = 0; step < 100; step++) {
    const { lower, upper } = gammaTails(a, x)
    const miss = probability < 0.5 ? lower - probability : 1 - probability - upper
    const density = (gammaTerm(a, x) * a) / x
    // Halley's correction: the density's own slope is (a - 1) / x - 1.
    const newton = miss / density
    const move = newton / (1 - Math.max(-0.5, Math.min(0.5, (newton * ((a - 1) / x - 1)) / 2)))
    const next = x - move > 0 ? x - move : x / 2
    if (Math.abs(next - x) <= 1e-15 * x) return next
    x = next
  }
  return x
}

const logGammaTermless = (a: number): number =>
  (a + 0.5) * Math.log(a) - a + 0.5 * Math.log(2 * Math.PI) + stirlingError(a) - Math.log(a)

/** A rough upper-tail normal quantile (Abramowitz and Stegun 26.2.23), good enough to start Newton's method. */
function normalQuantileTail(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail))
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
}

/** R's default sample quantile (type 7). */
export function sampleQuantile(values: readonly number[], probability: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * probability
  const below = Math.floor(place)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low
  return low + (place - below) * (high - low || 0)
}
