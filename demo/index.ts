export { type Assessment, eachAssessment, type Level, type Rating } from './assessments.ts'
export { type Attestation, eachAttestation } from './attestations.ts'
export { type ConversationRecord, eachConversation, type YearlyConversation } from './conversations.ts'
export {
  DEFAULT_SEED,
  type Demonstration,
  type DemonstrationPlan,
  demonstrationCodes,
  makeDemonstration,
  type System,
} from './demonstration.ts'
export { type FeedbackCycle, makeFeedback } from './feedback.ts'
export { type MadeAppraisal, type MadeIdea, type MadeProject, makeImprovement } from './improvement.ts'
export type { MeasureKind } from './measure-catalogue.ts'
export type { MeasuredPoint } from './measure-series.ts'
export { type MeasuredSeries, type MeasuredTrust, makeMeasures } from './measures.ts'
export type { Placement, Post, StaffRow, Triumvirate, Trust, Unit } from './model.ts'
export type { Grant, PersonaKey, PersonToSignInAs } from './people-to-sign-in-as.ts'
export { type PostKind, postKinds, type Stage } from './post-kinds.ts'
export { staffColumns, staffCsv, staffCsvLines } from './staff-csv.ts'
export type { TrustWithHistory } from './standing.ts'
export { makeLargeTrust, makeTrust, outlineTrust, type TrustPlan } from './trust.ts'
