import { nameDate } from '@headroom/control-charts'
import { line, textElement } from './elements.ts'
import { type Frame, horizontal, type Scale, thinned, ticksOf, vertical } from './geometry.ts'

const GRID = { stroke: '#d8dde0', 'stroke-width': 1 }
const LABEL = { fill: '#212b32', 'font-size': 12 }

/** Heading above the drawing, cut where it would run off; the whole of it is in the drawing's title. */
export function heading(words: string, frame: Frame): string {
  const most = 90
  const shown = words.length > most ? `${words.slice(0, most - 1)}…` : words
  return textElement(
    'text',
    { x: frame.left, y: 28, 'font-size': 18, 'font-weight': 'bold', fill: '#212b32' },
    shown,
  )
}

export function valueAxis(
  domain: readonly [number, number],
  y: Scale,
  frame: Frame,
  show: (value: number) => string,
): string {
  const [left, right] = horizontal(frame)
  return ticksOf(domain[0], domain[1])
    .map(
      (tick) =>
        line([left, y(tick)], [right, y(tick)], GRID) +
        textElement('text', { ...LABEL, x: left - 8, y: y(tick) + 4, 'text-anchor': 'end' }, show(tick)),
    )
    .join('')
}

const MOST_DATES = 10

export function dateAxis(
  dates: readonly string[],
  x: (date: string) => number,
  frame: Frame,
  isMonthly: boolean,
): string {
  const [bottom] = vertical(frame)
  return thinned(dates, MOST_DATES)
    .map((date) => {
      const words = nameDate(date, isMonthly).replace(/([A-Z][a-z]{2})[a-z]+/, '$1')
      return (
        line([x(date), bottom], [x(date), bottom + 6], { stroke: '#4c6272' }) +
        textElement('text', { ...LABEL, x: x(date), y: bottom + 22, 'text-anchor': 'middle' }, words)
      )
    })
    .join('')
}

export function numberAxis(domain: readonly [number, number], x: Scale, frame: Frame, name: string): string {
  const [bottom] = vertical(frame)
  const ticks = ticksOf(domain[0], domain[1]).map((tick) =>
    textElement('text', { ...LABEL, x: x(tick), y: bottom + 22, 'text-anchor': 'middle' }, String(tick)),
  )
  const [left, right] = horizontal(frame)
  return `${ticks.join('')}${textElement('text', { ...LABEL, x: (left + right) / 2, y: bottom + 44, 'text-anchor': 'middle' }, name)}`
}
