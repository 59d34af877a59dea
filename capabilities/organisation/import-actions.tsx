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
import { putToWork } from './import/at-work.ts'
import { hashOf } from './import/bring-in.ts'
import { abandonImport, type ConfirmFault, confirmImport, isRaceLost } from './import/confirm.ts'
import { applyStaffImport, checkStaffFile, undoStaffImport } from './import/jobs.ts'
import { chooseColumns, keepUpload, lastApplied, moveOn } from './import/records.ts'
import { administrators, importOf, readHistory, readImport } from './import-routes.tsx'
import { $Confirm, $Sheet, $Upload, mappingIn } from './schema.ts'
import { STAFF_FIELDS } from './staff-extract/columns.ts'
import { checkMapping, type MappingProblem } from './staff-extract/propose-mapping.ts'
import { importHref } from './views/crumbs.ts'
import { ImportPage } from './views/import-page.tsx'
import { ImportsPage } from './views/imports-page.tsx'

const CHECKING = 'Reading and checking the file'

const upload = route(
  {
    method: 'POST',
    path: '/organisation/import',
    summary: 'Upload a staff extract to be checked',
    access: administrators,
    answers: 'page',
    limitMb: 50,
  },
  async (request) => {
    const { fields, files } = await request.form()
    const form = parseForm($Upload, fields)
    const file = files.get('file')
    const faults = [...(form.ok ? [] : form.faults), ...fileFaults(file)]
    if (!form.ok || !file || faults.length > 0)
      return request.page(
        <ImportsPage frame={request.frame} history={await readHistory(request)} faults={faults} />,
        400,
      )
    const bytes = new Uint8Array(await file.arrayBuffer())
    const jobId = await inOrganisation(request.scope, async (within) => {
      if (!(await claimOnce(within, form.value.submissionId, request.now))) return undefined
      const id = newId()
      await keepUpload(within, { id, filename: file.name, bytes, hash: hashOf(bytes), at: request.now })
      return putToWork(within, request.enqueue, { kind: checkStaffFile, importId: id, words: CHECKING })
    })
    return request.redirect(jobId ? `/jobs/${jobId}` : '/organisation/import')
  },
)

function fileFaults(file: File | undefined): readonly FormFault[] {
  if (!file) return [{ field: 'file', message: 'Choose a staff extract: a CSV or Excel (.xlsx) file' }]
  return file.size === 0 ? [{ field: 'file', message: 'The file you chose is empty. Choose another' }] : []
}

/** The page of the import again, with what was typed and why it was not done. */
async function again(
  request: SignedInRequest,
  told: { typed?: FormFields; faults?: readonly FormFault[]; warning?: string; status: 400 | 409 },
): Promise<Response> {
  return request.page(
    <ImportPage
      frame={request.frame}
      viewerId={request.viewer.personId}
      {...(await readImport(request))}
      typed={told.typed}
      faults={told.faults ?? []}
      warning={told.warning}
    />,
    told.status,
  )
}

const NOT_NOW = 'Somebody has moved this file on meanwhile. Here is how it stands now.'

const columns = route(
  {
    method: 'POST',
    path: '/organisation/import/:importId/columns',
    summary: 'Say which column of the file is which, and check it again',
    access: administrators,
    answers: 'page',
  },
  async (request) => {
    const { fields } = await request.form()
    const { record } = await readImport(request)
    const file = record.preview?.file
    if (!file) return again(request, { status: 409, warning: NOT_NOW })
    const mapping = mappingIn(fields)
    const checked = checkMapping(mapping, file.headings)
    if (!checked.ok)
      return again(request, { status: 400, typed: fields, faults: checked.problems.flatMap(problemFaults) })
    const jobId = await inOrganisation(request.scope, async (within) => {
      if (!(await moveOn(within, record.id, ['ready', 'refused'], 'checking'))) return undefined
      await chooseColumns(within, record.id, mapping, record.sheet)
      return putToWork(within, request.enqueue, {
        kind: checkStaffFile,
        importId: record.id,
        words: CHECKING,
      })
    })
    return jobId
      ? request.redirect(`/jobs/${jobId}`)
      : again(request, { status: 409, typed: fields, warning: NOT_NOW })
  },
)

/** Each field that takes part in a problem says so itself. */
function problemFaults(problem: MappingProblem): readonly FormFault[] {
  switch (problem.reason) {
    case 'missing-required':
      return [
        {
          field: problem.field,
          message: `Select the column that holds: ${STAFF_FIELDS[problem.field].label}`,
        },
      ]
    case 'unknown-heading':
      return [{ field: problem.field, message: 'Select a column that is in the file' }]
    case 'heading-used-twice':
      return problem.fields.slice(1).map((field) => ({
        field,
        message: `Select another column: “${problem.heading}” is already used`,
      }))
  }
}

