import { raw } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { componentNames, type Fixture, readFixtures } from './generate/macro-options.ts'
import { typeName } from './generate/names.ts'
import * as designSystem from './index.ts'

// The fixtures are nhsuk-frontend's published contract: 983 of them in 10.6.1, each with the HTML it must give.
type Loose = (props: Readonly<Record<string, unknown>>) => unknown

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The macro's own params, said our way: html becomes JSX in the one prop that holds the words. */
function propsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(propsOf)
  if (!isRecord(value)) return value
  const { text, html, ...rest } = value
  const markup = typeof html === 'string' && html !== '' ? raw(html) : undefined
  const props = Object.entries(rest).map(([name, option]) =>
    // Older options such as titleHtml are not in our types, but the published fixtures still use them.
    name === 'attributes'
      ? [name, option]
      : [name, /Html$/.test(name) ? raw(String(option)) : propsOf(option)],
  )
  // Where a fixture gives both, only the heading of a card uses both.
  if (text !== undefined && markup) return { ...Object.fromEntries(props), text, html: markup }
  return { ...Object.fromEntries(props), ...(text === undefined && !markup ? {} : { text: markup ?? text }) }
}

function topLevelProps({ context, callBlock }: Fixture): Readonly<Record<string, unknown>> {
  const { text, html, ...rest } = propsOf(context) as Readonly<Record<string, unknown>>
  const children = callBlock === undefined ? (html ?? text) : raw(callBlock)
  return children === undefined ? rest : { ...rest, children }
}

const plainly = (html: string) =>
  html
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/> | (?=<)|(?<=>) /g, (match) => match.trim())
    .trim()

function componentNamed(component: string): Loose {
  const doors = new Map<string, unknown>(Object.entries(designSystem))
  const found = doors.get(`Plain${typeName(component)}`) ?? doors.get(typeName(component))
  if (typeof found !== 'function') throw new Error(`index.ts exports nothing for ${component}`)
  return found as Loose
}

/** caption publishes no fixtures of its own: those of heading, label and legend draw it. */
const withFixtures = componentNames.filter((component) => readFixtures(component).length > 0)

describe.each(withFixtures)('%s gives the HTML that nhsuk-frontend publishes', (component) => {
  const render = componentNamed(component)
  const fixtures = readFixtures(component)

  it.each(fixtures.map((fixture, index) => [`${index + 1} ${fixture.name}`, fixture] as const))(
    '%s',
    (_, fixture) => {
      expect(plainly(String(render(topLevelProps(fixture))))).toBe(plainly(fixture.html))
    },
  )
})

it('leaves out no fixture of nhsuk-frontend 10.6.1, and only caption has none', () => {
  expect(withFixtures.flatMap(readFixtures)).toHaveLength(983)
  expect(componentNames.filter((component) => !withFixtures.includes(component))).toEqual(['caption'])
})
