import fc from 'fast-check'
import type { Score } from '../scores.ts'

type Table = readonly (readonly Score[])[]

const rectangle = (score: fc.Arbitrary<Score>, most = 8) =>
  fc
    .integer({ min: 2, max: 5 })
    .chain((raters) =>
      fc.array(fc.array(score, { minLength: raters, maxLength: raters }), { minLength: 2, maxLength: most }),
    )

const level = fc.integer({ min: 1, max: 5 })

/** Tables of two to five raters on five levels. */
export const completeTables = rectangle(level)
export const gappyTables = rectangle(fc.option(level, { nil: null, freq: 4 }))

/** A table with its rows and columns in another order. */
export const rearranged = <T extends Table>(tables: fc.Arbitrary<T>) =>
  tables.chain((table) =>
    fc
      .tuple(
        fc.shuffledSubarray([...table.keys()], { minLength: table.length }),
        fc.shuffledSubarray([...(table[0] ?? []).keys()], { minLength: (table[0] ?? []).length }),
      )
      .map(([rows, columns]) => ({
        table,
        other: rows.map((row) => columns.map((column) => table[row]?.[column] ?? null)),
      })),
  )

export const shifted = (table: Table, by: number): Score[][] =>
  table.map((row) => row.map((score) => (score === null ? null : score + by)))

/** Whether two outcomes are the same to ten figures, refusals included. */
export function areAlike(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b
  const [left, right] = [Object.entries(a), Object.entries(b)]
  return (
    left.length === right.length &&
    left.every(([name, value]) => areAlike(value, (b as Readonly<Record<string, unknown>>)[name]))
  )
}
