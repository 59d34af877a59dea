import type { Within } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { sql } from 'kysely'
import { findImport, moveOn, type StoredPreview, setLeaveOut } from './records.ts'

export type ConfirmFault =
  | { reason: 'not-ready' }
  /** The file was checked again, perhaps read otherwise, since the page was opened. */
  | { reason: 'checked-again' }
  | { reason: 'leave-out-first' }
  | { reason: 'nothing-to-bring-in' }
  | { reason: 'another-at-work' }

/** What a preview showed, carried by its form, so that nobody confirms what they have not seen. */
export const seenOf = ({ fingerprint, faults }: StoredPreview): string => `${fingerprint}-${faults}`

export const changesIn = ({ counts }: StoredPreview): number => counts.measures + counts.new + counts.changed

type Confirming = { readonly importId: string; readonly seen: string; readonly leaveOut: boolean }

/** Moves a previewed import on to being brought in; the job of the first click answers the second of a double one too. */
export async function confirmImport(
  within: Within,
  { importId, seen, leaveOut }: Confirming,
): Promise<Result<{ readonly jobId: string | null } | 'now', ConfirmFault>> {
  // Of two clicks, or two people, the second waits here for the first, and then sees what it did.
  await sql`select from measure_import where organisation_id = ${within.organisationId} and id = ${importId} for update`.execute(
    within.tables<unknown>(),
  )
  const record = await findImport(within, importId)
  if (record?.state === 'applying' || record?.state === 'applied') return succeed({ jobId: record.jobId })
  if (record?.state !== 'ready' || !record.preview) return fail({ reason: 'not-ready' })
  if (seenOf(record.preview) !== seen) return fail({ reason: 'checked-again' })
  if (changesIn(record.preview) === 0) return fail({ reason: 'nothing-to-bring-in' })
  if (record.preview.faults > 0 && !leaveOut) return fail({ reason: 'leave-out-first' })
  if (await isAnotherAtWork(within)) return fail({ reason: 'another-at-work' })
  await setLeaveOut(within, importId, leaveOut)
  await moveOn(within, importId, ['ready'], 'applying')
  return succeed('now')
}

async function isAnotherAtWork(within: Within): Promise<boolean> {
  const { rows } = await sql`select from measure_import
    where organisation_id = ${within.organisationId} and state = 'applying' limit 1`.execute(
    within.tables<unknown>(),
  )
  return rows.length > 0
}

const UNIQUE_VIOLATION = '23505'

/** Two different imports confirmed in the same instant: the index lets one through, and this tells the other. */
export const isRaceLost = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION

/** Sets an import aside; its file goes. */
export async function abandonImport(within: Within, importId: string): Promise<boolean> {
  if (!(await moveOn(within, importId, ['checking', 'ready', 'refused'], 'abandoned'))) return false
  await sql`update measure_import set file = null where organisation_id = ${within.organisationId}
    and id = ${importId}`.execute(within.tables<unknown>())
  return true
}
