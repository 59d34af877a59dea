import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from './limits.ts'
import { readCsv } from './read-csv.ts'
import { orRefusal } from './refusals.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function rowsOf(text: string): Promise<readonly (readonly [number, ...string[]])[]> {
  const read = readCsv(bytesOf(text))
  if (!read.ok) throw new Error(read.reason)
  const rows: [number, ...string[]][] = []
  for await (const { row, cells } of read.rows) rows.push([row, ...cells])
  return rows
}

describe('reading CSV', () => {
  it('reads quoted delimiters, quotation marks and line breaks within a cell', async () => {
    expect(await rowsOf('a,b\r\n"General Manager, Medicine","say ""hello""\r\nagain"\r\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'General Manager, Medicine', 'say "hello"\r\nagain'],
    ])
  })

  it('numbers rows as a spreadsheet does, whatever ends the lines and however many are blank', async () => {
    expect(await rowsOf('a\r\nb\nc\rd\r\n\r\ne')).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
      [5, ''],
      [6, 'e'],
    ])
  })

  it('leaves rows of other lengths as they are, for the check to explain', async () => {
    expect(await rowsOf('a,b\n1\n1,2,3\n')).toEqual([
      [1, 'a', 'b'],
      [2, '1'],
      [3, '1', '2', '3'],
    ])
  })

  it('reads a quotation mark in the middle of a cell as itself', async () => {
    expect(await rowsOf('name,role\nRobert "Bob" Vale,Matron')).toEqual([
      [1, 'name', 'role'],
      [2, 'Robert "Bob" Vale', 'Matron'],
    ])
  })

  it('says in which row a quotation mark is opened and never closed', async () => {
    expect(await orRefusal(() => rowsOf('a,b\n1,2\n"3,4\n5,6\n'))).toMatchObject({
      reason: 'quote-not-closed',
      row: 3,
    })
  })

  it.each([
    ['cell', `"${'x'.repeat(3_000_000)}`],
    ['line of cells', ','.repeat(3_000_000)],
    ['cell of many lines', `"${'x\n'.repeat(3_000_000)}`],
  ])('stops at an endless %s long before the end of the file', async (_, endless) => {
    expect(await orRefusal(() => rowsOf(`a,b\n1,2\n1,${endless}`))).toMatchObject({
      reason: 'endless-row',
      row: 3,
    })
  })

  it('stops at a row wider than any spreadsheet', async () => {
    expect(await orRefusal(() => rowsOf(`a,b\n${','.repeat(LIMITS.cellsInRow)}\n`))).toMatchObject({
      reason: 'too-many-columns',
    })
  })

  it('stops at more rows than the limit', async () => {
    const text = 'a\n'.repeat(LIMITS.rows + LIMITS.headingSearchRows + 1)
    expect(await orRefusal(() => rowsOf(text))).toMatchObject({ reason: 'too-many-rows' })
  })

  it('gives back whatever cells were written', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r\n', ' ', '=') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = rows
          .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        const read = await rowsOf(`x,x,x,x,x,x,x,x\n${text}`)
        expect(read.slice(1).map(([, ...cells]) => cells)).toEqual(rows)
      }),
    )
  })
})
