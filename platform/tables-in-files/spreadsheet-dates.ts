import { makeDate } from './dates.ts'

export type DateSystem = '1900' | '1904'

const DAY_MILLISECONDS = 86_400_000

/**
 * The calendar date of a spreadsheet's day number, as ISO text. In the 1900 system day 60 is 29 February 1900, which
 * never was (a fault of Lotus 1-2-3 that Excel keeps on purpose), so days before it are counted one earlier; the
 * impossible day itself is given as text that the date check will refuse. In the 1904 system day 0 is 1 January 1904.
 * Source: ECMA-376 Part 1, 18.17.4.1.
 *
 * @example dateOfDayNumber(45321, '1900') // '2024-01-30'
 */
export function dateOfDayNumber(dayNumber: number, system: DateSystem): string | undefined {
  const day = Math.floor(dayNumber)
  if (!(day >= 0 && day <= 2_958_465)) return undefined
  if (system === '1904') return isoDate(Date.UTC(1904, 0, 1) + day * DAY_MILLISECONDS)
  if (day === 60) return '1900-02-29'
  return isoDate(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY_MILLISECONDS)
}

function isoDate(milliseconds: number): string {
  const date = new Date(milliseconds)
  return makeDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** Built-in formats that show a date, in English and East Asian editions. Source: ECMA-376 Part 1, 18.8.30. */
export function isDateFormatId(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}

/**
 * Whether a custom number format shows a date: a day or year outside quoted text, escapes and brackets such as
 * `[Red]` or `[$-809]`. Months and minutes share a letter, so `m` alone does not decide.
 */
export function isDateFormatCode(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  return /[dy]/i.test(bare) && !/general/i.test(bare)
}
