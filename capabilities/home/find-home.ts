import { type AttestationState, attestationState } from '@headroom/capabilities/code-of-practice'
import { type FeedbackWaiting, findFeedbackWaiting } from '@headroom/capabilities/feedback'
import { listRolesHeldBy, type PostProfile } from '@headroom/capabilities/roles'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation } from '@headroom/platform/database'
import type { SignedInRequest } from '@headroom/platform/http'
import { type NextStep, nextStep } from './next-step.ts'
import { type Assessed, findAssessed } from './queries/assessed.ts'
import { findStanding, type Standing } from './queries/standing.ts'
import { findTeam, type Team } from './queries/team.ts'

export type Home = {
  readonly standing: Standing
  /** In the same order as the posts. */
  readonly roles: readonly PostProfile[]
  readonly assessed: Assessed
  readonly code: AttestationState
  /** Only of somebody who manages others. */
  readonly team: Team | undefined
  readonly feedback: FeedbackWaiting
  readonly next: NextStep
  readonly today: PlainDate
}

/** As the team's own page counts: a year, and a month's grace. */
const COVERED_FOR_MONTHS = 13

function assessedSince(now: Date): Date {
  const since = new Date(now)
  since.setUTCMonth(since.getUTCMonth() - COVERED_FOR_MONTHS)
  return since
}

type Asking = Pick<SignedInRequest, 'scope' | 'viewer' | 'today' | 'now'>

/** Everything on the home page, in one transaction and as many statements as there are parts. */
export async function findHome({ scope, viewer, today, now }: Asking): Promise<Home> {
  const { personId, grants } = viewer
  const found = await inOrganisation(scope, async (within) => ({
    standing: await findStanding(within, personId),
    roles: await listRolesHeldBy(within, personId),
    assessed: await findAssessed(within, personId),
    code: await attestationState(within, personId, today),
    feedback: await findFeedbackWaiting(within, personId, now),
    team: viewer.managesOthers
      ? await findTeam(within, { personId, assessedSince: assessedSince(now) })
      : undefined,
  }))
  return { ...found, today, next: nextStep({ ...found, grants, today }) }
}
