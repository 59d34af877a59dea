import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { raw } from 'hono/html'
import nunjucks from 'nunjucks'
import type { Rendered } from './content.ts'
import { macros, type PropsByComponent } from './generated/props.ts'
import { paramsFor } from './macro-params.ts'

type Component = keyof PropsByComponent
type Macro = (...args: readonly unknown[]) => unknown

/** Two methods that @types/nunjucks leaves out: nunjucks 3.2.4, src/environment.js and src/runtime.js. */
interface ExportingTemplate {
  getExported(callback: (error: Error | null, exported?: Readonly<Record<string, Macro>>) => void): void
}
const { makeKeywordArgs } = nunjucks.runtime as unknown as { makeKeywordArgs(named: object): unknown }

// nhsuk-frontend is found at run time, so this file also works bundled into dist/ with packages left outside.
const frontend = dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json'))

// As nhsuk-frontend's own lib/nunjucks/environment.mjs, plus autoescape said aloud.
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(join(frontend, 'dist')), {
  autoescape: true,
  lstripBlocks: true,
  trimBlocks: true,
})

const compiled = new Map<Component, Macro>()

function compile(component: Component): Macro {
  const { macro: name } = macros[component]
  const template: unknown = environment.getTemplate(`nhsuk/components/${component}/macro.njk`)
  let found: Macro | undefined
  // Synchronous in fact: the callback runs before getExported returns, because file loaders are synchronous.
  ;(template as ExportingTemplate).getExported((error, exported) => {
    if (error) throw error
    found = exported?.[name]
  })
  if (!found) throw new Error(`nhsuk-frontend exports no macro ${name} for ${component}`)
  compiled.set(component, found)
  return found
}

/** One component, rendered by nhsuk-frontend's own macro: its markup cannot drift from the published one. */
export function renderMacro<Name extends Component>(
  component: Name,
  props: PropsByComponent[Name],
): Rendered {
  const macro = compiled.get(component) ?? compile(component)
  const { params, caller } = paramsFor(props, macros[component].children)
  const named =
    caller === undefined ? [] : [makeKeywordArgs({ caller: () => new nunjucks.runtime.SafeString(caller) })]
  return raw(String(macro(params, ...named)))
}
