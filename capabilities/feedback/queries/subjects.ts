import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { FeedbackTables, ListState } from '../tables.ts'

/** Who a cycle is about, and how far their list of raters has come. Says who was asked, never who answered. */
export type SubjectList = {
  readonly personId: string
  readonly name: string
  readonly title: string | null
  readonly unitName: string | null
  readonly managerName: string | null
  readonly listState: ListState
  readonly proposed: number
  readonly asked: number
  readonly declined: number
}

export type SubjectCounts = Readonly<Record<ListState, number>>

export const SUBJECTS_SHOWN = 50

export const subjectQueries = (within: Within) => {
  const { organisationId } = within
  const tables = within.tables<FeedbackTables>()
  return {
    /** One page, those who have furthest to go first. */
    list: async (
      cycleId: string,
      page: number,
      pageSize = SUBJECTS_SHOWN,
    ): Promise<readonly SubjectList[]> => {
      const { rows } = await sql<SubjectList>`
        with shown as (
          select subject.person_id, subject.list_state, subject.manager_person_id, subject.unit_id,
            person.given_name, person.family_name, person.family_folded, person.given_folded
          from feedback_subject subject
          join person on person.organisation_id = subject.organisation_id and person.id = subject.person_id
          where subject.organisation_id = ${organisationId} and subject.cycle_id = ${cycleId}
          order by array_position(array['choosing', 'in-review', 'agreed'], subject.list_state),
            person.family_folded, person.given_folded, person.id
          limit ${pageSize} offset ${(page - 1) * pageSize}
        ), asking as (
          select subject_person_id, count(*) filter (where state = 'proposed' and rater_group <> 'self')::int as proposed,
            count(*) filter (where state in ('asked', 'declined') and rater_group <> 'self')::int as asked,
            count(*) filter (where state = 'declined')::int as declined
          from feedback_invitation
          where organisation_id = ${organisationId} and cycle_id = ${cycleId}
            and subject_person_id in (select person_id from shown)
          group by subject_person_id
        )
        select shown.person_id as "personId", shown.given_name || ' ' || shown.family_name as name, main.title,
          unit.name as "unitName", manager.given_name || ' ' || manager.family_name as "managerName",
          shown.list_state as "listState", coalesce(asking.proposed, 0) as proposed,
          coalesce(asking.asked, 0) as asked, coalesce(asking.declined, 0) as declined
        from shown
        left join asking on asking.subject_person_id = shown.person_id
        left join unit on unit.organisation_id = ${organisationId} and unit.id = shown.unit_id
        left join person manager on manager.organisation_id = ${organisationId} and manager.id = shown.manager_person_id
        left join lateral (
          select post.title from assignment held
          join post on post.organisation_id = held.organisation_id and post.id = held.post_id
          where held.organisation_id = ${organisationId} and held.person_id = shown.person_id and held.ends_on is null
          order by held.fte desc, held.starts_on, held.id limit 1
        ) main on true
        order by array_position(array['choosing', 'in-review', 'agreed'], shown.list_state),
          shown.family_folded, shown.given_folded, shown.person_id`.execute(tables)
      return rows
    },

    countByState: async (cycleId: string): Promise<SubjectCounts> => {
      const { rows } = await sql<{ state: ListState; count: number }>`
        select list_state as state, count(*)::int as count from feedback_subject
        where organisation_id = ${organisationId} and cycle_id = ${cycleId} group by list_state`.execute(
        tables,
      )
      const found = new Map(rows.map(({ state, count }) => [state, count]))
      return {
        choosing: found.get('choosing') ?? 0,
        'in-review': found.get('in-review') ?? 0,
        agreed: found.get('agreed') ?? 0,
      }
    },

    /** Adds those who are not in it; answers how many it added. */
    add: async (cycleId: string, personIds: readonly string[]): Promise<number> => {
      const { rows } = await sql`insert into feedback_subject (organisation_id, cycle_id, person_id)
        select ${organisationId}, ${cycleId}, person.id from person
        where person.organisation_id = ${organisationId}
          and person.id in (select value::uuid from json_array_elements_text(${JSON.stringify(personIds)}::json))
        on conflict do nothing returning person_id`.execute(tables)
      return rows.length
    },

    /** Everybody who holds a post today in the unit or below it. */
    addUnit: async (cycleId: string, unitId: string): Promise<number> => {
      const { rows } = await sql`insert into feedback_subject (organisation_id, cycle_id, person_id)
        select distinct ${organisationId}::uuid, ${cycleId}::uuid, held.person_id
        from unit_path path
        join post on post.organisation_id = path.organisation_id and post.unit_id = path.descendant_id
        join assignment held on held.organisation_id = post.organisation_id and held.post_id = post.id and held.ends_on is null
        where path.organisation_id = ${organisationId} and path.ancestor_id = ${unitId}
        on conflict do nothing returning person_id`.execute(tables)
      return rows.length
    },

    addEverybody: async (cycleId: string): Promise<number> => {
      const { rows } = await sql`insert into feedback_subject (organisation_id, cycle_id, person_id)
        select distinct ${organisationId}::uuid, ${cycleId}::uuid, person_id from assignment
        where organisation_id = ${organisationId} and ends_on is null
        on conflict do nothing returning person_id`.execute(tables)
      return rows.length
    },

    remove: async (cycleId: string, personId: string): Promise<boolean> => {
      const removed = await sql`delete from feedback_subject
        where organisation_id = ${organisationId} and cycle_id = ${cycleId} and person_id = ${personId}
        returning person_id`.execute(tables)
      return removed.rows.length === 1
    },
  }
}
