import { appendAudit } from '@headroom/platform/audit'
import { inConfidence, type Scope } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { sql } from 'kysely'
import { eraseAnswers, eraseAsked } from './erase-answers.ts'
import { lockCycle } from './lock-cycle.ts'

/** Nothing is shown and everything is erased. Links go on leading to a page that says so, until late days would be over. */
export const cancelCycle = (
  scope: Scope,
  cycleId: string,
  at: Date,
): Promise<Result<undefined, { reason: 'not-under-way' }>> =>
  inConfidence(scope, async (within) => {
    const before = (await lockCycle(within, cycleId))?.state
    if (before !== 'preparing' && before !== 'collecting') return fail({ reason: 'not-under-way' })
    await sql`update feedback_cycle set state = 'cancelled', link_salt = null, lock_version = lock_version + 1
      where organisation_id = ${within.organisationId} and id = ${cycleId}`.execute(within.tables<unknown>())
    await eraseAnswers(within, cycleId)
    await eraseAsked(within, cycleId)
    await appendAudit(within, at, [
      {
        action: 'cancel',
        objectType: 'feedback-cycle',
        objectId: cycleId,
        before: { state: before },
        after: { state: 'cancelled' },
      },
    ])
    return succeed(undefined)
  })
