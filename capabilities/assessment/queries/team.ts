import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { AssessmentTables } from '../tables.ts'

export type TeamMember = {
  readonly personId: string
  readonly isShared: boolean
  /** Has a self-assessment submitted since the day that coverage counts from. */
  readonly isAssessed: boolean
  /** Only of those who share: the rest are counted, never named beside what they did. */
  readonly name: string | null
  readonly postTitle: string | null
  readonly assessmentId: string | null
  readonly stageId: string | null
  readonly submittedAt: Date | null
}

export type MemberStandard = {
  readonly personId: string
  readonly standardId: string
  /** The middle of the levels given in the standard; null where there was no chance to show any of it. */
  readonly level: number | null
}

/** The people who report to whoever is within, today. Two statements, whatever the size of the team. */
export function teamQueries(within: Within) {
  const database = within.tables<AssessmentTables>()
  return {
    async listMembers(frameworkId: string, coveredSince: Date): Promise<readonly TeamMember[]> {
      const { rows } = await sql<TeamMember>`
        with team as (
          select distinct on (held.person_id) held.person_id, post.title
          from line_management edge
          join assignment held on held.organisation_id = edge.organisation_id and held.id = edge.assignment_id
            and held.ends_on is null
          join post on post.organisation_id = held.organisation_id and post.id = held.post_id
          where edge.organisation_id = ${within.organisationId} and edge.manager_person_id = ${within.personId}
            and edge.ends_on is null and held.person_id <> ${within.personId}
          order by held.person_id, held.fte desc, held.starts_on, held.id
        )
        select team.person_id as "personId", agreed.shared as "isShared",
          coalesce(latest.submitted_at >= ${coveredSince}, false) as "isAssessed",
          case when agreed.shared then person.given_name || ' ' || person.family_name end as name,
          case when agreed.shared then team.title end as "postTitle",
          case when agreed.shared then latest.id end as "assessmentId",
          case when agreed.shared then latest.stage_id end as "stageId",
          case when agreed.shared then latest.submitted_at end as "submittedAt"
        from team
        join person on person.organisation_id = ${within.organisationId} and person.id = team.person_id
        cross join lateral (select exists (select from sharing
          where sharing.organisation_id = ${within.organisationId} and sharing.person_id = team.person_id
            and sharing.manager_person_id = ${within.personId} and sharing.withdrawn_at is null) as shared) agreed
        left join lateral (select id, stage_id, submitted_at from assessment
          where assessment.organisation_id = ${within.organisationId} and assessment.person_id = team.person_id
            and assessment.state = 'submitted' and assessment.framework_id = ${frameworkId}
          order by submitted_at desc limit 1) latest on true
        order by lower(person.family_name), lower(person.given_name), person.id`.execute(database)
      return rows
    },

    /** The levels of people who share, by standard. The middle level is one that was given: nothing is averaged. */
    async listStandards(assessmentIds: readonly string[]): Promise<readonly MemberStandard[]> {
      if (assessmentIds.length === 0) return []
      const { rows } = await sql<MemberStandard>`
        select rating.person_id as "personId", coalesce(node.parent_id, rating.framework_id) as "standardId",
          percentile_disc(0.5) within group (order by rating.level) as level
        from rating_event rating
        join framework_node node on node.framework_id = rating.framework_id and node.version = rating.framework_version
          and node.node_id = rating.node_id
        where rating.organisation_id = ${within.organisationId} and rating.source = 'self'
          and rating.assessment_id in (${sql.join(assessmentIds)})
        group by rating.person_id, coalesce(node.parent_id, rating.framework_id)`.execute(database)
      return rows
    },
  }
}
