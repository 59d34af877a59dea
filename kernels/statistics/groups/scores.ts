import { at } from '../linear-algebra/matrix.ts'
import type { FittedTerm, Level, MixedModelFit } from '../mixed-model/model.ts'

export type Score = {
  readonly level: string
  readonly rows: number
  /** Fixed part plus predicted effect: the level's mean, drawn towards the overall one as far as it is unsure. */
  readonly score: number
  readonly effect: number
  /** Of the effect, as though the fixed effects were known. */
  readonly conditionalVariance: number
  /** Of predicted less true score, with the fixed effects estimated. */
  readonly predictionVariance: number
  /** The share of the level's variance that its rows have settled: 1 - conditional variance / variance. */
  readonly reliability: number
}

export type Scores = {
  readonly levels: readonly Score[]
  readonly meanReliability: number
  /** Whether levels may be put in an order at all: mean reliability of 0.7 or more. */
  readonly canBeRanked: boolean
}

export type ScoresOutcome =
  | { readonly ok: true; readonly value: Scores }
  /** `not-intercept-only`: the factor's levels differ in slopes, so that no one number scores them. */
  | { readonly ok: false; readonly reason: 'no-such-factor' | 'not-intercept-only' }

/** The least mean reliability for a league table; Nunnally (1978, Psychometric Theory, 2nd ed., p. 245) for group use. */
export const RANKING_RELIABILITY = 0.7

/** Takes a level to its score. */
const scorer =
  (fit: MixedModelFit, term: FittedTerm, weights: readonly number[]) =>
  (level: Level): Score => {
    const weightOf = (k: number) => weights[k] ?? 0
    const effect = level.effects[0] ?? 0
    const conditionalVariance = at(level.conditionalCovariance.values, 0)
    const variance = term.effects[0]?.variance ?? 0
    const count = fit.fixed.length
    let predictionVariance = at(level.predictionCovariance.values, 0)
    for (let i = 0; i < count; i++) {
      predictionVariance += 2 * weightOf(i) * at(level.fixedCovariance.values, i)
      for (let j = 0; j < count; j++)
        predictionVariance += weightOf(i) * weightOf(j) * at(fit.fixedCovariance.values, i * count + j)
    }
    return {
      level: level.level,
      rows: level.rows,
      score: fit.fixed.reduce((sum, { estimate }, k) => sum + weightOf(k) * estimate, 0) + effect,
      effect,
      conditionalVariance,
      predictionVariance,
      reliability: variance > 0 ? 1 - conditionalVariance / variance : 0,
    }
  }

/**
 * Shrunken scores of a factor's levels. In a one-way model the score is mu + lambda (mean - mu) with reliability
 * lambda = tau / (tau + s2/n), and its prediction variance tau (1 - lambda) + (1 - lambda)^2 Var(mu)
 * (Raudenbush and Bryk 2002, Hierarchical Linear Models, 2nd ed., ch. 3; Searle, Casella and McCulloch 1992, 7.4).
 *
 * @param weights the fixed effects to score at, in the order of `fit.fixed`; the constant alone unless told
 * @example
 * shrunkenScores(
 *   fitMixedModel({ response: [5, 7, 1, 3, 9, 8], random: [{ factor: 'ward', levels: [...'aabbcc'] }] }).value,
 *   'ward',
 * ).value.levels[0].reliability // 0.930232558
 */
export function shrunkenScores(
  fit: MixedModelFit,
  factor: string,
  weights: readonly number[] = [1],
): ScoresOutcome {
  const term = fit.terms.find((candidate) => candidate.factor === factor)
  if (!term) return { ok: false, reason: 'no-such-factor' }
  if (term.effects.length > 1) return { ok: false, reason: 'not-intercept-only' }
  const levels = term.levels.map(scorer(fit, term, weights))
  const meanReliability = levels.reduce((sum, { reliability }) => sum + reliability, 0) / levels.length
  return {
    ok: true,
    value: { levels, meanReliability, canBeRanked: meanReliability >= RANKING_RELIABILITY },
  }
}

/**
 * What each factor, and what is left over as `residual`, is of the whole variance. Undefined where slopes make it depend on
 * the row.
 *
 * @example
 * varianceShares(
 *   fitMixedModel({ response: [5, 7, 1, 3, 9, 8], random: [{ factor: 'ward', levels: [...'aabbcc'] }] }).value,
 * ).get('ward') // 0.869565217
 */
export function varianceShares(fit: MixedModelFit): ReadonlyMap<string, number> | undefined {
  if (fit.terms.some(({ effects }) => effects.length > 1)) return undefined
  const own = fit.terms.map(({ factor, effects }) => [factor, effects[0]?.variance ?? 0] as const)
  const total = own.reduce((sum, [, variance]) => sum + variance, fit.residualVariance)
  return new Map(
    [...own, ['residual', fit.residualVariance] as const].map(([name, variance]) => [name, variance / total]),
  )
}
