import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { GroupFigures } from '../rules/protect-coverage.ts'

type Row = {
  grouping: GroupFigures['grouping']
  key: string
  people: number | null
  inDate: number | null
  lapsed: number | null
  never: number | null
}

/** The month's coverage as it was released: pages and files read this and nothing behind it. */
export function keptCoverageQueries(within: Within) {
  const database = within.tables<unknown>()
  return {
    /** Undefined until it is drawn up. */
    async find(asAt: PlainDate): Promise<readonly GroupFigures[] | undefined> {
      const { rows } =
        await sql<Row>`select grouping, group_key as key, people, in_date as "inDate", lapsed, never
        from code_coverage_group where organisation_id = ${within.organisationId} and as_at = ${asAt}
        order by grouping, group_key`.execute(database)
      if (rows.length === 0) return undefined
      return rows.map(({ grouping, key, people, inDate, lapsed, never }) => ({
        grouping,
        key,
        figures: { all: people, 'in-date': inDate, lapsed, never },
      }))
    },

    /** False where another request was first; then nothing is kept. */
    async keep(
      { id, asAt, at }: { id: string; asAt: PlainDate; at: Date },
      groups: readonly GroupFigures[],
    ): Promise<boolean> {
      const { rows } = await sql`insert into code_coverage (organisation_id, as_at, id, drawn_at)
        values (${within.organisationId}, ${asAt}, ${id}, ${at}) on conflict do nothing returning id`.execute(
        database,
      )
      if (rows.length === 0) return false
      const kept = groups.map(({ grouping, key, figures }) => ({
        organisation_id: within.organisationId,
        as_at: asAt,
        grouping,
        group_key: key,
        people: figures.all,
        in_date: figures['in-date'],
        lapsed: figures.lapsed,
        never: figures.never,
      }))
      await sql`insert into code_coverage_group
        select * from json_populate_recordset(null::code_coverage_group, ${JSON.stringify(kept)}::json)`.execute(
        database,
      )
      return true
    },
  }
}
