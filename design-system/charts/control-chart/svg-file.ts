import {
  type AttributeChart,
  describeAttributeChart,
  describeChart,
  type Funnel,
  type XmrChart,
} from '@headroom/control-charts'
import { linedOfAttribute } from './attribute-lined.ts'
import { type Format, SHEET, widthOf } from './format.ts'
import { drawFunnel } from './funnel-drawing.ts'
import { funnelKey } from './funnel-words.ts'
import { drawLined, linedKey } from './lined.ts'
import { markersOf, type NumberedMarker, numberMarkers } from './markers.ts'
import { INK } from './marks.ts'
import { element, textElement } from './markup.ts'
import { drawXmr, unfinishedDates } from './xmr-drawing.ts'
import { type KeyItem, xmrKey } from './xmr-key.ts'

/** The title, cut where it would run off; the whole of it is in the drawing's own title. */
function heading(words: string): string {
  const most = 90
  const shown = words.length > most ? `${words.slice(0, most - 1)}…` : words
  return textElement('text', { x: 12, y: 28, 'font-size': 18, 'font-weight': 'bold', fill: INK.text }, shown)
}

type Placed = { readonly markup: string; readonly bottom: number }

const ROW = 22

/** The key in as many rows under the heading as it needs. */
function keyRows(items: readonly KeyItem[], fontSize: number): Placed {
  let x = 12
  let y = 42
  const markup = items.map(({ sample, words }) => {
    const width = 36 + widthOf(words, fontSize) + 20
    if (x > 12 && x + width > SHEET.width) {
      x = 12
      y += ROW
    }
    const item =
      element('g', { transform: `translate(${Math.round(x)} ${y})` }, sample) +
      textElement('text', { x: x + 36, y: y + 15, 'font-size': fontSize, fill: INK.text }, words)
    x += width
    return item
  })
  return { markup: markup.join(''), bottom: y + ROW }
}

const markerRows = (markers: readonly NumberedMarker[], { height, fontSize }: Format): string =>
  markers
    .map(({ number, when, words }, at) =>
      textElement(
        'text',
        { x: 12, y: height + 14 + at * 20, 'font-size': fontSize, fill: INK.text },
        `${number}. ${when}: ${words}`,
      ),
    )
    .join('')

type Sheet = {
  readonly title: string
  /** For those who do not see it. */
  readonly description: string
  readonly key: readonly KeyItem[]
  readonly markers?: readonly NumberedMarker[]
  readonly isEmpty?: boolean
  readonly draw: (format: Format) => string
}

/** A whole drawing that stands alone: heading, key, picture and the words of its numbers. */
function sheet({ title, description, key, markers = [], isEmpty = false, draw }: Sheet): string {
  const { width, fontSize } = SHEET
  const rows = keyRows(key, fontSize)
  const format = { ...SHEET, top: rows.bottom + 12, height: SHEET.height + rows.bottom }
  const height = format.height + markers.length * 20
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-labelledby': 'title description',
    'font-family': 'Arial, sans-serif',
  }
  const children = [
    textElement('title', { id: 'title' }, title),
    textElement('desc', { id: 'description' }, description),
    element('rect', { width, height, fill: '#fff' }),
    heading(title),
    isEmpty
      ? textElement('text', { x: 12, y: height / 2, 'font-size': 16, fill: INK.text }, 'No values to draw.')
      : rows.markup + draw(format) + markerRows(markers, format),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', attributes, children.join(''))}\n`
}

const hasNoValues = (points: readonly { readonly value: number | null }[]): boolean =>
  points.every(({ value }) => value === null)

/** An XmR chart as an SVG file, with its text equivalent as the description. */
export function xmrFile(chart: XmrChart, title: string): string {
  const markers = numberMarkers(markersOf(chart.series), [], chart.isMonthly)
  const drawing = { markers, targetShape: 'step', unfinished: new Set(unfinishedDates(chart)) } as const
  return sheet({
    title,
    description: describeChart(chart).join(' '),
    key: xmrKey(chart, drawing),
    markers,
    isEmpty: hasNoValues(chart.points),
    draw: (format) => drawXmr(chart, format, drawing),
  })
}

/** An attribute or run chart as an SVG file. */
export function attributeFile(chart: AttributeChart, title: string): string {
  const wording = { measure: title }
  const lined = linedOfAttribute(chart, wording, [])
  return sheet({
    title,
    description: describeAttributeChart(chart, wording).join(' '),
    key: linedKey(lined),
    markers: lined.markers,
    isEmpty: hasNoValues(chart.points),
    draw: (format) => drawLined(lined, format),
  })
}

/** A funnel plot as an SVG file. */
export function funnelFile(funnel: Funnel, title: string): string {
  const sizeName = funnel.kind === 'standardised' ? 'Expected' : 'Number of cases'
  return sheet({
    title,
    description: funnel.text,
    key: funnelKey(funnel, undefined),
    draw: (format) => drawFunnel(funnel, format, { wording: undefined, sizeName }),
  })
}
