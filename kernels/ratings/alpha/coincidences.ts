import { distancesOf, type Metric } from './metric.ts'

/** The scores of one unit: how often each value (by position in the sorted list) was given, at least two in all. */
export type UnitCounts = readonly (readonly [value: number, count: number])[]

/**
 * Observed and expected disagreement of some units. Both are sums over pairs of scores: observed within a unit, each
 * unit's pairs weighing 1 / (scores - 1); expected over all scores, as if they had been dealt out at random.
 */
export function disagreement(
  units: readonly UnitCounts[],
  values: readonly number[],
  metric: Metric,
): { readonly observed: number; readonly expected: number; readonly scores: number } {
  const counts = new Array<number>(values.length).fill(0)
  for (const unit of units) for (const [value, count] of unit) counts[value] = (counts[value] ?? 0) + count
  const { between, total } = distancesOf(metric, values, counts)
  let observed = 0
  for (const unit of units) {
    let pairs = 0
    let size = 0
    for (const [a, countA] of unit) {
      size += countA
      for (const [b, countB] of unit) if (b > a) pairs += countA * countB * between(a, b)
    }
    observed += (2 * pairs) / (size - 1)
  }
  const scores = counts.reduce((sum, count) => sum + count, 0)
  return { observed, expected: total / (scores - 1), scores }
}
