import { fitMixedModel, shrunkenScores } from '@headroom/statistics'
import { meanOf } from '../moments.ts'
import type { Refusal } from '../refusal.ts'
import { rankingGate } from '../report/ranking-gate.ts'
import { type ComponentsRefusal, refuseComponents } from './faults.ts'

export type ScoredGroup = { readonly key: string; readonly scores: readonly number[] }

export type ComparedGroup = {
  readonly key: string
  readonly n: number
  readonly rawMean: number
  /** The mean drawn towards everybody's, the more so the less reliable it is. */
  readonly shrunkenMean: number
  /** As though the mean of all were known. */
  readonly conditionalError: number
  /** With the mean of all estimated: the one for intervals. */
  readonly predictionError: number
  /** The share of the difference between means of this size that is not chance. */
  readonly reliability: number
}

export type ComparedGroups = {
  readonly ok: true
  readonly between: number
  readonly within: number
  /** The share of all variance that lies between groups, by REML. */
  readonly icc: number
  readonly shareWithin: number
  readonly mean: number
  readonly meanError: number
  readonly groups: readonly ComparedGroup[]
  readonly meanReliability: number
  /** Whether groups may be put in order. */
  readonly ranking: { readonly ok: true } | Refusal<'reliability-too-low' | 'fewer-than-two'>
  /** What has to be said beside the numbers: a variance of zero above all. */
  readonly notices: readonly string[]
}

/**
 * Compares groups of any sizes by restricted maximum likelihood: how much of the difference lies between them, and each one's mean drawn
 * towards everybody's by its reliability. Variances are in points squared. A variance between groups of zero is a
 * result, with a notice; all groups then have the same shrunken mean and no order.
 *
 * Refuses fewer than two groups, groups of one only, and scores that are all the same.
 * Source: Raudenbush and Bryk, Hierarchical Linear Models (2002), chapter 4; the prediction error is Henderson's (1975).
 *
 * @example
 * compareGroups([{ key: 'a', scores: [4, 5, 5] }, { key: 'b', scores: [2, 3, 3] }, { key: 'c', scores: [1, 2, 2] }]).icc // => 0.87
 */
export function compareGroups(given: readonly ScoredGroup[]): ComparedGroups | ComponentsRefusal {
  const groups = given.filter(({ scores }) => scores.length > 0)
  const outcome = fitMixedModel({
    response: groups.flatMap(({ scores }) => scores),
    random: [{ factor: 'group', levels: groups.flatMap(({ key, scores }) => scores.map(() => key)) }],
  })
  if (!outcome.ok) return refuseComponents(outcome)
  const { value: fit } = outcome
  const scored = shrunkenScores(fit, 'group')
  const overall = fit.fixed[0]
  if (!scored.ok || overall === undefined) throw new Error('A fit has the terms it was given')
  const between = fit.terms[0]?.effects[0]?.variance ?? 0
  const within = fit.residualVariance
  const levels = new Map(scored.value.levels.map((level) => [level.level, level]))
  const compared = groups.map(({ key, scores }): ComparedGroup => {
    const level = levels.get(key)
    return {
      key,
      n: scores.length,
      rawMean: meanOf(scores),
      shrunkenMean: level?.score ?? overall.estimate,
      conditionalError: Math.sqrt(level?.conditionalVariance ?? 0),
      predictionError: Math.sqrt(Math.max(0, level?.predictionVariance ?? 0)),
      reliability: level?.reliability ?? 0,
    }
  })
  const reliabilities = compared.map(({ reliability }) => reliability)
  const gate = rankingGate(reliabilities)
  return {
    ok: true,
    between,
    within,
    icc: between / (between + within),
    shareWithin: within / (between + within),
    mean: overall.estimate,
    meanError: overall.standardError,
    groups: compared,
    meanReliability: meanOf(reliabilities),
    ranking: gate.ok ? { ok: true } : gate,
    notices: fit.notices.map(({ words }) => words),
  }
}
