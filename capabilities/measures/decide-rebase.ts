import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { insertDecision, type NewDecision } from './queries/rebases.ts'
import { touchSeries } from './queries/results.ts'
import { holdSeries } from './queries/write-points.ts'
import { refreshResults } from './refresh-results.ts'

type At = { readonly seenVersion: number; readonly now: Date; readonly today: PlainDate }

/**
 * Decides about limits from a date: accepted, declined or undone, with who, when and why. Of two who decide about one date at
 * once, the second is told; nothing is ever overwritten.
 */
export async function decideRebase(
  within: Within,
  decision: NewDecision,
  { seenVersion, now, today }: At,
): Promise<Result<undefined, { reason: 'decided-since' }>> {
  await holdSeries(within, [decision.seriesId])
  if (!(await insertDecision(within, decision, { seenVersion, at: now })))
    return fail({ reason: 'decided-since' })
  await touchSeries(within, [decision.seriesId])
  await refreshResults(within, { ids: [decision.seriesId] }, { now, today })
  await appendAudit(within, now, [
    { action: 'decide-limits', objectType: 'measure-series', objectId: decision.seriesId, after: decision },
  ])
  return succeed(undefined)
}
