import { add, at, dot, type Matrix, zeros } from './matrix.ts'

export type PivotedCholesky = {
  /** Lower, rows in the order of `order`; columns after the rank are zero. */
  readonly lower: Matrix
  /** Which row of the matrix each row of the factor is. */
  readonly order: readonly number[]
  readonly rank: number
}

function swapRows(values: Float64Array, size: number, a: number, b: number): void {
  const kept = values.slice(a * size, (a + 1) * size)
  values.copyWithin(a * size, b * size, (b + 1) * size)
  values.set(kept, b * size)
}

/**
 * P' A P = L L' of a symmetric positive semi-definite matrix, largest remaining pivot first, until none is above `tolerance`
 * times the largest of all (Higham 2002, Accuracy and Stability of Numerical Algorithms, 10.3).
 *
 * @example pivotedCholesky(matrixOf([[1, 1], [1, 1]])).rank // 1
 */
export function pivotedCholesky(matrix: Matrix, tolerance = matrix.rows * 2.3e-16): PivotedCholesky {
  const size = matrix.rows
  const lower = zeros(size, size)
  const order = Array.from({ length: size }, (_, index) => index)
  const left = Float64Array.from(order, (i) => at(matrix.values, i * size + i))
  const largest = Math.max(0, ...left)
  for (let k = 0; k < size; k++) {
    let best = k
    for (let i = k + 1; i < size; i++) if (at(left, i) > at(left, best)) best = i
    if (!(at(left, best) > tolerance * largest)) return { lower, order, rank: k }
    const [own = k, chosen = best] = [order[k], order[best]]
    order[k] = chosen
    order[best] = own
    swapRows(lower.values, size, k, best)
    const kept = at(left, k)
    left[k] = at(left, best)
    left[best] = kept
    const pivot = Math.sqrt(at(left, k))
    lower.values[k * size + k] = pivot
    for (let i = k + 1; i < size; i++) {
      const entry = at(matrix.values, (order[i] ?? i) * size + chosen)
      const value = (entry - dot(lower.values, i * size, lower.values, k * size, k)) / pivot
      lower.values[i * size + k] = value
      add(left, i, -value * value)
    }
  }
  return { lower, order, rank: size }
}
