import { nameDate, type Series } from '@headroom/control-charts'
import { widthOf } from './format.ts'
import { horizontal, vertical } from './geometry.ts'
import { INK } from './marks.ts'
import { element, line, textElement } from './markup.ts'
import type { Plot } from './plot.ts'

export const MARKER_KINDS = ['new-limits', 'note', 'change', 'definition'] as const
export type MarkerKind = (typeof MARKER_KINDS)[number]

/** Something that happened on a day: a number on the picture, its words in the list below. */
export type Marker = {
  readonly date: string
  readonly kind: MarkerKind
  readonly words: string
}

export type NumberedMarker = Marker & { readonly number: number; readonly when: string }

/** A chart's own changes of limits and of definition. */
export const markersOf = ({ rebases = [], definitionChanges = [] }: Series): Marker[] => [
  ...rebases.map((date) => ({ date, kind: 'new-limits', words: 'New limits start.' }) as const),
  ...definitionChanges.map(
    ({ date, note }) => ({ date, kind: 'definition', words: `Definition changed: ${note}` }) as const,
  ),
]

/** Every marker in the order of its day, numbered from 1; the chart's own only where none given speaks of that day. */
export function numberMarkers(
  own: readonly Marker[],
  given: readonly Marker[],
  isMonthly: boolean,
): NumberedMarker[] {
  const untold = own.filter(
    ({ date, kind }) => !given.some((marker) => marker.date === date && marker.kind === kind),
  )
  return [...given, ...untold]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((marker, at) => ({
      ...marker,
      number: at + 1,
      when: nameDate(marker.date, isMonthly && marker.date.endsWith('-01')),
    }))
}

const RADIUS = 10
const DASHES: Readonly<Record<MarkerKind, string>> = {
  'new-limits': '',
  change: '',
  definition: '6 3',
  note: '1 4',
}

/** One sign above the plot: a number, or the first and last of several that stand too close to be told apart. */
type Sign = {
  readonly markers: readonly NumberedMarker[]
  readonly words: string
  /** Grows to the right of the first of its markers, over nothing that stands there yet. */
  readonly left: number
  readonly width: number
  readonly row: 0 | 1
}

const signOf = (markers: readonly NumberedMarker[], left: number, row: 0 | 1): Sign => {
  const [first, last] = [markers[0]?.number ?? 0, markers.at(-1)?.number ?? 0]
  const words = first === last ? String(first) : `${first}–${last}`
  return { markers, words, left, row, width: Math.max(2 * RADIUS, widthOf(words, 13) + 12) }
}

/** Where the signs stand: beside the last of the row, or on the row above, or together with the sign before. */
function signsOf(plot: Plot, markers: readonly NumberedMarker[]): Sign[] {
  const [left, right] = horizontal(plot.frame)
  const signs: Sign[] = []
  for (const marker of markers) {
    const start = Math.min(right, Math.max(left, plot.x(marker.date))) - RADIUS
    const hasRoom = (row: 0 | 1) => {
      const before = signs.findLast((sign) => sign.row === row)
      return !before || start > before.left + before.width + 2
    }
    const last = signs.at(-1)
    if (!last || hasRoom(0)) signs.push(signOf([marker], start, 0))
    else if (hasRoom(1)) signs.push(signOf([marker], start, 1))
    else signs[signs.length - 1] = signOf([...last.markers, marker], last.left, last.row)
  }
  return signs
}

/** Room above the plot for the signs; where it is not yet known whether any must be raised, room for that. */
export const roomForMarkers = (markers: readonly NumberedMarker[]): number =>
  markers.length === 0 ? 0 : markers.length === 1 ? 2.2 * RADIUS : 4.4 * RADIUS

function drawSign({ words, left, width, row }: Sign, top: number): string {
  const y = top - (row === 1 ? 3.3 : 1.1) * RADIUS
  const place = { x: left, y: y - RADIUS, width, height: 2 * RADIUS, rx: RADIUS }
  const text = {
    x: left + width / 2,
    y: y + 4.5,
    'text-anchor': 'middle',
    'font-size': 13,
    'font-weight': 'bold',
  }
  return (
    element('rect', { ...place, fill: '#fff', stroke: INK.text, 'stroke-width': 1.5 }) +
    textElement('text', { ...text, fill: INK.text }, words)
  )
}

/** A line down through the plot for each marker, and the signs above it. */
export function drawMarkers(plot: Plot, markers: readonly NumberedMarker[]): string {
  const [bottom, top] = vertical(plot.frame)
  const [left, right] = horizontal(plot.frame)
  const signs = signsOf(plot, markers)
  const lines = signs.flatMap(({ markers: own, row }) =>
    own.map(({ date, kind }) => {
      const x = Math.min(right, Math.max(left, plot.x(date)))
      const stroke = kind === 'change' ? { stroke: INK.text, 'stroke-width': 2 } : { stroke: INK.quiet }
      const dash = DASHES[kind] === '' ? {} : { 'stroke-dasharray': DASHES[kind] }
      return line([x, own.length > 1 ? top : top - row * 2 * RADIUS], [x, bottom], { ...stroke, ...dash })
    }),
  )
  return [...lines, ...signs.map((sign) => drawSign(sign, top))].join('')
}
