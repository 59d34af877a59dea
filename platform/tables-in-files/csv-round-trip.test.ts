import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeCsv } from '../csv/index.ts'
import { readCsv } from './read-csv.ts'

async function readBack(csv: string): Promise<readonly (readonly string[])[]> {
  const read = readCsv(new TextEncoder().encode(csv))
  if (!read.ok) throw new Error(read.reason)
  const rows: (readonly string[])[] = []
  for await (const { cells } of read.rows) rows.push(cells)
  return rows
}

it('writes a byte-order mark, quotation marks where needed, and numbers as numbers', () => {
  expect(
    makeCsv([
      ['name', 'fte'],
      ['Vale, "Ann"', -0.5],
      [null, undefined],
    ]),
  ).toBe('\ufeffname,fte\r\n"Vale, ""Ann""",-0.5\r\n,\r\n')
})

// reliability.md, D4: cells and headings alike; OWASP, "CSV Injection", names the six starts.
it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＠x'])(
  'never lets %j run, in a heading or a cell',
  async (text) => {
    for (const row of await readBack(
      makeCsv([
        [text, 'b'],
        [text, 'b'],
      ]),
    ))
      expect(row[0]).toBe(`'${text}`)
  },
)

it('can be read back as it was, whatever is in it, and holds no cell that starts as a formula', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r', ' ', '=', '-', "'"),
  })
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const read = await readBack(makeCsv([['x', 'y', 'z'], ...rows]))
      expect(
        read.slice(1).map((cells) => cells.map((value) => value.replace(/^'(?=\s*[=-]|[\t\r\n])/, ''))),
      ).toEqual(rows.map((cells) => cells.map((value) => value.replace(/^'(?=\s*[=-]|[\t\r\n])/, ''))))
      for (const value of read.flat()) expect(value).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/)
    }),
  )
})
