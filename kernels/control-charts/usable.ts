import type { DatedTarget, Series, SeriesPoint } from './model.ts'

/** The points in date order, and the usable ones among them as columns: what every rule reads. */
export type Usable = {
  readonly points: readonly SeriesPoint[]
  /** For every point: its number, or NaN where there is none. */
  readonly numbers: Float64Array
  /** For every point: how many rebases fall on or before it. */
  readonly partitions: Int32Array
  /** Usable points: neither missing nor ghosted. */
  readonly n: number
  readonly values: Float64Array
  /** Where each usable point stands among all points. */
  readonly at: Int32Array
  readonly partition: Int32Array
}

export function numberOf(point: SeriesPoint): number {
  if (typeof point.numerator === 'number' && typeof point.denominator === 'number')
    return point.denominator > 0 ? point.numerator / point.denominator : Number.NaN
  return point.value ?? Number.NaN
}

/** The target in force on a date: of several, the one that began last. */
export function targetOn(targets: readonly DatedTarget[], date: string): number | null {
  let found: DatedTarget | null = null
  for (const target of targets)
    if (target.from <= date && (target.until === undefined || date <= target.until))
      if (found === null || found.from <= target.from) found = target
  return found?.value ?? null
}

export function inDateOrder<Dated extends { readonly date: string }>(
  points: readonly Dated[],
): readonly Dated[] {
  for (let at = 1; at < points.length; at++) {
    const before = points[at - 1]
    const point = points[at]
    if (before && point && before.date > point.date)
      return [...points].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  }
  return points
}

export function usableOf(series: Series): Usable {
  const points = inDateOrder(series.points)
  const rebases = [...(series.rebases ?? [])].sort()
  const total = points.length
  const numbers = new Float64Array(total)
  const partitions = new Int32Array(total)
  const values = new Float64Array(total)
  const at = new Int32Array(total)
  const partition = new Int32Array(total)
  let n = 0
  let current = 0
  for (let i = 0; i < total; i++) {
    const point = points[i]
    if (!point) continue
    for (let next = rebases[current]; next !== undefined && next <= point.date; next = rebases[current])
      current++
    const value = numberOf(point)
    numbers[i] = value
    partitions[i] = current
    if (point.isGhost || Number.isNaN(value)) continue
    values[n] = value
    at[n] = i
    partition[n] = current
    n++
  }
  return { points, numbers, partitions, n, values, at, partition }
}
