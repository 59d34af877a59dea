import { add, at, type Matrix, transpose, zeros } from '../linear-algebra/matrix.ts'
import type { CrossProducts } from './cross-products.ts'
import type { Term } from './prepare.ts'

/** The relative covariance factor of each term: its covariance is the residual variance times L L'. */
export type Factors = ReadonlyMap<Term, Matrix>

/** The factors from the parameters of all terms, one after the other. */
export function factorsOf(terms: readonly Term[], theta: Float64Array): Factors {
  let place = 0
  return new Map(
    terms.map((term) => {
      const size = term.names.length
      const factor = zeros(size, size)
      for (const { row, column } of term.parameters) factor.values[row * size + column] = at(theta, place++)
      return [term, factor] as const
    }),
  )
}

export function factorOfTerm(factors: Factors, term: Term): Matrix {
  const factor = factors.get(term)
  if (!factor) throw new Error('Every term has its factor')
  return factor
}

/** Where the effects of each level of a term that was not eliminated begin, and the factor they share. */
export type Blocks = readonly { readonly starts: readonly number[]; readonly factor: Matrix }[]

export const blocksOf = ({ others }: CrossProducts, factors: Factors): Blocks =>
  others.map(({ term, from }) => ({
    starts: term.factor.names.map((_, level) => from + level * term.names.length),
    factor: factorOfTerm(factors, term),
  }))

/** L' v, level by level, in place. */
export function multiplyTransposed(values: Float64Array, blocks: Blocks): void {
  for (const { starts, factor } of blocks)
    for (const start of starts)
      for (let a = 0; a < factor.rows; a++) {
        const value = at(values, start + a) * at(factor.values, a * factor.rows + a)
        values[start + a] = value
        for (let b = a + 1; b < factor.rows; b++)
          add(values, start + a, at(factor.values, b * factor.rows + a) * at(values, start + b))
      }
}

/** L v, level by level, in place. */
export function multiplyByFactor(values: Float64Array, blocks: Blocks): void {
  for (const { starts, factor } of blocks)
    for (const start of starts)
      for (let a = factor.rows - 1; a >= 0; a--) {
        const value = at(values, start + a) * at(factor.values, a * factor.rows + a)
        values[start + a] = value
        for (let b = 0; b < a; b++)
          add(values, start + a, at(factor.values, a * factor.rows + b) * at(values, start + b))
      }
}

/** The same from both sides of a symmetric matrix: its rows, and then, turned over, its columns. */
export function onBothSides(
  matrix: Matrix,
  blocks: Blocks,
  multiply: (values: Float64Array, blocks: Blocks) => void,
): Matrix {
  const once = onRows(matrix, (row) => multiply(row, blocks))
  return onRows(transpose(once), (row) => multiply(row, blocks))
}

function onRows(matrix: Matrix, change: (row: Float64Array) => void): Matrix {
  const { rows, columns, values } = matrix
  for (let row = 0; row < rows; row++) change(values.subarray(row * columns, (row + 1) * columns))
  return matrix
}
