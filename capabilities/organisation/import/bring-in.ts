import { createHash } from 'node:crypto'
import type { Announce } from '@headroom/platform/announcements'
import { type Clock, today } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { fail, type Result, succeed } from '@headroom/platform/result'
import type { Preview, RefusedPreview } from '../staff-extract/preview.ts'
import { type ApplyFault, applyImport } from './apply.ts'
import { checkFile } from './check-file.ts'
import { isRaceLost } from './confirm.ts'
import { keepUpload, moveOn, setLeaveOut } from './records.ts'

type BringingIn = {
  readonly scope: Scope
  readonly clock: Clock
  readonly announce: Announce
  readonly filename: string
  readonly bytes: Uint8Array
  readonly leaveOutFaulty: boolean
}

export type BroughtIn = { readonly importId: string; readonly preview: Preview }

/**
 * The whole of an import without pages in between, for the command line and the demonstration: upload, check, confirm,
 * apply, by the same steps and with the same record as on the pages.
 */
export async function bringInStaff(
  request: BringingIn,
): Promise<Result<BroughtIn, ApplyFault | { reason: 'refused'; preview: RefusedPreview }>> {
  const { scope, clock, announce } = request
  const importId = newId()
  const now = clock.now()
  await inOrganisation(scope, (within) =>
    keepUpload(within, {
      id: importId,
      filename: request.filename,
      bytes: request.bytes,
      hash: hashOf(request.bytes),
      at: now,
    }),
  )
  const preview = await checkFile({ scope, importId, today: today(clock) })
  if (!preview.ok) return fail({ reason: 'refused', preview })
  const isOurTurn = await inOrganisation(scope, async (within) => {
    await setLeaveOut(within, importId, request.leaveOutFaulty)
    return moveOn(within, importId, ['ready'], 'applying')
  }).catch((error: unknown) => {
    // Another import is being applied at this moment: there is one at a time.
    if (isRaceLost(error)) return false
    throw error
  })
  if (!isOurTurn) return fail({ reason: 'not-ready' })
  const applied = await applyImport({ scope, importId, now, today: today(clock), announce })
  return applied.ok ? succeed({ importId, preview }) : applied
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
