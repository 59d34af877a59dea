/** A calendar date as ISO text, `2024-02-29`; text of this form sorts and compares as dates do. */
export type IsoDate = string

/** What a cell of a date column says before the order of day and month is known. */
export type DateReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'date'; readonly date: IsoDate }
  /** `03/04/2024`: the first two numbers are day and month, in an order the whole column decides. */
  | { readonly kind: 'numbers'; readonly first: number; readonly second: number; readonly year: number }
  | { readonly kind: 'no-such-date' }
  | { readonly kind: 'two-digit-year' }
  /** `45321`: a spreadsheet's day number that lost its date format. */
  | { readonly kind: 'day-number' }
  | { readonly kind: 'not-a-date' }

const TIME = '(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[AaPp][Mm])?(?:Z|[+-]\\d{2}:?\\d{2})?)?'
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}$`)
const YEAR_FIRST_BARE = /^(\d{4})(\d{2})(\d{2})$/
const YEAR_LAST = new RegExp(`^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})${TIME}$`)
const NAMED_MONTH = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[-/. ]*([A-Za-z]{3,9})[-/., ]*(\\d{4})${TIME}$`)
const SHORT_YEAR = new RegExp(`^\\d{1,2}[-/. ](?:\\d{1,2}|[A-Za-z]{3,9})[-/. ]\\d{2}${TIME}$`)

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/**
 * Reads a cell as a date without deciding what cannot be decided from one cell.
 *
 * @example readDate('5 April 2018') // { kind: 'date', date: '2018-04-05' }
 * @example readDate('05/04/2018')   // { kind: 'numbers', first: 5, second: 4, year: 2018 }
 */
export function readDate(text: string): DateReading {
  if (text === '') return { kind: 'blank' }
  const yearFirst = YEAR_FIRST.exec(text) ?? YEAR_FIRST_BARE.exec(text)
  if (yearFirst !== null) return dateOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const yearLast = YEAR_LAST.exec(text)
  if (yearLast !== null) {
    return {
      kind: 'numbers',
      first: Number(yearLast[1]),
      second: Number(yearLast[2]),
      year: Number(yearLast[3]),
    }
  }
  const named = NAMED_MONTH.exec(text)
  if (named !== null) {
    const month = monthNumber(named[2] ?? '')
    return month === 0 ? { kind: 'not-a-date' } : dateOf(Number(named[3]), month, Number(named[1]))
  }
  if (SHORT_YEAR.test(text)) return { kind: 'two-digit-year' }
  return /^\d{4,5}(?:\.\d+)?$/.test(text) ? { kind: 'day-number' } : { kind: 'not-a-date' }
}

function dateOf(year: number, month: number, day: number): DateReading {
  return isRealDate(year, month, day)
    ? { kind: 'date', date: makeDate(year, month, day) }
    : { kind: 'no-such-date' }
}

function monthNumber(name: string): number {
  const lower = name.toLowerCase()
  return (
    MONTHS.findIndex(
      (month) =>
        month === lower || month.slice(0, 3) === lower || (lower === 'sept' && month === 'september'),
    ) + 1
  )
}

/** @example isRealDate(2024, 2, 29) // true */
export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function makeDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The same day a year on; 29 February becomes 28 February. */
export function aYearAfter(date: IsoDate): IsoDate {
  const year = Number(date.slice(0, 4)) + 1
  const month = Number(date.slice(5, 7))
  return makeDate(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)))
}

/** @example inBritishForm('2024-02-29') // '29/02/2024' */
export const inBritishForm = (date: IsoDate): string =>
  `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
