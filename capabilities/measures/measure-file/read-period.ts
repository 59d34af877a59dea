import {
  dayFirstDate,
  type IsoDate,
  isRealDate,
  makeDate,
  readDate,
} from '@headroom/platform/tables-in-files'
import { startOfPeriod } from '../rules/periods.ts'
import type { PeriodKind } from '../rules/words.ts'

export type PeriodReading =
  | { readonly ok: true; readonly start: IsoDate }
  | { readonly ok: false; readonly reason: 'period-not-understood' | 'quarter-without-year' | 'no-such-date' }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const YEAR_MONTH = /^(\d{4})[-/. ](\d{1,2})$/
const MONTH_YEAR = /^(\d{1,2})[-/. ](\d{4})$/
const NAMED = /^([a-z]{3,9})\.?[-/. ,']*(\d{4}|\d{2})$/i
const NAMED_AFTER_YEAR = /^(\d{4})[-/. ]*([a-z]{3,9})\.?$/i
const BARE_YEAR_MONTH = /^(\d{4})(\d{2})$/
/** A year of the NHS runs from April: Q1 2024/25 is April to June 2024. */
const QUARTER = /^q([1-4])[ ,-]*(\d{4})[-/](\d{2}|\d{4})$/i
const QUARTER_AFTER_YEAR = /^(\d{4})[-/](\d{2}|\d{4})[ ,-]*q([1-4])$/i
const QUARTER_ALONE = /^(?:q[1-4][ ,-]*\d{4}|\d{4}[ ,-]*q[1-4])$/i
const SPOKEN = /^(?:week (?:commencing|ending|starting|beginning)|w\/[ce]|month ending|period)[:. ]+/i

/**
 * The first day of the period that a cell names. A date inside a period names the period, so month ends and week endings
 * (Sundays) are understood; day comes before month, as British files have it.
 *
 * @example readPeriod('Apr-16', 'month')     // 2016-04-01
 * @example readPeriod('07/04/2024', 'week')  // 2024-04-01: the Monday of that week
 */
export function readPeriod(cell: string, kind: PeriodKind): PeriodReading {
  const text = cell.trim().replace(SPOKEN, '')
  if (QUARTER_ALONE.test(text)) return { ok: false, reason: 'quarter-without-year' }
  const day = quarterStart(text) ?? monthStart(text) ?? dayOf(text)
  if (day === undefined) return { ok: false, reason: 'period-not-understood' }
  if (day === 'no-such-date') return { ok: false, reason: 'no-such-date' }
  const isFineEnough =
    day.names === 'day' || kind === 'quarter' || (kind === 'month' && day.names === 'month')
  return isFineEnough
    ? { ok: true, start: startOfPeriod(day.date, kind) }
    : { ok: false, reason: 'period-not-understood' }
}

/** Whether a heading names a period: what tells the wide layout. A bare number does not. */
export const looksLikePeriod = (heading: string): boolean => {
  const text = heading.trim().replace(SPOKEN, '')
  if (/^\d{1,6}$/.test(text)) return false
  const day = quarterStart(text) ?? monthStart(text) ?? dayOf(text)
  return day !== undefined && day !== 'no-such-date'
}

type Named = { readonly date: IsoDate; readonly names: 'day' | 'month' | 'quarter' }

function quarterStart(text: string): Named | undefined {
  const first = QUARTER.exec(text)
  const after = QUARTER_AFTER_YEAR.exec(text)
  const [quarter, year, next] = first ? [first[1], first[2], first[3]] : [after?.[3], after?.[1], after?.[2]]
  if (quarter === undefined || year === undefined || next === undefined) return undefined
  if ((Number(year) + 1) % 100 !== Number(next) % 100) return undefined
  const month = Number(quarter) * 3 + 1
  const date = month > 12 ? makeDate(Number(year) + 1, month - 12, 1) : makeDate(Number(year), month, 1)
  return { date, names: 'quarter' }
}

function monthStart(text: string): Named | undefined {
  const numbers = YEAR_MONTH.exec(text) ?? BARE_YEAR_MONTH.exec(text)
  if (numbers) return monthOf(Number(numbers[1]), Number(numbers[2]))
  const british = MONTH_YEAR.exec(text)
  if (british) return monthOf(Number(british[2]), Number(british[1]))
  const named = NAMED.exec(text)
  const after = NAMED_AFTER_YEAR.exec(text)
  const [name, year] = named ? [named[1], named[2]] : [after?.[2], after?.[1]]
  if (name === undefined || year === undefined) return undefined
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  const isWhole = month > 0 && isMonthName(name)
  return isWhole ? monthOf(year.length === 2 ? 2000 + Number(year) : Number(year), month) : undefined
}

const LONG = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
const longNames = MONTHS.map((_, at) => LONG.format(new Date(Date.UTC(2024, at, 1))).toLowerCase())
const isMonthName = (name: string): boolean =>
  MONTHS.includes(name.toLowerCase()) ||
  name.toLowerCase() === 'sept' ||
  longNames.includes(name.toLowerCase())

const monthOf = (year: number, month: number): Named | undefined =>
  year >= 1900 && year < 2200 && isRealDate(year, month, 1)
    ? { date: makeDate(year, month, 1), names: 'month' }
    : undefined

function dayOf(text: string): Named | 'no-such-date' | undefined {
  const read = readDate(text)
  if (read.kind === 'date') return { date: read.date, names: 'day' }
  if (read.kind === 'no-such-date') return 'no-such-date'
  if (read.kind !== 'numbers') return undefined
  const date = dayFirstDate(read)
  return date === undefined ? 'no-such-date' : { date, names: 'day' }
}
