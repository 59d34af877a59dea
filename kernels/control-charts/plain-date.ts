const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function digitsAt(text: string, start: number, end: number): number {
  let total = 0
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    total = total * 10 + digit
  }
  return total
}

/**
 * Days since 1 March of the year 0 for a date written 2024-02-29, or NaN where it is not a date of the calendar.
 * Counting from March puts the leap day last, which makes the arithmetic short.
 */
export function dayNumber(iso: string): number {
  if (iso.length !== 10 || iso.charCodeAt(4) !== 45 || iso.charCodeAt(7) !== 45) return Number.NaN
  const year = digitsAt(iso, 0, 4)
  const month = digitsAt(iso, 5, 7)
  const day = digitsAt(iso, 8, 10)
  const longest = month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
  if (!(year >= 0 && day >= 1 && day <= longest)) return Number.NaN
  const y = month > 2 ? year : year - 1
  const m = month > 2 ? month - 3 : month + 9
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    1
  )
}

/** Months since the year 0: neighbours differ by one whatever the lengths of the months. */
export const monthNumber = (iso: string): number => digitsAt(iso, 0, 4) * 12 + digitsAt(iso, 5, 7) - 1

export const monthOfYear = (iso: string): number => digitsAt(iso, 5, 7)

/** `2024-03-01` as "March 2024" on a monthly chart and "1 March 2024" otherwise. */
export function nameDate(iso: string, isMonthly: boolean): string {
  const month = MONTHS[digitsAt(iso, 5, 7) - 1] ?? ''
  const year = iso.slice(0, 4)
  return isMonthly ? `${month} ${year}` : `${digitsAt(iso, 8, 10)} ${month} ${year}`
}
