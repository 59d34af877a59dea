import { createHash } from 'node:crypto'
import { today } from '@headroom/platform/clock'
import { inOrganisation, type Within } from '@headroom/platform/database'
import type { Round, RunningRound } from '@headroom/platform/jobs'
import { claimOnce } from '@headroom/platform/once'
import { askRatersOf } from './asking/ask-raters.ts'
import { remindRatersOf } from './asking/remind-raters.ts'
import { closeCycle } from './confidence/close-cycle.ts'
import { finishCycle } from './confidence/finish-cycle.ts'
import { takeLateAnswers } from './confidence/late-answers.ts'
import { askingQueries } from './queries/askings.ts'
import { type ClosedCycle, dueCycleQueries } from './queries/due-cycles.ts'
import { makeReports } from './report/make-reports-job.ts'
import { lateWeek } from './rules/cycle.ts'

const reportsOf =
  ({ enqueue }: RunningRound, cycleId: string) =>
  (within: Within, version: number): Promise<string> =>
    enqueue(
      within,
      makeReports,
      { cycleId, version },
      { words: 'Making the reports', backPath: `/feedback/cycles/${cycleId}` },
    )

/** On its date, whatever is missing. */
const closeDue: Round = {
  name: 'close-feedback',
  run: async (round) => {
    const { scope, clock } = round
    const day = today(clock)
    const due = await inOrganisation(scope, (within) => dueCycleQueries(within).listToClose(day))
    for (const cycleId of due) {
      const makeThem = reportsOf(round, cycleId)
      await closeCycle(scope, cycleId, { day, at: clock.now(), also: (within) => makeThem(within, 1) })
    }
  },
}

/** Those whom a job that was cut short left untold, and reminders. */
const remindRaters: Round = {
  name: 'remind-feedback-raters',
  run: async (round) => {
    const collecting = await inOrganisation(round.scope, (within) => askingQueries(within).listCollecting())
    for (const { id } of collecting) {
      await askRatersOf(round, id)
      await remindRatersOf(round, id)
    }
  },
}

/** The same id for the same look, so that it is claimed once however many rounds there are. */
function idOfLook(cycleId: string, week: number): string {
  const hex = createHash('sha256').update(`late feedback of ${cycleId} in week ${week}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

async function lookForLate(round: RunningRound, { id, closedOn }: ClosedCycle): Promise<void> {
  const week = lateWeek(closedOn, today(round.clock))
  if (week < 1) return
  await takeLateAnswers(round.scope, id, {
    claim: (within) => claimOnce(within, idOfLook(id, week), round.clock.now()),
    also: reportsOf(round, id),
  })
}

/** Late answers once a week; and the end of what has been closed long enough. */
const endLate: Round = {
  name: 'end-feedback',
  run: async (round) => {
    const { scope, clock } = round
    const day = today(clock)
    for (const cycle of await inOrganisation(scope, (within) => dueCycleQueries(within).listClosed())) {
      await lookForLate(round, cycle)
      await finishCycle(scope, cycle.id, { day, at: clock.now() })
    }
    await inOrganisation(scope, (within) => dueCycleQueries(within).eraseOldLinks(day))
  },
}

export const rounds: readonly Round[] = [closeDue, remindRaters, endLate]
