import { readFileSync } from 'node:fs'
import { parseNumber } from '../chart/cells.ts'
import { fieldsOf, linesOf } from '../chart/lines.ts'

/** A row that could not be used, by its line in the file; the header is line 1. */
export type RowFault = { readonly line: number; readonly reason: string }

export type Row = { readonly line: number; readonly cells: readonly string[] }

export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly faults: readonly RowFault[]
}

/** A file that nothing can be made of, with what to do about it. */
export type Unusable = { readonly ok: false; readonly words: string }

const unusable = (words: string): Unusable => ({ ok: false, words })

function parseTable(text: string): ({ readonly ok: true } & Table) | Unusable {
  const [first, ...lines] = linesOf(text)
  if (first === undefined) return unusable('The file is empty. Its first line must name the columns.')
  const columns = fieldsOf(first.text)?.map((name) => name.trim())
  if (columns === undefined)
    return unusable('The quotes of the first line, which names the columns, do not match.')
  const double = columns.find((name, at) => columns.findIndex((own) => isSame(own, name)) !== at)
  if (double !== undefined) return unusable(`Two columns are called "${double}".`)
  const rows: Row[] = []
  const faults: RowFault[] = []
  for (const { text: own, line } of lines) {
    const cells = fieldsOf(own)?.map((cell) => cell.trim())
    if (cells?.every((cell) => cell === '')) continue
    if (cells === undefined) faults.push({ line, reason: 'the quotes do not match' })
    else if (cells.length !== columns.length)
      faults.push({ line, reason: `${cells.length} fields where the header has ${columns.length}` })
    else rows.push({ line, cells })
  }
  return { ok: true, columns, rows, faults }
}

export function readTable(file: string): ({ readonly ok: true } & Table) | Unusable {
  try {
    return parseTable(readFileSync(file, 'utf8'))
  } catch (error) {
    return unusable(`It cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

export type Columns = { readonly ok: true; readonly places: readonly number[] } | Unusable

/** Where columns stand, by name; case does not matter. */
export function placesOf(table: Table, names: readonly string[]): Columns {
  const missing = names.filter((name) => !table.columns.some((own) => isSame(own, name)))
  if (missing.length > 0)
    return unusable(
      `There is no column called ${missing.map((name) => `"${name}"`).join(' or ')}. The columns are ${table.columns.join(', ')}.`,
    )
  return { ok: true, places: names.map((name) => table.columns.findIndex((own) => isSame(own, name))) }
}

export const hasColumns = (table: Table, names: readonly string[]): boolean => placesOf(table, names).ok

export const cellAt = (row: Row, place: number): string => row.cells[place] ?? ''

const MISSING = new Set(['', 'na', 'n/a', 'no chance', 'no-chance'])

/** Whether a cell says that there is no answer: nobody's answer is ever read as 0. */
export const isMissing = (cell: string): boolean => MISSING.has(cell.toLowerCase())

export type ScoreCell =
  | { readonly ok: true; readonly score: number | null }
  | { readonly ok: false; readonly reason: string }

/** A score, or null for a missing one. With `levels` it must lie between 1 and that. */
export function parseScore(cell: string, levels?: number): ScoreCell {
  if (isMissing(cell)) return { ok: true, score: null }
  const read = parseNumber(cell)
  if (!read.ok) return { ok: false, reason: read.reason }
  const { value } = read
  if (levels !== undefined && value !== null && (value < 1 || value > levels))
    return {
      ok: false,
      reason: `${value} is off the scale of 1 to ${levels}; leave the cell empty for "no chance"`,
    }
  return { ok: true, score: value }
}

export type ScoreRows = {
  readonly rows: readonly { readonly row: Row; readonly scores: readonly (number | null)[] }[]
  readonly faults: readonly RowFault[]
}

/** The scores of some columns in every row; a row with a score that cannot be read is left out and named. */
export function parseScores(table: Table, places: readonly number[], levels?: number): ScoreRows {
  const rows: { row: Row; scores: (number | null)[] }[] = []
  const faults: RowFault[] = []
  for (const row of table.rows) {
    const cells = places.map((place) => ({ place, read: parseScore(cellAt(row, place), levels) }))
    const reasons = cells.flatMap(({ place, read }) =>
      read.ok ? [] : [`${table.columns[place]} ${read.reason}`],
    )
    if (reasons.length > 0) faults.push({ line: row.line, reason: reasons.join('; ') })
    else rows.push({ row, scores: cells.map(({ read }) => (read.ok ? read.score : null)) })
  }
  return { rows, faults }
}

/** Rows whose name has come before, each with the line of the first. */
export function splitRepeats<T extends { readonly row: Row }>(
  rows: readonly T[],
  nameOf: (own: T) => string,
): { readonly once: readonly T[]; readonly faults: readonly RowFault[] } {
  const lines = new Map<string, number>()
  const faults: RowFault[] = []
  const once = rows.filter((own) => {
    const name = nameOf(own)
    const before = lines.get(name)
    if (before === undefined) lines.set(name, own.row.line)
    else faults.push({ line: own.row.line, reason: `${name} is already on line ${before}` })
    return before === undefined
  })
  return { once, faults }
}
