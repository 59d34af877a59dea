import type { Grant } from '@headroom/platform/authorisation'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

export type PersonName = { readonly id: string; readonly name: string }

export type HeldPost = {
  readonly postId: string
  readonly title: string
  readonly unitId: string
  readonly unitName: string
  readonly payGrade: string | null
  readonly fte: number
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate | null
  readonly lastAppraisalOn: PlainDate | null
  readonly lineManager: PersonName | null
}

export type Duty = { readonly grant: Grant; readonly givenBy: string | null; readonly givenAt: string }

/** The whole record; what of it a page may show depends on who asks (`rules.ts`). */
export type Person = {
  readonly id: string
  readonly name: string
  readonly employeeNumber: string | null
  readonly email: string | null
  /** Those held today first. */
  readonly posts: readonly HeldPost[]
  /** Who they manage today, the first of them by name. */
  readonly manages: readonly (PersonName & { readonly title: string })[]
  readonly managesCount: number
  readonly duties: readonly Duty[]
}

const MOST_MANAGED_SHOWN = 60

export async function findPerson(within: Within, personId: string): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    select person.id, person.given_name || ' ' || person.family_name as name,
      person.employee_number as "employeeNumber", person.email,
      coalesce((select json_agg(json_build_object('postId', post.id, 'title', post.title, 'unitId', unit.id,
          'unitName', unit.name, 'payGrade', post.pay_grade, 'fte', held.fte, 'startsOn', held.starts_on,
          'endsOn', held.ends_on, 'lastAppraisalOn', held.last_appraisal_on,
          'lineManager', case when over_them.id is null then null else json_build_object('id', over_them.id,
            'name', over_them.given_name || ' ' || over_them.family_name) end)
          order by held.ends_on desc nulls first, held.fte desc, held.starts_on desc, held.id)
        from assignment held
        join post on post.organisation_id = held.organisation_id and post.id = held.post_id
        join unit on unit.organisation_id = post.organisation_id and unit.id = post.unit_id
        left join line_management edge on edge.organisation_id = held.organisation_id and edge.assignment_id = held.id
          and edge.ends_on is null
        left join person over_them on over_them.organisation_id = edge.organisation_id and over_them.id = edge.manager_person_id
        where held.organisation_id = person.organisation_id and held.person_id = person.id), '[]'::json) as posts,
      coalesce((select json_agg(json_build_object('id', managed.id, 'name', managed.name, 'title', managed.title)
          order by managed.family_folded, managed.name, managed.id)
        from (
          select under.id, under.given_name || ' ' || under.family_name as name, under.family_folded, post.title
          from line_management edge
          join assignment held on held.organisation_id = edge.organisation_id and held.id = edge.assignment_id and held.ends_on is null
          join person under on under.organisation_id = held.organisation_id and under.id = held.person_id
          join post on post.organisation_id = held.organisation_id and post.id = held.post_id
          where edge.organisation_id = person.organisation_id and edge.manager_person_id = person.id and edge.ends_on is null
          order by under.family_folded, under.given_folded limit ${MOST_MANAGED_SHOWN}
        ) managed), '[]'::json) as manages,
      (select count(*)::int from line_management edge
        join assignment held on held.organisation_id = edge.organisation_id and held.id = edge.assignment_id and held.ends_on is null
        where edge.organisation_id = person.organisation_id and edge.manager_person_id = person.id and edge.ends_on is null) as "managesCount",
      coalesce((select json_agg(json_build_object('grant', given.grant_name, 'givenAt', given.given_at,
          'givenBy', giver.given_name || ' ' || giver.family_name) order by given.grant_name)
        from person_grant given
        left join person giver on giver.organisation_id = given.organisation_id and giver.id = given.given_by
        where given.organisation_id = person.organisation_id and given.person_id = person.id), '[]'::json) as duties
    from person
    where person.organisation_id = ${within.organisationId} and person.id = ${personId}`.execute(
    within.tables<unknown>(),
  )
  return rows[0]
}

export type TeamMember = PersonName & {
  readonly postId: string
  readonly title: string
  readonly unitName: string
  readonly startsOn: PlainDate
  readonly lastAppraisalOn: PlainDate | null
}

/** Everyone whom a person manages today, once for each post they are managed in. */
export async function listTeamOf(within: Within, personId: string): Promise<readonly TeamMember[]> {
  const { rows } = await sql<TeamMember>`
    select person.id, person.given_name || ' ' || person.family_name as name, post.id as "postId", post.title,
      unit.name as "unitName", held.starts_on as "startsOn", held.last_appraisal_on as "lastAppraisalOn"
    from line_management edge
    join assignment held on held.organisation_id = edge.organisation_id and held.id = edge.assignment_id and held.ends_on is null
    join person on person.organisation_id = held.organisation_id and person.id = held.person_id
    join post on post.organisation_id = held.organisation_id and post.id = held.post_id
    join unit on unit.organisation_id = post.organisation_id and unit.id = post.unit_id
    where edge.organisation_id = ${within.organisationId} and edge.manager_person_id = ${personId} and edge.ends_on is null
    order by person.family_folded, person.given_folded, person.id, held.starts_on`.execute(
    within.tables<unknown>(),
  )
  return rows
}

/** Names for a few people at once, as for a history. */
export async function namesOf(
  within: Within,
  personIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(personIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const { rows } = await sql<PersonName>`select id, given_name || ' ' || family_name as name from person
    where organisation_id = ${within.organisationId}
      and id in (select json_array_elements_text(${JSON.stringify(ids)}::json)::uuid)`.execute(
    within.tables<unknown>(),
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
