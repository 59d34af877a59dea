export { type ProtectCountsOutcome, protectCounts } from './protect-counts.ts'
export type { Released, ReleasedCell, WithheldBecause } from './release.ts'
export { type DisclosureRule, equalityRule, headCountRule, lowestThreshold } from './rule.ts'
export type { CountTable, Dimension, Group, Standing } from './table.ts'
