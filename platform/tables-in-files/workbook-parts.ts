import type { Workbook } from './open-workbook.ts'
import { readXml, type XmlEvents } from './read-xml.ts'
import { refusal, TableRefused } from './refusals.ts'
import { type DateSystem, isDateFormatCode, isDateFormatId } from './spreadsheet-dates.ts'

export type Sheet = { readonly name: string; readonly path: string; readonly isHidden: boolean }
export type Outline = {
  readonly sheets: readonly Sheet[]
  readonly dateSystem: DateSystem
  readonly basePath: string
}

/** How a number in a cell of a given style is to be shown as text. */
export type NumberStyle = 'date' | 'plain' | { readonly digits: number }

const MOST_SHEETS = 500

/** The sheets in the order of their tabs, and the date system. Source: ECMA-376 Part 1, 18.2. */
export async function readOutline(workbook: Workbook): Promise<Outline> {
  const path = await workbookPath(workbook)
  const basePath = path.slice(0, path.lastIndexOf('/') + 1)
  const targets = await readRelationships(workbook, `${basePath}_rels/${path.slice(basePath.length)}.rels`)
  const sheets: Sheet[] = []
  const paths = new Set<string>()
  let tabs = 0
  let dateSystem: DateSystem = '1900'
  await readPart(workbook, path, (name, attributes) => {
    if (name === 'workbookPr' && isTrue(attributes.date1904)) dateSystem = '1904'
    if (name !== 'sheet') return
    tabs += 1
    if (tabs > MOST_SHEETS) throw new TableRefused(refusal('unsafe-workbook', { what: 'over 500 sheets' }))
    const target = targets.get(attributes['r:id'] ?? relationshipId(attributes) ?? '')
    const isHidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
    if (target === undefined) return
    const sheetPath = resolvePath(basePath, target)
    // Else one large part without rows could be named, and read, five hundred times.
    if (paths.has(sheetPath.toLowerCase()))
      throw new TableRefused(refusal('unsafe-workbook', { what: 'two sheets in one part' }))
    paths.add(sheetPath.toLowerCase())
    sheets.push({ name: attributes.name ?? '', path: sheetPath, isHidden })
  })
  return { sheets, dateSystem, basePath }
}

async function workbookPath(workbook: Workbook): Promise<string> {
  if (workbook.has('xl/workbook.xml')) return 'xl/workbook.xml'
  let path: string | undefined
  if (workbook.has('_rels/.rels')) {
    await readPart(workbook, '_rels/.rels', (name, attributes) => {
      if (name === 'Relationship' && attributes.Type?.endsWith('/officeDocument'))
        path = resolvePath('', attributes.Target ?? '')
    })
  }
  if (path?.endsWith('.xml') && workbook.has(path)) return path
  throw new TableRefused(refusal('wrong-kind', { kind: 'a zip file but not an Excel workbook (.xlsx)' }))
}

async function readRelationships(workbook: Workbook, path: string): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  await readPart(workbook, path, (name, attributes) => {
    if (name !== 'Relationship' || attributes.TargetMode === 'External') return
    targets.set(attributes.Id ?? '', attributes.Target ?? '')
  })
  return targets
}

/** The prefix of the relationships namespace is `r` by custom only. */
function relationshipId(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]
}

/** Every style's way of showing a number, by the index that cells use. */
export async function readNumberStyles(
  workbook: Workbook,
  { basePath }: Outline,
): Promise<readonly NumberStyle[]> {
  const path = `${basePath}styles.xml`
  if (!workbook.has(path)) return []
  const custom = new Map<number, string>()
  const styles: NumberStyle[] = []
  let isInCellFormats = false
  await readPart(workbook, path, {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') isInCellFormats = true
      if (name === 'xf' && isInCellFormats) styles.push(numberStyle(Number(attributes.numFmtId ?? 0), custom))
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellFormats = false
    },
  })
  return styles
}

/** A format of noughts only is how a spreadsheet shows `00123456`, an employee number with its leading noughts. */
function numberStyle(formatId: number, custom: ReadonlyMap<number, string>): NumberStyle {
  const code = custom.get(formatId)
  if (code === undefined) return isDateFormatId(formatId) ? 'date' : 'plain'
  if (/^0{2,20}$/.test(code)) return { digits: code.length }
  return isDateFormatCode(code) ? 'date' : 'plain'
}

/** The strings that cells point at by number, rich text joined, pronunciation guides (`rPh`) left out. */
export async function readSharedStrings(
  workbook: Workbook,
  { basePath }: Outline,
): Promise<readonly string[]> {
  const path = `${basePath}sharedStrings.xml`
  if (!workbook.has(path)) return []
  const strings: string[] = []
  let current = ''
  let isText = false
  let guides = 0
  await readPart(workbook, path, {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') guides += 1
      isText = name === 't' && guides === 0
    },
    close: (name) => {
      if (name === 'si') strings.push(current)
      if (name === 'rPh') guides -= 1
      isText = false
    },
    text: (text) => {
      if (isText) current += text
    },
  })
  return strings
}

/** A relative path from a part's folder, or an absolute one from the root of the package. */
export function resolvePath(basePath: string, target: string): string {
  const parts: string[] = []
  for (const part of (target.startsWith('/') ? target : basePath + target).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

async function readPart(
  workbook: Workbook,
  path: string,
  events: XmlEvents | XmlEvents['open'],
): Promise<void> {
  const all = typeof events === 'function' ? { open: events } : events
  for await (const _ of readXml(path, workbook.read(path), all)) void _
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'
