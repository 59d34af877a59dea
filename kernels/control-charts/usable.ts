import type { DatedTarget, Series, SeriesPoint } from './model.ts'

/** The points in date order, and the usable ones among them as columns: what every rule reads. */
export type Usable = {
  readonly points: readonly SeriesPoint[]
  /** For every point: its number, or NaN where there is none. */
  readonly numbers: readonly number[]
  /** For every point: how many rebases fall on or before it. */
  readonly partitions: readonly number[]
  /** Usable points: neither missing nor ghosted. */
  readonly n: number
  readonly values: readonly number[]
  /** Where each usable point stands among all points. */
  readonly at: readonly number[]
  readonly partition: readonly number[]
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

/** Plain arrays: for the few dozen points of most charts they cost less to make than typed ones. */
export function usableOf(series: Series): Usable {
  const points = inDateOrder(series.points)
  const rebases = [...(series.rebases ?? [])].sort()
  const numbers: number[] = []
  const partitions: number[] = []
  const values: number[] = []
  const at: number[] = []
  const partition: number[] = []
  let current = 0
  let next = rebases[0]
  for (let i = 0; i < points.length; i++) {
    const point = points[i]
    if (!point) continue
    while (next !== undefined && next <= point.date) next = rebases[++current]
    const value = numberOf(point)
    numbers.push(value)
    partitions.push(current)
    if (point.isGhost === true || Number.isNaN(value)) continue
    values.push(value)
    at.push(i)
    partition.push(current)
  }
  return { points, numbers, partitions, n: values.length, values, at, partition }
}
