import { meanOf } from '../moments.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { givenOf, type Score } from '../scores.ts'

export type RaterGroupScores = { readonly key: string; readonly scores: readonly Score[] }

export type MeansOfOthers = {
  readonly ok: true
  /** Each group counts the same. The usual one: a manager should not vanish among ten reports. */
  readonly groupEqual: number
  /** Each person counts the same. */
  readonly personEqual: number
  readonly groups: readonly { readonly key: string; readonly mean: number; readonly raters: number }[]
  readonly raters: number
}

/** The key of a person's rating of themself, which is never averaged with anybody's. */
export const SELF = 'self'

/**
 * The mean of everybody else, both ways: of the groups' means and of the persons. Groups without a score are left out of
 * both. Refuses the person themself among the groups (key `self`), and no scores at all.
 *
 * In points of the scale. Both are given because they answer different questions; that groups count the same unless told
 * is our choice. It says nothing of what may be shown: that is decided by numbers of people, elsewhere (the disclosure kernel).
 *
 * @example
 * meansOfOthers([{ key: 'manager', scores: [2] }, { key: 'reports', scores: [4, 5, 4, null, 5, 4, 4, 4] }]).groupEqual // => 3.143
 * meansOfOthers([{ key: 'manager', scores: [2] }, { key: 'reports', scores: [4, 5, 4, null, 5, 4, 4, 4] }]).personEqual // => 4
 */
export function meansOfOthers(
  given: readonly RaterGroupScores[],
): MeansOfOthers | Refusal<'self-among-others' | 'no-scores'> {
  if (given.some(({ key }) => key === SELF))
    return refuse(
      'self-among-others',
      'A person’s own rating is shown beside others’, and never averaged with them.',
    )
  const groups = given.flatMap(({ key, scores }) => {
    const own = givenOf(scores)
    return own.length === 0 ? [] : [{ key, mean: meanOf(own), raters: own.length }]
  })
  if (groups.length === 0) return refuse('no-scores', 'Nobody had a chance to see this, so there is no mean.')
  const people = given.flatMap(({ scores }) => givenOf(scores))
  return {
    ok: true,
    groupEqual: meanOf(groups.map(({ mean }) => mean)),
    personEqual: meanOf(people),
    groups,
    raters: people.length,
  }
}
