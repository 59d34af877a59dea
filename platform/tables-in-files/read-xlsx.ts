import { LIMITS } from './limits.ts'
import { openWorkbook, type Workbook } from './open-workbook.ts'
import { readSheet, type SheetContext } from './read-sheet.ts'
import { orRefusal, type Refusal, refusal, TableRefused } from './refusals.ts'
import type { MergedArea, RowStream, TableRow } from './table.ts'
import {
  type Outline,
  readNumberStyles,
  readOutline,
  readSharedStrings,
  type Sheet,
} from './workbook-parts.ts'

/** Reads one sheet of a workbook as a stream of rows: the one chosen, else the first visible one that is not empty. */
export async function readXlsx(bytes: Uint8Array, chosenSheet?: string): Promise<RowStream | Refusal> {
  return orRefusal(async () => {
    const workbook = await openWorkbook(bytes)
    if (!workbook.ok) return workbook
    const outline = await readOutline(workbook)
    const candidates = sheetsToTry(outline, chosenSheet)
    const sheets = outline.sheets.map((sheet) => sheet.name)
    if (chosenSheet !== undefined && candidates.length === 0)
      return refusal('no-such-sheet', { sheet: chosenSheet, sheets })
    const context = {
      sharedStrings: await readSharedStrings(workbook, outline),
      numberStyles: await readNumberStyles(workbook, outline),
      dateSystem: outline.dateSystem,
    }
    for (const sheet of candidates) {
      const mergedAreas: MergedArea[] = []
      const rows = await startSheet(workbook, sheet, { ...context, mergedAreas })
      if (rows !== undefined)
        return { ok: true, rows, source: { kind: 'xlsx', sheet: sheet.name, sheets }, mergedAreas }
    }
    return refusal('empty-file')
  })
}

function sheetsToTry({ sheets }: Outline, chosenSheet: string | undefined): readonly Sheet[] {
  if (chosenSheet !== undefined) return sheets.filter((sheet) => sheet.name === chosenSheet)
  const visible = sheets.filter((sheet) => !sheet.isHidden)
  return visible.length > 0 ? visible : sheets
}

/** The sheet's rows, or undefined when it has none; the first row is read to know. */
async function startSheet(
  workbook: Workbook,
  sheet: Sheet,
  context: SheetContext,
): Promise<AsyncIterable<TableRow> | undefined> {
  const rows = readSheet(sheet.name, workbook.read(sheet.path), context)
  const first = await rows.next()
  return first.done === true ? undefined : limited(first.value, rows)
}

async function* limited(first: TableRow, rest: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  let rows = 1
  yield first
  for await (const row of rest) {
    rows += 1
    if (rows > LIMITS.rows + LIMITS.headingSearchRows) throw new TableRefused(refusal('too-many-rows'))
    yield row
  }
}
