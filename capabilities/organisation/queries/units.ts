import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { LeadPart, UnitKind } from '../tables.ts'
import type { UnitCount } from './organisation.ts'
import { offsetOf, PAGE_SIZE, type Paged, pagedOf } from './paging.ts'

export type UnitPlace = { readonly id: string; readonly name: string; readonly kind: UnitKind }

export type Lead = {
  readonly part: LeadPart
  readonly postId: string
  readonly title: string
  readonly decidedBy: 'rule' | 'person'
  /** Nobody while the post is vacant. */
  readonly holders: readonly { readonly id: string; readonly name: string }[]
}

export type LeadsDecision = { readonly version: number; readonly by: string; readonly at: string }

export type Unit = Omit<UnitCount, 'parentId'> & {
  /** From the organisation down to the unit above this one. */
  readonly above: readonly UnitPlace[]
  readonly leads: readonly Lead[]
  /** The last word of a person about who leads; null while only the rule has spoken. */
  readonly decision: LeadsDecision | null
}

export async function findUnit(within: Within, unitId: string): Promise<Unit | undefined> {
  const { rows } = await sql<Unit>`
    select unit.id, unit.kind, unit.name, coalesce(staffing.headcount, 0) as headcount,
      coalesce(staffing.fte, 0)::float8 as fte,
      coalesce((select json_agg(json_build_object('id', upper.id, 'name', upper.name, 'kind', upper.kind) order by path.depth desc)
        from unit_path path join unit upper on upper.organisation_id = path.organisation_id and upper.id = path.ancestor_id
        where path.organisation_id = unit.organisation_id and path.descendant_id = unit.id and path.depth > 0), '[]'::json) as above,
      coalesce((select json_agg(json_build_object('part', lead.part, 'postId', post.id, 'title', post.title,
          'decidedBy', lead.decided_by,
          'holders', coalesce((select json_agg(json_build_object('id', person.id, 'name', person.given_name || ' ' || person.family_name)
              order by held.starts_on, person.id)
            from assignment held join person on person.organisation_id = held.organisation_id and person.id = held.person_id
            where held.organisation_id = post.organisation_id and held.post_id = post.id and held.ends_on is null), '[]'::json)))
        from unit_lead lead join post on post.organisation_id = lead.organisation_id and post.id = lead.post_id
        where lead.organisation_id = unit.organisation_id and lead.unit_id = unit.id), '[]'::json) as leads,
      (select json_build_object('version', decision.version, 'at', decision.decided_at,
          'by', person.given_name || ' ' || person.family_name)
        from unit_lead_decision decision
        join person on person.organisation_id = decision.organisation_id and person.id = decision.decided_by
        where decision.organisation_id = unit.organisation_id and decision.unit_id = unit.id
        order by decision.version desc limit 1) as decision
    from unit
    left join unit_staffing staffing on staffing.organisation_id = unit.organisation_id and staffing.unit_id = unit.id
    where unit.organisation_id = ${within.organisationId} and unit.id = ${unitId}`.execute(
    within.tables<unknown>(),
  )
  return rows[0]
}

export async function listUnitsIn(within: Within, unitId: string): Promise<readonly UnitCount[]> {
  const { rows } = await sql<UnitCount>`
    select unit.id, unit.parent_id as "parentId", unit.kind, unit.name,
      coalesce(staffing.headcount, 0) as headcount, coalesce(staffing.fte, 0)::float8 as fte
    from unit
    left join unit_staffing staffing on staffing.organisation_id = unit.organisation_id and staffing.unit_id = unit.id
    where unit.organisation_id = ${within.organisationId} and unit.parent_id = ${unitId} and unit.closed_on is null
    order by lower(unit.name), unit.id`.execute(within.tables<unknown>())
  return rows
}

export type UnitPerson = {
  readonly personId: string
  readonly name: string
  readonly postId: string
  readonly title: string
  readonly payGrade: string | null
  readonly fte: number
  readonly unitName: string
  readonly lineManager: { readonly id: string; readonly name: string } | null
}

/** Deeper than any tree of units is. */
const ANY_DEPTH = 99

/** Who holds a post in the unit or in one below it, today; of the organisation itself, only its own. */
export async function listPeopleIn(
  within: Within,
  unit: Pick<UnitPlace, 'id' | 'kind'>,
  page: number,
): Promise<Paged<UnitPerson>> {
  const { rows } = await sql<UnitPerson & { total: number }>`
    with found as (
      select held.id as assignment_id, held.organisation_id, held.fte, person.id as person_id, person.given_name,
        person.family_name, person.family_folded, person.given_folded, post.id as post_id, post.title, post.pay_grade,
        post.unit_id, count(*) over () as total
      from unit_path path
      join post on post.organisation_id = path.organisation_id and post.unit_id = path.descendant_id
      join assignment held on held.organisation_id = post.organisation_id and held.post_id = post.id and held.ends_on is null
      join person on person.organisation_id = held.organisation_id and person.id = held.person_id
      where path.organisation_id = ${within.organisationId} and path.ancestor_id = ${unit.id}
        and path.depth <= ${unit.kind === 'organisation' ? 0 : ANY_DEPTH}
      order by person.family_folded, person.given_folded, held.id
      limit ${PAGE_SIZE} offset ${offsetOf(page)}
    )
    select found.person_id as "personId", found.given_name || ' ' || found.family_name as name, found.post_id as "postId",
      found.title, found.pay_grade as "payGrade", found.fte::float8 as fte, unit.name as "unitName",
      case when over_them.id is null then null
        else json_build_object('id', over_them.id, 'name', over_them.given_name || ' ' || over_them.family_name) end as "lineManager",
      found.total::int as total
    from found
    join unit on unit.organisation_id = found.organisation_id and unit.id = found.unit_id
    left join line_management edge on edge.organisation_id = found.organisation_id
      and edge.assignment_id = found.assignment_id and edge.ends_on is null
    left join person over_them on over_them.organisation_id = edge.organisation_id and over_them.id = edge.manager_person_id
    order by found.family_folded, found.given_folded, found.assignment_id`.execute(within.tables<unknown>())
  return pagedOf(rows)
}
