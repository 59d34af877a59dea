import { expect, it } from 'vitest'
import { answersToSend, countOpen, hasAnything, withPart } from './answers.ts'
import { type Item, partsOf } from './questionnaire.ts'

const item = (position: number, kind: Item['kind'], theme: string): Item => ({
  position,
  kind,
  theme,
  wording: `Item ${position}`,
})
const parts = partsOf([
  item(1, 'rating', 'Care'),
  item(2, 'comment', 'Care'),
  item(3, 'rating', 'Fairness'),
  item(4, 'rating', 'Fairness'),
  item(5, 'rating', 'Care'),
])
const questionnaire = { levelLabels: ['Seldom', 'Often', 'Always'], parts }

it('asks one theme a page, and a theme that comes back on a page of its own', () => {
  expect(parts.map(({ theme, items }) => [theme, items.length])).toEqual([
    ['Care', 2],
    ['Fairness', 2],
    ['Care', 1],
  ])
})

it('sends levels in the order of the rating items, "no chance to see this" apart, and only words that say something', () => {
  const answers = { levels: { 5: 3, 1: 2, 4: 'unseen' as const }, comments: { 2: '  Calm.  ' } }
  expect(answersToSend(questionnaire, answers)).toEqual({
    levels: [2, null, null, 3],
    unseen: [3],
    comments: [{ position: 2, text: 'Calm.' }],
  })
  expect(answersToSend(questionnaire, { levels: {}, comments: { 2: '   ' } }).comments).toEqual([])
})

it('keeps the other pages when one is saved again, and forgets what was taken back on it', () => {
  const [care] = parts
  const before = { levels: { 1: 2, 3: 1 }, comments: { 2: 'Calm.' } }
  if (!care) throw new Error('There is a first page')
  expect(withPart(before, care, { levels: {}, comments: {} })).toEqual({ levels: { 3: 1 }, comments: {} })
})

it('counts what is open, and does not take "no chance to see this" everywhere for an answer', () => {
  expect(countOpen(questionnaire, { levels: { 1: 2, 4: 'unseen' }, comments: {} })).toBe(2)
  expect(hasAnything({ levels: { 1: 'unseen' }, comments: { 2: ' ' } })).toBe(false)
  expect(hasAnything({ levels: { 1: 1 }, comments: {} })).toBe(true)
  expect(hasAnything({ levels: {}, comments: { 2: 'Calm.' } })).toBe(true)
})
