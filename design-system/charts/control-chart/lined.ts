import { cadenceOf, periodsBetween } from '@headroom/control-charts'
import type { Format } from './format.ts'
import { horizontal, segments, turnsOf } from './geometry.ts'
import { drawMarkers, type NumberedMarker, roomForMarkers } from './markers.ts'
import { INK, LOOK_WORDS, LOOKS, type Look, mark } from './marks.ts'
import { element, type Place, polyline } from './markup.ts'
import { dateAxis, type LineName, nameLines, type Plot, paper, plotOf, radiusOf, valueAxis } from './plot.ts'
import { LINE, valueLine } from './value-line.ts'
import { type KeyItem, lineSample } from './xmr-key.ts'

export type LinedPoint = {
  readonly date: string
  readonly value: number | null
  readonly isGhost: boolean
  /** Points of one part share their lines. */
  readonly part: number
  readonly centre: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly look: Look
  readonly title: string
}

/** A chart whose lines may differ from point to point: attribute, run and moving-range charts. */
export type Lined = {
  readonly points: readonly LinedPoint[]
  readonly isMonthly: boolean
  /** "Mean", "Median". */
  readonly centreName: string
  readonly limitNames: { readonly lower: string; readonly upper: string }
  readonly write: (value: number) => string
  readonly markers: readonly NumberedMarker[]
}

type LineOf = 'centre' | 'lower' | 'upper'

/** Each point's own line for half the way to its neighbours: a step, since a slope between two limits means nothing. */
function stepsOf({ points }: Lined, plot: Plot, name: LineOf): Place[][] {
  const [left, right] = horizontal(plot.frame)
  const middle = (at: number) =>
    at <= 0 || at >= points.length
      ? at <= 0
        ? left
        : right
      : (plot.x(points[at - 1]?.date ?? '') + plot.x(points[at]?.date ?? '')) / 2
  return segments(
    points.flatMap((point, at): (Place | null)[] => {
      const value = point[name]
      if (value === null) return [null]
      const isNewPart = at > 0 && points[at - 1]?.part !== point.part
      const step: Place[] = [
        [middle(at), plot.y(value)],
        [middle(at + 1), plot.y(value)],
      ]
      return isNewPart ? [null, ...step] : step
    }),
  ).map(turnsOf)
}

function bands(lined: Lined, plot: Plot): string {
  const uppers = stepsOf(lined, plot, 'upper')
  const lowers = stepsOf(lined, plot, 'lower')
  if (uppers.length !== lowers.length) return ''
  return uppers
    .map((upper, at) => {
      const around = [...upper, ...(lowers[at] ?? []).toReversed()]
      return element('path', {
        d: `M${around.map(([x, y]) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`).join('L')}z`,
        fill: INK.band,
      })
    })
    .join('')
}

/** The lines in force at the last point that has any. */
function lineNames({ points, centreName, limitNames, write }: Lined): LineName[] {
  const last = points.findLast(({ centre }) => centre !== null)
  if (!last) return []
  const named = (words: string, value: number | null, ink: string): LineName[] =>
    value === null ? [] : [{ words: `${words} ${write(value)}`, value, ink }]
  return [
    ...named(limitNames.upper, last.upper, INK.quiet),
    ...named(centreName, last.centre, INK.text),
    ...named(limitNames.lower, last.lower, INK.quiet),
  ]
}

/** The inside of an SVG of the format's size. */
export function drawLined(lined: Lined, format: Format): string {
  const { points, write, isMonthly, markers } = lined
  const dates = points.map(({ date }) => date)
  const plot = plotOf(format, {
    dates,
    numbers: points.flatMap(({ value, lower, upper, centre }) => [value, lower, upper, centre]),
    write,
    lineNames: lineNames(lined),
    above: roomForMarkers(markers),
  })
  const cadence = cadenceOf(points)
  const radius = radiusOf(plot, points.length)
  return [
    paper(plot),
    bands(lined, plot),
    valueAxis(plot, write),
    dateAxis(plot, dates, isMonthly),
    ...stepsOf(lined, plot, 'centre').map((places) => polyline(places, LINE.mean)),
    ...(['lower', 'upper'] as const).flatMap((name) =>
      stepsOf(lined, plot, name).map((places) => polyline(places, LINE.limit)),
    ),
    drawMarkers(plot, markers),
    valueLine(points, plot, {
      isGapBefore: (at) =>
        cadence !== null && at > 0 && periodsBetween(cadence, dates[at - 1] ?? '', dates[at] ?? '') > 0,
      unfinished: new Set(),
    }),
    ...points.map(({ date, value, look, title }) =>
      value === null
        ? ''
        : mark(plot.x(date), plot.y(value), {
            look,
            r: radius(look),
            ...(format.namesPoints ? { title } : {}),
          }),
    ),
    nameLines(plot, lineNames(lined)),
  ].join('')
}

const WORDS: Readonly<Record<Look, string>> = {
  ...LOOK_WORDS,
  neutral_high: 'Signal, high',
  neutral_low: 'Signal, low',
}

export function linedKey(lined: Lined): KeyItem[] {
  const looks = new Set(lined.points.flatMap(({ value, look }) => (value === null ? [] : [look])))
  const [hasCentre, hasLimits] = [
    lined.points.some(({ centre }) => centre !== null),
    lined.points.some(({ upper }) => upper !== null),
  ]
  return [
    ...LOOKS.filter((look) => looks.has(look)).map((look) => ({
      sample: mark(14, 10, { look }),
      words: look === 'common' && !hasLimits ? 'Value' : WORDS[look],
    })),
    ...(hasCentre ? [{ sample: lineSample(LINE.mean), words: lined.centreName }] : []),
    ...(hasLimits ? [{ sample: lineSample(LINE.limit), words: 'Limits' }] : []),
  ]
}
