import type { BeforeAfter, XmrChart } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'

/** What the chart of one measure said when the change was recorded: kept with it, never written again. */
export type KeptBaseline = {
  readonly seriesId: string
  readonly keptOn: PlainDate
  readonly mean: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Those that counted then, oldest first. In the kernel's numbers: a share is between 0 and 1. */
  readonly points: readonly (readonly [date: PlainDate, value: number])[]
}

const countedBefore = (chart: XmrChart, changeDate: PlainDate): KeptBaseline['points'] =>
  chart.points.flatMap(({ date, value, judgement }) =>
    date < changeDate && judgement !== null && value !== null ? [[date, value] as const] : [],
  )

export function baselineOf(
  { chart }: Pick<BeforeAfter, 'chart'>,
  { seriesId, changeDate, keptOn }: { seriesId: string; changeDate: PlainDate; keptOn: PlainDate },
): KeptBaseline {
  const [first] = chart.partitions
  return {
    seriesId,
    keptOn,
    mean: first?.mean ?? null,
    lower: first?.limits?.lower ?? null,
    upper: first?.limits?.upper ?? null,
    points: countedBefore(chart, changeDate),
  }
}

/** Too few points to freeze anything on: kept all the same, so that what came later is seen to have come later. */
export const noBaseline = (seriesId: string, keptOn: PlainDate): KeptBaseline => ({
  ...{ seriesId, keptOn, mean: null, lower: null, upper: null },
  points: [],
})

export type BaselineSince = {
  readonly corrected: readonly PlainDate[]
  readonly added: readonly PlainDate[]
  readonly leftOut: readonly PlainDate[]
}

/** What has been done since to the points that the baseline was made of; undefined where nothing was. */
export function baselineSince(
  kept: KeptBaseline,
  { chart }: Pick<BeforeAfter, 'chart'>,
  changeDate: PlainDate,
): BaselineSince | undefined {
  const now = new Map(countedBefore(chart, changeDate))
  const then = new Map(kept.points)
  const differs = (a: number, b: number) => Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
  const corrected = [...then].filter(([date, value]) => differs(value, now.get(date) ?? value))
  const since = {
    corrected: corrected.map(([date]) => date),
    added: [...now.keys()].filter((date) => !then.has(date)),
    leftOut: [...then.keys()].filter((date) => !now.has(date)),
  }
  return since.corrected.length + since.added.length + since.leftOut.length === 0 ? undefined : since
}

/** So many points before a change are looked at for a signal that was there already: a shift's usual length. */
const JUST_BEFORE = 6

/**
 * Whether the baseline ended in a signal. A change made because of a bad spell is followed by better figures whatever
 * is done (regression to the mean: Morton and Torgerson, BMJ 2003;326:1083); one made while things got better may get the credit.
 */
export function signalBefore(
  { chart }: Pick<BeforeAfter, 'chart'>,
  changeDate: PlainDate,
): 'concern' | 'improvement' | 'moved' | undefined {
  const { shiftPoints, trendPoints } = chart.ruleSet.settings
  const needed = { astronomical: 1, 'two-of-three': 2, shift: shiftPoints, trend: trendPoints }
  const counted = chart.points.flatMap(({ date, judgement }, at) =>
    date < changeDate && judgement !== null ? [at] : [],
  )
  const recent = new Set(counted.slice(-JUST_BEFORE))
  // A signal that needs points from after the change is the change's own, even where it begins before.
  const before = chart.signals.findLast(({ rule, points }) => {
    const own = points.filter((at) => counted.includes(at))
    return own.length >= needed[rule] && own.some((at) => recent.has(at))
  })
  if (!before) return undefined
  return before.judgement === 'concern' || before.judgement === 'improvement' ? before.judgement : 'moved'
}
