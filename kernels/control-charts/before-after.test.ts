import { describe, expect, test } from 'vitest'
import { beforeAfter, usualDelay } from './before-after.ts'
import type { Series } from './model.ts'
import { monthAt, monthly, normals } from './testing/series.ts'

const before = normals(24, 11).map((z) => 50 + 5 * z)
const CHANGE = monthAt(24)

function answerOf(after: readonly number[], more: Partial<Series> = {}) {
  const outcome = beforeAfter(monthly([...before, ...after], more), CHANGE, {
    happenings: [{ date: '2023-03-01', note: 'a ward closed' }],
  })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.answer
}

describe('did it work?', () => {
  test('a large lasting change is found, dated, sized, and held', () => {
    const answer = answerOf(normals(14, 12).map((z) => 70 + 5 * z))
    expect(answer.verdict).toBe('improved')
    expect(answer.firstSeen?.periodsAfter).toBeLessThanOrEqual(3)
    expect(answer.hasHeld).toBe(true)
    expect(answer.difference?.lower).toBeGreaterThan(10)
    expect(answer.difference?.upper).toBeLessThan(30)
    expect(answer.meanwhile).toHaveLength(1)
    expect(answer.reason).toContain('a ward closed (1 March 2023)')
    expect(answer.reason).toContain('does not show that it was the cause')
  })

  test('the same change the wrong way is worse', () => {
    expect(
      answerOf(
        normals(14, 12).map((z) => 70 + 5 * z),
        { improvement: 'down' },
      ).verdict,
    ).toBe('worsened')
  })

  test('a change that went away has not held', () => {
    const answer = answerOf([80, 80, ...normals(10, 13).map((z) => 48 + 2 * z)])
    expect(answer.verdict).toBe('improved')
    expect(answer.hasHeld).toBe(false)
    expect(answer.reason).toContain('It has not held')
  })

  test('a signal just seen is too new to have held or not', () => {
    expect(answerOf([80]).hasHeld).toBeNull()
  })

  test('six steady months are not enough to say there was no change', () => {
    const answer = answerOf(normals(6, 14).map((z) => 50 + 5 * z))
    expect(answer.verdict).toBe('not-yet-known')
    expect(answer.reason).toContain('6 points have come since')
  })

  test('nothing yet after the change is not yet known', () => {
    expect(answerOf([])).toMatchObject({ verdict: 'not-yet-known', difference: null })
  })

  test('two steady years are', () => {
    const level = [
      50, 51, 49, 52, 48, 50, 49, 51, 50, 48, 52, 51, 49, 50, 51, 49, 52, 48, 50, 49, 51, 50, 48, 52,
    ]
    expect(answerOf(level).verdict).toBe('no-sign-of-change')
  })

  test('fewer than twelve points before are too few to freeze', () => {
    expect(beforeAfter(monthly([...before.slice(0, 11), 60]), monthAt(11))).toEqual({
      ok: false,
      reason: 'too-few-before',
      found: 11,
      needed: 12,
    })
  })

  test('the baseline begins at the last change of limits before', () => {
    const outcome = beforeAfter(monthly([...before, ...before], { rebases: [monthAt(12)] }), monthAt(30))
    expect(outcome.ok && outcome.answer.before.n).toBe(18)
  })

  test('a shift that was already under way when the change was made is not put down to it', () => {
    const under = [...before.slice(0, 18), 55, 56, 55, 56, 55, 56]
    const outcome = beforeAfter(monthly([...under, 55, 56]), monthAt(24))
    expect(outcome.ok && outcome.answer.verdict).toBe('not-yet-known')
  })
})

test('the usual delay is that of the next smaller change in the table', () => {
  expect(usualDelay(0.2)).toBeNull()
  expect(usualDelay(-1.2)?.median).toBe(7)
  expect(usualDelay(9)?.median).toBe(1)
})
