import { nameDate } from '../plain-date.ts'
import { makeShow, type Wording } from '../wording.ts'
import type { AttributeChart, AttributeSignal } from './model.ts'

/** The usual distance between neighbours, for choosing how many figures to write. */
function usualStep(chart: Pick<AttributeChart, 'points'>): number {
  let total = 0
  let pairs = 0
  for (let at = 1; at < chart.points.length; at++) {
    const here = chart.points[at]?.value
    const before = chart.points[at - 1]?.value
    if (here === null || here === undefined || before === null || before === undefined) continue
    total += Math.abs(here - before)
    pairs++
  }
  return pairs > 0 ? total / pairs : 0
}

export const showOf = (chart: Pick<AttributeChart, 'points' | 'kind'>, wording: Wording | undefined) =>
  makeShow(
    chart.kind === 'p' || chart.kind === 'pp' ? { show: 'proportion', ...wording } : wording,
    usualStep(chart),
  )

/** Each point beyond the limits and each unlikely pattern about the centre line, in words. */
export function signalsOfAttributeChart(
  chart: Omit<AttributeChart, 'signals'>,
  wording: Wording | undefined,
): AttributeSignal[] {
  const show = showOf(chart, wording)
  const name = (date: string) => nameDate(date, chart.isMonthly)
  const signals: AttributeSignal[] = []
  chart.points.forEach((point, at) => {
    const limit = point.beyondLimits > 0 ? point.upper : point.lower
    if (point.beyondLimits === 0 || point.value === null || limit === null) return
    const [word, side] = point.beyondLimits > 0 ? ['above', 'upper'] : ['below', 'lower']
    signals.push({
      kind: 'beyond-limits',
      part: point.part,
      points: [at],
      reason: `${name(point.date)}: ${show(point.value, limit)} is ${word} the ${side} 3-sigma limit of ${show(limit, point.value)} for that point.`,
    })
  })
  for (const { part, runs } of chart.parts) {
    const start = chart.points.findIndex((point) => point.part === part)
    const { longestRun, longestRunLimit, crossings, fewestCrossings, useful } = runs
    if (longestRun === null || longestRunLimit === null || crossings === null || fewestCrossings === null)
      continue
    const centre = show(chart.points[start]?.centre ?? 0)
    if (longestRun > longestRunLimit) {
      const from = start + runs.longestRunFrom
      const to = start + runs.longestRunTo
      signals.push({
        kind: 'unusually-long-run',
        part,
        points: Array.from({ length: to - from + 1 }, (_, step) => from + step),
        reason: `${longestRun} points in a row on one side of the centre line of ${centre}, from ${name(chart.points[from]?.date ?? '')} to ${name(chart.points[to]?.date ?? '')}; with ${useful} points off the line, chance alone seldom gives more than ${longestRunLimit}.`,
      })
    }
    if (crossings < fewestCrossings)
      signals.push({
        kind: 'unusually-few-crossings',
        part,
        points: [],
        reason: `The curve crosses the centre line of ${centre} ${crossings} times; with ${useful} points off the line, chance alone seldom gives fewer than ${fewestCrossings}. The level has probably moved during this part.`,
      })
  }
  return signals
}
