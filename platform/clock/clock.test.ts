import { expect, test } from 'vitest'
import { fixedClock, today } from './index.ts'

test.each([
  ['2026-06-30T23:30:00Z', '2026-07-01', 'in summer the hospital is an hour ahead'],
  ['2026-12-31T23:30:00Z', '2026-12-31', 'in winter it is not'],
  ['2026-03-29T00:59:59Z', '2026-03-29', 'just before the clocks go forward'],
  ['2026-10-25T23:59:59Z', '2026-10-25', 'the evening after they went back'],
])('at %s it is %s: %s', (instant, day) => {
  expect(today(fixedClock(instant))).toBe(day)
})
