import { nameDate } from '@headroom/control-charts'
import { type Format, frameOf, widthOf } from './format.ts'
import {
  dateScale,
  domainOf,
  type Frame,
  horizontal,
  linear,
  type Range,
  type Scale,
  spreadOut,
  thinned,
  ticksOf,
  vertical,
} from './geometry.ts'
import { INK, type Look } from './marks.ts'
import { element, line, textElement } from './markup.ts'

/** A line to be named at the right-hand edge of the plot. */
export type LineName = { readonly words: string; readonly value: number; readonly ink?: string }

/** Values against dates, ready to be drawn on. */
export type Plot = {
  readonly format: Format
  readonly frame: Frame
  readonly x: (date: string) => number
  readonly y: Scale
  readonly domain: Range
}

type Wanted = {
  readonly dates: readonly string[]
  /** Every number that must be inside. */
  readonly numbers: readonly (number | null)[]
  readonly write: (value: number) => string
  readonly lineNames: readonly LineName[]
  /** Room above the plot for markers or a unit. */
  readonly above?: number
}

export function plotOf(format: Format, { dates, numbers, write, lineNames, above = 0 }: Wanted): Plot {
  const domain = domainOf(numbers)
  const frame = frameOf(format, {
    left: ticksOf(domain[0], domain[1], format.ticksUp).map(write),
    right: format.namesLines ? lineNames.map(({ words }) => words) : [],
    above,
  })
  const ordered = dates.toSorted()
  const x = dateScale(ordered[0] ?? '', ordered.at(-1) ?? '', frame)
  return { format, frame, domain, x, y: linear(domain, vertical(frame)) }
}

/** Smaller where points are many, so that neighbours can be told apart; the shape of a signal must still be seen. */
export const radiusOf = ({ frame }: Plot, points: number): ((look: Look) => number) => {
  const [left, right] = horizontal(frame)
  const room = ((right - left) / Math.max(1, points)) * 0.42
  return (look) => Math.min(4.5, Math.max(look === 'common' ? 1.5 : 3, room))
}

/** White paper under everything. */
export function paper({ frame }: Pick<Plot, 'frame'>): string {
  const [left, right] = horizontal(frame)
  const [bottom, top] = vertical(frame)
  return element('rect', { x: left, y: top, width: right - left, height: bottom - top, fill: '#fff' })
}

/** A line at each round number, with its words. */
export function valueAxis(
  { format, frame, domain, y }: Omit<Plot, 'x'>,
  write: (value: number) => string,
): string {
  const [left, right] = horizontal(frame)
  const place = { x: left - 8, 'text-anchor': 'end', fill: INK.text, 'font-size': format.fontSize }
  return ticksOf(domain[0], domain[1], format.ticksUp)
    .map(
      (tick) =>
        line([left, y(tick)], [right, y(tick)], { stroke: INK.grid }) +
        textElement('text', { ...place, y: y(tick) + 5 }, write(tick)),
    )
    .join('')
}

export const shortDate = (date: string, isMonthly: boolean): string =>
  nameDate(date, isMonthly).replace(/([A-Z][a-z]{2})[a-z]+/, '$1')

const monthNumber = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

/** Dates to name: on a monthly chart the same months of each year, otherwise every so many points. */
export function namedDates(dates: readonly string[], isMonthly: boolean, most: number): string[] {
  const distinct = [...new Set(dates)].sort()
  if (!isMonthly || distinct.length <= most) return thinned(distinct, most)
  const inStepsOf = (months: number) => distinct.filter((date) => monthNumber(date) % months === 0)
  const named = [1, 2, 3, 6, 12, 24, 60, 120].map(inStepsOf).find(({ length }) => length <= most)
  return named && named.length > 1 ? named : thinned(distinct, most)
}

/** Names under the plot, each inside the drawing; one that would touch the name before it is left out. */
export function dateAxis({ format, frame, x }: Plot, dates: readonly string[], isMonthly: boolean): string {
  const [bottom] = vertical(frame)
  const { fontSize } = format
  let end = Number.NEGATIVE_INFINITY
  return namedDates(dates, isMonthly, format.mostDates)
    .map((date) => {
      const words = shortDate(date, isMonthly)
      const half = widthOf(words, fontSize) / 2
      const middle = Math.min(frame.width - half, Math.max(half, x(date)))
      if (middle - half < end + fontSize) return ''
      end = middle + half
      return (
        line([x(date), bottom], [x(date), bottom + 6], { stroke: INK.quiet }) +
        textElement(
          'text',
          { x: middle, y: bottom + 24, 'text-anchor': 'middle', fill: INK.text, 'font-size': fontSize },
          words,
        )
      )
    })
    .join('')
}

/** Names at the ends of lines, kept apart. */
export function nameLines({ format, frame, y }: Plot, names: readonly LineName[]): string {
  if (!format.namesLines) return ''
  const heights = spreadOut(
    names.map(({ value }) => y(value) + 5),
    format.fontSize + 3,
    vertical(frame)[0] + 5,
  )
  return names
    .map(({ words, ink = INK.text }, at) =>
      textElement(
        'text',
        { x: frame.width - frame.right + 6, y: heights[at] ?? 0, fill: ink, 'font-size': format.fontSize },
        words,
      ),
    )
    .join('')
}
