import { DIRECTIONS, type Series, type SeriesPoint } from './model.ts'
import { dayNumber } from './plain-date.ts'
import { RULE_LENGTHS, type RuleSettings } from './rule-set.ts'

export const FAULTS = [
  'date-not-iso',
  'duplicate-date',
  'value-not-finite',
  'denominator-negative',
  'improvement-unknown',
  'baseline-not-a-count',
  'rebase-date-not-iso',
  'target-not-finite',
  'shift-points-not-6-to-8',
  'trend-points-not-6-to-8',
  'minimum-points-not-a-count',
] as const

/** Why a series cannot be drawn. `at` is the position in the input where one row is to blame. */
export type Fault = {
  readonly reason: (typeof FAULTS)[number]
  readonly at?: number
  readonly found?: string
}

/** Beyond this, sums of squares and of many points leave the range of floating point. No measure comes near. */
const LARGEST = 1e100

/** NaN included: no comparison holds for it. */
const isUnusable = (number: number | null | undefined) =>
  typeof number === 'number' && !(Math.abs(number) <= LARGEST)

/** What is wrong with one point on its own, or undefined. */
export function faultOfPoint(point: SeriesPoint): Fault['reason'] | undefined {
  if (isUnusable(point.value) || isUnusable(point.numerator) || isUnusable(point.denominator))
    return 'value-not-finite'
  if (typeof point.denominator === 'number' && point.denominator < 0) return 'denominator-negative'
  return isUnusable(point.target) ? 'target-not-finite' : undefined
}

/** Everything wrong with the dates and numbers of some points, all reported together. */
export function faultsOfPoints(points: readonly SeriesPoint[]): Fault[] {
  const faults: Fault[] = []
  let isOrdered = true
  let before = ''
  for (let at = 0; at < points.length; at++) {
    const point = points[at]
    if (!point) continue
    if (Number.isNaN(dayNumber(point.date))) faults.push({ reason: 'date-not-iso', at, found: point.date })
    const reason = faultOfPoint(point)
    if (reason) faults.push({ reason, at })
    if (before >= point.date) isOrdered = false
    before = point.date
  }
  if (isOrdered) return faults
  const seen = new Set<string>()
  points.forEach(({ date }, at) => {
    if (seen.has(date)) faults.push({ reason: 'duplicate-date', at, found: date })
    seen.add(date)
  })
  return faults
}

/** Everything wrong with the whole series and the settings. */
export function faultsOf(series: Series, settings: RuleSettings): Fault[] {
  const faults = faultsOfPoints(series.points)
  if (!DIRECTIONS.includes(series.improvement))
    faults.push({ reason: 'improvement-unknown', found: series.improvement })
  const baseline = series.baselinePoints
  if (baseline !== undefined && !(Number.isInteger(baseline) && baseline >= 2))
    faults.push({ reason: 'baseline-not-a-count', found: String(baseline) })
  for (const date of series.rebases ?? [])
    if (Number.isNaN(dayNumber(date))) faults.push({ reason: 'rebase-date-not-iso', found: date })
  for (const target of series.targets ?? [])
    if (!Number.isFinite(target.value)) faults.push({ reason: 'target-not-finite', found: target.from })
  if (!RULE_LENGTHS.includes(settings.shiftPoints)) faults.push({ reason: 'shift-points-not-6-to-8' })
  if (!RULE_LENGTHS.includes(settings.trendPoints)) faults.push({ reason: 'trend-points-not-6-to-8' })
  if (!(Number.isInteger(settings.minimumPoints) && settings.minimumPoints >= 0))
    faults.push({ reason: 'minimum-points-not-a-count' })
  return faults
}
