import { findRoleProfile, listRolesHeldBy, type RoleProfile } from '@headroom/capabilities/roles'
import type { Within } from '@headroom/platform/database'
import { type Assessment, assessmentQueries } from './queries/own-assessments.ts'
import { type EvidenceItem, ratingQueries } from './queries/ratings.ts'
import type { Rating } from './rules/answer.ts'
import { type ChangeRow, changeSince } from './rules/change.ts'
import { byCompetency, type GapRow, gapTo, type NextStep, nextStep } from './rules/gap.ts'
import { type Strengths, strengthsOf } from './rules/strengths.ts'
import { type AssessedVersion, getAssessedVersion } from './standards.ts'

export type RoleGap = {
  readonly profile: RoleProfile
  readonly rows: readonly GapRow[]
  readonly next: NextStep | undefined
}

/** What a submitted assessment says, once everything is held against everything else. */
export type AssessmentResult = {
  readonly assessed: AssessedVersion
  readonly assessment: Assessment
  /** In the framework's order. */
  readonly ratings: readonly Rating[]
  readonly strengths: Strengths
  readonly held: RoleGap | undefined
  readonly wanted: RoleGap | undefined
  readonly previous: { readonly assessment: Assessment; readonly changes: readonly ChangeRow[] } | undefined
  readonly evidence: readonly EvidenceItem[]
}

type Asked = {
  readonly personId: string
  /** The latest, where none is named. */
  readonly assessmentId?: string | undefined
  readonly wantedRoleId?: string | undefined
  /** Notes and links are their writer's own; a manager who may see the levels does not see these. */
  readonly withEvidence: boolean
}

/** Four statements, five with the evidence; undefined where the person has submitted no such assessment. */
export async function findResult(within: Within, asked: Asked): Promise<AssessmentResult | undefined> {
  const submitted = await assessmentQueries(within, asked.personId).listSubmitted()
  const place = asked.assessmentId ? submitted.findIndex(({ id }) => id === asked.assessmentId) : 0
  const assessment = submitted[place]
  if (!assessment) return undefined
  const before = submitted.slice(place + 1).find(({ frameworkId }) => frameworkId === assessment.frameworkId)
  const queries = ratingQueries(within)
  const ratingsOf = await queries.listSelf([assessment.id, ...(before ? [before.id] : [])])
  const evidence = asked.withEvidence ? await queries.listEvidence(asked.personId) : []
  const roles = await listRolesHeldBy(within, asked.personId)
  const heldProfile =
    roles.find(({ profile }) => profile)?.profile ??
    findRoleProfile(assessment.profileId ?? '', assessment.profileVersion ?? undefined)
  return resultOf({
    assessment,
    ratings: ratingsOf.get(assessment.id) ?? [],
    before: before && { assessment: before, ratings: ratingsOf.get(before.id) ?? [] },
    heldProfile,
    wantedProfile: asked.wantedRoleId ? findRoleProfile(asked.wantedRoleId) : undefined,
    evidence,
  })
}

type Facts = {
  readonly assessment: Assessment
  readonly ratings: readonly Rating[]
  readonly before: { readonly assessment: Assessment; readonly ratings: readonly Rating[] } | undefined
  readonly heldProfile: RoleProfile | undefined
  readonly wantedProfile: RoleProfile | undefined
  readonly evidence: readonly EvidenceItem[]
}

function resultOf({
  assessment,
  before,
  heldProfile,
  wantedProfile,
  evidence,
  ...facts
}: Facts): AssessmentResult {
  const assessed = getAssessedVersion(assessment.frameworkId, assessment.frameworkVersion)
  const given = byCompetency(facts.ratings)
  const ratings = [...assessed.competencies.keys()].flatMap((id) => given.get(id) ?? [])
  const gapOf = (profile: RoleProfile): RoleGap => {
    const rows = gapTo(profile.requirements, given)
    return { profile, rows, next: nextStep(rows) }
  }
  const held = heldProfile && gapOf(heldProfile)
  const lowest = Math.min(
    ...assessed.version.scales.flatMap(({ levels }) => levels.map(({ ordinal }) => ordinal)),
  )
  return {
    assessed,
    assessment,
    ratings,
    strengths: strengthsOf(held?.rows ?? [], ratings, lowest),
    held,
    wanted: wantedProfile && gapOf(wantedProfile),
    previous: before && { assessment: before.assessment, changes: changeSince(before.ratings, ratings) },
    evidence,
  }
}
