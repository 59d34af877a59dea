import { inOrganisation } from '@headroom/platform/database'
import { type Route, readForm, route } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import { $ImportAnswer, $ImportStarted, $UploadName } from './api-schema.ts'
import { putToWork } from './import/at-work.ts'
import { hashOf } from './import/bring-in.ts'
import { checkStaffFile } from './import/jobs.ts'
import { faultsOf, keepUpload, type StaffImport } from './import/records.ts'
import { administrators, importOf } from './import-routes.tsx'
import { offsetOf, PAGE_SIZE } from './queries/paging.ts'
import { $Paged } from './schema.ts'

const start = route(
  {
    method: 'POST',
    path: '/api/organisation/imports',
    summary:
      'Upload a staff extract to be checked: multipart/form-data with a part called file, or the file itself as the body',
    access: administrators,
    answers: 'json',
    query: $UploadName,
    answer: $ImportStarted,
    limitMb: 50,
  },
  async (request) => {
    const { filename, bytes } = await uploadIn(request.raw, request.query.filename)
    const importId = newId()
    const jobId = await inOrganisation(request.scope, async (within) => {
      await keepUpload(within, { id: importId, filename, bytes, hash: hashOf(bytes), at: request.now })
      const words = 'Reading and checking the file'
      return putToWork(within, request.enqueue, { kind: checkStaffFile, importId, words })
    })
    return request.json({ importId, jobId, href: `/api/organisation/imports/${importId}` }, 202)
  },
)

/** An empty upload is taken like any other: what is wrong with a file is told where the file is told about. */
async function uploadIn(raw: Request, filename: string): Promise<{ filename: string; bytes: Uint8Array }> {
  if (!raw.headers.get('Content-Type')?.startsWith('multipart/form-data'))
    return { filename, bytes: new Uint8Array(await raw.arrayBuffer()) }
  const file = (await readForm(raw)).files.get('file')
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  return { filename: file?.name || filename, bytes }
}

const show = route(
  {
    method: 'GET',
    path: '/api/organisation/imports/:importId',
    summary: 'A staff extract: how far it is, what it would change or changed, and its faults',
    access: administrators,
    answers: 'json',
    query: $Paged,
    answer: $ImportAnswer,
  },
  async (request) => {
    const { page } = request.query
    const found = await inOrganisation(request.scope, async (within) => {
      const record = await importOf(within, request)
      return {
        record,
        faults: await faultsOf(within, record.id, { from: offsetOf(page), limit: PAGE_SIZE }),
      }
    })
    return request.json({ ...answerOf(found.record), page, faults: [...found.faults] })
  },
)

function answerOf({ id, filename, state, preview, uploadedAt, appliedAt, undoneAt }: StaffImport) {
  return {
    id,
    filename,
    state,
    uploadedAt: uploadedAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null,
    rows: preview?.rows ?? 0,
    joiners: preview?.joiners ?? 0,
    movers: preview?.movers ?? 0,
    leavers: preview?.leavers ?? 0,
    changed: preview?.changed ?? 0,
    unchanged: preview?.unchanged ?? 0,
    held: preview?.held ?? 0,
    notices: [...(preview?.notices ?? [])],
    faultCount: preview?.faults ?? 0,
  }
}

export const importApi: readonly Route[] = [start, show]
