import type { XmrChart } from '../model.ts'
import { nameDate } from '../plain-date.ts'
import { listOf, plural } from '../wording.ts'
import type { Warning } from './model.ts'

/** Limits from fewer points than this move noticeably with each new point (NHS England SPC SQL v2.4). */
const STEADY_LIMITS = 12

export function tooFewPoints(chart: XmrChart): Warning | null {
  if (chart.hasEnoughPoints) return null
  const needed = chart.ruleSet.settings.minimumPoints
  return {
    kind: 'too-few-points',
    figure: chart.n,
    dates: [],
    message: `There ${chart.n === 1 ? 'is 1 usable point' : `are ${chart.n} usable points`}; limits and icons are shown from ${needed}. Until then read it as a run of values about their mean.`,
  }
}

export function shortLimits(chart: XmrChart): Warning | null {
  const short = chart.partitions.filter(({ basedOn }) => basedOn.n < STEADY_LIMITS)
  if (short.length === 0 || !chart.hasEnoughPoints) return null
  const told = listOf(
    short.map(({ basedOn }) => `${nameDate(basedOn.from, chart.isMonthly)} (${plural(basedOn.n, 'point')})`),
  )
  return {
    kind: 'short-limits',
    figure: Math.min(...short.map(({ basedOn }) => basedOn.n)),
    dates: short.map(({ from }) => from),
    message: `Limits from fewer than ${STEADY_LIMITS} points are provisional: those starting ${told}.`,
  }
}

export function baselineHasSignal(chart: XmrChart): Warning | null {
  const first = chart.partitions[0]
  if (!chart.series.baselinePoints || !first || !chart.hasEnoughPoints) return null
  const inside = chart.points.filter(
    ({ date, judgement }) => date <= first.basedOn.to && judgement !== null && judgement !== 'common',
  )
  if (inside.length === 0) return null
  return {
    kind: 'baseline-has-signal',
    figure: inside.length,
    dates: inside.map(({ date }) => date),
    message: `The baseline itself holds a signal (${plural(inside.length, 'point')}), so the fixed limits describe a process that was changing.`,
  }
}

export function mixedSignals(chart: XmrChart): Warning | null {
  const mixed = chart.points.filter(({ isMixed }) => isMixed)
  if (mixed.length === 0) return null
  const winner = chart.ruleSet.settings.conflict === 'improvement-wins' ? 'improvement' : 'concern'
  return {
    kind: 'mixed-signals',
    figure: mixed.length,
    dates: mixed.map(({ date }) => date),
    message: `At ${plural(mixed.length, 'point')} one rule says improvement and another concern. They are coloured as ${winner} because the chart is set so; both reasons are given.`,
  }
}

export function rebaseDateAbsent(chart: XmrChart): Warning | null {
  const rebases = chart.series.rebases ?? []
  if (rebases.length === 0) return null
  const dates = new Set(chart.points.map(({ date }) => date))
  const absent = rebases.filter((date) => !dates.has(date))
  if (absent.length === 0) return null
  return {
    kind: 'rebase-date-absent',
    figure: absent.length,
    dates: absent,
    message: `No point has the date of a change of limits: ${listOf(absent.map((date) => nameDate(date, false)))}. The new limits start at the next point.`,
  }
}

export function screened(chart: XmrChart): Warning | null {
  const figure = chart.partitions.reduce((sum, { limits }) => sum + (limits?.screenedOut ?? 0), 0)
  if (figure === 0) return null
  return {
    kind: 'screened',
    figure,
    dates: [],
    message: `${plural(figure, 'moving range')} above 3.267 averages ${figure === 1 ? 'was' : 'were'} left out of the limits. The mean still holds every point, so the limits may look off-centre. Packages differ on this choice.`,
  }
}
