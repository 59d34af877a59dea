/**
 * How near is equal. Binary floating point cannot hold the mean of twenty 0.1s exactly, and a tool that compares
 * exactly calls a constant series special cause: a peer did so in 1,921 of 2,400. Two parts: a billionth of the
 * process's own spread, so that shifting a series by a constant changes nothing, and a million-millionth of the
 * size of the numbers, which covers rounding in the input's twelfth figure.
 */
export const toleranceFor = (averageMovingRange: number | null, largest: number): number =>
  1e-9 * (averageMovingRange ?? 0) + 1e-12 * largest

/** A sum that keeps the low digits plain addition loses (Neumaier 1974): 10,000 points near a billion stay exact. */
export function carefulSum(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0
  let lost = 0
  for (let at = from; at < to; at++) {
    const value = values[at] ?? 0
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}
