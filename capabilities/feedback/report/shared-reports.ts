import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { reportQueries } from '../queries/reports.ts'
import { figureWords } from './figure.ts'
import { openReport } from './frozen-report.ts'
import { NOT_SHOWN } from './report-words.ts'

/** As much of a report as stands in a conversation: whoever wants more opens it, and the subject sees that they did. */
export type SharedReport = {
  readonly reportId: string
  readonly cycleName: string
  readonly closedOn: PlainDate
  readonly path: string
  readonly strengths: readonly string[]
  readonly themes: readonly { readonly theme: string; readonly others: string }[]
}

/** What a person lets somebody read today, the newest first: for a conversation between the two. */
export async function listReportsSharedWith(
  within: Within,
  subjectPersonId: string,
  viewerPersonId: string,
): Promise<readonly SharedReport[]> {
  const queries = reportQueries(within)
  const reports: SharedReport[] = []
  for (const id of await queries.listSharedBetween(subjectPersonId, viewerPersonId)) {
    const found = await queries.find(id)
    if (!found) continue
    const { read, highlights } = await openReport(within, found)
    reports.push({
      reportId: id,
      cycleName: found.cycleName,
      closedOn: found.closedOn,
      path: `/feedback/reports/${id}`,
      strengths: highlights.strengths.map(({ theme }) => theme),
      themes: read.themes.map(({ theme, others }) => ({
        theme,
        others: others ? figureWords(others.groupEqual, read.levels) : NOT_SHOWN,
      })),
    })
  }
  return reports
}
