import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { type Preview, previewExtract, type RefusedPreview } from '../staff-extract/preview.ts'
import { readCurrentStaff } from './current-staff.ts'
import { findImport, keepPreview, moveOn, readFile, rememberedMapping } from './records.ts'

type Checking = {
  readonly scope: Scope
  readonly importId: string
  readonly today: PlainDate
  readonly signal?: AbortSignal
  readonly onRows?: (rows: number) => void
}

/** Reads, checks and compares an uploaded file and keeps what was found for the preview page. Writes nothing about staff. */
export async function checkFile(checking: Checking): Promise<Preview | RefusedPreview> {
  const { scope, importId } = checking
  const found = await inOrganisation(scope, async (within) => ({
    record: await findImport(within, importId),
    bytes: await readFile(within, importId),
    remembered: await rememberedMapping(within),
    current: await readCurrentStaff(within),
  }))
  const { record, bytes, remembered, current } = found
  if (!record || !bytes) throw new Error('The import or its file is no longer there')
  const preview = await previewExtract(bytes, record.filename, {
    current,
    today: checking.today,
    mapping: record.mapping ?? undefined,
    remembered,
    sheet: record.sheet ?? undefined,
    signal: checking.signal,
    onProgress: ({ rows }) => checking.onRows?.(rows),
  })
  await inOrganisation(scope, async (within) => {
    if (await moveOn(within, importId, ['checking', 'ready', 'refused'], 'checking'))
      await keepPreview(within, importId, preview)
  })
  return preview
}
