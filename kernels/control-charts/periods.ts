import { dayNumber, monthNumber } from './plain-date.ts'

/** How far apart the points usually are. */
export type Cadence = {
  readonly unit: 'month' | 'day'
  readonly step: number
  readonly skipsWeekends: boolean
}

const numberIn = (unit: Cadence['unit'], date: string) =>
  unit === 'month' ? monthNumber(date) : dayNumber(date)

/** Day 0 of the count, 1 March of the year 0, was a Wednesday in the calendar carried backwards. */
const isWeekend = (day: number) => (day + 3) % 7 === 6 || (day + 3) % 7 === 0

function commonest(steps: readonly number[]): { step: number; share: number } {
  const counts = new Map<number, number>()
  let best = { step: 0, count: 0 }
  for (const step of steps) {
    const count = (counts.get(step) ?? 0) + 1
    counts.set(step, count)
    if (count > best.count) best = { step, count }
  }
  return { step: best.step, share: best.count / Math.max(1, steps.length) }
}

/** The usual distance between dates in order, or null where fewer than two in three distances are the same. */
export function cadenceOf(dates: readonly string[]): Cadence | null {
  if (dates.length < 4) return null
  const day = dates[0]?.slice(8)
  const unit = dates.every((date) => date.slice(8) === day) ? 'month' : 'day'
  const numbers = dates.map((date) => numberIn(unit, date))
  const { step, share } = commonest(numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0)))
  if (step <= 0 || share < 2 / 3) return null
  return { unit, step, skipsWeekends: unit === 'day' && step === 1 && !numbers.some(isWeekend) }
}

/** How many periods lie between two dates with nothing recorded for them. */
export function periodsBetween(cadence: Cadence, from: string, to: string): number {
  const start = numberIn(cadence.unit, from)
  const end = numberIn(cadence.unit, to)
  if (!cadence.skipsWeekends) return Math.max(0, Math.round((end - start) / cadence.step) - 1)
  let missing = 0
  for (let day = start + 1; day < end; day++) if (!isWeekend(day)) missing++
  return missing
}

/** Periods in a year, where the cadence has a yearly (or, for days, a weekly) rhythm worth looking for. */
export function seasonOf(cadence: Cadence | null): { readonly length: number; readonly name: string } | null {
  if (!cadence) return null
  if (cadence.unit === 'month')
    return 12 % cadence.step === 0 && cadence.step < 6 ? { length: 12 / cadence.step, name: 'yearly' } : null
  if (cadence.step === 7) return { length: 52, name: 'yearly' }
  if (cadence.step === 1) return { length: cadence.skipsWeekends ? 5 : 7, name: 'weekly' }
  return null
}

/** The date one period after another. Months keep the day; the cadence is from first of month to first of month. */
export function daysInPeriod(cadence: Cadence): number {
  return cadence.unit === 'day' ? cadence.step : cadence.step * (365.25 / 12)
}
