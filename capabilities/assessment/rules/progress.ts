import { fail, type Result, succeed } from '@headroom/platform/result'
import type { Standard } from '../standards.ts'
import { type Answers, isAnswered } from './answer.ts'

export type StandardProgress = {
  readonly standard: Standard
  readonly answered: number
  readonly total: number
  readonly state: 'not-begun' | 'begun' | 'done'
}

export const progressOf = (standards: readonly Standard[], answers: Answers): readonly StandardProgress[] =>
  standards.map((standard) => {
    const total = standard.competencies.length
    const answered = standard.competencies.filter(({ id }) => isAnswered(answers.get(id))).length
    return {
      standard,
      answered,
      total,
      state: answered === 0 ? 'not-begun' : answered < total ? 'begun' : 'done',
    }
  })

/** Where to go on: the first standard that is not done. */
export const nextStandard = (standards: readonly Standard[], answers: Answers): Standard | undefined =>
  progressOf(standards, answers).find(({ state }) => state !== 'done')?.standard

type Unanswered = { readonly id: string; readonly name: string }

export type SubmissionFault =
  | { reason: 'nothing-answered' }
  | { reason: 'unanswered'; unanswered: readonly Unanswered[] }

/**
 * A part-finished assessment may be submitted, since half an honest picture is worth more than none, but only by somebody
 * who has been told what is missing and says that it may stay so.
 */
export function checkSubmission(
  standards: readonly Standard[],
  answers: Answers,
  leavesOpen: boolean,
): Result<null, SubmissionFault> {
  const competencies = standards.flatMap((standard) => standard.competencies)
  const unanswered = competencies.filter(({ id }) => !isAnswered(answers.get(id)))
  if (unanswered.length === competencies.length) return fail({ reason: 'nothing-answered' })
  if (unanswered.length > 0 && !leavesOpen)
    return fail({ reason: 'unanswered', unanswered: unanswered.map(({ id, name }) => ({ id, name })) })
  return succeed(null)
}
