import { expect, test } from 'vitest'
import { withoutYearly, yearBefore } from './without-yearly.ts'

const today = '2026-11-22'
const people = [{ id: 'a' }, { id: 'b' }]
const agreed = {
  kind: 'yearly',
  personId: 'a',
  state: 'agreed',
  plannedFor: '2026-01-01',
  heldOn: '2026-01-08',
} as const

test.each([
  [[], ['a', 'b'], 'nobody has one'],
  [[agreed], ['b'], 'one held this year counts'],
  [[{ ...agreed, heldOn: '2025-11-22' }], ['a', 'b'], 'one held a year ago to the day is due again'],
  [[{ ...agreed, heldOn: '2025-11-23' }], ['b'], 'and the day after is not'],
  [[{ ...agreed, kind: 'check-in' }], ['a', 'b'], 'a check-in is no yearly one'],
  [[{ ...agreed, state: 'preparing', heldOn: null }], ['b'], 'one under way counts'],
  [[{ ...agreed, state: 'cancelled' }], ['a', 'b'], 'a cancelled one does not'],
] as const)('with %j are without: %j (%s)', (conversations, without, _) => {
  expect(withoutYearly(people, conversations, today).map(({ id }) => id)).toEqual(without)
})

test('a leap day has a day before it, a year earlier', () => {
  expect(yearBefore('2028-02-29')).toBe('2027-02-28')
})
