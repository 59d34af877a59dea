import { normal } from '@headroom/statistics'
import { refuseReliability } from '../items/standard-error.ts'
import { meanOf } from '../moments.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { givenOf, isGiven, type Score } from '../scores.ts'
import { capital, countOf, show } from '../words.ts'

export type Measure = {
  /** The standard deviation of the score over people, in points. */
  readonly sd: number
  /** The reliability of the score, from 0 to 1. */
  readonly reliability: number
  readonly confidence?: number
}

export type ReliableChange = {
  readonly ok: true
  readonly change: number
  /** The change in standard errors of a difference: beyond 1.96 either way is more than chance. Null where these are 0. */
  readonly index: number | null
  readonly standardError: number
  readonly lower: number
  readonly upper: number
  readonly isReliable: boolean
  readonly words: string
}

export type ChangeRefusal = Refusal<'reliability-out-of-range' | 'no-standard-deviation'>

/**
 * Whether a score changed by more than its own unreliability explains. The index is the change over the standard error of a
 * difference, sd * sqrt(2 (1 - reliability)); all in points. Refuses a standard deviation that is not above 0, and a
 * reliability outside 0 to 1. With a reliability of 1 any change at all is reliable.
 *
 * Source: Jacobson and Truax, Journal of Consulting and Clinical Psychology 59 (1991) 12-19.
 *
 * @example
 * reliableChange(3.2, 4.1, { sd: 0.8, reliability: 0.8 }).index // => 1.779
 * reliableChange(3.2, 4.1, { sd: 0.8, reliability: 0.8 }).isReliable // => false
 */
export function reliableChange(
  before: number,
  after: number,
  measure: Measure,
): ReliableChange | ChangeRefusal {
  const { sd, reliability, confidence = 0.95 } = measure
  const refused = refuseReliability(reliability)
  if (refused) return refused
  if (!(sd > 0))
    return refuse(
      'no-standard-deviation',
      'Without the standard deviation of the score over people, no change can be judged.',
    )
  const change = after - before
  const standardError = sd * Math.sqrt(2 * (1 - reliability))
  const times = normal.upperQuantile((1 - confidence) / 2)
  const reach = times * standardError
  const isReliable = Math.abs(change) > reach + 1e-12
  const size = `from ${show(before)} to ${show(after)}`
  return {
    ok: true,
    change,
    index: standardError === 0 ? null : change / standardError,
    standardError,
    lower: change - reach,
    upper: change + reach,
    isReliable,
    words: isReliable
      ? `The score ${change > 0 ? 'rose' : 'fell'} ${size}, by more than chance explains.`
      : `The score went ${size}. Chance alone moves it by up to ${show(reach)}, so this cannot be told from no change.`,
  }
}

export type WaveScores = Readonly<Record<string, Score>>

export type ChangeOfSameRaters = {
  readonly ok: true
  readonly sameRaters: number
  readonly before: number
  readonly after: number
  readonly change: ReliableChange
  /**
   * Raters of one wave only, apart: their difference is one of people, not of time. Of one rater this is that person's
   * answer, so it is shown only where numbers of people allow it.
   */
  readonly newRaters: { readonly raters: number; readonly mean: number } | null
  readonly leftRaters: { readonly raters: number; readonly mean: number } | null
  readonly words: string
}

/**
 * Change between two waves, over the raters who answered in both. New raters, and those who left, are reported apart and in
 * no difference. Scores by the rater's key; `measure` is of the mean of raters.
 *
 * Refuses where nobody answered in both waves: a difference between other people is not a change.
 *
 * @example
 * changeOfSameRaters({ a: 3, b: 4, c: 2 }, { a: 4, b: 5, d: 1 }, { sd: 0.5, reliability: 0.9 }).change.change // => 1
 * changeOfSameRaters({ a: 3, b: 4, c: 2 }, { a: 4, b: 5, d: 1 }, { sd: 0.5, reliability: 0.9 }).newRaters // => { raters: 1, mean: 1 }
 */
export function changeOfSameRaters(
  before: WaveScores,
  after: WaveScores,
  measure: Measure,
): ChangeOfSameRaters | ChangeRefusal | Refusal<'no-same-raters'> {
  const scoreIn = (wave: WaveScores, rater: string): Score =>
    Object.hasOwn(wave, rater) ? (wave[rater] ?? null) : null
  const raters = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const pairs = raters.map((rater) => [scoreIn(before, rater), scoreIn(after, rater)] as const)
  const both = pairs.flatMap(([first, second]) =>
    isGiven(first) && isGiven(second) ? [[first, second] as const] : [],
  )
  if (both.length === 0)
    return refuse(
      'no-same-raters',
      'Nobody answered both times. Other people’s scores show a difference, not a change.',
    )
  const only = (scores: readonly Score[]) => {
    const given = givenOf(scores)
    return given.length === 0 ? null : { raters: given.length, mean: meanOf(given) }
  }
  const first = meanOf(both.map(([score]) => score))
  const second = meanOf(both.map(([, score]) => score))
  const change = reliableChange(first, second, measure)
  if (!change.ok) return change
  const newRaters = only(pairs.flatMap(([own, next]) => (own === null ? [next] : [])))
  const leftRaters = only(pairs.flatMap(([own, next]) => (next === null ? [own] : [])))
  // Who is new is said, what they said is not: a lone new rater would be found out by this sentence.
  const apart = newRaters ? ` ${capital(countOf(newRaters.raters, 'new rater'))} stood apart from this.` : ''
  return {
    ok: true,
    sameRaters: both.length,
    before: first,
    after: second,
    change,
    newRaters,
    leftRaters,
    words: `Among the ${countOf(both.length, 'rater')} who answered both times: ${change.words}${apart}`,
  }
}
