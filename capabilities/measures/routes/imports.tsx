import { makeCsv } from '@headroom/platform/csv'
import { inOrganisation } from '@headroom/platform/database'
import { type Route, route, type SignedInRequest } from '@headroom/platform/http'
import { importHref } from '../import/jobs.ts'
import { demandBringingIn, permittedImport } from '../import/permitted-import.ts'
import { readKnown } from '../import/read-known.ts'
import { changesOf, faultsOf, lastApplied, latestImports } from '../import/records.ts'
import { $ChangesOf, $Paged, $ShownImport, LINES_A_PAGE } from '../import-schema.ts'
import { FIELDS, fieldsOf } from '../measure-file/fields.ts'
import { mayDefineAny } from '../rules/who-may.ts'
import { DataFilePage, type ShownFile } from '../views/data-file-page.tsx'
import { DataInPage } from '../views/data-in-page.tsx'
import { ChangeLines, changeKindNames, FaultLines } from '../views/data-lines.tsx'
import { DataLinesPage } from '../views/data-lines-page.tsx'

const SHOWN = 50

/** What the upload page shows: those with the duty see every file, others their own. */
export const readDataIn = ({ scope, viewer }: Pick<SignedInRequest, 'scope' | 'viewer'>) =>
  inOrganisation(scope, async (within) => {
    const may = await demandBringingIn(within, viewer)
    const imports = await latestImports(within, SHOWN)
    return {
      known: await readKnown(within, may),
      mayDefine: mayDefineAny(viewer.grants),
      imports: imports.filter(
        ({ uploadedBy }) => uploadedBy === viewer.personId || mayDefineAny(viewer.grants),
      ),
    }
  })

export const readFileShown = ({
  scope,
  viewer,
  params,
}: Pick<SignedInRequest, 'scope' | 'viewer' | 'params'>): Promise<ShownFile> =>
  inOrganisation(scope, async (within) => {
    const record = await permittedImport(within, viewer, params.measureImportId ?? '')
    const last = await lastApplied(within)
    return {
      record,
      faultRows: await faultsOf(within, record.id, { from: 0, limit: LINES_A_PAGE }),
      known: await readKnown(within, await demandBringingIn(within, viewer)),
      isLast: last?.id === record.id && last.state === 'applied',
    }
  })

const list = route(
  {
    method: 'GET',
    path: '/measures/import',
    summary: 'Bring in data for measures by paste or file, and what was brought in before',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async (request) => request.page(<DataInPage frame={request.frame} {...(await readDataIn(request))} />),
)

const sampleRows = [
  ['falls', 'Cardiology', 'Apr 2026', '12', null, null, null, null],
  ['falls', 'Cardiology', 'May 2026', '*', null, null, 'Fewer than 5', null],
  ['would-recommend', 'Cardiology', 'Apr 2026', null, 172, 190, null, null],
  ['would-recommend', 'Cardiology', 'May 2026', null, 88, 97, 'Half of the answers', 'yes'],
]

const sample = route(
  {
    method: 'GET',
    path: '/measures/import/sample',
    summary: 'A sample of a file of data for measures',
    access: { kind: 'signed-in' },
    answers: 'download',
  },
  ({ download }) =>
    download({
      name: 'sample-measures.csv',
      type: 'text/csv; charset=utf-8',
      body: makeCsv([fieldsOf.long.map((field) => FIELDS[field].label), ...sampleRows]),
    }),
)

/** Why a background job did not do what was asked, as its result's address says. */
const warnings = {
  'data-changed-since':
    'The data changed while this was waiting, so it was compared again. Look at it again before you confirm it.',
  'faults-remain': 'Some rows have faults. Say whether they are to be left out.',
  'not-ready': 'It was not ready to be brought in. Check it again.',
  'not-the-last': 'Other data were brought in meanwhile, so this can no longer be taken back.',
} as const

const show = route(
  {
    method: 'GET',
    path: '/measures/import/:measureImportId',
    summary: 'Data to be brought in: what they would change, their faults, and what became of them',
    access: { kind: 'signed-in' },
    answers: 'page',
    query: $ShownImport,
  },
  async (request) =>
    request.page(
      <DataFilePage
        frame={request.frame}
        viewerId={request.viewer.personId}
        {...(await readFileShown(request))}
        warning={request.query.not && warnings[request.query.not]}
      />,
    ),
)

const changes = route(
  {
    method: 'GET',
    path: '/measures/import/:measureImportId/changes',
    summary: 'The new and the corrected numbers of a file, before and after',
    access: { kind: 'signed-in' },
    answers: 'page',
    query: $ChangesOf,
  },
  async ({ scope, viewer, params, query: { kind, page: number }, frame, page }) => {
    const { record, rows } = await inOrganisation(scope, async (within) => {
      const found = await permittedImport(within, viewer, params.measureImportId ?? '')
      const from = (number - 1) * LINES_A_PAGE
      return { record: found, rows: await changesOf(within, found.id, kind, { from, limit: LINES_A_PAGE }) }
    })
    const counts = record.preview?.counts
    const totals = { measure: counts?.measures, new: counts?.new, changed: counts?.changed }
    return page(
      <DataLinesPage
        frame={frame}
        record={record}
        title={changeKindNames[kind]}
        total={totals[kind] ?? 0}
        page={number}
        hrefFor={(next) => `${importHref(record.id)}/changes?kind=${kind}&page=${next}`}
        isEmpty={rows.length === 0}
      >
        <ChangeLines rows={rows} kind={kind} />
      </DataLinesPage>,
    )
  },
)

const faults = route(
  {
    method: 'GET',
    path: '/measures/import/:measureImportId/faults',
    summary: 'Every fault of a file of data, by row and column',
    access: { kind: 'signed-in' },
    answers: 'page',
    query: $Paged,
  },
  async ({ scope, viewer, params, query, frame, page }) => {
    const { record, rows } = await inOrganisation(scope, async (within) => {
      const found = await permittedImport(within, viewer, params.measureImportId ?? '')
      const from = (query.page - 1) * LINES_A_PAGE
      return { record: found, rows: await faultsOf(within, found.id, { from, limit: LINES_A_PAGE }) }
    })
    return page(
      <DataLinesPage
        frame={frame}
        record={record}
        title="Faults"
        total={record.preview?.faults ?? 0}
        page={query.page}
        hrefFor={(next) => `${importHref(record.id)}/faults?page=${next}`}
        isEmpty={rows.length === 0}
      >
        <FaultLines rows={rows} caption="Faults" />
      </DataLinesPage>,
    )
  },
)

export const importRoutes: readonly Route[] = [list, sample, show, changes, faults]
