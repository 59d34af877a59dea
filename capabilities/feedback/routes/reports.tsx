import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type Route, route, type SignedInRequest } from '@headroom/platform/http'
import { reportPdf } from '../pdf/report-pdf.ts'
import { reportSharing } from '../queries/report-sharing.ts'
import { type FoundReport, reportQueries } from '../queries/reports.ts'
import { type FrozenReport, openReport } from '../report/frozen-report.ts'
import { noteReading } from '../report/release-report.ts'
import { reportCsv } from '../report/report-csv.ts'
import { type Reading, readingAs } from '../report/report-rights.ts'
import { $ReportList, $ReportPage } from '../report/report-schema.ts'
import { ReportPage } from '../views/report/report-page.tsx'
import { ReportsPage } from '../views/report/reports-page.tsx'
import type { SharingState } from '../views/report/sharing-part.tsx'
import { idIn } from './who.ts'

const signedIn = { kind: 'signed-in' } as const

export type Asking = Pick<SignedInRequest, 'scope' | 'viewer' | 'params' | 'now'>

type Opened = {
  readonly report: FrozenReport
  readonly reading: Reading
  readonly sharing: SharingState | undefined
}

/** A report as the viewer may read it; to those who may not it is not there. */
export async function findReadable({ scope, viewer, params }: Asking): Promise<Opened> {
  const reportId = idIn(params, 'reportId')
  return inOrganisation(scope, async (within) => {
    const found = await reportQueries(within).find(reportId)
    const reading = found && readingAs(found, viewer.personId)
    if (!found || !reading) throw new NotFound()
    const queries = reportSharing(within)
    const sharing =
      reading === 'subject'
        ? {
            managers: await queries.listManagers(),
            shares: await queries.list(reportId),
            readers: await queries.listReaders(reportId),
          }
        : undefined
    return { report: await openReport(within, found), reading, sharing }
  })
}

/** The same, with a note for the subject where somebody else reads it. */
async function readReport(asking: Asking): Promise<Opened> {
  const opened = await findReadable(asking)
  if (opened.reading !== 'subject') await noteReading(asking.scope, opened.report.found.id, asking.now)
  return opened
}

const list = route(
  {
    method: 'GET',
    path: '/feedback/reports',
    summary: 'Feedback reports about me, shared with me, or for me to talk through',
    access: signedIn,
    answers: 'page',
    query: $ReportList,
  },
  async ({ scope, query, frame, page }) => {
    const lines = await inOrganisation(scope, (within) => {
      const queries = reportQueries(within)
      if (query.list === 'shared') return queries.listSharedWithMe(query.page)
      return query.list === 'mine' ? queries.listOwn(query.page) : queries.listToTalkThrough(query.page)
    })
    return page(<ReportsPage frame={frame} list={query.list} page={query.page} lines={lines} />)
  },
)

const notices = {
  shared: 'They can now read your report.',
  stopped: 'They can no longer read your report.',
  released: 'The report is released. It is theirs now, and they are told.',
} as const

const show = route(
  {
    method: 'GET',
    path: '/feedback/reports/:reportId',
    summary: 'A feedback report: mine, one I talk through, or one that is shared with me',
    access: signedIn,
    answers: 'page',
    query: $ReportPage,
  },
  async (request) => {
    const opened = await readReport(request)
    const notice = request.query.done && notices[request.query.done]
    return request.page(
      <ReportPage frame={request.frame} today={request.today} notice={notice} {...opened} />,
    )
  },
)

const fileName = ({ closedOn }: FoundReport, ending: string): string =>
  `feedback-report-${closedOn}.${ending}`

const csv = route(
  {
    method: 'GET',
    path: '/feedback/reports/:reportId/report.csv',
    summary: 'The figures of a feedback report',
    access: signedIn,
    answers: 'download',
  },
  async (request) => {
    const { report } = await readReport(request)
    return request.download({
      name: fileName(report.found, 'csv'),
      type: 'text/csv; charset=utf-8',
      body: reportCsv(report),
    })
  },
)

const pdf = route(
  {
    method: 'GET',
    path: '/feedback/reports/:reportId/report.pdf',
    summary: 'A feedback report to print or keep',
    access: signedIn,
    answers: 'download',
  },
  async (request) => {
    const { report, reading } = await readReport(request)
    const whose = { isOwn: reading === 'subject', name: report.found.subjectName }
    return request.download({
      name: fileName(report.found, 'pdf'),
      type: 'application/pdf',
      body: await reportPdf(report, whose),
    })
  },
)

export const reportPages: readonly Route[] = [list, show, csv, pdf]
