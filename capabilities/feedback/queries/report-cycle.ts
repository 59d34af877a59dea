import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { ReportItem } from '../report/read-report.ts'

export type ReportCycle = {
  readonly id: string
  readonly name: string
  readonly kind: 'person' | 'cohort' | 'organisation'
  readonly instrumentId: string
  readonly instrumentVersion: number
  readonly levelLabels: readonly string[]
  readonly threshold: number
  readonly release: 'direct' | 'facilitated'
  readonly facilitatorId: string | null
  readonly closedOn: PlainDate | null
  readonly previousCycleId: string | null
}

/** What the reports of a cycle stand on, besides the answers. */
export function reportCycleQueries(within: Within) {
  const database = within.tables<unknown>()
  const { organisationId } = within
  return {
    /** A cycle that has closed. */
    async find(cycleId: string): Promise<ReportCycle | undefined> {
      const { rows } = await sql<ReportCycle>`
        select cycle.id, cycle.name, cycle.kind, cycle.instrument_id as "instrumentId",
          cycle.instrument_version as "instrumentVersion", version.level_labels as "levelLabels", cycle.threshold,
          cycle.release, cycle.facilitator_person_id as "facilitatorId", cycle.closed_on as "closedOn",
          cycle.previous_cycle_id as "previousCycleId"
        from feedback_cycle cycle
        join feedback_instrument_version version on version.organisation_id = cycle.organisation_id
          and version.instrument_id = cycle.instrument_id and version.version = cycle.instrument_version
        where cycle.organisation_id = ${organisationId} and cycle.id = ${cycleId} and cycle.closed_on is not null`.execute(
        database,
      )
      return rows[0]
    },

    /** The items of a questionnaire, in order. */
    async listItems(instrumentId: string, version: number): Promise<readonly ReportItem[]> {
      const { rows } = await sql<ReportItem>`
        select position, kind, theme, rater_wording as "raterWording", self_wording as "selfWording"
        from feedback_item where organisation_id = ${organisationId} and instrument_id = ${instrumentId}
          and version = ${version} order by position`.execute(database)
      return rows
    },
  }
}
