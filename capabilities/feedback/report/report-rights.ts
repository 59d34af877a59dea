import type { FoundReport } from '../queries/reports.ts'

/** As what somebody reads a report. */
export type Reading = 'subject' | 'facilitator' | 'shared-with'

/**
 * The subject once it is released; the facilitator until the cycle is finished; and whoever the subject lets. To everybody else it
 * does not exist, development leads and line managers included.
 */
export function readingAs(
  report: Pick<
    FoundReport,
    'subjectId' | 'releasedAt' | 'release' | 'facilitatorId' | 'isFinished' | 'isShared'
  >,
  viewerId: string,
): Reading | undefined {
  const isReleased = report.releasedAt !== null
  if (report.subjectId === viewerId) return isReleased ? 'subject' : undefined
  const isFacilitator = report.release === 'facilitated' && report.facilitatorId === viewerId
  if (isFacilitator && (!isReleased || !report.isFinished)) return 'facilitator'
  return isReleased && report.isShared ? 'shared-with' : undefined
}
