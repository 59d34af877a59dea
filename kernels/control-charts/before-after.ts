import { tellBeforeAfter } from './before-after-words.ts'
import type { Fault } from './faults.ts'
import type { Series, Signal, XmrChart } from './model.ts'
import { D2, type RuleSettings } from './rule-set.ts'
import { inDateOrder, numberOf } from './usable.ts'
import { makeXmrChart } from './xmr.ts'

/** Something else that happened, as a possible explanation. */
export type Happening = { readonly date: string; readonly note: string }

export const VERDICTS = [
  'improved',
  'worsened',
  'changed',
  'mixed',
  'no-sign-of-change',
  'not-yet-known',
] as const
export type Verdict = (typeof VERDICTS)[number]

export type BeforeAfter = {
  readonly verdict: Verdict
  readonly reason: string
  /** The chart with its limits frozen at the change. */
  readonly chart: XmrChart
  readonly before: { readonly n: number; readonly mean: number }
  readonly after: { readonly n: number; readonly mean: number | null }
  /** After less before, with a 95% interval; null with nothing after. */
  readonly difference: { readonly estimate: number; readonly lower: number; readonly upper: number } | null
  /** When the first signal of a change could be seen. */
  readonly firstSeen: { readonly date: string; readonly periodsAfter: number; readonly reason: string } | null
  /** Null until a shift's worth of points has followed the signal. */
  readonly hasHeld: boolean | null
  /** How long a change of the size found usually takes to show, in periods. */
  readonly usualDelay: UsualDelay | null
  readonly meanwhile: readonly Happening[]
}

/** Fewer points than this make limits too loose to freeze (NHS England SPC SQL v2.4 warns below 12). */
const LEAST_BEFORE = 12

/**
 * Periods until the latest point is flagged after a real step, limits fixed on 24 points: measured on 40,000
 * simulated charts a row. `ninetieth` null: more than 60.
 */
const DELAYS = [
  { sigmas: 0.5, median: 18, ninetieth: null, withinTwelve: 0.38 },
  { sigmas: 1, median: 7, ninetieth: 22, withinTwelve: 0.74 },
  { sigmas: 1.5, median: 5, ninetieth: 10, withinTwelve: 0.94 },
  { sigmas: 2, median: 3, ninetieth: 7, withinTwelve: 1 },
  { sigmas: 3, median: 1, ninetieth: 3, withinTwelve: 1 },
] as const

export type UsualDelay = (typeof DELAYS)[number]

/** The row for a change of so many sigmas, rounded down; null for one too small for the table. */
export const usualDelay = (sigmas: number): UsualDelay | null =>
  DELAYS.findLast((row) => row.sigmas <= Math.abs(sigmas) + 1e-9) ?? null

/** Where a signal could first be seen, if the points from the change on are enough to make it. */
function seenAt(signal: Signal, changeAt: number, settings: RuleSettings): number | null {
  const own = signal.points.filter((at) => at >= changeAt)
  const needed = {
    astronomical: 1,
    'two-of-three': 2,
    shift: settings.shiftPoints,
    trend: settings.trendPoints,
  }
  return own[needed[signal.rule] - 1] ?? null
}

