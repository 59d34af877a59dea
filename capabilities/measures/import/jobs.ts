import { today } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { type Enqueue, type JobKind, jobKind } from '@headroom/platform/jobs'
import { sql } from 'kysely'
import { z } from 'zod'
import { applyImport } from './apply.ts'
import { checkFile } from './check-file.ts'
import { takeBack } from './take-back.ts'

const $Import = z.object({ importId: z.uuid() })
export const importHref = (importId: string): string => `/measures/import/${importId}`

const resultOf = (
  importId: string,
  outcome: { ok: true } | { ok: false; reason: string },
): { resultPath: string } => ({
  resultPath: outcome.ok ? importHref(importId) : `${importHref(importId)}?not=${outcome.reason}`,
})

/** Reads and checks an uploaded file. Nothing of the data is written, so doing it twice is the same as once. */
export const checkMeasureFile = jobKind({
  name: 'check-measure-file',
  payload: $Import,
  run: async ({ payload: { importId }, scope, clock, signal }) => {
    await checkFile({ scope, importId, today: today(clock), signal })
    return { resultPath: importHref(importId) }
  },
})

/** Brings a confirmed file in, as one transaction; taken up again after a kill it does not do it twice. */
export const applyMeasureImport = jobKind({
  name: 'apply-measure-import',
  payload: $Import,
  run: async ({ payload: { importId }, scope, clock, progress }) => {
    await progress(0, 0, 'Bringing the data in: all of it, or nothing')
    return resultOf(importId, await applyImport({ scope, importId, clock }))
  },
})

/** Takes the last import back; of two that ask, and of one taken up again after a kill, the second finds it done. */
export const undoMeasureImport = jobKind({
  name: 'undo-measure-import',
  payload: $Import,
  run: async ({ payload: { importId }, scope, clock, progress }) => {
    await progress(0, 0, 'Taking the data back: all of it, or nothing')
    return resultOf(importId, await takeBack({ scope, importId, clock }))
  },
})

/** Starts a background job on an import, in the transaction that calls for it, and notes it for the import's page. */
export async function putToWork<Kind extends JobKind>(
  within: Within,
  enqueue: Enqueue,
  work: { readonly kind: Kind; readonly importId: string; readonly words: string },
): Promise<string> {
  const { kind, importId, words } = work
  const page = { words, backPath: importHref(importId) }
  const jobId = await enqueue(within, kind, { importId } as Parameters<typeof enqueue<Kind>>[2], page)
  await sql`update measure_import set job_id = ${jobId}
    where organisation_id = ${within.organisationId} and id = ${importId}`.execute(within.tables<unknown>())
  return jobId
}
