import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** One option of a macro, as nhsuk-frontend publishes it in macro-options.json. */
export interface MacroOption {
  readonly name: string
  readonly type: 'string' | 'object' | 'boolean' | 'integer' | 'array' | 'nunjucks-block'
  readonly required: boolean
  readonly description: string
  readonly deprecated?: string
  /** The option takes the options of another component: `alias`, or the one of the same name. */
  readonly isComponent?: boolean
  readonly alias?: string
  readonly params?: readonly MacroOption[]
}

/** One published example, with the HTML it must give. */
export interface Fixture {
  readonly name: string
  readonly context: Readonly<Record<string, unknown>>
  readonly callBlock?: string
  readonly html: string
}

const componentsFolder = join(
  dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')),
  'dist/nhsuk/components',
)

/** `action-link`, `back-link`, … in alphabetical order. */
export const componentNames: readonly string[] = readdirSync(componentsFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

const read = (component: string, file: string) =>
  readFileSync(join(componentsFolder, component, file), 'utf8')

export const readOptions = (component: string): readonly MacroOption[] =>
  JSON.parse(read(component, 'macro-options.json'))

export const readFixtures = (component: string): readonly Fixture[] =>
  JSON.parse(read(component, 'fixtures.json')).fixtures

/** The macro's own name: `{% macro list(params = {}) %}` in do-dont-list gives `list`. */
export function readMacroName(component: string): string {
  const name = /\{% macro (\w+)\(/.exec(read(component, 'macro.njk'))?.[1]
  if (name === undefined) throw new Error(`nhsuk-frontend has no macro for ${component}`)
  return name
}

/** The component whose options this option takes, if it does. */
export function componentOf(option: MacroOption): string | undefined {
  if (!option.isComponent) return undefined
  const name = option.alias ?? option.name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
  if (!componentNames.includes(name)) throw new Error(`${option.name} names no component: ${name}`)
  return name
}