/** The points since the last change of limits before the date: the baseline must be one process. */
function frozen(series: Series, changeDate: string): { series: Series; before: number } {
  const start =
    [...(series.rebases ?? [])]
      .filter((date) => date < changeDate)
      .sort()
      .pop() ?? ''
  const points = inDateOrder(series.points).filter(({ date }) => date >= start)
  const before = points.filter(
    (point) => point.date < changeDate && point.isGhost !== true && !Number.isNaN(numberOf(point)),
  ).length
  return { series: { ...series, points, rebases: [], baselinePoints: Math.max(2, before) }, before }
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Did a change on a date work? The limits are frozen on the points before it, and the rules say whether the points
 * after it differ. "Not yet known" is an answer: too few points have come for a change worth having to show.
 */
export function beforeAfter(
  series: Series,
  changeDate: string,
  options: { readonly settings?: Partial<RuleSettings>; readonly happenings?: readonly Happening[] } = {},
):
  | { ok: true; answer: BeforeAfter }
  | { ok: false; reason: 'too-few-before'; found: number; needed: number }
  | { ok: false; reason: 'faults'; faults: readonly Fault[] } {
  const own = frozen(series, changeDate)
  const outcome = makeXmrChart(own.series, options.settings)
  if (!outcome.ok) return outcome
  if (own.before < LEAST_BEFORE)
    return { ok: false, reason: 'too-few-before', found: own.before, needed: LEAST_BEFORE }
  return { ok: true, answer: judged(outcome.chart, changeDate, options.happenings ?? []) }
}

function judged(chart: XmrChart, changeDate: string, happenings: readonly Happening[]): BeforeAfter {
  const usable = chart.points.filter(({ judgement }) => judgement !== null)
  const after = usable.filter(({ date }) => date >= changeDate).map(({ value }) => value ?? 0)
  const { mean, limits, basedOn } = chart.partitions[0] ?? { mean: 0, limits: null, basedOn: { n: 0 } }
  const sigma = (limits?.averageMovingRange ?? 0) / D2
  const changeAt = chart.points.findIndex(({ date }) => date >= changeDate)
  const seen = changeAt < 0 ? [] : signalsAfter(chart, changeAt)
  const first = seen[0] ?? null
  const half = after.length > 0 ? 1.96 * sigma * Math.sqrt(1 / basedOn.n + 1 / after.length) : 0
  const estimate = after.length > 0 ? meanOf(after) - mean : 0
  const sigmas = sigma > 0 ? estimate / sigma : 0
  const verdict = verdictOf(
    seen.map(({ signal }) => signal),
    after.length,
  )
  const dateSeen = first ? (chart.points[first.at]?.date ?? '') : ''
  const periodsAfter = first ? usable.filter(({ date }) => date >= changeDate && date <= dateSeen).length : 0
  const last = usable[usable.length - 1]?.date ?? ''
  const answer = {
    verdict,
    chart,
    before: { n: basedOn.n, mean },
    after: { n: after.length, mean: after.length > 0 ? meanOf(after) : null },
    difference: after.length > 0 ? { estimate, lower: estimate - half, upper: estimate + half } : null,
    firstSeen: first ? { date: dateSeen, periodsAfter, reason: first.signal.reason } : null,
    hasHeld: first ? heldSince(chart, first.at, first.signal) : null,
    usualDelay: usualDelay(sigmas),
    meanwhile: happenings.filter(({ date }) => date >= (usable[0]?.date ?? '') && date <= last),
  }
  return { ...answer, reason: tellBeforeAfter(answer, changeDate) }
}

function signalsAfter(chart: XmrChart, changeAt: number): { signal: Signal; at: number }[] {
  return chart.signals
    .flatMap((signal) => {
      const at = seenAt(signal, changeAt, chart.ruleSet.settings)
      return at === null ? [] : [{ signal, at }]
    })
    .sort((a, b) => a.at - b.at)
}

/** A change of one sigma shows within this many periods nine times in ten; before that, silence says little. */
const LONG_ENOUGH = 22

function verdictOf(signals: readonly Signal[], after: number): Verdict {
  const has = (judgement: string) => signals.some((signal) => signal.judgement === judgement)
  if (has('improvement') && has('concern')) return 'mixed'
  if (has('improvement')) return 'improved'
  if (has('concern')) return 'worsened'
  if (signals.length > 0) return 'changed'
  return after >= LONG_ENOUGH ? 'no-sign-of-change' : 'not-yet-known'
}

/** Whether the points since the signal stay on its side of the old mean: all but one of the latest shift's worth. */
function heldSince(chart: XmrChart, at: number, signal: Signal): boolean | null {
  const since = chart.points.slice(at + 1).filter(({ judgement }) => judgement !== null)
  const { shiftPoints } = chart.ruleSet.settings
  if (since.length < shiftPoints) return null
  const { mean, tolerance } = chart.partitions[0] ?? { mean: 0, tolerance: 0 }
  const sign = signal.side === 'high' ? 1 : -1
  const onSide = since
    .slice(-shiftPoints)
    .filter(({ value }) => ((value ?? 0) - mean) * sign > tolerance).length
  return onSide >= shiftPoints - 1
}
