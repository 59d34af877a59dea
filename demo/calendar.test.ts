import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayNumber, isoDate, mondayOnOrBefore, rotationDays, ukDate } from './calendar.ts'

it('counts days and back again, leap years included', () => {
  expect(dayNumber('1970-01-01')).toBe(0)
  expect(isoDate(dayNumber('2024-02-28') + 1)).toBe('2024-02-29')
  const days = fc.integer({ min: -9_000, max: 40_000 })
  fc.assert(fc.property(days, (day) => dayNumber(isoDate(day)) === day))
})

it('finds the Monday on or before any day', () => {
  expect(isoDate(mondayOnOrBefore(dayNumber('2026-11-22')))).toBe('2026-11-16')
  expect(isoDate(mondayOnOrBefore(dayNumber('2026-11-23')))).toBe('2026-11-23')
})

// First Wednesdays of August and February, from a printed calendar.
it('knows the days on which resident doctors change post', () => {
  expect(rotationDays('2026-11-22', 4).map(isoDate)).toEqual([
    '2026-08-05',
    '2026-02-04',
    '2025-08-06',
    '2025-02-05',
  ])
  expect(rotationDays('2026-08-04', 1).map(isoDate)).toEqual(['2026-02-04'])
  expect(rotationDays('2026-08-05', 1).map(isoDate)).toEqual(['2026-08-05'])
})

it('writes dates as the United Kingdom does, and refuses what is not a date', () => {
  expect(ukDate('2026-03-09')).toBe('09/03/2026')
  expect(() => dayNumber('9 March 2026')).toThrow('Not a date')
})
