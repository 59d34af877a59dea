import { expect, test } from 'vitest'
import { frameworkInForce } from '../standards.ts'
import { type Answer, emptyAnswer } from './answer.ts'
import { checkSubmission, nextStandard, progressOf } from './progress.ts'

const { standards, competencies } = frameworkInForce()
const ids = [...competencies.keys()]
const answered: Answer = { ...emptyAnswer, level: 3 }
const noChance: Answer = { ...emptyAnswer, noChance: true }
const first = (count: number, answer = answered) => new Map(ids.slice(0, count).map((id) => [id, answer]))

test('a standard is not begun, begun or done by how many of its competencies are answered', () => {
  expect(progressOf(standards, first(4)).map(({ state }) => state)).toEqual([
    'done',
    'begun',
    ...Array(7).fill('not-begun'),
  ])
})

test('“no chance to show this” is an answer', () => {
  expect(progressOf(standards, first(3, noChance))[0]?.state).toBe('done')
})

test('a note alone is not an answer', () => {
  expect(progressOf(standards, first(3, { ...emptyAnswer, note: 'Ran the winter plan' }))[0]?.state).toBe(
    'not-begun',
  )
})

test('a person goes on with the first standard that is not done', () => {
  expect(nextStandard(standards, first(3))?.id).toBe('MLF-1.2')
  expect(nextStandard(standards, first(27))).toBeUndefined()
})

test('a whole assessment may be submitted', () => {
  expect(checkSubmission(standards, first(27), false).ok).toBe(true)
})

test('one with gaps says which, and may be submitted only by somebody who says that they may stay', () => {
  expect(checkSubmission(standards, first(26), false)).toEqual({
    ok: false,
    reason: 'unanswered',
    unanswered: [{ id: 'MLF-3.3.3', name: 'Share good practice' }],
  })
  expect(checkSubmission(standards, first(26), true).ok).toBe(true)
})

test('an empty one is never submitted', () => {
  expect(checkSubmission(standards, new Map(), true)).toEqual({ ok: false, reason: 'nothing-answered' })
})
