import { Fragment, jsx } from 'hono/jsx'
import nunjucks from 'nunjucks'

type Params = Readonly<Record<string, unknown>>

/** JSX, or the result of `raw()`: hono marks both. A plain string never is. */
const isMarkup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'isEscaped' in value && value.isEscaped === true

const isRecord = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function refuseAsync(): never {
  throw new TypeError(
    'A design-system component was given JSX that is not ready: await its data before rendering.',
  )
}

/** The HTML of any JSX child: strings come out escaped. */
function htmlOf(child: unknown): string {
  if (child instanceof Promise) return refuseAsync()
  const html: unknown = isMarkup(child) ? child.toString() : jsx(Fragment, null, child as string).toString()
  return html instanceof Promise ? refuseAsync() : String(html)
}

/** Words and numbers only, joined; undefined as soon as there is markup among them. */
function plainWords(child: unknown): string | undefined {
  if (typeof child === 'string' || typeof child === 'number') return String(child)
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  if (!Array.isArray(child)) return undefined
  const words = child.map(plainWords)
  return words.includes(undefined) ? undefined : words.join('')
}

/** Options the templates print without escaping. Only JSX may reach them as markup; a string is escaped first. */
const takesHtml = (name: string) => /^html$|Html$|HTML$/.test(name)

function valueFor(value: unknown): unknown {
  if (value instanceof Promise) return refuseAsync()
  if (isMarkup(value)) return new nunjucks.runtime.SafeString(htmlOf(value))
  // The templates ask whether words are there before printing them, and to them the number 0 is not.
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(valueFor)
  return isRecord(value) ? optionsFor(value) : value
}

function entryFor([name, value]: readonly [string, unknown]): readonly [string, unknown][] {
  if (value === undefined || value === null) return []
  // A string here would be printed as it stands (macros/attributes.njk), so only named attributes are taken.
  if (name === 'attributes') return isRecord(value) && !isMarkup(value) ? [[name, value]] : []
  if (takesHtml(name)) return [[name, new nunjucks.runtime.SafeString(htmlOf(value))]]
  if (name === 'text' && isMarkup(value)) return [['html', htmlOf(value)]]
  return [[name, valueFor(value)]]
}

const optionsFor = (props: Params): Params => Object.fromEntries(Object.entries(props).flatMap(entryFor))

/** Folds typed props back into the macro's own params: words become `text`, JSX becomes `html`. */
export function paramsFor(props: object, childrenAs: 'text' | 'html' | 'caller' | 'none') {
  const { children, ...rest } = props as { readonly children?: unknown }
  const params = optionsFor(rest)
  if (children === undefined || children === null || childrenAs === 'none') return { params }
  if (childrenAs === 'caller') return { params, caller: htmlOf(children) }
  const words = childrenAs === 'text' ? plainWords(children) : undefined
  return { params: { ...params, ...(words === undefined ? { html: htmlOf(children) } : { text: words }) } }
}
