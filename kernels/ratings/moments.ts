/**
 * Sums keep the low digits that plain addition loses (Neumaier 1974), so that adding a million to every score changes
 * no coefficient that should not change.
 */
export function sumOf(values: readonly number[]): number {
  let sum = 0
  let lost = 0
  for (const value of values) {
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}

export const meanOf = (values: readonly number[]): number => sumOf(values) / values.length

/** Sum of squares about the mean, in two passes. */
export function squaresAbout(values: readonly number[], centre = meanOf(values)): number {
  return sumOf(values.map((value) => (value - centre) ** 2))
}

/** The variance with n - 1 below. Not a number for fewer than two values. */
export const varianceOf = (values: readonly number[]): number =>
  values.length < 2 ? Number.NaN : squaresAbout(values) / (values.length - 1)

export const deviationOf = (values: readonly number[]): number => Math.sqrt(varianceOf(values))

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}

/** The harmonic mean: what an unequal number of raters is worth, because reliability is lost where there are few. */
export const harmonicMeanOf = (values: readonly number[]): number =>
  values.length / sumOf(values.map((value) => 1 / value))

export function covarianceOf(a: readonly number[], b: readonly number[]): number {
  const meanA = meanOf(a)
  const meanB = meanOf(b)
  return sumOf(a.map((value, at) => (value - meanA) * ((b[at] ?? Number.NaN) - meanB))) / (a.length - 1)
}

/** Loops, because a call with a hundred thousand arguments fails. */
export const lowestOf = (values: readonly number[]): number =>
  values.reduce((lowest, value) => Math.min(lowest, value), Number.POSITIVE_INFINITY)
export const highestOf = (values: readonly number[]): number =>
  values.reduce((highest, value) => Math.max(highest, value), Number.NEGATIVE_INFINITY)

/** What rounding alone can leave of a variance between scores of this size. */
export const roundingOf = (values: readonly number[]): number => 1e-26 * highestOf(values.map(Math.abs)) ** 2
