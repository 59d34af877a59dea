import { randomBytes } from 'node:crypto'
import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { refreshStatistics, type Within } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { cycleQueries } from '../queries/cycles.ts'
import { launchQueries } from '../queries/launch.ts'
import { closingFault } from '../rules/closing-day.ts'

export type LaunchFault =
  | { readonly reason: 'not-preparing' }
  | { readonly reason: 'nobody-chosen' }
  | { readonly reason: 'closes-too-soon' }

/** From here on, keys of so many rows are checked by the plan of an empty table unless its statistics are refreshed. */
const MANY = 500

/**
 * Fixes who it is about, who manages them and where they work, and what raters were promised; asks everybody about themselves
 * and puts line managers on the lists. A few statements, whatever the number of people.
 */
export async function launchCycle(
  within: Within,
  cycleId: string,
  { now, today }: { readonly now: Date; readonly today: PlainDate },
): Promise<Result<{ readonly subjects: number }, LaunchFault>> {
  const cycles = cycleQueries(within)
  if ((await cycles.lock(cycleId))?.state !== 'preparing') return fail({ reason: 'not-preparing' })
  const cycle = await cycles.find(cycleId)
  if (!cycle || cycle.subjects === 0) return fail({ reason: 'nobody-chosen' })
  if (closingFault(cycle.closesOn, today) === 'not-after-today') return fail({ reason: 'closes-too-soon' })
  const launch = launchQueries(within)
  if (cycle.subjects > MANY) await refreshStatistics(within, ['feedback_subject'])
  await launch.freezePlaces(cycleId)
  await launch.askThemselves(cycleId, today)
  // Who is asked already is looked up for each: without this, by the plan of an empty table, which took minutes for 20,000.
  if (cycle.subjects > MANY) await refreshStatistics(within, ['feedback_invitation'])
  await launch.addManagers(cycleId)
  await launch.begin(cycleId, { at: now, salt: randomBytes(32).toString('base64url') })
  if (cycle.subjects > MANY) await refreshStatistics(within, ['feedback_invitation'])
  const { threshold, release, reviewer, subjects } = cycle
  await appendAudit(within, now, [
    {
      action: 'launch',
      objectType: 'feedback-cycle',
      objectId: cycleId,
      after: { threshold, release, reviewer, subjects },
    },
  ])
  return succeed({ subjects })
}
