import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { type ReviewAction, reviewQueries } from '../queries/reviews.ts'
import { parseAnswers, parseChartThen } from './chart-then.ts'
import { answerWords, script } from './script.ts'

/** What a review came to, for whatever is begun from it. */
export type ReviewSummary = {
  readonly id: string
  readonly seriesId: string
  readonly measureId: string
  readonly measureName: string
  readonly unitId: string
  readonly unitName: string
  readonly state: 'open' | 'closed'
  readonly startedAt: Date
  readonly closedAt: Date | null
  /** The day of the chart that the team saw, and what its icons said. */
  readonly asOf: PlainDate
  readonly icons: string
  /** Question and answer, as people read them; what was not answered is not there. */
  readonly answers: readonly { readonly field: string; readonly asked: string; readonly answered: string }[]
  readonly actions: readonly ReviewAction[]
}

export async function findReviewSummary(
  within: Within,
  reviewId: string,
): Promise<ReviewSummary | undefined> {
  const found = await reviewQueries(within).find(reviewId)
  if (!found) return undefined
  const answers = parseAnswers(found.answers)
  const { asOf, icons } = parseChartThen(found.chartThen)
  const { id, seriesId, measureId, measureName, unitId, unitName, state, startedAt, closedAt, actions } =
    found
  return {
    ...{ id, seriesId, measureId, measureName, unitId, unitName, state, startedAt, closedAt, actions },
    asOf,
    icons,
    answers: script
      .flatMap(({ questions }) => questions)
      .flatMap((question) => {
        const answered = answerWords(question, answers)
        return answered === undefined ? [] : [{ field: question.field, asked: question.asks, answered }]
      }),
  }
}
