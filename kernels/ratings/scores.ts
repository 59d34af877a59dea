import { type Refusal, refuse } from './refusal.ts'

/**
 * One score: a level of the scale from 1 upwards, or null where the rater had no chance to see it. A missing score is
 * left out everywhere; it is never 0 and never the lowest level.
 */
export type Score = number | null

/** A row for each subject (the person or thing rated), a column for each rater, in the same order in every row. */
export type ScoreTable = readonly (readonly Score[])[]

export const isGiven = (score: Score): score is number => score !== null

/** The scores that were given, in their order. */
export const givenOf = (scores: readonly Score[]): readonly number[] => scores.filter(isGiven)

export type ScoreOutcome = { readonly ok: true; readonly score: Score } | Refusal<'not-a-level'>

/**
 * The score of an answer on a form: a whole level from 1 to `levels`, or `'no-chance'`, which is missing.
 *
 * @example
 * scoreOf('no-chance', 5) // => { ok: true, score: null }
 * scoreOf(4, 5) // => { ok: true, score: 4 }
 * scoreOf(0, 5).ok // => false
 */
export function scoreOf(answer: number | 'no-chance', levels: number): ScoreOutcome {
  if (answer === 'no-chance') return { ok: true, score: null }
  if (Number.isInteger(answer) && answer >= 1 && answer <= levels) return { ok: true, score: answer }
  return refuse(
    'not-a-level',
    `${answer} is not a level of the scale: levels go from 1 to ${levels}, and "no chance to see this" is missing, not 0.`,
  )
}

export type AnsweredMean = {
  readonly ok: true
  readonly mean: number
  readonly answered: number
  readonly asked: number
}

/**
 * The mean of the items a rater answered, or a refusal where fewer than a share of them were (80% unless told), because the
 * mean of a few items is another measure than the mean of all.
 *
 * Source: the scoring rule of the World Management Survey as used for practice scores (Bloom and Van Reenen 2007).
 *
 * @example
 * meanOfAnswered([4, null, 5, 3, 4]) // => { ok: true, mean: 4, answered: 4, asked: 5 }
 * meanOfAnswered([4, null, null]).ok // => false
 */
export function meanOfAnswered(
  scores: readonly Score[],
  share = 0.8,
): AnsweredMean | Refusal<'too-few-answered'> {
  const given = givenOf(scores)
  const asked = scores.length
  if (given.length === 0 || given.length < share * asked - 1e-9)
    return refuse(
      'too-few-answered',
      `${given.length} of ${asked} items were answered. A score needs at least ${Math.round(share * 100)}% of them.`,
    )
  return {
    ok: true,
    mean: given.reduce((sum, score) => sum + score, 0) / given.length,
    answered: given.length,
    asked,
  }
}
