import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

export type Suggestion = {
  readonly personId: string
  readonly name: string
  readonly title: string
  readonly group: 'peer' | 'report'
}

/** More than anybody would ask; a large team is searched. */
const MOST_SUGGESTED = 40

/**
 * Who works with somebody, by the staff record: the people they manage, those who share their line manager, and those of their
 * unit; each once, without whoever is on the list already.
 */
export async function suggestRaters(
  within: Within,
  { cycleId, subjectId }: { readonly cycleId: string; readonly subjectId: string },
): Promise<readonly Suggestion[]> {
  const { organisationId } = within
  const { rows } = await sql<Suggestion>`
    with own as (
      select held.id as assignment_id, post.unit_id
      from assignment held
      join post on post.organisation_id = held.organisation_id and post.id = held.post_id
      where held.organisation_id = ${organisationId} and held.person_id = ${subjectId} and held.ends_on is null
    ), managers as (
      select edge.manager_person_id from own
      join line_management edge on edge.organisation_id = ${organisationId} and edge.assignment_id = own.assignment_id and edge.ends_on is null
    ), near as (
      select held.person_id, held.post_id, 'report' as rater_group, 1 as nearness
      from line_management edge
      join assignment held on held.organisation_id = edge.organisation_id and held.id = edge.assignment_id and held.ends_on is null
      where edge.organisation_id = ${organisationId} and edge.manager_person_id = ${subjectId} and edge.ends_on is null
      union all
      select held.person_id, held.post_id, 'peer', 2
      from line_management edge
      join assignment held on held.organisation_id = edge.organisation_id and held.id = edge.assignment_id and held.ends_on is null
      where edge.organisation_id = ${organisationId} and edge.ends_on is null
        and edge.manager_person_id in (select manager_person_id from managers)
      union all
      select held.person_id, held.post_id, 'peer', 3
      from post
      join assignment held on held.organisation_id = post.organisation_id and held.post_id = post.id and held.ends_on is null
      where post.organisation_id = ${organisationId} and post.unit_id in (select unit_id from own)
    ), once as (
      select distinct on (person_id) person_id, post_id, rater_group, nearness from near
      where person_id <> ${subjectId} and person_id not in (select manager_person_id from managers)
        and not exists (select from feedback_invitation known where known.organisation_id = ${organisationId}
          and known.cycle_id = ${cycleId} and known.subject_person_id = ${subjectId}
          and known.rater_person_id = near.person_id and known.state <> 'withdrawn')
      order by person_id, nearness, post_id
    )
    select once.person_id as "personId", person.given_name || ' ' || person.family_name as name, post.title,
      once.rater_group as "group"
    from once
    join person on person.organisation_id = ${organisationId} and person.id = once.person_id
    join post on post.organisation_id = ${organisationId} and post.id = once.post_id
    order by once.nearness, person.family_folded, person.given_folded, person.id
    limit ${MOST_SUGGESTED}`.execute(within.tables<unknown>())
  return rows
}
