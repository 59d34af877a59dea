import { INTERCEPT } from '../column.ts'
import { pivotedCholesky } from '../linear-algebra/pivoted-cholesky.ts'
import { connectedParts, isNested } from './levels.ts'
import type { FittedTerm, Notice } from './model.ts'
import type { Term } from './prepare.ts'

/** What a correlation may lack of one before it is one: the criterion is flat there, so the search stops a little short. */
const NEARLY_ONE = 1e-6

function aboutTerm({ factor, effects, correlation }: FittedTerm): Notice[] {
  const zero = effects.filter(({ variance }) => variance === 0)
  if (zero.length > 0)
    return zero.map(({ name }) => ({
      kind: 'zero-variance',
      factor,
      effect: name,
      words:
        name === INTERCEPT
          ? `No difference between the levels of ${factor} was found beyond what chance leaves between groups of this size, so its variance is estimated as zero. That is a result: it does not show that there is none.`
          : `The effect of ${name} was found to be the same at every level of ${factor}, so its variance is estimated as zero. That is a result: it does not show that there is none.`,
    }))
  if (pivotedCholesky(correlation, NEARLY_ONE).rank === effects.length) return []
  return [
    {
      kind: 'perfect-correlation',
      factor,
      words: `The effects of ${factor} are estimated to go together perfectly. There are too few levels, or rows in them, to tell the effects apart: leave one out, or let them not correlate.`,
    },
  ]
}

/** Pairs of crossed factors that fall into parts. A nested factor falls into parts by its nature, and gets no notice. */
function aboutParts(terms: readonly Term[]): Notice[] {
  return terms.flatMap((a, index) =>
    terms.slice(index + 1).flatMap((b): Notice[] => {
      if (isNested(a.factor, b.factor) || isNested(b.factor, a.factor)) return []
      const { count } = connectedParts(a.term.levels, b.term.levels)
      if (count === 1) return []
      const factors = [a.term.factor, b.term.factor] as const
      return [
        {
          kind: 'disconnected',
          factors,
          parts: count,
          words: `${factors[0]} and ${factors[1]} fall into ${count} parts that share no level. Levels in different parts are comparable only if the parts are alike on average: do not compare them.`,
        },
      ]
    }),
  )
}

export function noticesOf(
  terms: readonly Term[],
  fitted: readonly FittedTerm[],
  converged: boolean,
): Notice[] {
  const search: Notice[] = converged
    ? []
    : [{ kind: 'not-converged', words: 'The best fit was not found for certain. Do not use these numbers.' }]
  return [...fitted.flatMap(aboutTerm), ...aboutParts(terms), ...search]
}
