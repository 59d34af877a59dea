import { expect, test } from 'vitest'
import { closingFault, proposedClosingDay } from './closing-day.ts'

test.each([
  ['2026-11-23', '2026-12-21', 'a Monday to a Monday'],
  ['2026-11-22', '2026-12-21', 'a Sunday to the Monday after'],
  ['2026-11-21', '2026-12-21', 'a Saturday to the Monday after'],
  ['2028-02-01', '2028-02-29', 'through a leap year'],
])('from %s, feedback is proposed to close on %s (%s)', (today, closes) => {
  expect(proposedClosingDay(today)).toBe(closes)
})

test('a cycle closes after today and within half a year', () => {
  expect(closingFault('2026-11-22', '2026-11-22')).toBe('not-after-today')
  expect(closingFault('2026-11-23', '2026-11-22')).toBeUndefined()
  expect(closingFault('2027-05-21', '2026-11-22')).toBeUndefined()
  expect(closingFault('2027-05-22', '2026-11-22')).toBe('too-far')
})
