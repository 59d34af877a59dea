import { type ChartFacts, readChartFacts, seriesForChart } from '@headroom/capabilities/measures'
import { beforeAfter, type Happening } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { listHappenings } from './queries/happenings.ts'
import type { Change, ProjectMeasure } from './queries/parts.ts'
import { baselineOf, baselineSince, type KeptBaseline, noBaseline, signalBefore } from './rules/baseline.ts'
import type { KeptVerdict } from './rules/kept-verdict.ts'
import type { Reading } from './rules/reading.ts'
import { tellReading } from './rules/tell-reading.ts'

/**
 * The seam for `evaluation`, which comes later and stands on this: whoever compares with units that did not make the change needs
 * the chart's facts, the day, and what was read here. It is a type and no more until there is somebody to call it.
 */
export type ComparisonAsked = {
  readonly facts: ChartFacts
  readonly changeDate: PlainDate
  readonly comparedWith: readonly ChartFacts[]
}

type Asked = {
  readonly measures: readonly ProjectMeasure[]
  readonly change: Pick<Change, 'fromOn' | 'words' | 'meanwhile' | 'baseline'> & {
    readonly id: string | null
  }
  readonly today: PlainDate
}

/** What happened up to three months before may still show: earlier, it is part of what was usual. */
const LOOK_BACK_DAYS = 92

const daysBefore = (day: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

/** The one way to a verdict: every page, file, decision and answer of the API reads it here. Five statements, however many measures. */
export async function didItWork(
  within: Within,
  { measures, change, today }: Asked,
): Promise<readonly Reading[]> {
  if (measures.length === 0) return []
  const seriesIds = measures.map(({ seriesId }) => seriesId)
  const facts = new Map((await readChartFacts(within, { ids: seriesIds })).map((one) => [one.seriesId, one]))
  const since = daysBefore(change.fromOn, LOOK_BACK_DAYS)
  const happened = await listHappenings(within, { seriesIds, since, exceptChangeId: change.id })
  const own = change.meanwhile === '' ? [] : [{ date: change.fromOn, note: change.meanwhile }]
  return measures.map((measure) => {
    const of = facts.get(measure.seriesId)
    if (!of)
      return { ok: false, measure, verdict: 'no-way-to-know', reason: 'not-in-use', found: 0, needed: 0 }
    // The change's own note on the chart is not something else that happened.
    const recorded = happened.filter(
      ({ seriesId, date, note }) =>
        seriesId === measure.seriesId && !(date === change.fromOn && note === change.words),
    )
    const redefined = of.definitionChanges.filter(({ date }) => date >= since)
    const happenings = [
      ...own,
      ...recorded,
      ...redefined.map(({ date, note }) => ({ date, note: `Counted otherwise: ${note}` })),
    ]
    return read(measure, of, { change, today, happenings })
  })
}

type Reader = Pick<Asked, 'change' | 'today'> & { readonly happenings: readonly Happening[] }

function read(measure: ProjectMeasure, facts: ChartFacts, { change, today, happenings }: Reader): Reading {
  const asked = { settings: facts.configuration.settings, happenings }
  const made = beforeAfter(seriesForChart(facts, today), change.fromOn, asked)
  if (!made.ok) {
    const counts = made.reason === 'too-few-before' ? made : { found: 0, needed: 0 }
    const { found, needed } = counts
    return { ok: false, measure, verdict: 'no-way-to-know', reason: made.reason, found, needed }
  }
  const kept = change.baseline.find(({ seriesId }) => seriesId === measure.seriesId)
  return {
    ...{ ok: true, measure, facts, verdict: made.answer.verdict, answer: made.answer, kept },
    signalBefore: signalBefore(made.answer, change.fromOn),
    since: kept && baselineSince(kept, made.answer, change.fromOn),
  }
}

/** The baselines to keep with a change that is being recorded today. */
export async function freezeBaselines(
  within: Within,
  { measures, fromOn, today }: { measures: readonly ProjectMeasure[]; fromOn: PlainDate; today: PlainDate },
): Promise<readonly KeptBaseline[]> {
  const change = { id: null, fromOn, words: '', meanwhile: '', baseline: [] }
  const readings = await didItWork(within, { measures, change, today })
  return readings.map((reading) => {
    const { seriesId } = reading.measure
    return reading.ok
      ? baselineOf(reading.answer, { seriesId, changeDate: fromOn, keptOn: today })
      : noBaseline(seriesId, today)
  })
}

/** As they are kept with a decision: what was read on the day. */
export const keepVerdicts = (readings: readonly Reading[], changeId: string): readonly KeptVerdict[] =>
  readings.map((reading) => {
    const { seriesId, measureName, part } = reading.measure
    return {
      seriesId,
      measureName,
      part,
      changeId,
      verdict: reading.verdict,
      words: tellReading(reading).join(' '),
    }
  })
