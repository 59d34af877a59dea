export { type AttributeFault, attributeFaultOf, makeAttributeChart } from './attribute/chart.ts'
export { type AttributeWarning, attributeWarningsOf, describeAttributeChart } from './attribute/describe.ts'
export {
  ATTRIBUTE_CHARTS,
  type AttributeChart,
  type AttributeChartKind,
  type AttributePart,
  type AttributePoint,
  type AttributeSeries,
  type AttributeSignal,
} from './attribute/model.ts'
export { mdcCasesBetweenEvents, mdcTimeBetweenEvents, type RareEventLines } from './attribute/rare-events.ts'
export { type RunsTest, runsTest } from './attribute/runs-test.ts'
export {
  type BeforeAfter,
  beforeAfter,
  type Happening,
  type UsualDelay,
  usualDelay,
  VERDICTS,
  type Verdict,
} from './before-after.ts'
export { type Chance, type ChanceOnPage, chanceAt, chanceOnPage, chanceSentence } from './chance.ts'
export { describeChart, isGapBefore, showFor, TABLE_COLUMNS, tableOf } from './describe.ts'
export { FAULTS, type Fault, faultOfPoint } from './faults.ts'
export { faultOfUnit, funnelCurves, makeFunnel } from './funnel/funnel.ts'
export {
  FUNNEL_KINDS,
  type Funnel,
  type FunnelFault,
  type FunnelKind,
  type FunnelLimits,
  type FunnelPoint,
  type FunnelSettings,
  type FunnelUnit,
} from './funnel/model.ts'
export { nameAlternative, nameAssurance, nameVariation } from './icons.ts'
export * from './model.ts'
export { type Cadence, cadenceOf, periodsBetween } from './periods.ts'
export { dayNumber, nameDate } from './plain-date.ts'
export { proposeRebase, type RebaseProposal, type WithoutRebase, withoutRebase } from './rebase.ts'
export {
  DEFAULT_SETTINGS,
  RULE_LENGTHS,
  RULE_SET,
  type RuleLength,
  type RuleSetRecord,
  type RuleSettings,
} from './rule-set.ts'
export { type TargetChance, targetChances } from './target-chance.ts'
export { targetOn } from './usable.ts'
export { warningsOf } from './warnings/check-fit.ts'
export { WARNINGS, type Warning } from './warnings/model.ts'
export { makeShow, type Show, type Wording } from './wording.ts'
export { judgementUnder, makeXmrChart } from './xmr.ts'
