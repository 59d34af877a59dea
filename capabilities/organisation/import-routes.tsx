import { inOrganisation, type Within } from '@headroom/platform/database'
import { NotFound, type Route, route, type SignedInRequest } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { LIMITS } from '@headroom/platform/tables-in-files'
import {
  changesOf,
  faultsOf,
  findImport,
  lastApplied,
  latestImports,
  type StaffImport,
} from './import/records.ts'
import { sampleFile } from './import/sample-file.ts'
import { changeKinds } from './import/shown-changes.ts'
import { offsetOf, PAGE_SIZE } from './queries/paging.ts'
import { namesOf } from './queries/people.ts'
import { $ChangesOf, $Paged, $ShownImport } from './schema.ts'
import { faultsToCsv } from './staff-extract/faults-to-csv.ts'
import type { PreviewFault } from './staff-extract/preview.ts'
import { ChangesPage } from './views/changes-page.tsx'
import { FaultsPage } from './views/faults-page.tsx'
import { ImportPage, type ShownImport } from './views/import-page.tsx'
import { type ImportHistory, ImportsPage } from './views/imports-page.tsx'
import { UndoPage } from './views/undo-page.tsx'

export const administrators = { kind: 'grant', anyOf: ['administrator'] } as const

const SHOWN_IMPORTS = 50

export const readHistory = ({ scope }: Pick<SignedInRequest, 'scope'>): Promise<ImportHistory> =>
  inOrganisation(scope, async (within) => {
    const imports = await latestImports(within, SHOWN_IMPORTS)
    return {
      imports,
      lastId: (await lastApplied(within))?.id,
      names: await namesOf(
        within,
        imports.map(({ uploadedBy }) => uploadedBy),
      ),
    }
  })

export async function importOf(
  within: Within,
  { params }: Pick<SignedInRequest, 'params'>,
): Promise<StaffImport> {
  const importId = params.importId ?? ''
  const record = isId(importId) ? await findImport(within, importId) : undefined
  if (!record) throw new NotFound()
  return record
}

export const readImport = (request: Pick<SignedInRequest, 'scope' | 'params'>): Promise<ShownImport> =>
  inOrganisation(request.scope, async (within) => {
    const record = await importOf(within, request)
    return {
      record,
      faultRows: await faultsOf(within, record.id, { from: 0, limit: PAGE_SIZE }),
      names: await namesOf(within, [record.uploadedBy, record.appliedBy]),
      isLast: (await lastApplied(within))?.id === record.id,
    }
  })

const list = route(
  {
    method: 'GET',
    path: '/organisation/import',
    summary: 'Bring in a staff extract, and those brought in before',
    access: administrators,
    answers: 'page',
  },
  async (request) => request.page(<ImportsPage frame={request.frame} history={await readHistory(request)} />),
)

const sample = route(
  {
    method: 'GET',
    path: '/organisation/import/sample',
    summary: 'A sample of a staff extract',
    access: administrators,
    answers: 'download',
  },
  ({ download }) =>
    download({ name: 'sample-staff-extract.csv', type: 'text/csv; charset=utf-8', body: sampleFile() }),
)

/** Why a background job did not do what was asked, as its result's address says. */
const warnings = {
  'staff-changed-since':
    'The staff changed while this file was waiting, so it was compared again. Look at it again before you confirm it.',
  'faults-remain': 'Some rows have faults. Say whether they are to be left out.',
  'not-ready': 'The file was not ready to be brought in. Check it again.',
  'not-the-last': 'Another file was brought in meanwhile, so this one can no longer be taken back.',
} as const

const show = route(
  {
    method: 'GET',
    path: '/organisation/import/:importId',
    summary: 'One staff extract: what it would change, its faults, and what became of it',
    access: administrators,
    answers: 'page',
    query: $ShownImport,
  },
  async (request) =>
    request.page(
      <ImportPage
        frame={request.frame}
        viewerId={request.viewer.personId}
        {...(await readImport(request))}
        warning={request.query.not && warnings[request.query.not]}
      />,
    ),
)

const changes = route(
  {
    method: 'GET',
    path: '/organisation/import/:importId/changes',
    summary: 'The joiners, movers, leavers or changed people of a staff extract, before and after',
    access: administrators,
    answers: 'page',
    query: $ChangesOf,
  },
  async (request) => {
    const { kind = changeKinds[0], page } = request.query
    const found = await inOrganisation(request.scope, async (within) => {
      const record = await importOf(within, request)
      return {
        record,
        changes: await changesOf(within, record.id, kind, { from: offsetOf(page), limit: PAGE_SIZE }),
      }
    })
    const { preview } = found.record
    const totals = {
      joiner: preview?.joiners,
      mover: preview?.movers,
      leaver: preview?.leavers,
      changed: preview?.changed,
    }
    return request.page(
      <ChangesPage frame={request.frame} {...found} kind={kind} total={totals[kind] ?? 0} page={page} />,
    )
  },
)

const faults = route(
  {
    method: 'GET',
    path: '/organisation/import/:importId/faults',
    summary: 'Every fault of a staff extract, by row and column',
    access: administrators,
    answers: 'page',
    query: $Paged,
  },
  async (request) => {
    const { page } = request.query
    const found = await inOrganisation(request.scope, async (within) => {
      const record = await importOf(within, request)
      return {
        record,
        rows: await faultsOf(within, record.id, { from: offsetOf(page), limit: PAGE_SIZE }),
      }
    })
    return request.page(<FaultsPage frame={request.frame} {...found} page={page} />)
  },
)

const faultsFile = route(
  {
    method: 'GET',
    path: '/organisation/import/:importId/faults.csv',
    summary: 'Every fault of a staff extract as a file, each with what to do',
    access: administrators,
    answers: 'download',
  },
  async (request) => {
    const found = await inOrganisation(request.scope, async (within) => {
      const record = await importOf(within, request)
      return { record, rows: await faultsOf(within, record.id, { from: 0, limit: LIMITS.listedFaults }) }
    })
    return request.download({
      name: `faults-in-${found.record.filename.replace(/\.\w+$/, '')}.csv`,
      type: 'text/csv; charset=utf-8',
      // The codes were written from the same lists that they are looked up in.
      body: faultsToCsv(found.rows as readonly PreviewFault[]),
    })
  },
)

const askUndo = route(
  {
    method: 'GET',
    path: '/organisation/import/:importId/undo',
    summary: 'Whether to take the last staff extract back',
    access: administrators,
    answers: 'page',
  },
  async (request) => {
    const { record, isLast } = await readImport(request)
    return request.page(<UndoPage frame={request.frame} record={record} isLast={isLast} />)
  },
)

/** The literal path before the one with a parameter, which would take it. */
export const importRoutes: readonly Route[] = [list, sample, show, changes, faults, faultsFile, askUndo]
