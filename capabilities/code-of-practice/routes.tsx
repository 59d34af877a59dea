import { inOrganisation } from '@headroom/platform/database'
import {
  type FormFault,
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
} from '@headroom/platform/http'
import { attest } from './attest.ts'
import { codeOfPractice as code } from './content/index.ts'
import { findCoverage } from './coverage.ts'
import { coverageCsv } from './coverage-csv.ts'
import { attestationQueries } from './queries/attestations.ts'
import { type Attestation, stateOn } from './rules/renewal.ts'
import { $Attest, $CodeQuery, $CoverageQuery, $MyCode } from './schema.ts'
import { coverageOfUnit } from './unit-coverage.ts'
import { CodePage } from './views/code-page.tsx'
import { CoveragePage } from './views/coverage-page.tsx'

const coverageReaders = ['board', 'administrator', 'development-lead'] as const
const readCoverage = { kind: 'grant', anyOf: coverageReaders } as const

type Own = Pick<SignedInRequest, 'scope' | 'viewer' | 'today' | 'frame'>

const listMine = ({ scope, viewer }: Own): Promise<readonly Attestation[]> =>
  inOrganisation(scope, (within) => attestationQueries(within).list(viewer.personId))

async function pageProps(request: Own) {
  const attestations = await listMine(request)
  return {
    frame: request.frame,
    attestations,
    state: stateOn(request.today, attestations[0]),
    mayRead: { coverage: coverageReaders.some((grant) => request.viewer.grants.has(grant)) },
  }
}

const read = route(
  {
    method: 'GET',
    path: '/code',
    summary: 'The Code for managers and leaders, and where I stand with it',
    access: { kind: 'signed-in' },
    answers: 'page',
    query: $CodeQuery,
  },
  async (request) =>
    request.page(<CodePage {...(await pageProps(request))} isAttested={request.query.attested === 'yes'} />),
)

/** The box is all that a person can put right. */
const onTheBox = (faults: readonly FormFault[]): readonly FormFault[] =>
  faults.map(({ message }) => ({ field: 'hasRead', message })).slice(0, 1)

const giveWord = route(
  {
    method: 'POST',
    path: '/code/attest',
    summary: 'Attest that I have read the Code and will keep to it',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async (request) => {
    const form = parseForm($Attest, (await request.form()).fields)
    if (!form.ok)
      return request.page(<CodePage {...(await pageProps(request))} faults={onTheBox(form.faults)} />, 400)
    if (form.value.codeVersion !== code.version) {
      const message = 'The Code has changed since you opened it. Read this version, then give your word'
      return request.page(
        <CodePage {...(await pageProps(request))} faults={[{ field: 'hasRead', message }]} />,
        409,
      )
    }
    const { submissionId } = form.value
    await attest(request.scope, { personId: request.viewer.personId, submissionId }, request.now)
    return request.redirect('/code?attested=yes')
  },
)

const coverage = route(
  {
    method: 'GET',
    path: '/code/coverage',
    summary: 'How many people with management responsibility have attested, by unit and staff group',
    access: readCoverage,
    answers: 'page',
    query: $CoverageQuery,
  },
  async (request) => {
    const found = await findCoverage(request.scope, request.today, request.now)
    const shown = coverageOfUnit(found, request.query.unit)
    if (!shown && request.query.unit) throw new NotFound()
    return request.page(<CoveragePage frame={request.frame} coverage={found} shown={shown} />)
  },
)

const coverageFile = route(
  {
    method: 'GET',
    path: '/code/coverage.csv',
    summary: 'The same figures for every unit and staff group',
    access: readCoverage,
    answers: 'download',
  },
  async ({ scope, today, now, download }) => {
    const found = await findCoverage(scope, today, now)
    return download({
      name: `code-coverage-${found.asAt}.csv`,
      type: 'text/csv; charset=utf-8',
      body: coverageCsv(found),
    })
  },
)

const mine = route(
  {
    method: 'GET',
    path: '/api/code/mine',
    summary: 'Where I stand with the Code, and my attestations',
    access: { kind: 'signed-in' },
    answers: 'json',
    answer: $MyCode,
  },
  async (request) => {
    const attestations = await listMine(request)
    return request.json({
      codeId: code.id,
      codeVersion: code.version,
      state: stateOn(request.today, attestations[0]).kind,
      attestations: attestations.map(({ codeVersion, attestedAt, expiresOn }) => ({
        codeVersion,
        attestedAt: attestedAt.toISOString(),
        expiresOn,
      })),
    })
  },
)

export const routes: readonly Route[] = [read, giveWord, coverage, coverageFile, mine]
