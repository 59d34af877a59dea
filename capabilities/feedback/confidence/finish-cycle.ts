import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { inConfidence, type Scope, type Within } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { sql } from 'kysely'
import { eraseAnswers, eraseAsked, eraseLinks } from './erase-answers.ts'
import { lockCycle } from './lock-cycle.ts'

type Finishing = { readonly day: PlainDate; readonly at: Date }
type NotFinished = { reason: 'not-closed' | 'late-days' | 'reports-not-made' }

/** When the late days are over: reports stay, and what they were made of goes. Not before every report is there. */
export const finishCycle = (
  scope: Scope,
  cycleId: string,
  { day, at }: Finishing,
): Promise<Result<undefined, NotFinished>> =>
  inConfidence(scope, async (within) => {
    const cycle = await lockCycle(within, cycleId)
    if (cycle?.state !== 'closed') return fail({ reason: 'not-closed' })
    if (cycle.lateUntil === null || day <= cycle.lateUntil) return fail({ reason: 'late-days' })
    if (await isReportMissing(within, cycleId)) return fail({ reason: 'reports-not-made' })
    await sql`update feedback_cycle set state = 'finished', lock_version = lock_version + 1
      where organisation_id = ${within.organisationId} and id = ${cycleId}`.execute(within.tables<unknown>())
    await eraseAnswers(within, cycleId)
    await eraseAsked(within, cycleId)
    await eraseLinks(within, cycleId)
    await appendAudit(within, at, [
      {
        action: 'finish',
        objectType: 'feedback-cycle',
        objectId: cycleId,
        before: { state: 'closed' },
        after: { state: 'finished' },
      },
    ])
    return succeed(undefined)
  })

async function isReportMissing(within: Within, cycleId: string): Promise<boolean> {
  const { rows } = await sql`select from feedback_response answer
    where answer.organisation_id = ${within.organisationId} and answer.cycle_id = ${cycleId}
      and not exists (select from feedback_report report where report.organisation_id = answer.organisation_id
        and report.cycle_id = answer.cycle_id and report.subject_person_id = answer.subject_person_id
        and report.version >= answer.report_version)
    limit 1`.execute(within.tables<unknown>())
  return rows.length > 0
}
