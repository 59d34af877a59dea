import { nameDate, type Series } from '@headroom/control-charts'
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

type Placed = { readonly marker: NumberedMarker; readonly x: number; readonly isRaised: boolean }

/** Where each number stands: two that would touch stand at two heights. */
function placed(plot: Plot, markers: readonly NumberedMarker[]): Placed[] {
  let before = Number.NEGATIVE_INFINITY
  let isRaised = false
  return markers.map((marker) => {
    const [left, right] = horizontal(plot.frame)
    const x = Math.min(right, Math.max(left, plot.x(marker.date)))
    isRaised = x - before < 2 * RADIUS + 2 && !isRaised
    before = x
    return { marker, x, isRaised }
  })
}

/** Room above the plot for the numbers; where it is not yet known whether any must be raised, room for that. */
export const roomForMarkers = (markers: readonly NumberedMarker[]): number =>
  markers.length === 0 ? 0 : markers.length === 1 ? 2.2 * RADIUS : 4.4 * RADIUS

/** Numbers above the plot with a line down through it. */
export function drawMarkers(plot: Plot, markers: readonly NumberedMarker[]): string {
  const [bottom, top] = vertical(plot.frame)
  return placed(plot, markers)
    .map(({ marker: { kind, number }, x, isRaised }) => {
      const y = top - (isRaised ? 3.3 : 1.1) * RADIUS
      const stroke = kind === 'change' ? { stroke: INK.text, 'stroke-width': 2 } : { stroke: INK.quiet }
      const dash = DASHES[kind] === '' ? {} : { 'stroke-dasharray': DASHES[kind] }
      const words = { x, y: y + 4.5, 'text-anchor': 'middle', 'font-size': 13, 'font-weight': 'bold' }
      return (
        line([x, y], [x, bottom], { ...stroke, ...dash }) +
        element('circle', { cx: x, cy: y, r: RADIUS, fill: '#fff', stroke: INK.text, 'stroke-width': 1.5 }) +
        textElement('text', { ...words, fill: INK.text }, String(number))
      )
    })
    .join('')
}
