import type { Viewer } from '@headroom/platform/authorisation'
import type { Within } from '@headroom/platform/database'
import { Forbidden, NotFound } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { type MayWrite, mayDefineAny } from '../rules/who-may.ts'
import { mayWriteFor } from '../who-may.ts'
import { findImport, type MeasureImport } from './records.ts'

/** Data are brought in by who leads a unit, or has the duty for all. */
export async function demandBringingIn(within: Within, viewer: Viewer): Promise<MayWrite> {
  const may = await mayWriteFor(within, viewer)
  if (may !== 'every-unit' && may.size === 0) throw new Forbidden()
  return may
}

/** A file is seen by who brought it, and by those with the duty; to others it does not exist. */
export async function permittedImport(
  within: Within,
  viewer: Viewer,
  importId: string,
): Promise<MeasureImport> {
  const record = isId(importId) ? await findImport(within, importId) : undefined
  if (!record || (record.uploadedBy !== viewer.personId && !mayDefineAny(viewer.grants))) throw new NotFound()
  return record
}
