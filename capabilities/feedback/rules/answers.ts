import type { AnswersSoFar } from '../tickets/sealed-draft.ts'
import { type Item, itemsOf, type Part, type Questionnaire } from './questionnaire.ts'

/** As the box takes it: levels in the order of the rating items, and which of them could not be seen, from 1. */
export type SentAnswers = {
  readonly levels: readonly (number | null)[]
  readonly unseen: readonly number[]
  readonly comments: readonly { readonly position: number; readonly text: string }[]
}

/** What was said on one page takes the place of what was said there before; the other pages stay. */
export function withPart(before: AnswersSoFar, { items }: Part, said: AnswersSoFar): AnswersSoFar {
  const here = new Set(items.map(({ position }) => String(position)))
  const elsewhere = <Value>(record: Record<string, Value>): [string, Value][] =>
    Object.entries(record).filter(([position]) => !here.has(position))
  return {
    levels: Object.fromEntries([...elsewhere(before.levels), ...Object.entries(said.levels)]),
    comments: Object.fromEntries([...elsewhere(before.comments), ...Object.entries(said.comments)]),
  }
}

export const isAnswered = ({ levels, comments }: AnswersSoFar, { position, kind }: Item): boolean =>
  kind === 'rating' ? levels[position] !== undefined : (comments[position] ?? '') !== ''

export const hasAnything = (answers: AnswersSoFar): boolean =>
  Object.values(answers.levels).some((level) => level !== 'unseen') ||
  Object.values(answers.comments).some((text) => text.trim() !== '')

/** How many questions with levels are left open. Own words are for whoever has some. */
export const countOpen = (questionnaire: Questionnaire, answers: AnswersSoFar): number =>
  itemsOf(questionnaire).filter((item) => item.kind === 'rating' && !isAnswered(answers, item)).length

export function answersToSend(questionnaire: Questionnaire, answers: AnswersSoFar): SentAnswers {
  const items = itemsOf(questionnaire)
  const said = items.filter(({ kind }) => kind === 'rating').map(({ position }) => answers.levels[position])
  return {
    levels: said.map((level) => (typeof level === 'number' ? level : null)),
    unseen: said.flatMap((level, index) => (level === 'unseen' ? [index + 1] : [])),
    comments: items.flatMap(({ kind, position }) => {
      const text = (answers.comments[position] ?? '').trim()
      return kind === 'comment' && text !== '' ? [{ position, text }] : []
    }),
  }
}
