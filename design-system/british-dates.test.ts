import { describe, expect, it } from 'vitest'
import { formatDate, formatInstant } from './british-dates.ts'

describe('a date reads as the NHS content guide writes it', () => {
  it.each([
    ['2026-11-03', '3 November 2026'],
    ['2024-02-29', '29 February 2024'],
    ['1983-10-06', '6 October 1983'],
  ])('%s is %s', (isoDate, words) => {
    expect(formatDate(isoDate)).toBe(words)
  })

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-00', '03/11/2026', ''])(
    '%j is no date',
    (text) => {
      expect(() => formatDate(text)).toThrow(RangeError)
    },
  )
})

describe('an instant reads on the clock in London', () => {
  it.each([
    ['2026-07-01T13:05:00Z', '1 July 2026 at 2:05pm'],
    ['2026-12-01T13:05:00Z', '1 December 2026 at 1:05pm'],
    ['2026-12-01T09:00:00Z', '1 December 2026 at 9am'],
    ['2026-12-01T12:00:00Z', '1 December 2026 at midday'],
    ['2026-06-30T23:00:00Z', '1 July 2026 at midnight'],
    ['2026-12-01T00:30:00Z', '1 December 2026 at 12:30am'],
    // The hour that comes twice: 25 October 2026, 01:30 BST and then 01:30 GMT.
    ['2026-10-25T00:30:00Z', '25 October 2026 at 1:30am'],
    ['2026-10-25T01:30:00Z', '25 October 2026 at 1:30am'],
  ])('%s is %s', (instant, words) => {
    expect(formatInstant(instant)).toBe(words)
    expect(formatInstant(new Date(instant))).toBe(words)
  })
})
