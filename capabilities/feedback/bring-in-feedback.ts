import { appendAudit } from '@headroom/platform/audit'
import { fixedClock, type PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { closeCycle } from './confidence/close-cycle.ts'
import { finishCycle } from './confidence/finish-cycle.ts'
import { makeReports } from './confidence/make-reports.ts'
import { takeQuestionnaire } from './instruments/questionnaire-choices.ts'
import { type BroughtSubject, bringInAnswers, bringInLists, findFirstReport } from './queries/bring-in.ts'
import { reportSharing } from './queries/report-sharing.ts'
import { subjectQueries } from './queries/subjects.ts'
import { addDays, LATE_DAYS } from './rules/cycle.ts'
import { launchCycle } from './setting-up/launch-cycle.ts'
import { addCycle } from './setting-up/prepare-cycle.ts'

export type { BroughtSubject } from './queries/bring-in.ts'

export type BroughtCycle = {
  readonly name: string
  /** Of a ready-made questionnaire. */
  readonly frameworkId: string
  readonly stageId: string
  readonly threshold: number
  readonly reviewer: 'none' | 'line-manager'
  /** Who talks the reports through; reports go straight to people where there is nobody. */
  readonly facilitator: Scope | null
  readonly launchedOn: PlainDate
  readonly closesOn: PlainDate
  readonly isClosed: boolean
  readonly previousCycleId: string | null
  readonly subjects: readonly BroughtSubject[]
  readonly released: readonly { readonly personId: string; readonly on: PlainDate; readonly note: string }[]
}

const noonOf = (day: PlainDate): Date => fixedClock(`${day}T12:00:00Z`).now()

/**
 * A cycle with what came of it, for the demonstration: launched, answered, closed, reported and finished by the same functions as
 * any other, on the days it is said to have happened. Answers its id.
 */
export async function bringInFeedback(
  scope: Scope,
  brought: BroughtCycle,
  today: PlainDate,
): Promise<string> {
  const { launchedOn, closesOn, subjects } = brought
  const launchedAt = noonOf(launchedOn)
  const cycleId = await inOrganisation(scope, async (within) => {
    const taken = await takeQuestionnaire(
      within,
      `ready:${brought.frameworkId}:${brought.stageId}`,
      launchedAt,
    )
    if (!taken) throw new Error('There is no questionnaire of this framework and stage')
    const id = await addCycle(
      within,
      {
        kind: 'cohort',
        name: brought.name,
        instrumentId: taken.instrumentId,
        instrumentVersion: taken.version,
        threshold: brought.threshold,
        release: brought.facilitator ? 'facilitated' : 'direct',
        reviewer: brought.reviewer,
        facilitatorId: brought.facilitator?.personId ?? null,
        closesOn,
        previousCycleId: brought.previousCycleId,
      },
      launchedAt,
    )
    await subjectQueries(within).add(
      id,
      subjects.map(({ personId }) => personId),
    )
    const launched = await launchCycle(within, id, { now: launchedAt, today: launchedOn })
    if (!launched.ok) throw new Error(`Feedback could not be brought in: ${launched.reason}`)
    await bringInLists(within, { cycleId: id, subjects, askedOn: launchedOn })
    await bringInAnswers(within, { cycleId: id, subjects })
    return id
  })
  if (brought.isClosed) await close(scope, cycleId, { brought, today })
  return cycleId
}

type Closing = { readonly brought: BroughtCycle; readonly today: PlainDate }

async function close(scope: Scope, cycleId: string, { brought, today }: Closing): Promise<void> {
  const closedOn = addDays(brought.closesOn, 1)
  const at = noonOf(closedOn)
  await closeCycle(scope, cycleId, { day: closedOn, at })
  await makeReports(
    { cycleId, version: 1 },
    { scope, clock: { now: () => at }, signal: AbortSignal.timeout(60_000), progress: async () => {} },
  )
  await inOrganisation(brought.facilitator ?? scope, async (within) => {
    for (const { personId, on, note } of brought.released) {
      const reportId = await findFirstReport(within, cycleId, personId)
      if (!reportId) continue
      await reportSharing(within).release(reportId, { talkedOn: on, note, at: noonOf(on) })
      await appendAudit(within, noonOf(on), [
        {
          action: 'release-report',
          objectType: 'feedback-report',
          objectId: reportId,
          after: { talkedOn: on },
        },
      ])
    }
  })
  const over = addDays(closedOn, LATE_DAYS + 1)
  if (over <= today) await finishCycle(scope, cycleId, { day: over, at: noonOf(over) })
}
