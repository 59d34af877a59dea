import { distancesOf, type Metric } from './metric.ts'

/** The scores of one unit: how often each value (by position in the sorted list) was given, at least two in all. */
export type UnitCounts = readonly (readonly [value: number, count: number])[]

/** All units laid out in flat arrays, because the interval goes through them thousands of times. */
export type Units = {
  readonly count: number
  /** Where the values of each unit begin; one more than there are units. */
  readonly starts: Int32Array
  readonly values: Int32Array
  readonly counts: Int32Array
}

export function layOut(units: readonly UnitCounts[]): Units {
  const ends = units.map(({ length }) => length)
  const starts = Int32Array.from({ length: units.length + 1 }, () => 0)
  ends.forEach((length, at) => {
    starts[at + 1] = (starts[at] ?? 0) + length
  })
  return {
    count: units.length,
    starts,
    values: Int32Array.from(units.flatMap((unit) => unit.map(([value]) => value))),
    counts: Int32Array.from(units.flatMap((unit) => unit.map(([, count]) => count))),
  }
}

type Disagreement = { readonly observed: number; readonly expected: number; readonly scores: number }

/**
 * Observed and expected disagreement of the chosen units, some perhaps more than once. Both are sums over pairs of scores:
 * observed within a unit, each unit's pairs weighing 1 / (scores - 1); expected over all scores, as if they had been
 * dealt out at random.
 */
export function disagreement(
  { starts, values, counts }: Units,
  chosen: Int32Array,
  levels: readonly number[],
  metric: Metric,
): Disagreement {
  const totals = new Array<number>(levels.length).fill(0)
  let scores = 0
  for (const unit of chosen)
    for (let at = starts[unit] ?? 0; at < (starts[unit + 1] ?? 0); at++) {
      const value = values[at] ?? 0
      totals[value] = (totals[value] ?? 0) + (counts[at] ?? 0)
      scores += counts[at] ?? 0
    }
  const { between, total } = distancesOf(metric, levels, totals)
  let observed = 0
  for (const unit of chosen) {
    const end = starts[unit + 1] ?? 0
    let pairs = 0
    let size = 0
    for (let a = starts[unit] ?? 0; a < end; a++) {
      const count = counts[a] ?? 0
      size += count
      for (let b = a + 1; b < end; b++)
        pairs += count * (counts[b] ?? 0) * between(values[a] ?? 0, values[b] ?? 0)
    }
    observed += (2 * pairs) / (size - 1)
  }
  return { observed, expected: total / (scores - 1), scores }
}
