import { raw } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { componentNames, readFixtures } from './generate/macro-options.ts'
import type { PropsByComponent } from './generated/props.ts'
import { renderMacro } from './render-macro.ts'

/** Breaks out of text, of a double-quoted and of a single-quoted attribute, wherever it is printed as it stands. */
const hostile = `"'><i lamp>`

/** Every string a fixture gives becomes hostile: words, addresses, classes, and what older templates took as HTML. */
function withHostileStrings(value: unknown): unknown {
  if (typeof value === 'string') return hostile
  if (Array.isArray(value)) return value.map(withHostileStrings)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, option]) => [name, withHostileStrings(option)]))
}

const withFixtures = componentNames.filter((component) => readFixtures(component).length > 0)

describe.each(withFixtures)('%s', (component) => {
  it.each(
    readFixtures(component).map((fixture, index) => [`${index + 1} ${fixture.name}`, fixture] as const),
  )('prints no hostile word as markup: %s', (_, { context }) => {
    const { text, html, ...rest } = withHostileStrings(context) as Readonly<Record<string, unknown>>
    // The fixtures' shapes are wider than our types, and older.
    const props = { ...rest, children: html ?? text } as unknown as PropsByComponent[keyof PropsByComponent]
    const rendered = String(renderMacro(component as keyof PropsByComponent, props))
    expect(rendered).not.toContain('<i lamp')
    expect(rendered).not.toContain(`"'`)
  })
})

it('lets JSX through as markup, and escapes the strings inside it once', () => {
  const link = raw('<a href="/units/larch">Larch &amp; Rowan</a>')
  expect(String(renderMacro('hint', { children: ['See ', link, ' & others'] }))).toContain(
    'See <a href="/units/larch">Larch &amp; Rowan</a> &amp; others',
  )
  expect(String(renderMacro('tag', { children: 'Larch & Rowan' }))).toContain('>\n  Larch &amp; Rowan\n<')
})

it('takes attributes by name only: the macros would print a string of them as it stands', () => {
  const attributes = 'onclick="steal()"' as unknown as Readonly<Record<string, string>>
  expect(String(renderMacro('tag', { children: 'Draft', attributes }))).not.toContain('steal')
  expect(
    String(renderMacro('tag', { children: 'Draft', attributes: { 'data-unit': hostile } })),
  ).not.toContain('<i lamp')
})

it('prints the number 0, which the templates would take for nothing', () => {
  const table = renderMacro('tables', { rows: [[{ text: 0, format: 'numeric' }, 0]] })
  expect(String(table).match(/>\s*0\s*</g)).toHaveLength(2)
})

it('refuses JSX that is still waiting for its data, rather than print a promise', () => {
  const waiting = Promise.resolve(raw('<b>late</b>'))
  expect(() => renderMacro('hint', { children: waiting })).toThrow(/await its data/)
  expect(() => renderMacro('input', { name: 'unit', label: waiting })).toThrow(/await its data/)
})
