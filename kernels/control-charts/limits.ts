import type { Limits, Partition } from './model.ts'
import { D2, LIMIT_FACTOR, MOVING_RANGE_FACTOR } from './rule-set.ts'
import { carefulSum, toleranceFor } from './tolerance.ts'
import type { Usable } from './usable.ts'

export type LimitSettings = { readonly screening: 'off' | 'once' }

type Values = readonly number[]

/** The sum of the moving ranges up to a ceiling, and how many there are, without losing low digits (Neumaier 1974). */
function sumOfRanges(values: Values, from: number, to: number, ceiling: number) {
  let sum = 0
  let lost = 0
  let count = 0
  let largest = 0
  for (let k = from + 1; k < to; k++) {
    const range = Math.abs((values[k] ?? 0) - (values[k - 1] ?? 0))
    if (range > ceiling) continue
    const next = sum + range
    lost += sum >= range ? sum - next + range : range - next + sum
    sum = next
    count++
    if (range > largest) largest = range
  }
  return { sum: sum + lost, count, largest }
}

/**
 * The average moving range of `values[from]` to `values[to - 1]`, or null where there is no pair of points.
 * Screening leaves out ranges above 3.267 averages, once; a range equal to that stays (NHS England SPC SQL v2.4).
 */
function averageMovingRange(values: Values, from: number, to: number, screening: 'off' | 'once') {
  if (to - from < 2) return null
  const all = sumOfRanges(values, from, to, Number.POSITIVE_INFINITY)
  const average = all.sum / all.count
  if (screening === 'off') return { average, screenedOut: 0, largestRange: all.largest }
  let size = 0
  for (let k = from; k < to; k++) size = Math.max(size, Math.abs(values[k] ?? 0))
  const kept = sumOfRanges(values, from, to, MOVING_RANGE_FACTOR * average + toleranceFor(average, size))
  return { average: kept.sum / kept.count, screenedOut: all.count - kept.count, largestRange: all.largest }
}

function limitsAround(mean: number, average: number, screenedOut: number, factor: number): Limits {
  const reach = factor * average
  return {
    averageMovingRange: average,
    lower: mean - reach,
    lowerTwoSigma: mean - (2 * reach) / 3,
    upperTwoSigma: mean + (2 * reach) / 3,
    upper: mean + reach,
    movingRangeUpper: MOVING_RANGE_FACTOR * average,
    screenedOut,
  }
}

/** Mean and limits of the usable points `from` to `to - 1` (XmR, Shewhart 1931; Wheeler, Understanding Variation). */
export function limitsOf(values: Values, from: number, to: number, settings: LimitSettings) {
  const mean = carefulSum(values, from, to) / (to - from)
  const ranges = averageMovingRange(values, from, to, settings.screening)
  const limits = ranges ? limitsAround(mean, ranges.average, ranges.screenedOut, LIMIT_FACTOR) : null
  return { mean, limits, largestRange: ranges?.largestRange ?? 0 }
}

/** The same limits at 3 / 1.128 moving ranges, as the packages that do not round have them. */
export const unrounded = (mean: number, { averageMovingRange, screenedOut }: Limits): Limits =>
  limitsAround(mean, averageMovingRange, screenedOut, 3 / D2)

/** A partition with its place among the usable points: `start` to `end - 1`. */
export type Stretch = Partition & {
  readonly start: number
  readonly end: number
  /** Every value the same, within tolerance. */
  readonly isFlat: boolean
  /** Some moving range is so large that screening would leave it out. */
  readonly hasLargeRange: boolean
}

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
    let lowest = usable.values[start] ?? 0
    let highest = lowest
    while (end < usable.n && usable.partition[end] === partition) {
      const value = usable.values[end++] ?? 0
      if (value < lowest) lowest = value
      else if (value > highest) highest = value
    }
    const isFirst = stretches.length === 0
    const basis = isFirst && baselinePoints ? Math.min(end, start + baselinePoints) : end
    const { mean, limits, largestRange } = limitsOf(usable.values, start, basis, settings)
    const average = limits?.averageMovingRange ?? 0
    const tolerance = toleranceFor(average, Math.max(Math.abs(lowest), Math.abs(highest)))
    stretches.push({
      partition,
      n: end - start,
      from: dateAt(start),
      to: dateAt(end - 1),
      basedOn: { n: basis - start, from: dateAt(start), to: dateAt(basis - 1) },
      mean,
      limits,
      tolerance,
      start,
      end,
      isFlat: highest - lowest <= tolerance,
      hasLargeRange: largestRange > MOVING_RANGE_FACTOR * average,
    })
    start = end
  }
  return stretches
}
