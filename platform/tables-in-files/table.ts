import type { Encoding } from './decode-text.ts'
import { LIMITS } from './limits.ts'
import { type Notice, notice } from './notices.ts'
import { type Refusal, refusal } from './refusals.ts'

/** One row as a spreadsheet would number it: with the headings in row 1, the first row under them is row 2. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] }

/** `label` is the heading when it names one column only, otherwise the heading with its column letter. */
export type Heading = {
  readonly index: number
  readonly letter: string
  readonly text: string
  readonly label: string
}

/** Inclusive, rows as a spreadsheet numbers them, columns from 0. */
export type MergedArea = {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export type Source =
  | { readonly kind: 'csv'; readonly encoding: Encoding; readonly delimiter: string }
  | { readonly kind: 'xlsx'; readonly sheet: string; readonly sheets: readonly string[] }

export type Table = {
  readonly ok: true
  readonly headings: readonly Heading[]
  readonly headingRow: number
  /** How many cells the row of headings had, blank ones at its end included: no row should have more. */
  readonly width: number
  /** May be read once. */
  readonly rows: AsyncIterable<TableRow>
  /** Lets go of the file when its rows are not going to be read. */
  readonly close: () => Promise<void>
  readonly source: Source
  readonly notices: readonly Notice[]
  /** Complete once `rows` has been read to its end. */
  readonly mergedAreas: readonly MergedArea[]
}

/** What a reader of one kind of file gives: rows still with their headings among them. */
export type RowStream = {
  readonly ok: true
  readonly rows: AsyncIterable<TableRow>
  readonly source: Source
  readonly mergedAreas: readonly MergedArea[]
}

/** Whether a cell is a heading somebody would use; whoever reads the file knows the words. */
export type IsKnownHeading = (text: string) => boolean

/** Finds the headings among the first rows and leaves the rest of the rows to be read. */
export async function makeTable(read: RowStream, isKnownHeading: IsKnownHeading): Promise<Table | Refusal> {
  const iterator = read.rows[Symbol.asyncIterator]()
  const first: TableRow[] = []
  while (first.length < LIMITS.headingSearchRows) {
    const next = await iterator.next()
    if (next.done === true) break
    if (next.value.cells.some((cell) => cell.trim() !== '')) first.push(next.value)
  }
  const at = headingIndex(first, isKnownHeading)
  const row = first[at]
  if (row === undefined) return refusal('empty-file')
  const cells = withoutTrailingBlanks(row.cells)
  if (cells.length > LIMITS.columns) {
    await iterator.return?.()
    return refusal('too-many-columns')
  }
  const headings = makeHeadings(cells)
  return {
    ok: true,
    headings,
    headingRow: row.row,
    width: row.cells.length,
    rows: continued(first.slice(at + 1), iterator),
    close: async () => {
      await iterator.return?.()
    },
    source: read.source,
    notices: headingNotices(headings, row.row),
    mergedAreas: read.mergedAreas,
  }
}

/** The row with most known headings, three at least; else the first that is not blank. */
function headingIndex(rows: readonly TableRow[], isKnownHeading: IsKnownHeading): number {
  let best = 0
  let most = 2
  for (const [index, { cells }] of rows.entries()) {
    const known = cells.slice(0, LIMITS.columns).filter(isKnownHeading).length
    if (known > most) {
      best = index
      most = known
    }
  }
  return best
}

async function* continued(
  buffered: readonly TableRow[],
  rest: AsyncIterator<TableRow>,
): AsyncGenerator<TableRow> {
  try {
    yield* buffered
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

export function withoutTrailingBlanks(cells: readonly string[]): readonly string[] {
  let length = cells.length
  while (length > 0 && (cells[length - 1] ?? '').trim() === '') length -= 1
  return length === cells.length ? cells : cells.slice(0, length)
}

const MOST_HEADING_CHARACTERS = 100

function makeHeadings(cells: readonly string[]): readonly Heading[] {
  const texts = cells.map((cell) =>
    cell.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, MOST_HEADING_CHARACTERS),
  )
  const uses = new Map<string, number>()
  for (const text of texts) uses.set(text, (uses.get(text) ?? 0) + 1)
  return texts.map((text, index) => {
    const letter = columnLetter(index)
    const isAlone = text !== '' && uses.get(text) === 1
    return {
      index,
      letter,
      text,
      label: isAlone ? text : `${text === '' ? 'No heading' : text} (column ${letter})`,
    }
  })
}

function headingNotices(headings: readonly Heading[], headingRow: number): readonly Notice[] {
  const notices: Notice[] = []
  if (headingRow > 1) notices.push(notice('headings-not-first', { row: headingRow }))
  const empty = headings.filter((heading) => heading.text === '').map((heading) => heading.letter)
  if (empty.length > 0) notices.push(notice('empty-heading', { letters: empty }))
  const byText = Map.groupBy(headings, (heading) => heading.text)
  for (const [text, same] of byText) {
    if (text !== '' && same.length > 1) {
      notices.push(
        notice('duplicate-heading', { heading: text, letters: same.map((heading) => heading.letter) }),
      )
    }
  }
  return notices
}

/** @example columnLetter(27) // 'AB' */
export function columnLetter(index: number): string {
  let letters = ''
  for (let left = index; left >= 0; left = Math.floor(left / 26) - 1)
    letters = String.fromCharCode(65 + (left % 26)) + letters
  return letters
}
