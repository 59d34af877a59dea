import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import type { Enqueue } from '@headroom/platform/jobs'
import { claimOnce } from '@headroom/platform/once'
import { reportSharing } from '../queries/report-sharing.ts'
import { tellSubject } from './tell-subject.ts'

type Released = {
  readonly reportId: string
  readonly submissionId: string
  readonly talkedOn: PlainDate
  readonly note: string
}

/** After the conversation. Pressing twice releases once, and the subject is told once. */
export const releaseReport = (scope: Scope, enqueue: Enqueue, released: Released, at: Date): Promise<void> =>
  inOrganisation(scope, async (within) => {
    const { reportId, talkedOn, note } = released
    if (!(await claimOnce(within, released.submissionId, at))) return
    if (!(await reportSharing(within).release(reportId, { talkedOn, note, at }))) return
    await appendAudit(within, at, [
      { action: 'release-report', objectType: 'feedback-report', objectId: reportId, after: { talkedOn } },
    ])
    const page = {
      words: 'Telling them that the report is ready',
      backPath: '/feedback/reports?list=to-talk-through',
    }
    await enqueue(within, tellSubject, { reportId }, page)
  })

type Shared = {
  readonly reportId: string
  readonly submissionId: string
  readonly personId: string
  readonly decision: 'give' | 'withdraw'
}

export const shareReport = (scope: Scope, shared: Shared, at: Date): Promise<void> =>
  inOrganisation(scope, async (within) => {
    const { reportId, personId, decision } = shared
    if (!(await claimOnce(within, shared.submissionId, at))) return
    const queries = reportSharing(within)
    const given = decision === 'give' ? await queries.give(reportId, personId, at) : undefined
    const changed =
      decision === 'give' ? (given ? [given] : []) : await queries.withdraw(reportId, personId, at)
    await appendAudit(
      within,
      at,
      changed.map((shareId) => ({
        action: decision === 'give' ? 'share-report' : 'stop-sharing-report',
        objectType: 'feedback-report',
        objectId: reportId,
        after: { shareId, personId },
      })),
    )
  })

/** The subject sees it: who has read a report is theirs to know. */
export const noteReading = (scope: Scope, reportId: string, at: Date): Promise<void> =>
  inOrganisation(scope, (within) =>
    appendAudit(within, at, [{ action: 'read-report', objectType: 'feedback-report', objectId: reportId }]),
  )
