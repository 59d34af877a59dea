import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { FiguresContent } from '../report/cohort-figures.ts'
import type { ReportContent } from '../report/content.ts'

type Made = { readonly cycleId: string; readonly version: number; readonly madeOn: PlainDate }

/** Freezes what was made. Keeping it a second time changes nothing. */
export function keepReports(within: Within) {
  const database = within.tables<unknown>()
  const { organisationId } = within
  return {
    async keep(
      { cycleId, version, madeOn }: Made,
      reports: ReadonlyMap<string, ReportContent>,
    ): Promise<void> {
      const rows = [...reports].map(([personId, content]) => ({ id: newId(), personId, content }))
      await sql`insert into feedback_report (organisation_id, id, cycle_id, subject_person_id, version, made_on, content)
        select ${organisationId}, made.id, ${cycleId}, made."personId", ${version}, ${madeOn}, made.content
        from json_to_recordset(${JSON.stringify(rows)}::json) as made (id uuid, "personId" uuid, content jsonb)
        on conflict do nothing`.execute(database)
    },

    async keepFigures({ cycleId, version, madeOn }: Made, content: FiguresContent): Promise<void> {
      await sql`insert into feedback_figures (organisation_id, id, cycle_id, version, made_on, content)
        values (${organisationId}, ${newId()}, ${cycleId}, ${version}, ${madeOn}, ${JSON.stringify(content)}::jsonb)
        on conflict do nothing`.execute(database)
    },

    /** Every report of the version that is not released yet. */
    async releaseAll({ cycleId, version }: Made, at: Date): Promise<void> {
      await sql`insert into feedback_release (organisation_id, report_id, released_at, released_by, note)
        select organisation_id, id, ${at}, null, '' from feedback_report
        where organisation_id = ${organisationId} and cycle_id = ${cycleId} and version = ${version}
        on conflict do nothing`.execute(database)
    },
  }
}
