import { type DateReading, type IsoDate, isRealDate, makeDate } from './dates.ts'

/** How a column's `03/04/2024` is to be read. `unsure` means neither order may be assumed. */
export type DateOrder =
  | { readonly kind: 'no-numbers' }
  | { readonly kind: 'day-first'; readonly isCertain: boolean }
  | { readonly kind: 'unsure'; readonly dayFirst: number; readonly monthFirst: number }

export type OrderEvidence = {
  /** Dates that are real only with the day first, such as 25/12/2024. */
  readonly dayFirst: number
  /** Dates that are real only with the month first, such as 12/25/2024. */
  readonly monthFirst: number
  readonly either: number
}

/** One American date in a hundred British ones is a slip; more means the file has passed through an American setting. */
const MOST_MONTH_FIRST_SHARE = 0.02

/** Counts a column's readings, each given with the number of cells that have it. */
export function orderEvidence(readings: Iterable<readonly [DateReading, number]>): OrderEvidence {
  let dayFirst = 0
  let monthFirst = 0
  let either = 0
  for (const [reading, cells] of readings) {
    if (reading.kind !== 'numbers') continue
    const asDayFirst = isRealDate(reading.year, reading.second, reading.first)
    const asMonthFirst = isRealDate(reading.year, reading.first, reading.second)
    if (asDayFirst && asMonthFirst) either += cells
    else if (asDayFirst) dayFirst += cells
    else if (asMonthFirst) monthFirst += cells
  }
  return { dayFirst, monthFirst, either }
}

/**
 * The whole column decides, since one cell cannot: a British column has days above 12 in front, an American one behind.
 * A spreadsheet in an American setting swaps the dates it can and leaves the rest as text, so a column with more than a
 * few of the second kind has lost its order for good and only the person who made it can say what it was.
 *
 * @example decideDateOrder({ dayFirst: 40, monthFirst: 0, either: 22 }) // { kind: 'day-first', isCertain: true }
 */
export function decideDateOrder({ dayFirst, monthFirst, either }: OrderEvidence): DateOrder {
  if (dayFirst + monthFirst + either === 0) return { kind: 'no-numbers' }
  if (monthFirst > MOST_MONTH_FIRST_SHARE * (dayFirst + monthFirst))
    return { kind: 'unsure', dayFirst, monthFirst }
  return { kind: 'day-first', isCertain: dayFirst > 0 }
}

/** The date a reading comes to in a column read day first; undefined when there is no such day. */
export function dayFirstDate(reading: Extract<DateReading, { kind: 'numbers' }>): IsoDate | undefined {
  const { first, second, year } = reading
  return isRealDate(year, second, first) ? makeDate(year, second, first) : undefined
}
