import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { Grouping, ReleasedFigure } from '../rules/protect-figures.ts'
import type { AssessmentTables } from '../tables.ts'
import { insertRows } from './insert-rows.ts'

export type Drawing = {
  readonly asAt: PlainDate
  readonly frameworkId: string
  readonly frameworkVersion: string
}

/** A published cell, with null for a count that is withheld. */
export type Figure = {
  readonly subject: string
  readonly groupKey: string
  readonly answer: string
  readonly people: number | null
}

export type UnitPlace = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly parentId: string | null
}

/** The month's figures as they were released: pages, exports and the API read these and nothing behind them. */
export function figureQueries(within: Within) {
  const database = within.tables<AssessmentTables>()
  const figures = (asAt: PlainDate, grouping: Grouping) => sql`organisation_id = ${within.organisationId}
    and as_at = ${asAt} and grouping = ${grouping}`
  const read = async (statement: ReturnType<typeof sql<Figure>>): Promise<readonly Figure[]> =>
    (await statement.execute(database)).rows

  return {
    async find(asAt: PlainDate): Promise<Drawing | undefined> {
      const { rows } = await sql<Drawing>`select as_at as "asAt", framework_id as "frameworkId",
          framework_version as "frameworkVersion"
        from figures where organisation_id = ${within.organisationId} and as_at = ${asAt}`.execute(database)
      return rows[0]
    },

    /** Everything about one unit. */
    ofUnit: (asAt: PlainDate, unitId: string) =>
      read(sql<Figure>`select subject, group_key as "groupKey", answer, people from figure
        where ${figures(asAt, 'unit')} and group_key = ${unitId}`),

    /** One subject for some units. */
    ofUnits: (asAt: PlainDate, subjects: readonly string[], unitIds: readonly string[]) =>
      read(sql<Figure>`select subject, group_key as "groupKey", answer, people from figure
        where ${figures(asAt, 'unit')} and subject in (${sql.join(subjects)}) and group_key in (${sql.join(unitIds)})`),

    ofStaffGroups: (asAt: PlainDate, subjects: readonly string[]) =>
      read(sql<Figure>`select subject, group_key as "groupKey", answer, people from figure
        where ${figures(asAt, 'staff-group')} and subject in (${sql.join(subjects)})`),

    /** A unit, those above it and those just below; the top of the tree where no unit is named. */
    async listUnitsAround(unitId: string | undefined): Promise<readonly (UnitPlace & { depth: number })[]> {
      const { rows } = await sql<UnitPlace & { depth: number }>`
        with here as (
          select id from unit where organisation_id = ${within.organisationId}
            and ${unitId === undefined ? sql`parent_id is null and closed_on is null` : sql`id = ${unitId}`}
          order by id limit 1)
        select unit.id, unit.name, unit.kind, unit.parent_id as "parentId", -path.depth as depth
        from here
        join unit_path path on path.organisation_id = ${within.organisationId} and path.descendant_id = here.id
        join unit on unit.organisation_id = path.organisation_id and unit.id = path.ancestor_id
        union all
        select unit.id, unit.name, unit.kind, unit.parent_id, 1
        from here join unit on unit.organisation_id = ${within.organisationId} and unit.parent_id = here.id
        order by depth, name`.execute(database)
      return rows
    },

    /** Keeps a drawing; false where another got there first, and then nothing is kept. */
    async keep(drawing: Drawing, id: string, cells: readonly ReleasedFigure[], at: Date): Promise<boolean> {
      const { rows } = await sql<{ id: string }>`
        insert into figures (organisation_id, as_at, id, framework_id, framework_version, drawn_at)
        values (${within.organisationId}, ${drawing.asAt}, ${id}, ${drawing.frameworkId}, ${drawing.frameworkVersion}, ${at})
        on conflict do nothing returning id`.execute(database)
      if (rows.length === 0) return false
      await insertRows(
        within,
        'figure',
        cells.map(({ subject, grouping, groupKey, answer, people }) => ({
          as_at: drawing.asAt,
          subject,
          grouping,
          group_key: groupKey,
          answer,
          people,
        })),
      )
      return true
    },
  }
}
