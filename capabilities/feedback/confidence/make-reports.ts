import { setImmediate } from 'node:timers/promises'
import { appendAudit } from '@headroom/platform/audit'
import { type Clock, today } from '@headroom/platform/clock'
import {
  inConfidence,
  inOrganisation,
  refreshStatistics,
  type Scope,
  type Within,
} from '@headroom/platform/database'
import { answersForReports, type SubjectToReport } from '../queries/answers-for-reports.ts'
import { keepReports } from '../queries/keep-reports.ts'
import { type ReportCycle, reportCycleQueries } from '../queries/report-cycle.ts'
import { figuresOf } from '../report/cohort-figures.ts'
import type { EarlierWave, ReportContent } from '../report/content.ts'
import { earlierWave } from '../report/earlier-wave.ts'
import { reportMaker } from '../report/make-report.ts'
import type { ReportItem } from '../report/read-report.ts'

/** So many people's answers are in memory at a time, and so many reports are one transaction. */
const SUBJECTS_AT_ONCE = 400
/** From here on a plan made when the tables were empty costs more than a look at how full they are. */
const MANY = 500
/** Longer than this no page waits while reports are made. */
const TURN_MS = 20

export type ReportsToMake = { readonly cycleId: string; readonly version: number }

type Making = {
  readonly scope: Scope
  readonly clock: Clock
  readonly signal: AbortSignal
  progress(done: number, total: number, words: string): Promise<void>
}

type Ground = {
  readonly cycle: ReportCycle
  readonly items: readonly ReportItem[]
  readonly earlier: { readonly cycle: ReportCycle; readonly items: readonly ReportItem[] } | undefined
}

/**
 * Makes every report of a cycle, or of those with answers that came late; the figures of the cohort; and releases them where the
 * cycle says so. In batches that are kept one by one: taken up again, it goes on where it was.
 */
export async function makeReports({ cycleId, version }: ReportsToMake, making: Making): Promise<void> {
  const { scope, clock, signal, progress } = making
  const ground = await inOrganisation(scope, (within) => findGround(within, cycleId))
  if (!ground) return
  const subjects = await inConfidence(scope, (within) =>
    answersForReports(within).listSubjects(cycleId, version),
  )
  const made = { cycleId, version, madeOn: today(clock) }
  const isLarge = subjects.length > MANY
  if (isLarge)
    await inOrganisation(scope, (within) =>
      refreshStatistics(within, ['feedback_response', 'feedback_comment']),
    )
  const { cycle, items } = ground
  const maker = makerOf(ground)
  const figures = figuresOf(cycle.levelLabels.length, cycle.threshold, items)
  for (let from = 0; from < subjects.length; from += SUBJECTS_AT_ONCE) {
    signal.throwIfAborted()
    await progress(from, subjects.length, 'Making reports')
    const batch = subjects.slice(from, from + SUBJECTS_AT_ONCE)
    const ids = batch.map(({ personId }) => personId)
    const answers = await inConfidence(scope, (within) =>
      readAnswers(within, ground, { ...made, subjects: ids }),
    )
    const reports = await inTurns(
      batch,
      ({ personId }) => answers.made.get(personId) ?? maker(answers, personId),
    )
    await inConfidence(scope, (within) => keepReports(within).keep(made, reports))
    await inTurns(batch, ({ personId, unitId }) => {
      const content = reports.get(personId)
      if (content) figures.add(content, unitId)
    })
  }
  await inConfidence(scope, async (within) => {
    if (isLarge) await refreshStatistics(within, ['feedback_report'])
    const kept = keepReports(within)
    if (cycle.kind !== 'person' && version === 1) await kept.keepFigures(made, figures.content())
    if (cycle.release === 'direct') await kept.releaseAll(made, clock.now())
    await appendAudit(within, clock.now(), [
      { action: 'make-reports', objectType: 'feedback-cycle', objectId: cycleId, after: { version } },
    ])
  })
}

/** Something for each of a batch, letting others have their turn in between. */
async function inTurns<T>(
  batch: readonly SubjectToReport[],
  work: (subject: SubjectToReport) => T,
): Promise<ReadonlyMap<string, T>> {
  const done = new Map<string, T>()
  let since = performance.now()
  for (const subject of batch) {
    done.set(subject.personId, work(subject))
    if (performance.now() - since < TURN_MS) continue
    await setImmediate()
    since = performance.now()
  }
  return done
}

async function findGround(within: Within, cycleId: string): Promise<Ground | undefined> {
  const queries = reportCycleQueries(within)
  const itemsOf = ({ instrumentId, instrumentVersion }: ReportCycle) =>
    queries.listItems(instrumentId, instrumentVersion)
  const cycle = await queries.find(cycleId)
  if (!cycle) return undefined
  const earlier = cycle.previousCycleId ? await queries.find(cycle.previousCycleId) : undefined
  const isComparable =
    earlier?.instrumentId === cycle.instrumentId && earlier.levelLabels.length === cycle.levelLabels.length
  return {
    cycle,
    items: await itemsOf(cycle),
    earlier: earlier && isComparable ? { cycle: earlier, items: await itemsOf(earlier) } : undefined,
  }
}

type Asked = ReportsToMake & { readonly subjects: readonly string[] }
type Answers = Awaited<ReturnType<typeof readAnswers>>

async function readAnswers(within: Within, { earlier }: Ground, asked: Asked) {
  const queries = answersForReports(within)
  return {
    made: await queries.listMade(asked),
    responses: await queries.listResponses(asked),
    comments: await queries.listComments(asked),
    released: earlier ? await queries.listReleased(earlier.cycle.id, asked.subjects) : undefined,
  }
}

function makerOf({ cycle, items, earlier }: Ground) {
  const ratings = items.filter(({ kind }) => kind === 'rating')
  const make = reportMaker({
    threshold: cycle.threshold,
    levels: cycle.levelLabels.length,
    items: ratings.length,
  })
  const previousOf = (content: ReportContent | undefined): EarlierWave | undefined =>
    content && earlier
      ? earlierWave({ content, items: earlier.items, closedOn: earlier.cycle.closedOn ?? '' })
      : undefined
  return (answers: Answers, personId: string): ReportContent =>
    make({
      responses: answers.responses.get(personId) ?? [],
      comments: answers.comments.get(personId) ?? [],
      previous: previousOf(answers.released?.get(personId)),
    })
}
