import { type Correction, corrections } from './corrections.ts'
import type { Evidence } from './evidence.ts'
import { componentOf, type MacroOption, readOptions } from './macro-options.ts'
import { optionsName } from './names.ts'

interface Member {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly description: string
}

/** Where the words of an object go: `children` for a component written as a tag, `text` inside another's options. */
export type WordsAs = 'children' | 'text'

/** Their templates all say "Support … as string", whether or not a fixture shows it for this option. */
const alwaysTakeWords: readonly string[] = ['label', 'hint', 'error-message', 'legend', 'caption']

const stringRecords = /Text$/ // plural forms of a message: { one: '…', other: '…' }

/** `"a"`, `"b"` or `false` after a dash in the first sentence is the whole list, unless it only gives examples. */
function listedValues(description: string): readonly string[] {
  const sentence = description.split(/\. |\.$/)[0] ?? ''
  if (/for example|for instance|defaults to/i.test(sentence)) return []
  const list = / – (.*)$/.exec(sentence)?.[1] ?? /use only (.*?) or empty/.exec(description)?.[1] ?? ''
  return [...list.matchAll(/`"?([\w-]+)"?`/g)].map(([quoted, value]) =>
    quoted.includes('"') ? `'${value}'` : String(value),
  )
}

export function createTypeWriter(evidence: Evidence) {
  const correctionsAt = (path: string): readonly Correction[] => corrections[path] ?? []
  const shapesAt = (path: string) => [...(evidence.shapes.get(path) ?? [])]

  function plainType(option: MacroOption, path: string): string {
    if (option.type === 'boolean') return 'boolean'
    if (option.type === 'integer') return 'number'
    if (option.type === 'array') return 'readonly string[]'
    if (option.name === 'attributes') return 'Attributes'
    if (option.type === 'object' && stringRecords.test(option.name)) return 'PluralForms'
    const values = listedValues(option.description)
    const shapes = shapesAt(path).flatMap((shape) =>
      shape === 'number' ? ['number'] : shape === 'false' ? ['false'] : [],
    )
    return [...new Set([...(values.length > 0 ? values : ['string']), ...shapes])].join(' | ')
  }

  /** The other ways this object may be given: words alone, `true` or `false`, or a list of such objects. */
  function widened(type: string, option: MacroOption, path: string): string {
    const shapes = shapesAt(path)
    const holdsWords = option.params?.some(({ name }) => name === 'html') || componentOf(option) !== undefined
    const whole = option.params ? undefined : componentOf(option)
    const words =
      shapes.includes('words') || shapes.includes('list of words') || alwaysTakeWords.includes(whole ?? '')
    const many = shapes.includes('list') && !correctionsAt(path).some((correction) => 'single' in correction)
    return [
      ...(words ? [holdsWords && option.name !== 'icon' ? 'Content' : 'string'] : []),
      ...(shapes.includes('true') ? ['boolean'] : shapes.includes('false') ? ['false'] : []),
      type,
      ...(many ? [`readonly ${type}[]`] : []),
    ].join(' | ')
  }

  function typeOf(option: MacroOption, path: string): string {
    const here = correctionsAt(path)
    const given = here.find((correction) => 'type' in correction)
    if (given) return given.type
    const component = componentOf(option)
    if (!option.params && !component) return plainType(option, path)
    const object = option.params
      ? objectType(unlistedToo(option, path), path, 'text')
      : optionsName(component ?? '')
    if (option.type !== 'array') return widened(object, option, path)
    const item = widened(object, option, path)
    const list = item.includes(' | ') || item.includes('&') ? `readonly (${item})[]` : `readonly ${item}[]`
    return here.some((correction) => 'rowsOf' in correction) ? `readonly (${list})[]` : list
  }

  function unlistedToo(option: MacroOption, path: string): readonly MacroOption[] {
    const component = componentOf(option)
    const names = evidence.unlisted.get(path) ?? new Set<string>()
    const unlisted = component ? readOptions(component).filter(({ name }) => names.has(name)) : []
    return [...(option.params ?? []), ...unlisted.map((other) => ({ ...other, required: false }))]
  }

  function membersOf(options: readonly MacroOption[], path: string, wordsAs: WordsAs): Member[] {
    const current = options.filter((option) => !option.deprecated)
    const find = (name: string) => current.find((option) => option.name === name)
    const [text, html, caller] = [find('text'), find('html'), find('caller')]
    const keepsBoth = correctionsAt(path).some((correction) => 'both' in correction)
    const words = text ?? html ?? (wordsAs === 'children' ? caller : undefined)
    return current.flatMap((option): Member[] => {
      if (option === caller && words !== caller) return []
      if (option === html && text)
        return keepsBoth
          ? [{ name: 'html', type: 'Markup', required: false, description: option.description }]
          : []
      const here = correctionsAt(`${path}.${option.name}`)
      const required =
        here.some((c) => 'required' in c) || (option.required && !here.some((c) => 'optional' in c))
      const description = option.description.split('\n')[0] ?? ''
      if (option !== words)
        return [{ name: option.name, type: typeOf(option, `${path}.${option.name}`), required, description }]
      const bothRequired = required && (html?.required ?? true)
      if (wordsAs === 'children')
        return [{ name: 'children', type: 'Child', required: bothRequired, description: '' }]
      const type = text && html ? 'Content' : text ? 'string' : 'Markup'
      return [{ name: option.name, type, required: bothRequired, description: '' }]
    })
  }

  const line = ({ name, type, required, description }: Member) =>
    `${description ? `/** ${description.replaceAll('*/', '*\\/')} */\n` : ''}readonly ${name}${required ? `: ${type}` : `?: ${type} | undefined`}\n`

  /** `{ readonly … }`, and where corrections ask for it `& AnyOf<…>` or `| { readonly divider: string }`. */
  function objectType(options: readonly MacroOption[], path: string, wordsAs: WordsAs): string {
    const members = membersOf(options, path, wordsAs)
    const here = correctionsAt(path)
    const anyOf = here
      .flatMap((c) => ('anyOf' in c ? c.anyOf : []))
      .map((name) => (/^(text|html)$/.test(name) && wordsAs === 'children' ? wordsAs : name))
    const alone = here.flatMap((c) => ('alone' in c ? [c.alone] : []))
    const rest = members.filter(({ name }) => !anyOf.includes(name) && !alone.includes(name))
    const choice = members
      .filter(({ name }) => anyOf.includes(name))
      .map((member) => line({ ...member, required: true }))
    const other = members
      .filter(({ name }) => alone.includes(name))
      .map((member) => line({ ...member, required: true }))
    const body = `{\n${rest.map(line).join('')}}`
    const whole = choice.length > 0 ? `${body} & AnyOf<{\n${choice.join('')}}>` : body
    return other.length > 0 ? `${whole} | {\n${other.join('')}}` : whole
  }

  return { objectType }
}
