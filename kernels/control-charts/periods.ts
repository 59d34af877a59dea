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

const sameDay = (a: string, b: string) =>
  a.charCodeAt(9) === b.charCodeAt(9) && a.charCodeAt(8) === b.charCodeAt(8)

type Dated = { readonly date: string }

/** The usual distance between points in order, or null where fewer than two in three distances are the same. */
export function cadenceOf(points: readonly Dated[]): Cadence | null {
  const first = points[0]?.date
  if (first === undefined || points.length < 4) return null
  const unit = points.every(({ date }) => sameDay(date, first)) ? 'month' : 'day'
  const counts = new Map<number, number>()
  let step = 0
  let most = 0
  let hasWeekend = false
  let before = Number.NaN
  for (const { date } of points) {
    const number = numberIn(unit, date)
    if (isWeekend(number)) hasWeekend = true
    const distance = number - before
    before = number
    if (Number.isNaN(distance)) continue
    const count = (counts.get(distance) ?? 0) + 1
    counts.set(distance, count)
    if (count > most) {
      step = distance
      most = count
    }
  }
  if (step <= 0 || most / (points.length - 1) < 2 / 3) return null
  return { unit, step, skipsWeekends: unit === 'day' && step === 1 && !hasWeekend }
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
