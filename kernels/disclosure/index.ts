export {
  colleagues,
  type FeedbackGroup,
  type FeedbackPlan,
  type FeedbackPlanOutcome,
  planFeedbackGroups,
  type RaterGroup,
} from './feedback-groups.ts'
export { type GroupNode, type GroupTree, groupTree } from './group-tree.ts'
export { type ProtectCountsOutcome, protectCounts } from './protect-counts.ts'
export { type Block, type ProtectViewsOutcome, protectViews, type View } from './protect-views.ts'
export type { Released, ReleasedCell, WithheldBecause } from './release.ts'
export { type DisclosureRule, equalityRule, headCountRule, lowestThreshold } from './rule.ts'
export type { CountTable, Dimension, Group, Standing } from './table.ts'
