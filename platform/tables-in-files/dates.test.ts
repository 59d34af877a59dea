import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideDateOrder } from './date-order.ts'
import { aYearAfter, inBritishForm, isRealDate, readDate } from './dates.ts'

describe('reading a date', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2024/2/9', '2024-02-09'],
    ['20240209', '2024-02-09'],
    ['2024-02-09T00:00:00Z', '2024-02-09'],
    ['2024-02-09 13:45:00.000', '2024-02-09'],
    ['5 April 2018', '2018-04-05'],
    ['05-APR-2018', '2018-04-05'],
    ['5th Sept 2018', '2018-09-05'],
  ])('takes "%s" as %s in any column', (text, date) => {
    expect(readDate(text)).toEqual({ kind: 'date', date })
  })

  it.each(['03/04/2024', '3.4.2024', '03-04-2024', '3/4/2024 00:00', '03/04/2024 12:00:00 AM'])(
    'leaves the order of "%s" to the column',
    (text) => {
      expect(readDate(text)).toEqual({ kind: 'numbers', first: 3, second: 4, year: 2024 })
    },
  )

  it.each([
    ['2023-02-29', 'no-such-date'],
    ['20241301', 'no-such-date'],
    ['31 June 2024', 'no-such-date'],
    ['03/04/24', 'two-digit-year'],
    ['03-APR-24', 'two-digit-year'],
    ['45351', 'day-number'],
    ['45351.5', 'day-number'],
    ['tomorrow', 'not-a-date'],
    ['5 Foo 2018', 'not-a-date'],
    ['April 2018', 'not-a-date'],
    ['', 'blank'],
  ])('calls "%s" %s', (text, kind) => {
    expect(readDate(text).kind).toBe(kind)
  })

  // The Gregorian rule, at the century years that catch a shorter one: 1900 and 2100 are common years, 2000 is leap.
  it.each([
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [2023, 2, 29, false],
    [2024, 2, 29, true],
    [2100, 2, 29, false],
    [2024, 4, 31, false],
    [2024, 12, 31, true],
    [2024, 0, 1, false],
    [2024, 13, 1, false],
    [2024, 1, 0, false],
  ])('knows whether %d-%d-%d is a day', (year, month, day, isReal) => {
    expect(isRealDate(year, month, day)).toBe(isReal)
  })

  it('agrees with the calendar of the platform on every date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1901, max: 2399 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const there = new Date(Date.UTC(year, month - 1, day))
          expect(isRealDate(year, month, day)).toBe(there.getUTCMonth() === month - 1)
        },
      ),
    )
  })

  it('goes a year on from a leap day to the last day of February', () => {
    expect(aYearAfter('2024-02-29')).toBe('2025-02-28')
    expect(aYearAfter('2026-11-22')).toBe('2027-11-22')
    expect(inBritishForm('2024-02-29')).toBe('29/02/2024')
  })
})

describe('the order of day and month', () => {
  it.each([
    [
      { dayFirst: 40, monthFirst: 0, either: 22 },
      { kind: 'day-first', isCertain: true },
    ],
    [
      { dayFirst: 0, monthFirst: 0, either: 22 },
      { kind: 'day-first', isCertain: false },
    ],
    [{ dayFirst: 0, monthFirst: 0, either: 0 }, { kind: 'no-numbers' }],
    [
      { dayFirst: 0, monthFirst: 3, either: 22 },
      { kind: 'unsure', dayFirst: 0, monthFirst: 3 },
    ],
    [
      { dayFirst: 1000, monthFirst: 1, either: 500 },
      { kind: 'day-first', isCertain: true },
    ],
    [
      { dayFirst: 600, monthFirst: 400, either: 500 },
      { kind: 'unsure', dayFirst: 600, monthFirst: 400 },
    ],
  ])('is decided by the whole column: %o', (evidence, order) => {
    expect(decideDateOrder(evidence)).toEqual(order)
  })
})
