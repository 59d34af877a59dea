import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { FiguresContent } from '../report/cohort-figures.ts'

export type FoundFigures = {
  readonly cycleId: string
  readonly cycleName: string
  readonly kind: 'person' | 'cohort' | 'organisation'
  readonly closedOn: PlainDate | null
  readonly levelLabels: readonly string[]
  /** Null until the reports are made. */
  readonly content: FiguresContent | null
}

export function cohortReportQueries(within: Within) {
  const database = within.tables<unknown>()
  const { organisationId } = within
  return {
    async find(cycleId: string): Promise<FoundFigures | undefined> {
      const { rows } = await sql<FoundFigures>`
        select cycle.id as "cycleId", cycle.name as "cycleName", cycle.kind, cycle.closed_on as "closedOn",
          version.level_labels as "levelLabels", figures.content
        from feedback_cycle cycle
        join feedback_instrument_version version on version.organisation_id = cycle.organisation_id
          and version.instrument_id = cycle.instrument_id and version.version = cycle.instrument_version
        left join feedback_figures figures on figures.organisation_id = cycle.organisation_id
          and figures.cycle_id = cycle.id and figures.version = 1
        where cycle.organisation_id = ${organisationId} and cycle.id = ${cycleId} and cycle.kind <> 'person'`.execute(
        database,
      )
      return rows[0]
    },

    async nameUnits(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const { rows } = await sql<{ id: string; name: string }>`select id, name from unit
        where organisation_id = ${organisationId} and id = any(${[...ids]}::uuid[])`.execute(database)
      return new Map(rows.map(({ id, name }) => [id, name]))
    },
  }
}
