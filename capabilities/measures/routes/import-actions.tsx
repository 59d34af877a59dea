import { inOrganisation } from '@headroom/platform/database'
import {
  type FormFault,
  type FormFields,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
} from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import { claimOnce } from '@headroom/platform/once'
import { abandonImport, type ConfirmFault, confirmImport, isRaceLost } from '../import/confirm.ts'
import {
  applyMeasureImport,
  checkMeasureFile,
  importHref,
  putToWork,
  undoMeasureImport,
} from '../import/jobs.ts'
import { demandBringingIn, permittedImport } from '../import/permitted-import.ts'
import { chooseReading, keepUpload, lastApplied, moveOn } from '../import/records.ts'
import { $Confirm, $Upload, readingIn } from '../import-schema.ts'
import { FIELDS } from '../measure-file/fields.ts'
import { problemWords } from '../measure-file/read-measure-file.ts'
import { checkReading, type ReadingProblem } from '../measure-file/reading.ts'
import { DataFilePage } from '../views/data-file-page.tsx'
import { DataInPage } from '../views/data-in-page.tsx'
import { readDataIn, readFileShown } from './imports.tsx'

const CHECKING = 'Reading and checking the data'

const upload = route(
  {
    method: 'POST',
    path: '/measures/import',
    summary: 'Send data for measures, pasted or as a file, to be checked',
    access: { kind: 'signed-in' },
    answers: 'page',
    limitMb: 50,
  },
  async (request) => {
    const { fields, files } = await request.form()
    const shown = await readDataIn(request)
    const form = parseForm($Upload, fields)
    const file = files.get('file')
    const faults = [...(form.ok ? [] : form.faults), ...sourceFaults(file, form.ok ? form.value.pasted : '')]
    if (!form.ok || faults.length > 0)
      return request.page(<DataInPage frame={request.frame} {...shown} typed={fields} faults={faults} />, 400)
    const { pasted, measureCode, unitId, submissionId } = form.value
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted)
    const filename = file?.name ?? `Pasted on ${request.today.split('-').reverse().join('/')}`
    const reading = { ...(measureCode ? { measureCode } : {}), ...(unitId ? { unitId } : {}) }
    const jobId = await inOrganisation(request.scope, async (within) => {
      await demandBringingIn(within, request.viewer)
      if (!(await claimOnce(within, submissionId, request.now))) return undefined
      const importId = newId()
      await keepUpload(within, { id: importId, filename, bytes, reading, at: request.now })
      return putToWork(within, request.enqueue, { kind: checkMeasureFile, importId, words: CHECKING })
    })
    return request.redirect(jobId ? `/jobs/${jobId}` : '/measures/import')
  },
)

function sourceFaults(file: File | undefined, pasted: string): readonly FormFault[] {
  const hasText = pasted.trim() !== ''
  if (file && hasText) return [{ field: 'file', message: 'Paste the data or choose a file, not both' }]
  if (file?.size === 0) return [{ field: 'file', message: 'The file you chose is empty. Choose another' }]
  return file || hasText
    ? []
    : [{ field: 'pasted', message: 'Paste the data, with their headings, or choose a file' }]
}

type Told = {
  readonly typed?: FormFields
  readonly faults?: readonly FormFault[]
  readonly warning?: string
  readonly status: 400 | 409
}

/** The page of the file again, with what was typed and why it was not done. */
async function again(request: SignedInRequest, told: Told): Promise<Response> {
  return request.page(
    <DataFilePage
      frame={request.frame}
      viewerId={request.viewer.personId}
      {...(await readFileShown(request))}
      typed={told.typed}
      faults={told.faults ?? []}
      warning={told.warning}
    />,
    told.status,
  )
}

const NOT_NOW = 'Somebody has moved this on meanwhile. Here is how it stands now.'

