const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Everything XML 1.0 may not hold (section 2.2), halves of surrogate pairs included. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Text as XML and HTML may hold it: marks escaped, and what XML forbids outright shown as a replacement character. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? '')

export type Attributes = Readonly<Record<string, string | number>>
export type Place = readonly [x: number, y: number]

/** A tenth of a unit is less than anybody sees, and half the bytes of the whole number. */
export const rounded = (value: number): number => Math.round(value * 10) / 10

/** Path data with its numbers rounded. */
export const path = (parts: TemplateStringsArray, ...numbers: number[]): string =>
  parts.reduce((written, part, at) => `${written}${rounded(numbers[at - 1] ?? 0)}${part}`)

const attributesOf = (attributes: Attributes): string => {
  let written = ''
  for (const name in attributes) {
    const value = attributes[name] ?? ''
    written += ` ${name}="${typeof value === 'number' ? rounded(value) : escapeXml(value)}"`
  }
  return written
}

/** One element. Children are finished markup; use `textElement` for words. */
export const element = (name: string, attributes: Attributes, children = ''): string =>
  children === ''
    ? `<${name}${attributesOf(attributes)}/>`
    : `<${name}${attributesOf(attributes)}>${children}</${name}>`

export const textElement = (name: string, attributes: Attributes, words: string): string =>
  `<${name}${attributesOf(attributes)}>${escapeXml(words)}</${name}>`

export const line = (from: Place, to: Place, attributes: Attributes): string =>
  element('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...attributes })

export const polyline = (places: readonly Place[], attributes: Attributes): string =>
  element('polyline', {
    points: places.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' '),
    fill: 'none',
    ...attributes,
  })
