import { z } from 'zod'
import type { Answers, Question, ScriptStep } from './script.ts'

const LONGEST = 4_000

const fieldOf = ({ choices, asks }: Question) =>
  choices
    ? z
        .enum(choices.map(({ value }) => value) as [string, ...string[]], `Select an answer to “${asks}”`)
        .optional()
    : z
        .string()
        .trim()
        .max(LONGEST, `Write no more than ${LONGEST.toLocaleString('en-GB')} characters under “${asks}”`)
        .optional()

/** Nothing has to be answered: a huddle may stop anywhere, and take it up again. */
export const stepSchema = ({ questions }: ScriptStep) =>
  z.object({
    ...Object.fromEntries(questions.map((question) => [question.field, fieldOf(question)])),
    lockVersion: z.coerce.number().int(),
  })

/** The answers of one step as they were typed; empty ones are none. */
export function answersIn({ questions }: ScriptStep, values: Readonly<Record<string, unknown>>): Answers {
  const given = questions.flatMap(({ field }) => {
    const value = values[field]
    return typeof value === 'string' && value !== '' ? [[field, value] as const] : []
  })
  return Object.fromEntries(given)
}

export type Difference = { readonly question: Question; readonly theirs: Answers; readonly yours: Answers }

/** Where somebody else's saved answers differ from those just typed. */
export const differencesOf = (step: ScriptStep, theirs: Answers, yours: Answers): readonly Difference[] =>
  step.questions
    .filter(({ field }) => theirs[field] !== yours[field])
    .map((question) => ({ question, theirs, yours }))
