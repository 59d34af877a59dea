import type { Within } from '@headroom/platform/database'
import { reportCycleQueries } from '../queries/report-cycle.ts'
import type { FoundReport } from '../queries/reports.ts'
import { type Highlights, highlightsOf } from './highlights.ts'
import { type ReadReport, type ReportItem, readReport } from './read-report.ts'

/** A report as every page and file of it shows it. */
export type FrozenReport = {
  readonly found: FoundReport
  readonly items: readonly ReportItem[]
  readonly read: ReadReport
  readonly highlights: Highlights
}

export async function openReport(within: Within, found: FoundReport): Promise<FrozenReport> {
  const items = await reportCycleQueries(within).listItems(found.instrumentId, found.instrumentVersion)
  const read = readReport(found.content, items)
  return { found, items, read, highlights: highlightsOf(read) }
}

/** Whether it has anything but the person's own answers. */
export const saysSomething = ({ read }: FrozenReport): boolean =>
  read.themes.some(({ groups, items }) =>
    [...groups, ...items.flatMap((item) => item.groups)].some(({ figure }) => figure !== null),
  )
