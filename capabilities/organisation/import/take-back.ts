import type { Announce } from '@headroom/platform/announcements'
import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope, type Within } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { sql } from 'kysely'
import { proposeLeads } from '../queries/leads.ts'
import { countStaff } from '../queries/staffing.ts'
import { holdStaff, staffImported } from './apply.ts'
import { findImport, lastApplied } from './records.ts'
import { undoImport } from './undo.ts'

export type TakingBack = {
  readonly scope: Scope
  readonly importId: string
  readonly now: Date
  readonly today: PlainDate
  readonly announce: Announce
}

/** Only the last import can be taken back, and only once. */
export type TakeBackFault = { reason: 'not-the-last' }

/** Undoes the last import, in one transaction with its audit event. Done again it finds itself done. */
export const takeBack = (asked: TakingBack): Promise<Result<undefined, TakeBackFault>> =>
  inOrganisation(asked.scope, async (within): Promise<Result<undefined, TakeBackFault>> => {
    const { importId, now } = asked
    await holdStaff(within)
    const record = await findImport(within, importId)
    if (record?.state === 'undone') return succeed(undefined)
    const last = await lastApplied(within)
    if (last?.id !== importId) return fail({ reason: 'not-the-last' })
    await forgetProposals(within)
    await undoImport(within, importId, asked.today)
    await proposeLeads(within)
    await countStaff(within)
    await sql`update staff_import set state = 'undone', undone_at = ${now}
      where organisation_id = ${within.organisationId} and id = ${importId}`.execute(within.tables<unknown>())
    await asked.announce(within, staffImported, { importId })
    await appendAudit(within, now, [{ action: 'undo', objectType: 'staff-import', objectId: importId }])
    return succeed(undefined)
  })

/** The rule's proposals hold on to posts that the import made; it proposes again from what is left. */
async function forgetProposals(within: Within): Promise<void> {
  await sql`delete from unit_lead where organisation_id = ${within.organisationId} and decided_by = 'rule'`.execute(
    within.tables<unknown>(),
  )
}
