import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import { codeOfPractice as code } from '../content/index.ts'
import type { CoverageState, PeopleCount, UnitNode } from '../rules/protect-coverage.ts'

export type UnitPlace = UnitNode & { readonly name: string }

/**
 * What lies behind the coverage, before protection: two statements, whatever the number of people. Each person with
 * management responsibility counts once, in the unit and staff group of the main one of their managing posts.
 */
export function coverageQueries(within: Within) {
  const database = within.tables<unknown>()
  return {
    async listUnits(): Promise<readonly UnitPlace[]> {
      const { rows } = await sql<UnitPlace>`select id, parent_id as "parentId", name from unit
        where organisation_id = ${within.organisationId} order by lower(name), id`.execute(database)
      return rows
    },

    async count(asAt: PlainDate): Promise<readonly PeopleCount[]> {
      const { rows } = await sql<{
        unitId: string | null
        staffGroup: string | null
        state: CoverageState
        people: number
      }>`
        with responsible as (
          select distinct on (held.person_id) held.person_id, post.unit_id,
            coalesce(nullif(post.staff_group, ''), 'Not recorded') as staff_group
          from post
          join assignment held on held.organisation_id = post.organisation_id and held.post_id = post.id
          where post.organisation_id = ${within.organisationId} and post.has_management_responsibility
            and held.starts_on < ${asAt} and (held.ends_on is null or held.ends_on >= ${asAt})
          order by held.person_id, held.fte desc, held.starts_on, held.id
        ), latest as (
          select distinct on (person_id) person_id, expires_on
          from code_attestation
          where organisation_id = ${within.organisationId} and code_id = ${code.id}
            and attested_at < (${asAt}::timestamp at time zone 'Europe/London')
          order by person_id, attested_at desc
        )
        select responsible.unit_id as "unitId", responsible.staff_group as "staffGroup",
          case when latest.expires_on is null then 'never'
            when latest.expires_on >= ${asAt} then 'in-date' else 'lapsed' end as state,
          count(*)::int as people
        from responsible left join latest on latest.person_id = responsible.person_id
        group by grouping sets ((responsible.unit_id, 3), (responsible.staff_group, 3))`.execute(database)
      return rows
    },
  }
}
