import { componentNames, componentOf, type MacroOption, readFixtures, readOptions } from './macro-options.ts'

/** What a macro is seen to take beyond what its option list says. */
export type Shape = 'words' | 'number' | 'true' | 'false' | 'list' | 'list of words'

export interface Evidence {
  /** Shapes by option path, such as `label.heading`. */
  readonly shapes: ReadonlyMap<string, ReadonlySet<Shape>>
  /** Options used at a path whose own list omits them, though the component behind it has them. */
  readonly unlisted: ReadonlyMap<string, ReadonlySet<string>>
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function shapesOf(option: MacroOption, value: unknown): Shape[] {
  const items = Array.isArray(value) ? value.flat() : []
  const ofItems: Shape[] = items.some((item) => typeof item === 'string') ? ['list of words'] : []
  if (Array.isArray(value)) return option.type === 'object' ? ['list', ...ofItems] : ofItems
  if (typeof value === 'string' && option.type !== 'string') return ['words']
  if (typeof value === 'number' && option.type !== 'integer') return ['number']
  if (typeof value === 'boolean' && option.type !== 'boolean') return [value ? 'true' : 'false']
  return []
}

function add<T>(map: Map<string, Set<T>>, key: string, values: readonly T[]) {
  if (values.length > 0) map.set(key, new Set([...(map.get(key) ?? []), ...values]))
}

/**
 * macro-options.json says `object` where the templates also take a plain string, `false` or a list.
 * The published fixtures use those shapes, so they are the evidence that types may allow them.
 */
export function readEvidence(): Evidence {
  const shapes = new Map<string, Set<Shape>>()
  const unlisted = new Map<string, Set<string>>()

  const walk = (
    options: readonly MacroOption[],
    context: Readonly<Record<string, unknown>>,
    path: string,
    behind?: string,
  ) => {
    for (const [name, value] of Object.entries(context)) {
      const listed = options.find((option) => option.name === name)
      const option = listed ?? (behind ? readOptions(behind).find((other) => other.name === name) : undefined)
      if (option === undefined || value === null || option.deprecated) continue
      if (listed === undefined) add(unlisted, path, [name])
      const here = `${path}.${name}`
      add(shapes, here, shapesOf(option, value))
      const component = componentOf(option)
      const records = [value].flat(3).filter(isRecord)
      for (const record of records) {
        if (option.params) walk(option.params, record, here, component)
        else if (component) walk(readOptions(component), record, component)
      }
    }
  }

  for (const component of componentNames)
    for (const fixture of readFixtures(component)) walk(readOptions(component), fixture.context, component)
  return { shapes, unlisted }
}
