import { findRoleProfile } from '@headroom/capabilities/roles'
import { appendAudit } from '@headroom/platform/audit'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { NotFound, parseForm, type Route, route } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { claimOnce } from '@headroom/platform/once'
import { z } from 'zod'
import { $MyRecord, findMyRecord, myRecordCsv } from '../my-record.ts'
import { sharingQueries } from '../queries/sharing.ts'
import { findResult } from '../result.ts'
import { $Sharing } from '../schema.ts'
import { ResultPage } from '../views/result-page.tsx'
import { SharingPage } from '../views/sharing-page.tsx'

const signedIn = { kind: 'signed-in' } as const

const result = route(
  {
    method: 'GET',
    path: '/assessment/results/:assessmentId',
    summary: 'What I submitted: strengths, the gap to my role and to one I want, change since last time',
    access: signedIn,
    answers: 'page',
    query: z.object({ role: z.string().optional(), submitted: z.literal('yes').optional() }),
  },
  async ({ scope, viewer, params, query, frame, page }) => {
    const assessmentId = params.assessmentId ?? ''
    const wantedRoleId = query.role && findRoleProfile(query.role)?.id
    const asked = { personId: viewer.personId, assessmentId, wantedRoleId, withEvidence: true }
    const found = isId(assessmentId)
      ? await inOrganisation(scope, (within) => findResult(within, asked))
      : undefined
    if (!found) throw new NotFound()
    return page(<ResultPage frame={frame} result={found} isJustSubmitted={query.submitted === 'yes'} />)
  },
)

const recordCsv = route(
  {
    method: 'GET',
    path: '/assessment/my-record.csv',
    summary: 'Everything I submitted, as CSV',
    access: signedIn,
    answers: 'download',
  },
  async ({ scope, viewer, download }) => {
    const record = await inOrganisation(scope, (within) => findMyRecord(within, viewer.personId))
    return download({ name: 'my-record.csv', type: 'text/csv; charset=utf-8', body: myRecordCsv(record) })
  },
)

const recordJson = route(
  {
    method: 'GET',
    path: '/assessment/my-record.json',
    summary: 'Everything I submitted, as JSON',
    access: signedIn,
    answers: 'download',
  },
  async ({ scope, viewer, download }) => {
    const record = await inOrganisation(scope, (within) => findMyRecord(within, viewer.personId))
    const body = JSON.stringify($MyRecord.parse(record), null, 2)
    return download({ name: 'my-record.json', type: 'application/json; charset=utf-8', body })
  },
)

const notices = {
  given: 'Your line manager can now see your levels.',
  withdrawn: 'Your line manager can no longer see your levels.',
} as const

const sharing = route(
  {
    method: 'GET',
    path: '/assessment/sharing',
    summary: 'What I share with my line manager',
    access: signedIn,
    answers: 'page',
    query: z.object({ done: z.enum(['given', 'withdrawn']).optional() }),
  },
  async ({ scope, frame, query, page }) => {
    const { managers, agreements } = await inOrganisation(scope, async (within) => {
      const queries = sharingQueries(within)
      return { managers: await queries.listManagers(), agreements: await queries.listAgreements() }
    })
    const notice = query.done && notices[query.done]
    return page(<SharingPage frame={frame} managers={managers} agreements={agreements} notice={notice} />)
  },
)

const decideSharing = route(
  {
    method: 'POST',
    path: '/assessment/sharing',
    summary: 'Agree, or agree no longer, that my line manager sees my levels',
    access: signedIn,
    answers: 'page',
  },
  async ({ scope, now, form, redirect }) => {
    const sent = parseForm($Sharing, (await form()).fields)
    if (!sent.ok) throw new NotFound()
    if (!(await share(scope, sent.value, now))) throw new NotFound()
    return redirect(`/assessment/sharing?done=${sent.value.decision === 'give' ? 'given' : 'withdrawn'}`)
  },
)

/** False where it is agreed with somebody who is not one's line manager today. An agreement may always be ended. */
const share = (scope: Scope, decided: z.output<typeof $Sharing>, at: Date): Promise<boolean> =>
  inOrganisation(scope, async (within) => {
    const { managerId, decision, submissionId } = decided
    const queries = sharingQueries(within)
    const isGiving = decision === 'give'
    if (isGiving && !(await queries.listManagers()).some(({ id }) => id === managerId)) return false
    if (!(await claimOnce(within, submissionId, at))) return true
    const given = isGiving ? await queries.give(managerId, at) : undefined
    const changed = isGiving ? (given ? [given] : []) : await queries.withdraw(managerId, at)
    await appendAudit(
      within,
      at,
      changed.map((objectId) => ({
        action: isGiving ? 'share' : 'stop-sharing',
        objectType: 'sharing',
        objectId,
        after: { managerId },
      })),
    )
    return true
  })

export const ownRecord: readonly Route[] = [result, recordCsv, recordJson, sharing, decideSharing]
