import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import { addDays, LATE_DAYS } from '../rules/cycle.ts'

export type ClosedCycle = { readonly id: string; readonly closedOn: PlainDate; readonly lateUntil: PlainDate }

/** What rounds ask for: cycles that something is due of. */
export const dueCycleQueries = (within: Within) => {
  const { organisationId } = within
  const tables = within.tables<unknown>()
  return {
    listToClose: async (today: PlainDate): Promise<readonly string[]> => {
      const { rows } = await sql<{ id: string }>`select id from feedback_cycle
        where organisation_id = ${organisationId} and state = 'collecting' and closes_on < ${today}
        order by closes_on, id`.execute(tables)
      return rows.map(({ id }) => id)
    },

    listClosed: async (): Promise<readonly ClosedCycle[]> => {
      const { rows } = await sql<ClosedCycle>`select id, closed_on as "closedOn", late_until as "lateUntil"
        from feedback_cycle where organisation_id = ${organisationId} and state = 'closed'
        order by closed_on, id`.execute(tables)
      return rows
    },

    /** Of cancelled cycles: links are good for a page that says so as long as late answers would have been. */
    eraseOldLinks: async (today: PlainDate): Promise<void> => {
      await sql`update feedback_invitation invitation set link_hash = null
        from feedback_cycle cycle
        where invitation.organisation_id = ${organisationId} and invitation.link_hash is not null
          and cycle.organisation_id = invitation.organisation_id and cycle.id = invitation.cycle_id
          and cycle.state = 'cancelled' and cycle.closes_on < ${addDays(today, -LATE_DAYS)}`.execute(tables)
    },
  }
}
