import { LIMITS } from './limits.ts'
import { readXml } from './read-xml.ts'
import { refusal, TableRefused } from './refusals.ts'
import { type DateSystem, dateOfDayNumber } from './spreadsheet-dates.ts'
import type { MergedArea, TableRow } from './table.ts'
import type { NumberStyle } from './workbook-parts.ts'

export type SheetContext = {
  readonly sharedStrings: readonly string[]
  readonly numberStyles: readonly NumberStyle[]
  readonly dateSystem: DateSystem
  /** Filled as the sheet is read; the list of merged areas stands after the rows. */
  readonly mergedAreas: MergedArea[]
}

type OpenCell = { column: number; type: string; style: number; text: string }

/** Reads the rows of one worksheet part; rows and cells without content are passed over. */
export async function* readSheet(
  sheet: string,
  chunks: AsyncIterable<Uint8Array>,
  context: SheetContext,
): AsyncGenerator<TableRow> {
  const builder = rowBuilder(context)
  for await (const _ of readXml(`the sheet "${sheet}"`, chunks, builder.events)) {
    void _
    yield* builder.ready.splice(0)
  }
}

function rowBuilder(context: SheetContext) {
  const ready: TableRow[] = []
  let row = 0
  let cells: string[] = []
  let lastColumn = -1
  let cell: OpenCell | undefined
  let isText = false
  let guides = 0

  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') {
      row = nextRow(row, attributes.r)
      cells = []
      lastColumn = -1
    } else if (name === 'c') {
      lastColumn = columnOf(attributes.r) ?? lastColumn + 1
      cell = { column: lastColumn, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), text: '' }
    } else if (name === 'rPh') guides += 1
    else if (name === 'mergeCell') addMergedArea(context.mergedAreas, attributes.ref ?? '')
    isText = cell !== undefined && guides === 0 && (name === 'v' || name === 't')
  }
  const text = (value: string): void => {
    // One character past the limit is kept, so that the check can say the cell is too long.
    if (isText && cell !== undefined && cell.text.length <= LIMITS.cellCharacters) {
      cell.text += value.slice(0, LIMITS.cellCharacters + 1 - cell.text.length)
    }
  }
  const close = (name: string): void => {
    isText = false
    if (name === 'rPh') guides -= 1
    if (name === 'c' && cell !== undefined) {
      placeCell(cells, cell.column, cellText(cell, context))
      cell = undefined
    }
    if (name === 'row' && cells.length > 0)
      ready.push({ row, cells: Array.from(cells, (value) => value ?? '') })
  }
  return { ready, events: { open, text, close } }
}

function placeCell(cells: string[], column: number, value: string): void {
  if (value === '') return
  if (column >= LIMITS.columns) throw new TableRefused(refusal('too-many-columns'))
  cells[column] = value
}

const LAST_SPREADSHEET_ROW = 1_048_576

/** Row numbers may be left out, and must rise: a sheet that goes back could number two rows alike. */
function nextRow(last: number, stated: string | undefined): number {
  const row = stated === undefined ? last + 1 : Number(stated)
  if (!Number.isInteger(row) || row <= last || row > LAST_SPREADSHEET_ROW)
    throw new TableRefused(refusal('damaged-workbook', { part: `row ${last + 1}` }))
  return row
}

/** What the cell shows, as text. Source of the types: ECMA-376 Part 1, 18.18.11. */
function cellText(
  { type, style, text }: OpenCell,
  { sharedStrings, numberStyles, dateSystem }: SheetContext,
): string {
  if (text === '') return ''
  if (type === 's') return unescaped((sharedStrings[Number(text)] ?? '').slice(0, LIMITS.cellCharacters + 1))
  if (type === 'inlineStr' || type === 'str') return unescaped(text)
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return text
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  const shown = numberStyles[style] ?? 'plain'
  if (shown === 'date') return dateOfDayNumber(number, dateSystem) ?? text
  if (shown !== 'plain') return Number.isInteger(number) ? String(number).padStart(shown.digits, '0') : text
  return /^\d{1,30}$/.test(text) ? text : String(number)
}

/** Characters that XML cannot hold are written `_x000D_`, and such text itself as `_x005F_x000D_`. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** @example columnOf('AB12') // 27 */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})[0-9]+$/.exec(reference ?? '')?.[1]
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function addMergedArea(areas: MergedArea[], reference: string): void {
  const [, from, firstRow, to, lastRow] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
  const firstColumn = columnOf(`${from}1`)
  const lastColumn = columnOf(`${to}1`)
  if (firstColumn === undefined || lastColumn === undefined) return
  if (areas.length >= LIMITS.mergedAreas) {
    throw new TableRefused(refusal('unsafe-workbook', { what: 'over 20,000 merged areas' }))
  }
  areas.push({ firstRow: Number(firstRow), lastRow: Number(lastRow), firstColumn, lastColumn })
}
