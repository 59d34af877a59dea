const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Everything XML 1.0 may not hold (section 2.2), halves of surrogate pairs included. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Text as XML may hold it: marks escaped, and what XML forbids outright shown as a replacement character. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? '')

type Attributes = Readonly<Record<string, string | number>>

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(
      ([name, value]) =>
        ` ${name}="${escapeXml(typeof value === 'number' ? String(Number(value.toFixed(2))) : value)}"`,
    )
    .join('')

/** One element. Children are finished markup; use `textElement` for words. */
export const element = (name: string, attributes: Attributes, children = ''): string =>
  children === ''
    ? `<${name}${attributesOf(attributes)}/>`
    : `<${name}${attributesOf(attributes)}>${children}</${name}>`

export const textElement = (name: string, attributes: Attributes, words: string): string =>
  `<${name}${attributesOf(attributes)}>${escapeXml(words)}</${name}>`

export const line = (
  from: readonly [number, number],
  to: readonly [number, number],
  attributes: Attributes,
): string => element('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...attributes })

export const polyline = (places: readonly (readonly [number, number])[], attributes: Attributes): string =>
  element('polyline', {
    points: places.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' '),
    fill: 'none',
    ...attributes,
  })

/** A whole drawing with its name and description for those who do not see it. */
export function document(
  size: { readonly width: number; readonly height: number },
  words: { readonly title: string; readonly description: string },
  body: string,
): string {
  const { width, height } = size
  const head =
    textElement('title', { id: 'title' }, words.title) +
    textElement('desc', { id: 'description' }, words.description)
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-labelledby': 'title description',
    'font-family': 'Arial, sans-serif',
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', attributes, `${head}${element('rect', { width, height, fill: '#fff' })}${body}`)}\n`
}