const sheet = route(
  {
    method: 'POST',
    path: '/organisation/import/:importId/sheet',
    summary: 'Say which sheet of the workbook holds the staff, and check it',
    access: administrators,
    answers: 'page',
  },
  async (request) => {
    const { fields } = await request.form()
    const form = parseForm($Sheet, fields)
    if (!form.ok) return again(request, { status: 400, typed: fields, faults: form.faults })
    const jobId = await inOrganisation(request.scope, async (within) => {
      const record = await importOf(within, request)
      if (!(await moveOn(within, record.id, ['ready', 'refused'], 'checking'))) return undefined
      await chooseColumns(within, record.id, null, form.value.sheet)
      return putToWork(within, request.enqueue, {
        kind: checkStaffFile,
        importId: record.id,
        words: CHECKING,
      })
    })
    return jobId
      ? request.redirect(`/jobs/${jobId}`)
      : again(request, { status: 409, typed: fields, warning: NOT_NOW })
  },
)

const refusals: Readonly<Record<Exclude<ConfirmFault['reason'], 'leave-out-first'>, string>> = {
  'not-ready': NOT_NOW,
  'checked-again':
    'This file was checked again since you opened the page, and what it would change is different now. Look at it again before you confirm it.',
  'nothing-to-bring-in': 'There is nothing to bring in: everybody in this file is already as it says.',
  'another-at-work':
    'Another staff extract is being brought in just now. Wait until it is done, then look at this one again.',
}

const confirm = route(
  {
    method: 'POST',
    path: '/organisation/import/:importId/confirm',
    summary: 'Confirm a checked staff extract, to be brought in whole',
    access: administrators,
    answers: 'page',
  },
  async (request) => {
    const { fields } = await request.form()
    const form = parseForm($Confirm, fields)
    if (!form.ok) return again(request, { status: 400, typed: fields, warning: refusals['checked-again'] })
    const { seen, leaveOut } = form.value
    const outcome = await inOrganisation(request.scope, async (within) => {
      const { id: importId } = await importOf(within, request)
      const confirmed = await confirmImport(within, { importId, seen, leaveOut: leaveOut === 'yes' })
      if (!confirmed.ok) return confirmed
      if (confirmed.value !== 'now') return { ok: true as const, ...confirmed.value }
      const words = 'Bringing the staff in: all of it, or nothing'
      const started = await putToWork(within, request.enqueue, { kind: applyStaffImport, importId, words })
      return { ok: true as const, jobId: started }
    }).catch((error: unknown) => {
      if (isRaceLost(error)) return { ok: false as const, reason: 'another-at-work' as const }
      throw error
    })
    if (outcome.ok)
      return request.redirect(
        outcome.jobId ? `/jobs/${outcome.jobId}` : importHref(request.params.importId ?? ''),
      )
    if (outcome.reason === 'leave-out-first') {
      const message =
        'Say that the rows with faults are to be left out, or put them right and upload the file again'
      return again(request, { status: 400, typed: fields, faults: [{ field: 'leaveOut', message }] })
    }
    return again(request, { status: 409, typed: fields, warning: refusals[outcome.reason] })
  },
)

const undo = route(
  {
    method: 'POST',
    path: '/organisation/import/:importId/undo',
    summary: 'Take the last staff extract back',
    access: administrators,
    answers: 'page',
  },
  async (request) => {
    const jobId = await inOrganisation(request.scope, async (within) => {
      const { id: importId } = await importOf(within, request)
      if ((await lastApplied(within))?.id !== importId) return undefined
      const words = 'Taking the import back: all of it, or nothing'
      return putToWork(within, request.enqueue, { kind: undoStaffImport, importId, words })
    })
    return jobId
      ? request.redirect(`/jobs/${jobId}`)
      : again(request, {
          status: 409,
          warning: 'Only the file that was brought in last can be taken back, and only once.',
        })
  },
)

const abandon = route(
  {
    method: 'POST',
    path: '/organisation/import/:importId/abandon',
    summary: 'Set a staff extract aside without bringing it in',
    access: administrators,
    answers: 'page',
  },
  async (request) => {
    const isDone = await inOrganisation(request.scope, async (within) => {
      const record = await importOf(within, request)
      return record.state === 'abandoned' || abandonImport(within, record.id)
    })
    return isDone
      ? request.redirect('/organisation/import')
      : again(request, { status: 409, warning: NOT_NOW })
  },
)

export const importActions: readonly Route[] = [upload, columns, sheet, confirm, undo, abandon]
