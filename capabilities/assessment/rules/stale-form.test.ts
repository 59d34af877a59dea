import { expect, test } from 'vitest'
import { frameworkInForce } from '../standards.ts'
import { type Answer, emptyAnswer } from './answer.ts'
import { decideSave } from './stale-form.ts'

const [standard] = frameworkInForce().standards
if (!standard) throw new Error('No standard')
const id = 'MLF-1.1.1'
const answers = (answer: Partial<Answer>) => new Map([[id, { ...emptyAnswer, ...answer }]])

test('a form opened on what is still saved is saved', () => {
  const decision = decideSave(standard, { isCurrent: true, saved: answers({}), typed: answers({ level: 3 }) })
  expect(decision.kind).toBe('save')
})

test('the same answers given twice are saved once, even from an old form', () => {
  const same = answers({ level: 3, note: 'x' })
  expect(decideSave(standard, { isCurrent: false, saved: same, typed: same }).kind).toBe('nothing-to-save')
})

test('an old form is told field by field what is saved and what was typed', () => {
  const saved = answers({ level: 2, note: 'theirs' })
  const typed = answers({ noChance: true, note: 'yours' })
  const decision = decideSave(standard, { isCurrent: false, saved, typed })
  expect(decision.kind === 'stale' && decision.differences.map(({ part }) => part)).toEqual(['level', 'note'])
})

test('a low level and no chance are a difference', () => {
  const decision = decideSave(standard, {
    isCurrent: false,
    saved: answers({ level: 1 }),
    typed: answers({ noChance: true }),
  })
  expect(decision.kind).toBe('stale')
})
