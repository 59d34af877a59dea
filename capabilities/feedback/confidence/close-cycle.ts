import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { inConfidence, type Scope, type Within } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { sql } from 'kysely'
import { addDays, LATE_DAYS } from '../rules/cycle.ts'
import { emptyBox } from './empty-box.ts'
import { lockCycle } from './lock-cycle.ts'

export type Closing = {
  readonly day: PlainDate
  readonly at: Date
  /** In the same transaction: what is to be done with the answers is asked for if and only if the cycle closed. */
  readonly also?: (within: Within) => Promise<unknown>
}

/**
 * Closes a cycle, whatever is missing. The audit says that it closed and not how many had answered: beside the groups that a
 * report shows, the count of all would tell the count of those that it withholds.
 */
export const closeCycle = (
  scope: Scope,
  cycleId: string,
  { day, at, also }: Closing,
): Promise<Result<undefined, { reason: 'not-collecting' }>> =>
  inConfidence(scope, async (within) => {
    if ((await lockCycle(within, cycleId))?.state !== 'collecting') return fail({ reason: 'not-collecting' })
    const tables = within.tables<unknown>()
    const lateUntil = addDays(day, LATE_DAYS)
    // The database lets this pass once every answer that is on its way has arrived.
    await sql`update feedback_cycle set state = 'closed', closed_on = ${day}, late_until = ${lateUntil}, link_salt = null,
        lock_version = lock_version + 1
      where organisation_id = ${within.organisationId} and id = ${cycleId}`.execute(tables)
    await sql`update feedback_invitation set email = null, name = null
      where organisation_id = ${within.organisationId} and cycle_id = ${cycleId}
        and (email is not null or name is not null)`.execute(tables)
    await emptyBox(within, { cycleId, version: 1 })
    await appendAudit(within, at, [
      {
        action: 'close',
        objectType: 'feedback-cycle',
        objectId: cycleId,
        before: { state: 'collecting' },
        after: { state: 'closed', closedOn: day, lateUntil },
      },
    ])
    await also?.(within)
    return succeed(undefined)
  })
