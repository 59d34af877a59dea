import { inOrganisation, type Within } from '@headroom/platform/database'
import { type Route, route } from '@headroom/platform/http'
import { sharingQueries } from '../queries/sharing.ts'
import { type MemberStandard, type TeamMember, teamQueries } from '../queries/team.ts'
import { findResult } from '../result.ts'
import { coveredSince, type TeamCoverage, teamCoverage } from '../rules/coverage.ts'
import { type AssessedVersion, frameworkInForce } from '../standards.ts'
import { MemberPage, NotSharedPage } from '../views/member-page.tsx'
import { TeamPage } from '../views/team-page.tsx'

export type Team = {
  readonly assessed: AssessedVersion
  readonly members: readonly TeamMember[]
  readonly standards: readonly MemberStandard[]
  readonly coverage: TeamCoverage
}

/** Two statements, whatever the size of the team. */
export async function findTeam(within: Within, now: Date): Promise<Team> {
  const assessed = frameworkInForce()
  const queries = teamQueries(within)
  const members = await queries.listMembers(assessed.framework.id, coveredSince(now))
  const shared = members.flatMap(({ assessmentId }) => assessmentId ?? [])
  return {
    assessed,
    members,
    standards: await queries.listStandards(shared),
    coverage: teamCoverage(members),
  }
}

const team = route(
  {
    method: 'GET',
    path: '/team',
    summary: 'The people who report to me: coverage, and the levels of those who share',
    access: { kind: 'manages-others' },
    answers: 'page',
  },
  async ({ scope, now, frame, page }) => {
    const found = await inOrganisation(scope, (within) => findTeam(within, now))
    return page(<TeamPage frame={frame} {...found} />)
  },
)

const member = route(
  {
    method: 'GET',
    path: '/team/:personId',
    summary: 'What one of my team agreed that I may see',
    access: { kind: 'person', parameter: 'personId', relations: ['line-manager'] },
    answers: 'page',
  },
  async ({ scope, params, frame, page }) => {
    const personId = params.personId ?? ''
    const found = await inOrganisation(scope, async (within) => {
      const name = await sharingQueries(within).findNameSharedWithMe(personId)
      return name === undefined
        ? undefined
        : { name, result: await findResult(within, { personId, withEvidence: false }) }
    })
    return found
      ? page(<MemberPage frame={frame} name={found.name} result={found.result} />)
      : page(<NotSharedPage frame={frame} />, 404)
  },
)

export const teamPages: readonly Route[] = [team, member]
