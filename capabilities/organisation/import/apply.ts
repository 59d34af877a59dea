import { type Announce, announcement } from '@headroom/platform/announcements'
import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope, type Within } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { sql } from 'kysely'
import { proposeLeads } from '../queries/leads.ts'
import { countStaff } from '../queries/staffing.ts'
import type { StaffField } from '../staff-extract/columns.ts'
import { compareExtract, makeCurrentStaff } from '../staff-extract/compare.ts'
import { previewExtract, summaryOf } from '../staff-extract/preview.ts'
import { readCurrentStaff } from './current-staff.ts'
import { planImport } from './plan.ts'
import { findImport, keepPreview, moveOn, readFile, rememberMapping } from './records.ts'
import { fingerprintOf } from './shown-changes.ts'
import { type Report, writeStaff } from './write-staff.ts'

/** The staff of the organisation changed: others match roles to posts, in the same transaction. */
export const staffImported = announcement<{ importId: string }>('staff-imported')

export type Applying = {
  readonly scope: Scope
  readonly importId: string
  readonly now: Date
  readonly today: PlainDate
  readonly announce: Announce
  readonly report?: Report
}

export type ApplyFault =
  /** Somebody else's import came between: the preview has been made again, to be looked at again. */
  { reason: 'staff-changed-since' } | { reason: 'faults-remain' } | { reason: 'not-ready' }

/**
 * Brings a confirmed file in: one transaction from the comparison to the audit event, so that there is either the whole of
 * it or nothing. Done again (a job taken up after a kill) it finds itself applied and changes nothing.
 */
export async function applyImport(applying: Applying): Promise<Result<undefined, ApplyFault>> {
  const { scope, importId } = applying
  const start = await inOrganisation(scope, async (within) => ({
    record: await findImport(within, importId),
    bytes: await readFile(within, importId),
  }))
  if (start.record?.state === 'applied') return succeed(undefined)
  if (start.record?.state !== 'applying' || !start.bytes || !start.record.preview?.file)
    return fail({ reason: 'not-ready' })
  const { record, bytes } = start
  const mapping = start.record.preview.file.mapping
  const fields = new Set(Object.keys(mapping).filter((field) => mapping[field as StaffField]) as StaffField[])
  // Read before the transaction begins: while one is open, on the embedded database everybody waits.
  const read = await previewExtract(bytes, record.filename, {
    current: makeCurrentStaff([]),
    today: applying.today,
    mapping,
    sheet: record.sheet ?? undefined,
  })
  if (!read.ok) return fail({ reason: 'not-ready' })
  const { checked } = read
  return inOrganisation(scope, async (within): Promise<Result<undefined, ApplyFault>> => {
    await holdStaff(within)
    // Another worker may have had it while this one waited.
    const state = (await findImport(within, importId))?.state
    if (state === 'applied') return succeed(undefined)
    if (state !== 'applying') return fail({ reason: 'not-ready' })
    const comparison = compareExtract(
      { rows: checked.rows, heldRows: checked.heldRows, fields },
      await readCurrentStaff(within),
    )
    if (fingerprintOf(comparison) !== record.preview?.fingerprint) {
      await keepPreview(within, importId, { ...read, comparison, summary: summaryOf(checked, comparison) })
      return fail({ reason: 'staff-changed-since' })
    }
    if (checked.heldRows.length > 0 && !record.leaveOutFaulty) {
      await moveOn(within, importId, ['applying'], 'ready')
      return fail({ reason: 'faults-remain' })
    }
    const plan = planImport(comparison, fields, applying.today)
    await writeStaff({ within, importId, today: applying.today }, plan, applying.report ?? (async () => {}))
    await proposeLeads(within)
    await countStaff(within)
    await rememberMapping(within, mapping)
    await finish(within, applying)
    await applying.announce(within, staffImported, { importId })
    await appendAudit(within, applying.now, [
      { action: 'apply', objectType: 'staff-import', objectId: importId, after: plan },
    ])
    return succeed(undefined)
  })
}

/** One import or undo of an organisation at a time. */
export async function holdStaff(within: Within): Promise<void> {
  await sql`select from organisation where organisation_id = ${within.organisationId} for update`.execute(
    within.tables<unknown>(),
  )
}

/** The file of an earlier import is let go: it can no longer be undone. */
async function finish(within: Within, { importId, now }: Applying): Promise<void> {
  await sql`update staff_import set file = null where organisation_id = ${within.organisationId} and id <> ${importId}
    and applied_at is not null`.execute(within.tables<unknown>())
  await sql`delete from staff_import_undo where organisation_id = ${within.organisationId} and import_id <> ${importId}`.execute(
    within.tables<unknown>(),
  )
  await sql`update staff_import set state = 'applied', applied_by = ${within.personId}, applied_at = ${now}
    where organisation_id = ${within.organisationId} and id = ${importId}`.execute(within.tables<unknown>())
}
