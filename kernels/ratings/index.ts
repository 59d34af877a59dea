export {
  AGREEMENT_AT,
  AGREEMENT_VERDICTS,
  type AgreementVerdict,
  agreementOf,
  FEWEST_FOR_CAMPS,
  type GroupAgreement,
  NO_AGREEMENT_BELOW,
} from './agreement/agreement-of.ts'
export { averageDeviation } from './agreement/average-deviation.ts'
export { type Awg, awgOf } from './agreement/awg.ts'
export { type Camp, type Camps, findCamps } from './agreement/camps.ts'
export { NULLS, type NullDistribution, type NullRefusal, nullVariance } from './agreement/null-variance.ts'
export {
  type AgreementScale,
  type WithinGroup,
  type WithinGroupOfItems,
  type WithinGroupRefusal,
  withinGroupAgreement,
  withinGroupAgreementOfItems,
} from './agreement/within-group.ts'
export {
  type AlphaRefusal,
  type AlphaSettings,
  type KrippendorffAlpha,
  krippendorffAlpha,
} from './alpha/krippendorff.ts'
export { METRICS, type Metric } from './alpha/metric.ts'
export {
  type ComparedGroup,
  type ComparedGroups,
  compareGroups,
  type ScoredGroup,
} from './components/compare-groups.ts'
export type { ComponentsRefusal } from './components/faults.ts'
export { ICC_FORMS, ICC_MEANING, type IccEstimate, type IccForm, SHROUT_FLEISS } from './icc/forms.ts'
export type { MeanSquares } from './icc/mean-squares.ts'
export { type OneWay, type OneWayRefusal, oneWayIntraclass } from './icc/one-way.ts'
export { type IccRefusal, type IccSettings, intraclass, type SixForms } from './icc/six-forms.ts'
export { type GapsRefusal, type IccWithGaps, intraclassWithGaps } from './icc/with-gaps.ts'
export {
  type InternalConsistency,
  type ItemStatistics,
  type ItemsRefusal,
  internalConsistency,
} from './items/cronbach.ts'
export { standardErrorOfMeasurement } from './items/standard-error.ts'
export { type ZComposite, zComposite } from './items/z-composite.ts'
export { KAPPA_WEIGHTS, type KappaWeights } from './kappa/agreement-table.ts'
export type { Category } from './kappa/categories.ts'
export {
  type CohenKappa,
  cohenKappa,
  type KappaRefusal,
  type KappaSettings,
} from './kappa/cohen.ts'
export {
  type CategoryKappa,
  fleissKappa,
  type ManyRatersKappa,
  type ManyRatersRefusal,
} from './kappa/fleiss.ts'
export { adjustForLeniency } from './leniency/adjust.ts'
export { type ConnectedSet, connectedSets, type Rating } from './leniency/connect.ts'
export type { AdjustedRatee, AdjustedSet, Leniency, LeniencyRefusal } from './leniency/model.ts'
export type { Refusal } from './refusal.ts'
export { type ExpectedReliability, expectedReliability } from './report/expected-reliability.ts'
export { type MeansOfOthers, meansOfOthers, type RaterGroupScores, SELF } from './report/means-of-others.ts'
export { rankingGate } from './report/ranking-gate.ts'
export {
  RELIABILITY_WANTED,
  ratersNeeded,
  reliabilityOfMean,
  type SingleReliabilityRefusal,
} from './report/raters-needed.ts'
export {
  type ChangeOfSameRaters,
  type ChangeRefusal,
  changeOfSameRaters,
  type Measure,
  type ReliableChange,
  reliableChange,
  type WaveScores,
} from './report/reliable-change.ts'
export {
  GAP_LABELS,
  GAP_QUADRANTS,
  type GapInput,
  type GapLabel,
  type GapQuadrant,
  type GapRefusal,
  type SelfOtherGap,
  selfOtherGap,
} from './report/self-other-gap.ts'
export {
  type AnsweredMean,
  meanOfAnswered,
  type Score,
  type ScoreOutcome,
  type ScoreTable,
  scoreOf,
} from './scores.ts'
