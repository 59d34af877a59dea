import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

export type KeptCycle = {
  readonly id: string
  readonly name: string
  readonly lateUntil: PlainDate
  readonly warnedOn: PlainDate | null
}

export function reportRetention(within: Within) {
  const database = within.tables<unknown>()
  const { organisationId } = within
  return {
    /** Finished cycles whose reports are kept still, from a day on that they might be warned about. */
    async listKept(endedBefore: PlainDate): Promise<readonly KeptCycle[]> {
      const { rows } = await sql<KeptCycle>`
        select id, name, late_until as "lateUntil", reports_warned_on as "warnedOn" from feedback_cycle
        where organisation_id = ${organisationId} and state = 'finished' and reports_erased_on is null
          and late_until <= ${endedBefore} order by late_until, id limit 100`.execute(database)
      return rows
    },

    /** True for whoever was first. */
    async warn(cycleId: string, day: PlainDate): Promise<boolean> {
      const { rows } = await sql`update feedback_cycle set reports_warned_on = ${day}
        where organisation_id = ${organisationId} and id = ${cycleId} and reports_warned_on is null
        returning id`.execute(database)
      return rows.length === 1
    },

    async listAddresses(cycleId: string): Promise<readonly string[]> {
      const { rows } = await sql<{ email: string }>`
        select distinct person.email from feedback_report report
        join feedback_release release on release.organisation_id = report.organisation_id and release.report_id = report.id
        join person on person.organisation_id = report.organisation_id and person.id = report.subject_person_id
        where report.organisation_id = ${organisationId} and report.cycle_id = ${cycleId}
          and coalesce(person.email, '') <> ''`.execute(database)
      return rows.map(({ email }) => email)
    },

    /** Reports, what was shared of them, and the cohort's figures. For whoever works in confidence: nobody else may. */
    async erase(cycleId: string, day: PlainDate): Promise<boolean> {
      const { rows } = await sql`update feedback_cycle set reports_erased_on = ${day}
        where organisation_id = ${organisationId} and id = ${cycleId} and reports_erased_on is null
        returning id`.execute(database)
      if (rows.length === 0) return false
      for (const table of ['feedback_report', 'feedback_figures'])
        await sql`delete from ${sql.table(table)} where organisation_id = ${organisationId}
          and cycle_id = ${cycleId}`.execute(database)
      return true
    },
  }
}
