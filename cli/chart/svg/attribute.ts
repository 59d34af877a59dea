import {
  type AttributeChart,
  describeAttributeChart,
  makeShow,
  nameDate,
  type Show,
} from '@headroom/control-charts'
import { dateAxis, heading, valueAxis } from './axes.ts'
import { document, polyline } from './elements.ts'
import { dateScale, domainOf, FRAME, linear, type Scale, segments, vertical } from './geometry.ts'
import { mark } from './marks.ts'

type Line = 'centre' | 'lower' | 'upper'

const LOOKS: Record<Line, Record<string, string | number>> = {
  centre: { stroke: '#212b32', 'stroke-width': 1.5 },
  lower: { stroke: '#4c6272', 'stroke-width': 1.5, 'stroke-dasharray': '7 5' },
  upper: { stroke: '#4c6272', 'stroke-width': 1.5, 'stroke-dasharray': '7 5' },
}

function marksOf(chart: AttributeChart, x: (date: string) => number, y: Scale, show: Show): string[] {
  return chart.points.map((point, at) => {
    if (point.value === null) return ''
    const look = point.isGhost
      ? 'ghost'
      : point.beyondLimits > 0
        ? 'neutral_high'
        : point.beyondLimits < 0
          ? 'neutral_low'
          : 'common'
    const reason = chart.signals.find(
      ({ kind, points }) => kind === 'beyond-limits' && points[0] === at,
    )?.reason
    return mark(
      x(point.date),
      y(point.value),
      look,
      reason ?? `${nameDate(point.date, chart.isMonthly)}: ${show(point.value)}`,
    )
  })
}

/** An attribute or run chart as SVG. Its limits may differ from point to point. */
export function drawAttributeSvg(chart: AttributeChart, title: string): string {
  const dates = chart.points.map(({ date }) => date)
  const domain = domainOf(
    chart.points.flatMap(({ value, lower, upper, centre }) => [value, lower, upper, centre]),
  )
  const x = dateScale(dates, FRAME)
  const y = linear(domain, vertical(FRAME))
  const show = makeShow(undefined, (domain[1] - domain[0]) / 10)
  const along = (of: (at: number) => number | null) => {
    const places: (readonly [number, number] | null)[] = []
    chart.points.forEach((point, at) => {
      const value = of(at)
      if (chart.points[at - 1]?.part !== point.part) places.push(null)
      places.push(value === null ? null : [x(point.date), y(value)])
    })
    return segments(places)
  }
  const lines = (['centre', 'lower', 'upper'] as const).flatMap((name) =>
    along((at) => chart.points[at]?.[name] ?? null).map((places) => polyline(places, LOOKS[name])),
  )
  const values = segments(
    chart.points.map(({ date, value, isGhost }) =>
      value === null || isGhost ? null : ([x(date), y(value)] as const),
    ),
  ).map((places) => polyline(places, { stroke: '#768692', 'stroke-width': 1.5 }))
  const description = describeAttributeChart(chart, { measure: title }).join(' ')
  const axes = valueAxis(domain, y, FRAME, show) + dateAxis(dates, x, FRAME, chart.isMonthly)
  return document(
    FRAME,
    { title, description },
    [heading(title, FRAME), axes, ...lines, ...values, ...marksOf(chart, x, y, show)].join(''),
  )
}
