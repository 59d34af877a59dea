import { add, at, indexAt } from '../linear-algebra/matrix.ts'
import type { Prepared, Term } from './prepare.ts'

/** One level of the factor that is eliminated: its own sums of products, and those with every other column it meets. */
export type LevelProducts = {
  /** size x size, by rows. */
  readonly own: Float64Array
  /** The other columns it meets, ascending: the fixed ones and the response are always among them. */
  readonly met: Int32Array
  /** For each of those, `size` values. */
  readonly cross: Float64Array
}

/**
 * All that the criterion needs of the rows. The factor with most effects is kept apart, level by level: its levels never
 * meet, so its part of Z'Z is block diagonal and is eliminated exactly and cheaply (Bates et al. 2015, JSS 67(1), 5.2, order
 * their sparse Cholesky to the same end). The other random columns, the fixed basis and the response are one dense matrix.
 */
export type CrossProducts = {
  readonly eliminated: Term
  readonly others: readonly { readonly term: Term; readonly from: number }[]
  /** How many random columns there are among the others. */
  readonly random: number
  readonly fixed: number
  /** random + fixed + 1: the response comes last. */
  readonly width: number
  /** width x width; the lower triangle. */
  readonly dense: Float64Array
  readonly levels: readonly LevelProducts[]
}

const effectsOf = ({ factor, names }: Term): number => factor.names.length * names.length

/** The other columns that one row has, and their values there: ascending. */
function rowReader(prepared: Prepared, others: CrossProducts['others'], random: number) {
  const { basis, residual } = prepared
  const length = others.reduce((sum, { term }) => sum + term.names.length, 0) + basis.length + 1
  const indices = new Int32Array(length)
  const values = new Float64Array(length)
  basis.forEach((_, k) => {
    indices[length - basis.length - 1 + k] = random + k
  })
  indices[length - 1] = random + basis.length
  return (row: number) => {
    let place = 0
    for (const { term, from } of others) {
      const start = from + indexAt(term.factor.levelOf, row) * term.names.length
      for (const [k, column] of term.columns.entries()) {
        indices[place] = start + k
        values[place++] = at(column, row)
      }
    }
    for (const column of basis) values[place++] = at(column, row)
    values[place] = at(residual, row)
    return { indices, values }
  }
}

/** The rows of each level. */
function rowsByLevel({ factor }: Term): number[][] {
  const rows: number[][] = factor.names.map(() => [])
  factor.levelOf.forEach((level, row) => {
    rows[level]?.push(row)
  })
  return rows
}

/** The sums of products of the rows of one level; the dense ones are added to. */
function sumLevel(
  rows: readonly number[],
  term: Term,
  into: { read: ReturnType<typeof rowReader>; dense: Float64Array; width: number },
): LevelProducts {
  const size = term.names.length
  const own = new Float64Array(size * size)
  const sums = new Map<number, Float64Array>()
  for (const row of rows) {
    const { indices, values } = into.read(row)
    const mine = term.columns.map((column) => at(column, row))
    mine.forEach((a, i) => {
      mine.forEach((b, j) => {
        add(own, i * size + j, a * b)
      })
    })
    for (let i = 0; i < indices.length; i++) {
      const index = indexAt(indices, i)
      const value = at(values, i)
      const sum = sums.get(index) ?? new Float64Array(size)
      sums.set(index, sum)
      for (let k = 0; k < size; k++) add(sum, k, value * (mine[k] ?? 0))
      for (let j = 0; j <= i; j++)
        add(into.dense, index * into.width + indexAt(indices, j), value * at(values, j))
    }
  }
  const met = Int32Array.from(sums.keys()).sort()
  const cross = new Float64Array(met.length * size)
  met.forEach((index, place) => {
    cross.set(sums.get(index) ?? [], place * size)
  })
  return { own, met, cross }
}

export function crossProductsOf(prepared: Prepared): CrossProducts {
  const bySize = [...prepared.terms].sort((a, b) => effectsOf(b) - effectsOf(a))
  const [eliminated, ...rest] = bySize as [Term, ...Term[]] // There is at least one: `prepare` refuses none.
  let random = 0
  const others = rest.map((term) => {
    const from = random
    random += effectsOf(term)
    return { term, from }
  })
  const fixed = prepared.basis.length
  const width = random + fixed + 1
  const dense = new Float64Array(width * width)
  const into = { read: rowReader(prepared, others, random), dense, width }
  const levels = rowsByLevel(eliminated).map((rows) => sumLevel(rows, eliminated, into))
  return { eliminated, others, random, fixed, width, dense, levels }
}
