import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namePeriod, nextPeriod, startOfPeriod } from '../rules/periods.ts'
import { periodKinds } from '../rules/words.ts'
import { looksLikePeriod, readPeriod } from './read-period.ts'

describe('the period that a cell names', () => {
  test.each([
    ['Apr 2016', 'month', '2016-04-01'],
    ['April 2016', 'month', '2016-04-01'],
    ['Apr-16', 'month', '2016-04-01'],
    ["Sept '24", 'month', '2024-09-01'],
    ['2016-04', 'month', '2016-04-01'],
    ['201604', 'month', '2016-04-01'],
    ['04/2016', 'month', '2016-04-01'],
    ['2016 Apr', 'month', '2016-04-01'],
    ['01/04/2016', 'month', '2016-04-01'],
    ['2016-04-01', 'month', '2016-04-01'],
    ['2016-04-01T00:00:00Z', 'month', '2016-04-01'],
    ['30/04/2016', 'month', '2016-04-01'],
    ['1 April 2016', 'month', '2016-04-01'],
    ['Month ending 30/04/2016', 'month', '2016-04-01'],
    ['01/04/2024', 'week', '2024-04-01'],
    ['w/c 01/04/2024', 'week', '2024-04-01'],
    ['Week ending 07/04/2024', 'week', '2024-04-01'],
    ['29/02/2024', 'day', '2024-02-29'],
    ['Q1 2024/25', 'quarter', '2024-04-01'],
    ['2024/25 Q4', 'quarter', '2025-01-01'],
    ['Q4 2024-2025', 'quarter', '2025-01-01'],
    ['May 2024', 'quarter', '2024-04-01'],
  ] as const)('%s, by %s, begins on %s', (cell, kind, start) => {
    expect(readPeriod(cell, kind)).toEqual({ ok: true, start })
  })

  test.each([
    ['Apr 2016', 'week', 'period-not-understood'],
    ['Q1 2024/25', 'month', 'period-not-understood'],
    ['Q1 2024/27', 'quarter', 'period-not-understood'],
    ['Q1 2024', 'quarter', 'quarter-without-year'],
    ['31/04/2016', 'month', 'no-such-date'],
    ['2023-02-29', 'day', 'no-such-date'],
    ['Marchember 2016', 'month', 'period-not-understood'],
    ['45321', 'month', 'period-not-understood'],
    ['last month', 'month', 'period-not-understood'],
  ] as const)('%s, by %s, is refused: %s', (cell, kind, reason) => {
    expect(readPeriod(cell, kind)).toEqual({ ok: false, reason })
  })

  test('a heading that is a bare number is not taken for one', () => {
    expect(['Apr 2024', '2024-05', '01/06/2024'].every(looksLikePeriod)).toBe(true)
    expect(['2024', '202404', 'Target', 'May be late', ''].some(looksLikePeriod)).toBe(false)
  })
})

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a day is in the period that begins on or before it, and not in the next', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...periodKinds), (day, kind) => {
      const start = startOfPeriod(day, kind)
      const next = nextPeriod(start, kind)
      expect(start <= day && day < next).toBe(true)
      expect(startOfPeriod(next, kind)).toBe(next)
    }),
  )
})

test('the name of a period is read as that period again', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...periodKinds), (day, kind) => {
      const start = startOfPeriod(day, kind)
      const name = namePeriod(start, kind).replace(/^Week of /, 'w/c ')
      expect(readPeriod(name, kind)).toEqual({ ok: true, start })
    }),
  )
})
