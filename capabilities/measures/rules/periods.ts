import { dayNumber } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { PeriodKind } from './words.ts'

const DAY_MS = 86_400_000

const plainDate = (milliseconds: number): PlainDate => new Date(milliseconds).toISOString().slice(0, 10)
const milliseconds = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`)

/**
 * The first day of the period that a day is in. Weeks begin on Monday (ISO 8601); quarters are those of the NHS's year,
 * which are also the calendar's.
 *
 * @example startOfPeriod('2024-05-17', 'quarter') // '2024-04-01'
 */
export function startOfPeriod(day: PlainDate, kind: PeriodKind): PlainDate {
  switch (kind) {
    case 'day':
      return day
    case 'week': {
      const sinceMonday = (new Date(milliseconds(day)).getUTCDay() + 6) % 7
      return plainDate(milliseconds(day) - sinceMonday * DAY_MS)
    }
    case 'month':
      return `${day.slice(0, 7)}-01`
    case 'quarter': {
      const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
      return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
    }
  }
}

/** The first day of the period after. */
export function nextPeriod(start: PlainDate, kind: PeriodKind): PlainDate {
  const steps = { day: 1, week: 7, month: 31, quarter: 92 } as const
  return startOfPeriod(plainDate(milliseconds(start) + steps[kind] * DAY_MS), kind)
}

/** Whether a text is a real day in the form that all days have here. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text))

const named = {
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
}

/** @example namePeriod('2024-04-01', 'quarter') // 'Q1 2024/25' */
export function namePeriod(start: PlainDate, kind: PeriodKind): string {
  const date = new Date(milliseconds(start))
  if (kind === 'month') return named.month.format(date)
  if (kind === 'week') return `Week of ${named.day.format(date)}`
  if (kind === 'day') return named.day.format(date)
  const month = date.getUTCMonth()
  const year = date.getUTCFullYear() - (month < 3 ? 1 : 0)
  const quarter = ((Math.floor(month / 3) + 3) % 4) + 1
  return `Q${quarter} ${year}/${String((year + 1) % 100).padStart(2, '0')}`
}
