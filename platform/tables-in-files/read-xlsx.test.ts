import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readXlsx } from './read-xlsx.ts'
import type { RowStream } from './table.ts'
import { makeWorkbook, makeZip, sheetOf, workbookParts } from './workbook-for-tests/index.ts'

async function opened(bytes: Uint8Array, sheet?: string): Promise<RowStream> {
  const read = await readXlsx(bytes, sheet)
  if (!read.ok) throw new Error(`${read.reason}: ${read.message}`)
  return read
}

async function rowsOf(
  bytes: Uint8Array,
  sheet?: string,
): Promise<readonly (readonly [number, ...string[]])[]> {
  const rows: [number, ...string[]][] = []
  for await (const { row, cells } of (await opened(bytes, sheet)).rows) rows.push([row, ...cells])
  return rows
}

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`

describe('reading a workbook', () => {
  it('reads what an independent program wrote: text, numbers, dates and truth', async () => {
    const written = await writeExcelFile([
      [{ value: 'Name' }, { value: 'FTE' }, { value: 'Start' }, { value: 'Yes' }],
      [
        { value: 'Łukasz & <Çelik>', type: String },
        { value: 0.8, type: Number },
        { value: new Date(Date.UTC(2024, 1, 29)), type: Date, format: 'dd/mm/yyyy' },
        { value: true, type: Boolean },
      ],
    ]).toBuffer()
    expect(await rowsOf(written)).toEqual([
      [1, 'Name', 'FTE', 'Start', 'Yes'],
      [2, 'Łukasz & <Çelik>', '0.8', '2024-02-29', 'TRUE'],
    ])
  })

  it('joins rich text, leaves out pronunciation guides, and undoes escapes', async () => {
    const sharedStrings =
      '<si><r><t>Ward </t></r><r><t xml:space="preserve">Manager</t></r><rPh sb="0" eb="1"><t>guide</t></rPh></si>' +
      '<si><t>one_x000A_two_x005F_x000A_</t></si>'
    const sheets = {
      Staff: row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>99</v></c>'),
    }
    expect(await rowsOf(makeWorkbook({ sheets, sharedStrings }))).toEqual([
      [1, 'Ward Manager', 'one\ntwo_x000A_'],
    ])
  })

  it('shows numbers as the sheet shows them: dates by format, leading noughts, whole numbers whole', async () => {
    const cellFormats =
      '<numFmts><numFmt numFmtId="164" formatCode="00000000"/><numFmt numFmtId="165" formatCode="[$-809]d mmm yyyy"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
    const cells = [
      '<c s="0"><v>20001001</v></c>',
      '<c s="1"><v>45351</v></c>',
      '<c s="2"><v>123456</v></c>',
      '<c s="3"><v>60</v></c>',
      '<c><v>0.80000000000000004</v></c>',
      '<c t="d"><v>2024-02-29</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c t="str"><f>1+1</f><v>two</v></c>',
    ]
    expect(await rowsOf(makeWorkbook({ sheets: { Staff: row(cells.join('')) }, cellFormats }))).toEqual([
      [1, '20001001', '2024-02-29', '00123456', '1900-02-29', '0.8', '2024-02-29', '#N/A', 'two'],
    ])
  })

  it('counts days from 1904 where the workbook says so', async () => {
    const cellFormats = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    const workbook = { sheets: { Staff: row('<c><v>43889</v></c>') }, cellFormats, date1904: true }
    expect(await rowsOf(makeWorkbook(workbook))).toEqual([[1, '2024-02-29']])
  })

  it('keeps rows and columns in their places where blank ones are left out', async () => {
    const sheet =
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="5"><c r="D5"><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>'
    expect(await rowsOf(makeWorkbook({ sheets: { Staff: sheet } }))).toEqual([
      [2, '', '1'],
      [5, '', '', '', '2'],
      [6, '3'],
    ])
  })

  it('reads sheets whose elements carry a prefix', async () => {
    const parts = workbookParts({ sheets: { Staff: '' } }).map((part) =>
      part.path.includes('sheet1')
        ? {
            ...part,
            content:
              '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
          }
        : part,
    )
    expect(await rowsOf(makeZip(parts))).toEqual([[1, 'a']])
  })

  it('takes the first visible sheet that is not empty, or the one that is chosen', async () => {
    const sheets = {
      Notes: '<sheetData/>',
      Secret: sheetOf([['hidden']]),
      Staff: sheetOf([['staff']]),
      More: sheetOf([['more']]),
    }
    const bytes = makeWorkbook({ sheets, hidden: ['Secret'] })
    expect(await rowsOf(bytes)).toEqual([[1, 'staff']])
    expect(await rowsOf(bytes, 'More')).toEqual([[1, 'more']])
    expect((await opened(bytes)).source).toEqual({
      kind: 'xlsx',
      sheet: 'Staff',
      sheets: ['Notes', 'Secret', 'Staff', 'More'],
    })
    expect(await readXlsx(bytes, 'Stafff')).toMatchObject({ reason: 'no-such-sheet' })
  })

  it('lists merged areas once the rows have been read', async () => {
    const sheet = `${sheetOf([['a'], ['b']])}<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="nonsense"/></mergeCells>`
    const read = await opened(makeWorkbook({ sheets: { Staff: sheet } }))
    for await (const each of read.rows) void each
    expect(read.mergedAreas).toEqual([{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 2 }])
  })

  it('says so when every sheet is empty', async () => {
    expect(await readXlsx(makeWorkbook({ sheets: { Staff: '<sheetData/>' } }))).toMatchObject({
      reason: 'empty-file',
    })
  })
})
