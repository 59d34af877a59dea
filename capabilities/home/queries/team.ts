import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

export type Team = {
  readonly people: number
  /** Those who agreed that their manager may see their levels, and who are named on the team's page anyway. */
  readonly sharing: number
  readonly sharingAssessed: number
}

/** The people who report to somebody today. Of those who do not share, nothing is asked here but how many they are. */
export async function findTeam(
  within: Within,
  { personId, assessedSince }: { personId: string; assessedSince: Date },
): Promise<Team> {
  const { rows } = await sql<Team>`
    with team as (
      select distinct held.person_id
      from line_management edge
      join assignment held on held.organisation_id = edge.organisation_id and held.id = edge.assignment_id
        and held.ends_on is null
      where edge.organisation_id = ${within.organisationId} and edge.manager_person_id = ${personId}
        and edge.ends_on is null and held.person_id <> ${personId}
    ), sharing_team as (
      select team.person_id from team join sharing agreed on agreed.organisation_id = ${within.organisationId}
        and agreed.person_id = team.person_id and agreed.manager_person_id = ${personId}
        and agreed.withdrawn_at is null
    )
    select (select count(*)::int from team) as people, (select count(*)::int from sharing_team) as sharing,
      (select count(*)::int from sharing_team where exists (select from assessment one
        where one.organisation_id = ${within.organisationId} and one.person_id = sharing_team.person_id
          and one.state = 'submitted' and one.submitted_at >= ${assessedSince})) as "sharingAssessed"`.execute(
    within.tables<unknown>(),
  )
  return rows[0] ?? { people: 0, sharing: 0, sharingAssessed: 0 }
}
