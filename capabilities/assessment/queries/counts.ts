import type { GroupNode } from '@headroom/disclosure'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { type RawBuilder, sql } from 'kysely'
import { COVERED_FOR_MONTHS } from '../rules/coverage.ts'
import type { PeopleCount } from '../rules/protect-figures.ts'
import { NOT_ANSWERED } from '../standards.ts'
import type { AssessmentTables } from '../tables.ts'
import type { Drawing } from './figures.ts'

/**
 * What lies behind the figures, before protection: read only to draw them. Set-based, over everybody at once; each person
 * counts once, in the unit and staff group of their main post on the day.
 */
export function countQueries(within: Within) {
  const database = within.tables<AssessmentTables>()
  return {
    async listUnits(): Promise<readonly GroupNode[]> {
      const { rows } = await sql<GroupNode>`select id, parent_id as "parentId" from unit
        where organisation_id = ${within.organisationId} order by id`.execute(database)
      return rows
    },

    /** Everybody, by whether they manage and whether they were assessed in the last year. */
    async countCoverage(drawing: Drawing): Promise<readonly PeopleCount[]> {
      const { rows } = await sql<CountRow>`
        with ${homes(within, drawing.asAt)}, ${latest(within, drawing)}
        select 'coverage' as subject, home.unit_id as "unitId", home.staff_group as "staffGroup",
          who.answer, count(*)::int as people
        from home
        left join latest on latest.person_id = home.person_id
        cross join lateral (select (case when home.manages then 'manager' else 'other' end) ||
          (case when latest.id is null then '-not-assessed' else '-assessed' end) as answer) who
        group by grouping sets ((home.unit_id, who.answer), (home.staff_group, who.answer))`.execute(database)
      return rows.map(inGroup)
    },

    /**
     * One slice of everybody assessed, by the middle level they gave themself in each standard. In slices, because half a
     * million ratings in one statement would keep everybody else waiting on the embedded database.
     */
    async countLevels(drawing: Drawing, slice: Slice): Promise<readonly PeopleCount[]> {
      const { rows } = await sql<CountRow>`
        with ${homes(within, drawing.asAt)}, ${latest(within, drawing, slice)},
        given as (
          select latest.person_id, coalesce(node.parent_id, rating.framework_id) as standard_id,
            coalesce((percentile_disc(0.5) within group (order by rating.level))::text, 'no-chance') as answer
          from latest
          join rating_event rating on rating.organisation_id = ${within.organisationId}
            and rating.assessment_id = latest.id and rating.source = 'self'
          join framework_node node on node.framework_id = rating.framework_id
            and node.version = rating.framework_version and node.node_id = rating.node_id
          group by latest.person_id, coalesce(node.parent_id, rating.framework_id)
        ),
        standard as (
          select distinct coalesce(parent_id, framework_id) as id from framework_node
          where framework_id = ${drawing.frameworkId} and version = ${drawing.frameworkVersion} and scale_id is not null
        ),
        -- Everybody assessed answers for every standard, be it with silence, so that each table has the same people.
        told as (
          select standard.id as subject, home.unit_id, home.staff_group, coalesce(given.answer, ${NOT_ANSWERED}) as answer
          from home join latest on latest.person_id = home.person_id
          cross join standard
          left join given on given.person_id = home.person_id and given.standard_id = standard.id
        )
        select subject, unit_id as "unitId", staff_group as "staffGroup", answer, count(*)::int as people
        from told
        group by grouping sets ((subject, unit_id, answer), (subject, staff_group, answer))`.execute(database)
      return rows.map(inGroup)
    },
  }
}

/** One of the two is null: the grouping set tells which table the count belongs to. */
type CountRow = Pick<PeopleCount, 'subject' | 'answer' | 'people'> & {
  readonly unitId: string | null
  readonly staffGroup: string | null
}

const inGroup = ({ unitId, staffGroup, ...count }: CountRow): PeopleCount => ({
  ...count,
  grouping: unitId === null ? 'staff-group' : 'unit',
  groupKey: unitId ?? staffGroup ?? '',
})

const homes = (within: Within, asAt: PlainDate): RawBuilder<unknown> => sql`home as (
  select distinct on (held.person_id) held.person_id, post.unit_id,
    coalesce(nullif(post.staff_group, ''), 'Not recorded') as staff_group,
    coalesce(post.has_management_responsibility, false) as manages
  from assignment held
  join post on post.organisation_id = held.organisation_id and post.id = held.post_id
  where held.organisation_id = ${within.organisationId} and held.starts_on < ${asAt}
    and (held.ends_on is null or held.ends_on >= ${asAt})
  order by held.person_id, held.fte desc, held.starts_on, held.id)`

/** Slice `index` of `of`: people fall into them by their id, evenly enough. */
export type Slice = { readonly index: number; readonly of: number }

const whole: Slice = { index: 0, of: 1 }

const latest = (
  within: Within,
  { asAt, frameworkId, frameworkVersion }: Drawing,
  { index, of }: Slice = whole,
): RawBuilder<unknown> => sql`latest as (
  select distinct on (person_id) person_id, id
  from assessment
  where organisation_id = ${within.organisationId} and state = 'submitted'
    and framework_id = ${frameworkId} and framework_version = ${frameworkVersion}
    and abs(hashtext(person_id::text)::bigint) % ${of} = ${index}
    and submitted_at < (${asAt}::timestamp at time zone 'Europe/London')
    and submitted_at >= (${asAt}::timestamp at time zone 'Europe/London') - make_interval(months => ${COVERED_FOR_MONTHS})
  order by person_id, submitted_at desc, id)`
