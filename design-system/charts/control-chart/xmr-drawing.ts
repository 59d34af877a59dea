import {
  type ChartPoint,
  isGapBefore,
  makeShow,
  nameDate,
  type Partition,
  type Show,
  showFor,
  warningsOf,
  type XmrChart,
} from '@headroom/control-charts'
import type { Format } from './format.ts'
import { drawMarkers, type NumberedMarker, roomForMarkers } from './markers.ts'
import { INK, lookOf, mark } from './marks.ts'
import { textElement } from './markup.ts'
import { dateAxis, type LineName, nameLines, type Plot, paper, plotOf, radiusOf, valueAxis } from './plot.ts'
import { valueLine } from './value-line.ts'
import { limitBands, limitLines, type TargetShape, targetLine, targetPlaces } from './xmr-lines.ts'

export type XmrDrawing = {
  readonly markers: readonly NumberedMarker[]
  readonly targetShape: TargetShape
  /** Days whose period is not over. */
  readonly unfinished: ReadonlySet<string>
  /** A further line across part of the chart: the mean after a change. */
  readonly extra?: (plot: Plot) => string
  readonly extraNames?: readonly LineName[]
}

/** Values without their unit, which the axis names once. */
export const bareShow = (chart: XmrChart) => {
  const spread = chart.partitions.findLast(({ limits }) => (limits?.averageMovingRange ?? 0) > 0)
  const { show } = chart.series.wording ?? {}
  return makeShow(show === undefined ? undefined : { show }, spread?.limits?.averageMovingRange ?? 0)
}

const unitOf = ({ series }: XmrChart): string =>
  series.wording?.show === 'proportion' ? '' : (series.wording?.unit ?? '')

/** The days the chart's own warnings call unfinished. */
export const unfinishedDates = (chart: XmrChart): readonly string[] =>
  chart.series.asOf === undefined
    ? []
    : warningsOf(chart).flatMap(({ kind, dates }) => (kind === 'unfinished-period' ? dates : []))

const shownLimits = (chart: XmrChart, partition: Partition | undefined) =>
  chart.hasEnoughPoints ? (partition?.limits ?? null) : null

/** The lines in force at the end, as they are named at the edge. */
function lineNames(chart: XmrChart): LineName[] {
  const partition = chart.partitions.at(-1)
  const show = bareShow(chart)
  const target = chart.points[chart.lastUsable]?.target ?? null
  const limits = shownLimits(chart, partition)
  return [
    ...(limits ? [{ words: `Upper ${show(limits.upper)}`, value: limits.upper, ink: INK.quiet }] : []),
    ...(partition ? [{ words: `Mean ${show(partition.mean)}`, value: partition.mean }] : []),
    ...(limits ? [{ words: `Lower ${show(limits.lower)}`, value: limits.lower, ink: INK.quiet }] : []),
    ...(target === null ? [] : [{ words: `Target ${show(target)}`, value: target, ink: INK.target }]),
  ]
}

function titleOf(chart: XmrChart, point: ChartPoint, show: Show): string {
  const words = `${nameDate(point.date, chart.isMonthly)}: ${show(point.value ?? 0)}.`
  return chart.hasEnoughPoints
    ? [words, ...point.signals.map((at) => chart.signals[at]?.reason ?? '')].join(' ')
    : words
}

/** The plot an XmR chart is drawn on: for the drawing, and for tests that hold it to the numbers. */
export function xmrPlot(chart: XmrChart, format: Format, drawing: XmrDrawing): Plot {
  const targets = targetPlaces(chart, drawing.targetShape)
  const names = [...lineNames(chart), ...(drawing.extraNames ?? [])]
  return plotOf(format, {
    dates: [...chart.points, ...targets].map(({ date }) => date),
    numbers: [
      ...chart.points.map(({ value }) => value),
      ...targets.map(({ value }) => value),
      ...names.map(({ value }) => value),
      ...chart.partitions.flatMap((partition) => {
        const limits = shownLimits(chart, partition)
        return limits ? [limits.lower, limits.upper] : []
      }),
    ],
    write: bareShow(chart),
    lineNames: names,
    above: Math.max(roomForMarkers(drawing.markers), unitOf(chart) === '' ? 0 : 16),
  })
}

/** The inside of an SVG of the format's size. */
export function drawXmr(chart: XmrChart, format: Format, drawing: XmrDrawing): string {
  const plot = xmrPlot(chart, format, drawing)
  const dates = [...chart.points, ...targetPlaces(chart, drawing.targetShape)].map(({ date }) => date)
  const show = showFor(chart)
  const radius = radiusOf(plot, chart.points.length)
  const marks = chart.points.map((point) => {
    if (point.value === null) return ''
    const look = lookOf(point, chart.hasEnoughPoints)
    return mark(plot.x(point.date), plot.y(point.value), {
      look,
      isUnfinished: drawing.unfinished.has(point.date),
      r: radius(look),
      ...(format.namesPoints ? { title: titleOf(chart, point, show) } : {}),
    })
  })
  const unit = unitOf(chart)
  return [
    paper(plot),
    limitBands(chart, plot),
    valueAxis(plot, bareShow(chart)),
    unit === ''
      ? ''
      : textElement(
          'text',
          { x: format.margin, y: plot.frame.top - 10, fill: INK.quiet, 'font-size': format.fontSize },
          unit,
        ),
    dateAxis(plot, dates, chart.isMonthly),
    limitLines(chart, plot),
    drawing.extra?.(plot) ?? '',
    targetLine(chart, plot, drawing.targetShape),
    drawMarkers(plot, drawing.markers),
    valueLine(chart.points, plot, {
      isGapBefore: (at) => isGapBefore(chart, at),
      unfinished: drawing.unfinished,
    }),
    ...marks,
    nameLines(plot, [...lineNames(chart), ...(drawing.extraNames ?? [])]),
  ].join('')
}
