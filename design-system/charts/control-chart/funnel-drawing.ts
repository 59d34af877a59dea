import {
  type Funnel,
  type FunnelLimits,
  type FunnelPoint,
  funnelCurves,
  makeShow,
  type Show,
  type Wording,
} from '@headroom/control-charts'
import { type Format, frameOf, widthOf } from './format.ts'
import {
  domainOf,
  type Frame,
  horizontal,
  linear,
  type Range,
  type Scale,
  spreadOut,
  ticksOf,
  vertical,
} from './geometry.ts'
import { INK, type Look, mark } from './marks.ts'
import { type Attributes, line, polyline, textElement } from './markup.ts'
import { paper, valueAxis } from './plot.ts'
import { LINE } from './value-line.ts'

export type FunnelDrawing = {
  readonly wording: Wording | undefined
  /** What the denominators count: "attendances". */
  readonly sizeName: string
}

type FunnelPlot = {
  readonly format: Format
  readonly frame: Frame
  readonly x: Scale
  readonly y: Scale
  readonly across: Range
  readonly domain: Range
  readonly curves: ReturnType<typeof funnelCurves>
}

/** Rates as the kernel writes them in its reasons. */
export const rateShow = (funnel: Funnel, wording: Wording | undefined): Show =>
  makeShow({ show: funnel.kind === 'proportion' ? 'proportion' : 'number', ...wording }, funnel.target / 10)

export const lookOfUnit = ({ adjustedOutlier }: FunnelPoint): Look =>
  adjustedOutlier > 0 ? 'neutral_high' : adjustedOutlier < 0 ? 'neutral_low' : 'common'

/** The limits that judge: widened where units differ more than chance explains. */
export const judging = (
  funnel: Funnel,
  own: { limits: FunnelLimits; adjusted: FunnelLimits },
): FunnelLimits => (funnel.isOverDispersed ? own.adjusted : own.limits)

export function funnelPlot(funnel: Funnel, format: Format, wording: Wording | undefined): FunnelPlot {
  const sizes = funnel.points.map(({ denominator }) => denominator)
  const [, largest] = domainOf(sizes)
  const across: Range = [Math.max(domainOf(sizes)[0], Math.min(...sizes) / 2), largest]
  const curves = funnelCurves(funnel, across[0], across[1])
  const ratios = funnel.points.map(({ ratio }) => ratio)
  // At the smallest sizes limits run off to nowhere: they are drawn as far as the units make worth while.
  const highest = Math.max(...ratios, funnel.target) * 1.6
  const domain = domainOf([
    ...ratios,
    ...curves.flatMap((curve) => {
      const { lower998, upper998 } = judging(funnel, curve)
      return [lower998, Math.min(highest, upper998)]
    }),
  ])
  const write = rateShow(funnel, wording)
  const left = ticksOf(domain[0], domain[1], format.ticksUp).map((tick) => write(tick))
  const frame = frameOf({ ...format, bottom: format.bottom + 20 }, { left, right: [], above: 0 })
  return {
    format,
    frame,
    across,
    domain,
    curves,
    x: linear(across, horizontal(frame)),
    y: linear(domain, vertical(frame)),
  }
}

function sizeAxis({ format, frame, across, x }: FunnelPlot, name: string): string {
  const [bottom] = vertical(frame)
  const [left, right] = horizontal(frame)
  const write = makeShow(undefined, across[1] / 10)
  const words = { 'text-anchor': 'middle', fill: INK.text, 'font-size': format.fontSize }
  const ticks = ticksOf(across[0], across[1], format.mostDates + 1).map((tick) => {
    const text = write(tick)
    const half = widthOf(text, format.fontSize) / 2
    return (
      line([x(tick), bottom], [x(tick), bottom + 6], { stroke: INK.quiet }) +
      textElement('text', { ...words, x: Math.min(frame.width - half, x(tick)), y: bottom + 22 }, text)
    )
  })
  return ticks.join('') + textElement('text', { ...words, x: (left + right) / 2, y: bottom + 44 }, name)
}

function curve(plot: FunnelPlot, of: (at: FunnelPlot['curves'][number]) => number, look: Attributes): string {
  const inside = plot.curves.filter((own) => of(own) >= plot.domain[0] && of(own) <= plot.domain[1])
  return polyline(
    inside.map((own) => [plot.x(own.denominator), plot.y(of(own))]),
    look,
  )
}

const MOST_NAMES = { wide: 14, narrow: 6 } as const

const shortened = (name: string, most: number) => (name.length > most ? `${name.slice(0, most - 1)}…` : name)

/** Names only the units outside the limits, the furthest first where there are many; all are in the table. */
function unitNames(funnel: Funnel, plot: FunnelPlot): string {
  const isNarrow = plot.format.width < 500
  const outside = funnel.points
    .filter(({ adjustedOutlier }) => adjustedOutlier !== 0)
    .toSorted((a, b) => Math.abs(b.ratio - funnel.target) - Math.abs(a.ratio - funnel.target))
    .slice(0, isNarrow ? MOST_NAMES.narrow : MOST_NAMES.wide)
  const [bottom, top] = vertical(plot.frame)
  const heights = spreadOut(
    outside.map(({ ratio }) => Math.max(top + 12, plot.y(ratio) + 5)),
    plot.format.fontSize + 2,
    bottom - 4,
  )
  return outside
    .map(({ unit, denominator, ratio }, at) => {
      const words = shortened(unit, isNarrow ? 16 : 32)
      const width = widthOf(words, plot.format.fontSize)
      const [x, y] = [plot.x(denominator), heights[at] ?? 0]
      const isLeft = x + 10 + width > plot.frame.width - plot.frame.right
      const side = isLeft ? -1 : 1
      const leader =
        Math.abs(y - 5 - plot.y(ratio)) > 6
          ? line([x + side * 5, plot.y(ratio)], [x + side * 9, y - 5], { stroke: INK.quiet })
          : ''
      const place = { x: x + side * 10, y, 'text-anchor': isLeft ? 'end' : 'start' }
      const ink = { fill: INK.text, 'font-size': plot.format.fontSize }
      return (
        leader +
        textElement(
          'text',
          { ...place, ...ink, stroke: '#fff', 'stroke-width': 3, 'paint-order': 'stroke' },
          words,
        )
      )
    })
    .join('')
}

export const OUTER = { stroke: INK.text, 'stroke-width': 1.5 } as const

/** The inside of an SVG of the format's size. */
export function drawFunnel(funnel: Funnel, format: Format, { wording, sizeName }: FunnelDrawing): string {
  const plot = funnelPlot(funnel, format, wording)
  const [left, right] = horizontal(plot.frame)
  const own = (name: keyof FunnelLimits, look: Attributes) =>
    curve(plot, (at) => judging(funnel, at)[name], look)
  const marks = funnel.points.map((point) =>
    mark(plot.x(point.denominator), plot.y(point.ratio), {
      look: lookOfUnit(point),
      ...(format.namesPoints ? { title: point.reason } : {}),
    }),
  )
  return [
    paper(plot),
    valueAxis(plot, rateShow(funnel, wording)),
    sizeAxis(plot, sizeName),
    line([left, plot.y(funnel.target)], [right, plot.y(funnel.target)], LINE.target),
    ...(funnel.isOverDispersed
      ? (['lower998', 'upper998'] as const).map((name) => curve(plot, ({ limits }) => limits[name], LINE.old))
      : []),
    own('lower998', OUTER),
    own('upper998', OUTER),
    own('lower95', LINE.limit),
    own('upper95', LINE.limit),
    ...marks,
    unitNames(funnel, plot),
  ].join('')
}
