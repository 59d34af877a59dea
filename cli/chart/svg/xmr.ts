import {
  type ChartPoint,
  describeChart,
  isGapBefore,
  makeShow,
  nameDate,
  type XmrChart,
} from '@headroom/control-charts'
import { dateAxis, heading, valueAxis } from './axes.ts'
import { document, line, polyline, textElement } from './elements.ts'
import { dateScale, domainOf, FRAME, horizontal, linear, type Scale, segments, vertical } from './geometry.ts'
import { key, type Look, lookOf, mark } from './marks.ts'

type Places = { readonly x: (date: string) => number; readonly y: Scale }

/** Mean and limits of each stretch of points; too few points leave only the mean. */
function limitLines(chart: XmrChart, { x, y }: Places): string {
  const half = (x(chart.points[1]?.date ?? '') - x(chart.points[0]?.date ?? '')) / 2 || 8
  return chart.partitions
    .map(({ from, to, mean, limits }) => {
      const [left, right] = horizontal(FRAME)
      const [start, end] = [Math.max(left, x(from) - half), Math.min(right, x(to) + half)]
      const across = (value: number, look: Record<string, string | number>) =>
        line([start, y(value)], [end, y(value)], look)
      const drawn = across(mean, { stroke: '#212b32', 'stroke-width': 1.5 })
      if (!limits || !chart.hasEnoughPoints) return drawn
      const dashed = { stroke: '#4c6272', 'stroke-width': 1.5, 'stroke-dasharray': '7 5' }
      return drawn + across(limits.lower, dashed) + across(limits.upper, dashed)
    })
    .join('')
}

function targetLine(chart: XmrChart, { x, y }: Places): string {
  const places = chart.points.map(({ date, target }) =>
    target === null ? null : ([x(date), y(target)] as const),
  )
  return segments(places)
    .map((own) => {
      // A target steps on the day it changes rather than sloping towards it.
      const stepped = own.flatMap(([left, top], at) => {
        const before = own[at - 1]
        return before && before[1] !== top
          ? [[left, before[1]] as const, [left, top] as const]
          : [[left, top] as const]
      })
      return polyline(stepped, { stroke: '#b3001b', 'stroke-width': 1.5, 'stroke-dasharray': '2 4' })
    })
    .join('')
}

function valueLine(chart: XmrChart, { x, y }: Places): string {
  const places: (readonly [number, number] | null)[] = []
  chart.points.forEach(({ date, value, isGhost }, at) => {
    if (isGapBefore(chart, at)) places.push(null)
    places.push(value === null || isGhost ? null : [x(date), y(value)])
  })
  return segments(places)
    .map((own) => polyline(own, { stroke: '#768692', 'stroke-width': 1.5 }))
    .join('')
}

/** An XmR chart as SVG, with its text equivalent as the description. */
export function drawXmrSvg(chart: XmrChart, title: string): string {
  const frame = FRAME
  const dates = chart.points.map(({ date }) => date)
  const step = chart.partitions[0]?.limits?.averageMovingRange ?? 0
  const show = makeShow(chart.series.wording, step)
  const domain = domainOf([
    ...chart.points.flatMap(({ value, target }) => [value, target]),
    ...chart.partitions.flatMap(({ limits }) =>
      limits && chart.hasEnoughPoints ? [limits.lower, limits.upper] : [],
    ),
  ])
  const places: Places = { x: dateScale(dates, frame), y: linear(domain, vertical(frame)) }
  const drawn = chart.points.filter((point): point is ChartPoint & { value: number } => point.value !== null)
  const looks = new Set<Look>()
  const marks = drawn.map((point) => {
    const look = chart.hasEnoughPoints || point.isGhost ? lookOf(point.judgement) : 'common'
    looks.add(look)
    const reasons = chart.hasEnoughPoints
      ? point.signals.map((at) => ` ${chart.signals[at]?.reason ?? ''}`).join('')
      : ''
    return mark(
      places.x(point.date),
      places.y(point.value),
      look,
      `${nameDate(point.date, chart.isMonthly)}: ${show(point.value)}.${reasons}`,
    )
  })
  const empty =
    drawn.length === 0
      ? textElement('text', { x: frame.left, y: frame.height / 2, 'font-size': 16 }, 'No values to draw.')
      : ''
  const body = [
    heading(title, frame),
    valueAxis(domain, places.y, frame, show),
    dateAxis(dates, places.x, frame, chart.isMonthly),
    limitLines(chart, places),
    targetLine(chart, places),
    valueLine(chart, places),
    ...marks,
    key(looks, frame.left, 44),
    empty,
  ]
  return document(frame, { title, description: describeChart(chart).join(' ') }, body.join(''))
}
