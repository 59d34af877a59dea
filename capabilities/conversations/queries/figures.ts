import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { PeopleCount, UnitFigures } from '../rules/protect-figures.ts'
import type { ConversationsTables } from '../tables.ts'

export type UnitPlace = { readonly id: string; readonly parentId: string | null; readonly name: string }

export type DrawnFigures = {
  readonly asAt: PlainDate
  readonly figures: readonly UnitFigures[]
}

export function figureQueries(within: Within) {
  const database = within.tables<ConversationsTables>()
  return {
    async listUnits(): Promise<readonly UnitPlace[]> {
      const { rows } = await sql<UnitPlace>`select id, parent_id as "parentId", name from unit
        where organisation_id = ${within.organisationId} and closed_on is null order by name, id`.execute(
        database,
      )
      return rows
    },

    async find(asAt: PlainDate): Promise<DrawnFigures | undefined> {
      const kept = await database
        .selectFrom('conversation_figures')
        .select('content')
        .where('organisation_id', '=', within.organisationId)
        .where('as_at', '=', asAt)
        .executeTakeFirst()
      return kept && { asAt, figures: kept.content as readonly UnitFigures[] }
    },

    /** False where another request kept the month's figures first. */
    async keep({ asAt, figures }: DrawnFigures, at: Date): Promise<boolean> {
      const { rows } = await sql<{ one: number }>`
        insert into conversation_figures (organisation_id, as_at, content, drawn_at)
        values (${within.organisationId}, ${asAt}, ${JSON.stringify(figures)}::jsonb, ${at})
        on conflict do nothing returning 1 as one`.execute(database)
      return rows.length === 1
    },

    /**
     * Everybody with a post and a manager on the day, in the unit of their main post, by the latest yearly conversation
     * of the twelve months before: what the manager says, and what the person says. One statement, whatever the size.
     */
    async count(since: PlainDate, asAt: PlainDate): Promise<readonly PeopleCount[]> {
      const { rows } = await sql<PeopleCount>`
        with everybody as (
          select distinct on (held.person_id) held.person_id, post.unit_id
          from assignment held
          join post on post.organisation_id = held.organisation_id and post.id = held.post_id
          where held.organisation_id = ${within.organisationId} and held.starts_on <= ${asAt}
            and (held.ends_on is null or held.ends_on > ${asAt})
            and exists (select from line_management edge where edge.organisation_id = held.organisation_id
              and edge.assignment_id = held.id and edge.starts_on <= ${asAt} and (edge.ends_on is null or edge.ends_on > ${asAt}))
          order by held.person_id, held.fte desc, held.starts_on, held.id
        ),
        latest as (
          select distinct on (c.person_id) c.person_id, c.id from conversation c
          where c.organisation_id = ${within.organisationId} and c.kind = 'yearly' and c.state <> 'cancelled'
            and c.planned_for > ${since} and c.planned_for <= ${asAt}
          order by c.person_id, c.planned_for desc, c.id desc
        ),
        said as (
          select everybody.unit_id,
            coalesce(manager.was_held, false) as by_manager, coalesce(person.was_held, false) as by_person,
            person.useful, person.felt_valued
          from everybody
          left join latest on latest.person_id = everybody.person_id
          left join conversation_said manager on manager.organisation_id = ${within.organisationId}
            and manager.conversation_id = latest.id and manager.side = 'manager' and manager.said_on <= ${asAt}
          left join conversation_said person on person.organisation_id = ${within.organisationId}
            and person.conversation_id = latest.id and person.side = 'person' and person.said_on <= ${asAt}
        ),
        answers as (
          select unit_id, 'held' as subject, case when by_manager and by_person then 'both' when by_manager then 'manager-only'
            when by_person then 'person-only' else 'neither' end as answer from said
          union all
          select unit_id, 'useful', case when useful >= 4 then 'much' when useful = 3 then 'some' when useful <= 2 then 'little'
            else 'not-said' end from said
          union all
          select unit_id, 'valued', case when felt_valued >= 4 then 'much' when felt_valued = 3 then 'some'
            when felt_valued <= 2 then 'little' else 'not-said' end from said
        )
        select subject, unit_id as "unitId", answer, count(*)::int as people from answers group by 1, 2, 3`.execute(
        database,
      )
      return rows
    },
  }
}
