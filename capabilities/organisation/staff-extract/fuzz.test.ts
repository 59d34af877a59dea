import { REFUSALS } from '@headroom/platform/tables-in-files'
import {
  makeWorkbook,
  makeZip,
  sheetOf,
  workbookParts,
} from '@headroom/platform/tables-in-files/workbook-for-tests'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorMs } from '../../../checks/processor-time.ts'
import { STAFF_FIELD_NAMES, STAFF_FIELDS } from './columns.ts'
import { bytesOf, csvOf, previewOf, staff } from './extract-for-tests.ts'
import { FAULTS } from './faults.ts'

/** `npm run soak` asks for more. */
const RUNS = Number(process.env.HEADROOM_FUZZ_RUNS ?? 150)
/** Of processor time: a file of two kilobytes that takes as much has found a loop. */
const MOST_MILLISECONDS = 2_000
const CODES = new Set([...Object.keys(FAULTS), ...Object.keys(REFUSALS)])

/** Whatever comes in, an answer comes out: soon, with known codes, and with numbers that add up. */
async function expectAnAnswer(bytes: Uint8Array): Promise<void> {
  let preview = await previewOf(Buffer.from(''))
  const spentMs = await processorMs(async () => {
    preview = await previewOf(bytes)
  })
  expect(spentMs).toBeLessThan(MOST_MILLISECONDS)
  const { summary } = preview
  for (const { code, message, row } of summary.faults) {
    expect(CODES).toContain(code)
    expect(message.length).toBeGreaterThan(0)
    expect(message).not.toMatch(/undefined|NaN|\[object/)
    expect(row).toBeGreaterThanOrEqual(1)
  }
  if (!preview.ok) return
  const faultyRows = new Set(summary.faults.map(({ row }) => row))
  expect(summary.joiners + faultyRows.size).toBe(summary.rows)
  expect(preview.checked.heldRows).toHaveLength(faultyRows.size)
  for (const row of preview.checked.rows) {
    expect(
      row.employeeNumber && row.assignmentNumber && row.firstName && row.lastName && row.positionTitle,
    ).not.toBe('')
    expect(row.startDate ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
}

const wholeCsv = bytesOf(csvOf(staff(8)))
const table = [
  STAFF_FIELD_NAMES.map((field) => STAFF_FIELDS[field].label),
  ...staff(8).map((row) => STAFF_FIELD_NAMES.map((field) => row[field] ?? '')),
]
const wholeWorkbook = makeWorkbook({ sheets: { Staff: sheetOf(table) } })

/** Bytes cut out, put in or changed at a few places. */
function mutated(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    at: fc.nat({ max: whole.length - 1 }),
    drop: fc.nat({ max: 40 }),
    put: fc.uint8Array({ maxLength: 8 }),
  })
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
    let bytes = Buffer.from(whole)
    for (const { at, drop, put } of changes)
      bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + drop)])
    return bytes
  })
}

async function fuzz(bytes: fc.Arbitrary<Uint8Array>): Promise<void> {
  await fc.assert(fc.asyncProperty(bytes, expectAnAnswer), { numRuns: RUNS })
}

describe('whatever the file, there is an answer', () => {
  it('for bytes of any kind', () => fuzz(fc.uint8Array({ maxLength: 2_000 })), 120_000)

  it('for bytes that begin as a workbook does', () => {
    const signature = Buffer.from('PK\x03\x04')
    return fuzz(fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.concat([signature, bytes])))
  }, 120_000)

  it('for an extract with bytes changed', () => fuzz(mutated(wholeCsv)), 120_000)

  it('for a workbook with bytes changed', () => fuzz(mutated(wholeWorkbook)), 120_000)

  it('for a workbook whose sheet has bytes changed before it is packed', () => {
    const parts = workbookParts({ sheets: { Staff: sheetOf(table) } })
    const sheet = parts.findIndex(({ path }) => path.includes('sheet1'))
    return fuzz(
      mutated(Buffer.from(parts[sheet]?.content ?? '')).map((content) =>
        makeZip(parts.map((part, at) => (at === sheet ? { ...part, content } : part))),
      ),
    )
  }, 120_000)

  it('for ragged rows of awkward cells under the right headings', () => {
    const awkward = fc.oneof(
      fc.constantFrom(
        '',
        '=1',
        '31/02/2024',
        '12/25/2024',
        '03/04/24',
        '-1',
        '9',
        '"',
        '""',
        '\u202e',
        '#N/A',
        '2.0E+07',
        '20001001',
        'a@b',
        '\ufffd',
        ' ',
        '\t',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    )
    const rows = fc.array(fc.array(awkward, { maxLength: STAFF_FIELD_NAMES.length + 2 }), { maxLength: 12 })
    const head = csvOf([])
    return fuzz(rows.map((all) => bytesOf(head + all.map((cells) => cells.join(',')).join('\r\n'))))
  }, 120_000)

  it('for a sheet of any text in any place', () => {
    const cell = fc.record({
      column: fc.constantFrom('A', 'B', 'Q', 'R', 'ZZ', ''),
      type: fc.constantFrom('s', 'n', 'd', 'b', 'e', 'str', 'x'),
      text: fc.constantFrom('0', '45351', '1e9', '-1', 'text', '', '99999999999999999999'),
    })
    const row = fc.record({
      at: fc.option(fc.integer({ min: -1, max: 2_000_000 }), { nil: undefined }),
      cells: fc.array(cell, { maxLength: 6 }),
    })
    const sheet = fc.array(row, { maxLength: 8 }).map((rows) =>
      rows.map(({ at, cells }, index) => {
        const inside = cells.map(
          ({ column, type, text }) =>
            `<c${column === '' ? '' : ` r="${column}${index + 2}"`} t="${type}" s="1"><v>${text}</v></c>`,
        )
        return `<row${at === undefined ? '' : ` r="${at}"`}>${inside.join('')}</row>`
      }),
    )
    const head = sheetOf(table).replace('</sheetData>', '')
    return fuzz(
      sheet.map((rows) =>
        makeWorkbook({
          sheets: { Staff: `${head}${rows.join('')}</sheetData>` },
          cellFormats: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
        }),
      ),
    )
  }, 120_000)
})