const reading = route(
  {
    method: 'POST',
    path: '/measures/import/:measureImportId/reading',
    summary: 'Say how a file of data is to be read, and check it again',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async (request) => {
    const { record } = await readFileShown(request)
    const { fields } = await request.form()
    const chosen = readingIn(fields)
    const file = record.preview?.file
    if (!file || !chosen) return again(request, { status: 409, typed: fields, warning: NOT_NOW })
    const isSameLayout = chosen.reading.layout === file.reading.layout
    const isSameSheet =
      file.source.kind === 'csv' || chosen.sheet === null || chosen.sheet === file.source.sheet
    const checked = checkReading(chosen.reading, file.headings)
    if (isSameLayout && isSameSheet && !checked.ok)
      return again(request, { status: 400, typed: fields, faults: checked.problems.map(problemFault) })
    // Of another layout or sheet the columns are proposed anew.
    const { columns, ...about } = chosen.reading
    const jobId = await inOrganisation(request.scope, async (within) => {
      if (!(await moveOn(within, record.id, ['ready', 'refused'], 'checking'))) return undefined
      await chooseReading(within, record.id, {
        reading: isSameLayout && isSameSheet ? chosen.reading : checked.ok ? { ...about, columns } : about,
        sheet: chosen.sheet,
      })
      return putToWork(within, request.enqueue, {
        kind: checkMeasureFile,
        importId: record.id,
        words: CHECKING,
      })
    })
    return jobId
      ? request.redirect(`/jobs/${jobId}`)
      : again(request, { status: 409, typed: fields, warning: NOT_NOW })
  },
)

function problemFault(problem: ReadingProblem): FormFault {
  if (!('field' in problem)) return { field: 'value', message: problemWords(problem) }
  const message =
    problem.reason === 'missing'
      ? `Select the column that holds: ${FIELDS[problem.field].label}`
      : problemWords(problem)
  return { field: problem.field, message }
}

const refusals: Readonly<Record<Exclude<ConfirmFault['reason'], 'leave-out-first'>, string>> = {
  'not-ready': NOT_NOW,
  'checked-again':
    'This was checked again since you opened the page, and what it would change is different now. Look at it again before you confirm it.',
  'nothing-to-bring-in': 'There is nothing to bring in: every number is recorded already as it is here.',
  'another-at-work':
    'Other data are being brought in just now. Wait until that is done, then look at this again.',
}

const confirm = route(
  {
    method: 'POST',
    path: '/measures/import/:measureImportId/confirm',
    summary: 'Confirm checked data, to be brought in whole',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async (request) => {
    const { record } = await readFileShown(request)
    const { fields } = await request.form()
    const form = parseForm($Confirm, fields)
    if (!form.ok) return again(request, { status: 400, typed: fields, warning: refusals['checked-again'] })
    const { seen, leaveOut } = form.value
    const outcome = await inOrganisation(request.scope, async (within) => {
      const importId = record.id
      const confirmed = await confirmImport(within, { importId, seen, leaveOut: leaveOut === 'yes' })
      if (!confirmed.ok) return confirmed
      if (confirmed.value !== 'now') return { ok: true as const, ...confirmed.value }
      const words = 'Bringing the data in: all of it, or nothing'
      const jobId = await putToWork(within, request.enqueue, { kind: applyMeasureImport, importId, words })
      return { ok: true as const, jobId }
    }).catch((error: unknown) => {
      if (isRaceLost(error)) return { ok: false as const, reason: 'another-at-work' as const }
      throw error
    })
    if (outcome.ok) return request.redirect(outcome.jobId ? `/jobs/${outcome.jobId}` : importHref(record.id))
    if (outcome.reason === 'leave-out-first') {
      const message =
        'Say that what has faults is to be left out, or put it right and bring the data in again'
      return again(request, { status: 400, typed: fields, faults: [{ field: 'leaveOut', message }] })
    }
    return again(request, { status: 409, typed: fields, warning: refusals[outcome.reason] })
  },
)

const undo = route(
  {
    method: 'POST',
    path: '/measures/import/:measureImportId/undo',
    summary: 'Take the last data back',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async (request) => {
    const jobId = await inOrganisation(request.scope, async (within) => {
      const { id: importId } = await permittedImport(
        within,
        request.viewer,
        request.params.measureImportId ?? '',
      )
      if ((await lastApplied(within))?.id !== importId) return undefined
      const words = 'Taking the data back: all of it, or nothing'
      return putToWork(within, request.enqueue, { kind: undoMeasureImport, importId, words })
    })
    return jobId
      ? request.redirect(`/jobs/${jobId}`)
      : again(request, {
          status: 409,
          warning: 'Only the data that were brought in last can be taken back, and only once.',
        })
  },
)

const abandon = route(
  {
    method: 'POST',
    path: '/measures/import/:measureImportId/abandon',
    summary: 'Set data aside without bringing them in',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async (request) => {
    const isDone = await inOrganisation(request.scope, async (within) => {
      const record = await permittedImport(within, request.viewer, request.params.measureImportId ?? '')
      return record.state === 'abandoned' || abandonImport(within, record.id)
    })
    return isDone ? request.redirect('/measures/import') : again(request, { status: 409, warning: NOT_NOW })
  },
)

export const importActions: readonly Route[] = [upload, reading, confirm, undo, abandon]
