import { describe, expect, test } from 'vitest'
import { isAgreed, maySay, maySeeOther, nextStep, sideOf } from './conversation.ts'

const none = { person: false, manager: false }
const both = { person: true, manager: true }

test.each([
  ['a', 'person'],
  ['b', 'manager'],
  ['c', undefined],
])('%s is on the side %s', (viewer, side) => {
  expect(sideOf({ personId: 'a', managerPersonId: 'b' }, viewer)).toBe(side)
})

test.each([
  [none, false],
  [{ person: true, manager: false }, false],
  [{ person: false, manager: true }, false],
  [both, true],
])('with shared %j one sees the other: %s', (shared, seen) => {
  expect(maySeeOther(shared)).toBe(seen)
})

describe('the next step', () => {
  const facts = {
    state: 'preparing',
    side: 'person',
    shared: none,
    latestVersion: 0,
    agreed: none,
    hasSaid: false,
  } as const
  test.each([
    [{}, 'prepare'],
    [{ shared: { person: true, manager: false } }, 'wait-for-other'],
    [{ side: 'manager', shared: { person: true, manager: false } }, 'prepare'],
    [{ state: 'together', shared: both }, 'write-record'],
    [{ state: 'together', shared: both, latestVersion: 1 }, 'agree'],
    [{ state: 'together', latestVersion: 2, agreed: { person: true, manager: false } }, 'wait-for-agreement'],
    [
      { state: 'together', side: 'manager', latestVersion: 2, agreed: { person: true, manager: false } },
      'agree',
    ],
    [{ state: 'agreed', latestVersion: 2, agreed: both }, 'say-how-it-was'],
    [{ state: 'agreed', latestVersion: 2, agreed: both, hasSaid: true }, 'nothing'],
    [{ state: 'cancelled' }, 'nothing'],
  ] as const)('with %j is to %s', (change, step) => {
    expect(nextStep({ ...facts, ...change })).toBe(step)
  })
})

test.each([
  ['preparing', '2026-11-30', false],
  ['preparing', '2026-11-22', true],
  ['together', '2026-11-21', true],
  ['agreed', '2026-12-24', true],
  ['cancelled', '2026-11-01', false],
] as const)(
  'one in state %s, planned for %s, may be spoken of on 22 November: %s',
  (state, plannedFor, may) => {
    expect(maySay({ state, plannedFor }, '2026-11-22')).toBe(may)
  },
)

test('it is agreed when both have agreed, and not before', () => {
  expect([none, { person: true, manager: false }, both].map(isAgreed)).toEqual([false, false, true])
})
