import type { Limits, Partition } from './model.ts'
import { LIMIT_FACTOR, MOVING_RANGE_FACTOR } from './rule-set.ts'
import { carefulSum, toleranceFor } from './tolerance.ts'
import type { Usable } from './usable.ts'

export type LimitSettings = { readonly screening: 'off' | 'once'; readonly factor?: number }

/**
 * The average of the moving ranges of `values[from]` to `values[to - 1]`, or null where there is no pair of points.
 * Screening leaves out ranges above 3.267 averages, once; a range equal to that stays (NHS England SPC SQL v2.4).
 */
export function averageMovingRange(
  values: Float64Array,
  from: number,
  to: number,
  screening: 'off' | 'once',
) {
  const count = to - from - 1
  if (count < 1) return null
  const ranges = new Float64Array(count)
  let largest = 0
  for (let i = 0; i < count; i++) {
    const value = values[from + i] ?? 0
    ranges[i] = Math.abs((values[from + i + 1] ?? 0) - value)
    largest = Math.max(largest, Math.abs(value))
  }
  const average = carefulSum(ranges, 0, count) / count
  if (screening === 'off') return { average, screenedOut: 0 }
  const ceiling = MOVING_RANGE_FACTOR * average + toleranceFor(average, largest)
  const kept = ranges.filter((range) => range <= ceiling)
  return { average: carefulSum(kept, 0, kept.length) / kept.length, screenedOut: count - kept.length }
}

/** Mean and limits of the usable points `from` to `to - 1` (XmR, Shewhart 1931; Wheeler, Understanding Variation). */
export function limitsOf(values: Float64Array, from: number, to: number, settings: LimitSettings) {
  const mean = carefulSum(values, from, to) / (to - from)
  const ranges = averageMovingRange(values, from, to, settings.screening)
  let limits: Limits | null = null
  if (ranges) {
    const reach = (settings.factor ?? LIMIT_FACTOR) * ranges.average
    limits = {
      averageMovingRange: ranges.average,
      lower: mean - reach,
      lowerTwoSigma: mean - (2 * reach) / 3,
      upperTwoSigma: mean + (2 * reach) / 3,
      upper: mean + reach,
      screenedOut: ranges.screenedOut,
    }
  }
  return { mean, limits }
}

/** A partition with its place among the usable points: `start` to `end - 1`. */
export type Stretch = Partition & { readonly start: number; readonly end: number }

/**
 * Each stretch between rebases with its mean and limits. A baseline of n points fixes the limits of the first
 * stretch only: after a rebase the process is known to have changed, so its old limits would be wrong.
 */
export function stretchesOf(
  usable: Usable,
  baselinePoints: number | undefined,
  settings: LimitSettings,
): Stretch[] {
  const stretches: Stretch[] = []
  const dateAt = (k: number) => usable.points[usable.at[k] ?? 0]?.date ?? ''
  let start = 0
  while (start < usable.n) {
    const partition = usable.partition[start] ?? 0
    let end = start + 1
    let largest = Math.abs(usable.values[start] ?? 0)
    while (end < usable.n && usable.partition[end] === partition) {
      largest = Math.max(largest, Math.abs(usable.values[end] ?? 0))
      end++
    }
    const isFirst = stretches.length === 0
    const basis = isFirst && baselinePoints ? Math.min(end, start + baselinePoints) : end
    const { mean, limits } = limitsOf(usable.values, start, basis, settings)
    stretches.push({
      partition,
      n: end - start,
      from: dateAt(start),
      to: dateAt(end - 1),
      basedOn: { n: basis - start, from: dateAt(start), to: dateAt(basis - 1) },
      mean,
      limits,
      tolerance: toleranceFor(limits?.averageMovingRange ?? null, largest),
      start,
      end,
    })
    start = end
  }
  return stretches
}
