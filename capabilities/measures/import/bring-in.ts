import { type Clock, today } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { fail, type Result, succeed } from '@headroom/platform/result'
import type { FileFault } from '../measure-file/faults.ts'
import { type RefusedFile, readMeasureFile } from '../measure-file/read-measure-file.ts'
import type { ChosenReading } from '../measure-file/reading.ts'
import { type ApplyFault, applyImport } from './apply.ts'
import { checkFile, mayWriteAs } from './check-file.ts'
import { compareClaims } from './compare-claims.ts'
import { isRaceLost } from './confirm.ts'
import { readKnown } from './read-known.ts'
import { type Checked, keepUpload, moveOn, rememberedReadings, setLeaveOut } from './records.ts'

export type MeasureFile = {
  readonly scope: Scope
  readonly clock: Clock
  readonly filename: string
  readonly bytes: Uint8Array
  /** How it is to be read, where its headings do not say. */
  readonly reading?: ChosenReading | undefined
}

/** Exactly what `headroom import measures FILE --preview --format json` prints. */
export type ImportSummary = {
  readonly rows: number
  readonly measures: number
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly suppressed: number
  readonly faults: readonly (Omit<FileFault, 'code'> & { readonly code: string })[]
  readonly notices: readonly string[]
}

export type SummarisedFile = {
  readonly ok: boolean
  readonly summary: ImportSummary
  readonly message?: string
}

function summarised({ read, comparison }: Checked): SummarisedFile {
  const nothing = { rows: 0, measures: 0, new: 0, changed: 0, unchanged: 0, suppressed: 0, notices: [] }
  if (!read.ok) {
    const { row, reason: code, message } = read satisfies RefusedFile
    return { ok: false, message, summary: { ...nothing, faults: [{ row, column: '', code, message }] } }
  }
  const notices = read.notices.map(({ message }) => message)
  return {
    ok: true,
    summary: { rows: read.rows, ...(comparison?.counts ?? nothing), faults: read.faults, notices },
  }
}

/** What a file would change, without keeping anything: for the command line. */
export async function previewMeasures({
  scope,
  clock,
  filename,
  bytes,
  reading,
}: MeasureFile): Promise<SummarisedFile> {
  const { known, remembered } = await inOrganisation(scope, async (within) => ({
    known: await readKnown(within, await mayWriteAs(within)),
    remembered: await rememberedReadings(within),
  }))
  const read = await readMeasureFile(bytes, filename, { known, remembered, reading, today: today(clock) })
  if (!read.ok) return summarised({ read })
  const comparison = await inOrganisation(scope, (within) =>
    compareClaims(within, read.claims, read.newMeasures),
  )
  return summarised({ read, comparison })
}

export type BroughtIn = { readonly importId: string; readonly file: SummarisedFile }

/**
 * The whole of an import without pages in between, for the command line and the API: upload, check, confirm, apply, by
 * the same steps and with the same record as on the pages.
 */
export async function bringInMeasures(
  file: MeasureFile & { readonly leaveOutFaulty: boolean },
): Promise<Result<BroughtIn, ApplyFault | { reason: 'refused'; file: SummarisedFile }>> {
  const { scope, clock, filename, bytes, reading = null } = file
  const importId = newId()
  await inOrganisation(scope, (within) =>
    keepUpload(within, { id: importId, filename, bytes, reading, at: clock.now() }),
  )
  const checked = await checkFile({ scope, importId, today: today(clock) })
  if (!checked.read.ok) return fail({ reason: 'refused', file: summarised(checked) })
  const isOurTurn = await inOrganisation(scope, async (within) => {
    await setLeaveOut(within, importId, file.leaveOutFaulty)
    return moveOn(within, importId, ['ready'], 'applying')
  }).catch((error: unknown) => {
    // Another import is being applied at this moment: there is one at a time.
    if (isRaceLost(error)) return false
    throw error
  })
  if (!isOurTurn) return fail({ reason: 'not-ready' })
  const applied = await applyImport({ scope, importId, clock })
  return applied.ok ? succeed({ importId, file: summarised(checked) }) : applied
}
