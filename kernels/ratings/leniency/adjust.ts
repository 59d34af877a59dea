import { type FittedTerm, fitMixedModel, type MixedModelFit } from '@headroom/statistics'
import { refuseComponents } from '../components/faults.ts'
import { meanOf } from '../moments.ts'
import { refuse } from '../refusal.ts'
import { rankingGate } from '../report/ranking-gate.ts'
import { countOf } from '../words.ts'
import { type ConnectedSet, connectedSets, type Rating } from './connect.ts'
import { fixedEffectsWithin } from './fixed-effects.ts'
import type { AdjustedRatee, AdjustedSet, Leniency, LeniencyRefusal } from './model.ts'
import { rankCorrelation } from './rank-correlation.ts'

function refusalOf(ratings: readonly Rating[]): LeniencyRefusal | null {
  const scoredBy = Map.groupBy(ratings, ({ rater }) => rater)
  if (new Set(ratings.map(({ ratee }) => ratee)).size < 2)
    return refuse(
      'fewer-than-two-ratees',
      'Leniency shows where one rater scores several people; here only one was scored.',
    )
  if (scoredBy.size < 2)
    return refuse('fewer-than-two-raters', 'There is one rater, so nobody to be more or less lenient than.')
  const scoresOneRatee = (own: readonly Rating[]) => new Set(own.map(({ ratee }) => ratee)).size === 1
  if ([...scoredBy.values()].every(scoresOneRatee))
    return refuse(
      'leniency-not-identified',
      'With one ratee per rater, leniency is not identified: a kind rater and a good ratee look the same. Nothing was adjusted.',
    )
  return null
}

function noticesOf(fit: MixedModelFit, sets: readonly ConnectedSet[]): string[] {
  const own = fit.notices.filter(({ kind }) => kind !== 'disconnected').map(({ words }) => words)
  const alone = sets.filter(({ ratees }) => ratees.length === 1).length
  return [
    ...own,
    ...(sets.length > 1
      ? [
          `Raters and ratees fall into ${countOf(sets.length, 'set')} that share nobody. Compare ratees inside a set only, never across.`,
        ]
      : []),
    ...(alone > 0
      ? [
          `${countOf(alone, 'ratee')} shared no rater with anybody else, so nothing was adjusted there.`.replace(
            /^./,
            (first) => first.toUpperCase(),
          ),
        ]
      : []),
  ]
}

type Fitted = { readonly raters: FittedTerm; readonly ratees: FittedTerm; readonly mean: number }

function adjustSet(
  set: ConnectedSet,
  number: number,
  ratings: readonly Rating[],
  fitted: Fitted,
): AdjustedSet {
  const levels = new Map(fitted.ratees.levels.map((level) => [level.level, level]))
  const variance = fitted.ratees.effects[0]?.variance ?? 0
  const isAlone = set.ratees.length === 1
  const fixed = isAlone ? new Map<string, number>() : fixedEffectsWithin(set, ratings)
  const scoresOf = Map.groupBy(ratings, ({ ratee }) => ratee)
  const ratees = set.ratees.map((ratee): AdjustedRatee => {
    const level = levels.get(ratee)
    const scores = (scoresOf.get(ratee) ?? []).map(({ score }) => score)
    const effect = level?.effects[0] ?? 0
    const conditional = level?.conditionalCovariance.values[0] ?? 0
    return {
      ratee,
      ratings: scores.length,
      rawMean: meanOf(scores),
      effect,
      adjustedMean: isAlone ? null : fitted.mean + effect,
      conditionalError: Math.sqrt(Math.max(0, conditional)),
      reliability: variance === 0 ? 0 : 1 - conditional / variance,
      fixedEffect: fixed.get(ratee) ?? null,
    }
  })
  const gate = rankingGate(ratees.map(({ reliability }) => reliability))
  return {
    number,
    raters: set.raters.length,
    ratees,
    ranking: gate.ok ? { ok: true } : gate,
    rankCorrelation: rankCorrelation(
      ratees.map(({ rawMean }) => rawMean),
      ratees.map(({ effect }) => effect),
    ),
  }
}

/**
 * Takes the raters' leniency out of scores: score = mean + rater + ratee + error, raters and ratees crossed and drawn at random, by REML.
 * Before anything else it finds the sets of raters and ratees that hang together: an adjusted mean compares inside its set only. A rater
 * may score a ratee more than once. Scores and effects are in points, variances in points squared.
 *
 * Refuses fewer than two raters or ratees, and designs where every rater scored one ratee: leniency is then not identified,
 * and nothing is adjusted. No difference in leniency (a variance of 0) is a result, with a notice.
 *
 * Sources: Searle, Casella and McCulloch, Variance Components (1992), section 7.4; Bates et al., Journal of Statistical Software 67(1)
 * (2015) for the criterion; Searle, Linear Models (1971), section 7.4 for connectedness.
 *
 * @example
 * adjustForLeniency(['p', 'q', 'r', 's'].flatMap((ratee, at) => [3 + at % 2, 4 + at % 3, 1 + at].map((score, rater) => ({ rater: `rater ${rater}`, ratee, score })))).sets.length // => 1
 * adjustForLeniency([{ rater: 'a', ratee: 'p', score: 3 }, { rater: 'b', ratee: 'p', score: 4 }, { rater: 'c', ratee: 'q', score: 2 }]).reason // => 'leniency-not-identified'
 */
export function adjustForLeniency(ratings: readonly Rating[]): Leniency | LeniencyRefusal {
  const refused = refusalOf(ratings)
  if (refused) return refused
  const sets = connectedSets(ratings)
  const outcome = fitMixedModel({
    response: ratings.map(({ score }) => score),
    random: [
      { factor: 'rater', levels: ratings.map(({ rater }) => rater) },
      { factor: 'ratee', levels: ratings.map(({ ratee }) => ratee) },
    ],
  })
  if (!outcome.ok) return refuseComponents(outcome)
  const { value: fit } = outcome
  const [raters, ratees] = fit.terms
  const overall = fit.fixed[0]
  if (raters === undefined || ratees === undefined || overall === undefined)
    throw new Error('A fit has the terms it was given')
  return {
    ok: true,
    ratings: ratings.length,
    varianceOfRaters: raters.effects[0]?.variance ?? 0,
    varianceOfRatees: ratees.effects[0]?.variance ?? 0,
    varianceLeftOver: fit.residualVariance,
    mean: overall.estimate,
    meanError: overall.standardError,
    criterion: fit.criterionValue,
    sets: sets.map((set, at) => adjustSet(set, at + 1, ratings, { raters, ratees, mean: overall.estimate })),
    raters: raters.levels
      .map(({ level, rows, effects }) => ({ rater: level, ratings: rows, leniency: effects[0] ?? 0 }))
      .sort((a, b) => (a.rater < b.rater ? -1 : 1)),
    notices: noticesOf(fit, sets),
  }
}
