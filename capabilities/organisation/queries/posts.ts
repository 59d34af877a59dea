import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { UnitPlace } from './units.ts'

export type Holding = {
  readonly personId: string
  readonly name: string
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate | null
}

export type Responsibility = {
  /** Null means that neither a rule nor a person has decided. */
  readonly carries: boolean | null
  readonly decidedBy: 'rule' | 'person' | null
  /** How many times people have decided; the form carries the one its reader saw. */
  readonly version: number
  readonly by: string | null
  readonly at: string | null
}

export type Post = {
  readonly id: string
  readonly title: string
  readonly payGrade: string | null
  readonly staffGroup: string | null
  readonly places: readonly UnitPlace[]
  readonly holdings: readonly Holding[]
  readonly responsibility: Responsibility
}

export async function findPost(within: Within, postId: string): Promise<Post | undefined> {
  const { rows } = await sql<Post>`
    select post.id, post.title, post.pay_grade as "payGrade", post.staff_group as "staffGroup",
      (select json_agg(json_build_object('id', unit.id, 'name', unit.name, 'kind', unit.kind) order by path.depth desc)
        from unit_path path join unit on unit.organisation_id = path.organisation_id and unit.id = path.ancestor_id
        where path.organisation_id = post.organisation_id and path.descendant_id = post.unit_id) as places,
      coalesce((select json_agg(json_build_object('personId', person.id,
          'name', person.given_name || ' ' || person.family_name, 'startsOn', held.starts_on, 'endsOn', held.ends_on)
          order by held.ends_on desc nulls first, held.starts_on desc, person.id)
        from assignment held join person on person.organisation_id = held.organisation_id and person.id = held.person_id
        where held.organisation_id = post.organisation_id and held.post_id = post.id), '[]'::json) as holdings,
      json_build_object('carries', post.has_management_responsibility, 'decidedBy', post.responsibility_decided_by,
        'version', coalesce(latest.version, 0), 'by', latest.by, 'at', latest.decided_at) as responsibility
    from post
    left join lateral (
      select decision.version, decision.decided_at, person.given_name || ' ' || person.family_name as by
      from post_responsibility_decision decision
      join person on person.organisation_id = decision.organisation_id and person.id = decision.decided_by
      where decision.organisation_id = post.organisation_id and decision.post_id = post.id
      order by decision.version desc limit 1
    ) latest on true
    where post.organisation_id = ${within.organisationId} and post.id = ${postId}`.execute(
    within.tables<unknown>(),
  )
  return rows[0]
}

/** Posts that may well lead the unit: managers and seniors in it, or beside it under the same division. */
export type LeadCandidate = { readonly postId: string; readonly title: string; readonly holder: string }

const MOST_CANDIDATES = 150

export async function listLeadCandidates(within: Within, unitId: string): Promise<readonly LeadCandidate[]> {
  const { rows } = await sql<LeadCandidate>`
    select post.id as "postId", post.title, min(person.given_name || ' ' || person.family_name) as holder
    from (
      select descendant_id as unit_id from unit_path
        where organisation_id = ${within.organisationId} and ancestor_id = ${unitId}
      union
      select beside.id from unit led
        join unit beside on beside.organisation_id = led.organisation_id and beside.parent_id = led.parent_id
          and beside.name = 'Divisional Management'
        where led.organisation_id = ${within.organisationId} and led.id = ${unitId}
    ) near
    join post on post.organisation_id = ${within.organisationId} and post.unit_id = near.unit_id
      and (post.has_management_responsibility or post.title ~ '(Manager|Director|Lead|Head|Matron|Chief)')
    join assignment held on held.organisation_id = post.organisation_id and held.post_id = post.id and held.ends_on is null
    join person on person.organisation_id = held.organisation_id and person.id = held.person_id
    group by post.id, post.title
    order by post.title, post.id
    limit ${MOST_CANDIDATES}`.execute(within.tables<unknown>())
  return rows
}

export async function findPostByNumber(within: Within, positionNumber: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from post
    where organisation_id = ${within.organisationId} and position_number = ${positionNumber}`.execute(
    within.tables<unknown>(),
  )
  return rows[0]?.id
}
