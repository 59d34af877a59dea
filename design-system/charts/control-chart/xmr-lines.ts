import type { Partition, XmrChart } from '@headroom/control-charts'
import { EDGE, horizontal, segments, turnsOf } from './geometry.ts'
import { INK } from './marks.ts'
import { type Attributes, element, line, type Place, polyline } from './markup.ts'
import type { Plot } from './plot.ts'
import { LINE } from './value-line.ts'

/** Where each stretch of limits begins and ends across: half-way between its neighbours. */
export function stretchesOf(plot: Plot, partitions: readonly Partition[]): [number, number][] {
  const [left, right] = horizontal(plot.frame)
  return partitions.map(({ from, to }, at) => {
    const before = partitions[at - 1]
    const after = partitions[at + 1]
    return [
      before ? (plot.x(before.to) + plot.x(from)) / 2 : Math.max(left, plot.x(from) - EDGE),
      after ? (plot.x(to) + plot.x(after.from)) / 2 : Math.min(right, plot.x(to) + EDGE),
    ]
  })
}

/** The room between the limits, under everything else. */
export function limitBands(chart: XmrChart, plot: Plot): string {
  if (!chart.hasEnoughPoints) return ''
  const stretches = stretchesOf(plot, chart.partitions)
  return chart.partitions
    .map(({ limits }, at) => {
      const [start, end] = stretches[at] ?? [0, 0]
      if (!limits) return ''
      const [top, bottom] = [plot.y(limits.upper), plot.y(limits.lower)]
      return element('rect', { x: start, y: top, width: end - start, height: bottom - top, fill: INK.band })
    })
    .join('')
}

/** Each stretch's own mean and limits, and the lines of the stretch before carried on faintly until the next. */
export function limitLines(chart: XmrChart, plot: Plot): string {
  const stretches = stretchesOf(plot, chart.partitions)
  return chart.partitions
    .flatMap(({ mean, limits }, at) => {
      const [start, end] = stretches[at] ?? [0, 0]
      const next = stretches[at + 1]
      const across = (value: number, look: Attributes) =>
        line([start, plot.y(value)], [end, plot.y(value)], look) +
        (next ? line([next[0], plot.y(value)], [next[1], plot.y(value)], LINE.old) : '')
      return [
        across(mean, LINE.mean),
        ...(limits && chart.hasEnoughPoints
          ? [across(limits.lower, LINE.limit), across(limits.upper, LINE.limit)]
          : []),
      ]
    })
    .join('')
}

/** `step`: a target holds until the next. `trajectory`: the way from each target to the next, as a slope. */
export type TargetShape = 'step' | 'trajectory'

/** The target on each day it is known for: on the points, and on a trajectory also on the days of its steps to come. */
export function targetPlaces(chart: XmrChart, shape: TargetShape): { date: string; value: number }[] {
  const onPoints = chart.points.flatMap(({ date, target }) =>
    target === null ? [] : [{ date, value: target }],
  )
  if (shape === 'step') return onPoints
  const last = chart.points.at(-1)?.date ?? ''
  const steps = onPoints.filter(({ value }, at) => value !== onPoints[at - 1]?.value)
  const toCome = (chart.series.targets ?? [])
    .filter(({ from }) => from > last)
    .map(({ from, value }) => ({ date: from, value }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
  const end = onPoints.at(-1)
  return toCome.length > 0 || end === undefined ? [...steps, ...toCome] : [...steps, end]
}

export function targetLine(chart: XmrChart, plot: Plot, shape: TargetShape): string {
  const own = targetPlaces(chart, shape)
  if (shape === 'trajectory')
    return polyline(
      own.map(({ date, value }) => [plot.x(date), plot.y(value)]),
      LINE.target,
    )
  const byDate = new Map(own.map(({ date, value }) => [date, plot.y(value)]))
  const places = chart.points.map(({ date }): Place | null => {
    const y = byDate.get(date)
    return y === undefined ? null : [plot.x(date), y]
  })
  const [left, right] = horizontal(plot.frame)
  return segments(places)
    .map((stretch) => {
      // A target steps on the day it changes rather than sloping towards it.
      const stepped = stretch.flatMap(([x, y], at): Place[] => {
        const before = stretch[at - 1]
        return before && before[1] !== y
          ? [
              [x, before[1]],
              [x, y],
            ]
          : [[x, y]]
      })
      const [first, last] = [stepped[0] ?? [0, 0], stepped.at(-1) ?? [0, 0]]
      return polyline(
        [
          [Math.max(left, first[0] - EDGE), first[1]],
          ...turnsOf(stepped),
          [Math.min(right, last[0] + EDGE), last[1]],
        ],
        LINE.target,
      )
    })
    .join('')
}
