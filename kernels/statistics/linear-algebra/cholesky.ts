import { add, at, dot, type Matrix, zeros } from './matrix.ts'

/** The lower factor of a symmetric positive definite matrix A = L L'; what lies above its diagonal is zero. */
export type Cholesky = Matrix

export type CholeskyOutcome =
  | { readonly ok: true; readonly value: Cholesky }
  | { readonly ok: false; readonly reason: 'not-positive-definite'; readonly pivot: number }

/**
 * Turns the lower triangle of the first `size` rows into its Cholesky factor, row by row (Golub and Van Loan, Matrix
 * Computations, 4.2.5). Answers the first row whose pivot is not positive, or `size`.
 */
export function factoriseInPlace(values: Float64Array, columns: number, size: number): number {
  for (let i = 0; i < size; i++) {
    const row = i * columns
    for (let j = 0; j < i; j++) {
      const own = j * columns
      const left = at(values, row + j) - dot(values, row, values, own, j)
      values[row + j] = left / at(values, own + j)
    }
    const pivot = at(values, row + i) - dot(values, row, values, row, i)
    if (!(pivot > 0)) return i
    values[row + i] = Math.sqrt(pivot)
  }
  return size
}

/**
 * The Cholesky factor of a symmetric matrix, of which only the lower triangle is read.
 *
 * @example cholesky(matrixOf([[4, 2], [2, 5]])).value.values // [2, 0, 1, 2]
 */
export function cholesky(matrix: Matrix): CholeskyOutcome {
  const size = matrix.rows
  const lower = { rows: size, columns: size, values: matrix.values.slice() }
  const pivot = factoriseInPlace(lower.values, size, size)
  if (pivot < size) return { ok: false, reason: 'not-positive-definite', pivot }
  for (let i = 0; i < size; i++) lower.values.fill(0, i * size + i + 1, (i + 1) * size)
  return { ok: true, value: lower }
}

/** log |A|, from the factor of A. */
export function logDeterminant({ rows, values }: Cholesky): number {
  let sum = 0
  for (let i = 0; i < rows; i++) sum += Math.log(at(values, i * rows + i))
  return 2 * sum
}

/** y with L y = b. */
export function solveLower({ rows, values }: Cholesky, b: Float64Array): Float64Array {
  const y = b.slice()
  for (let i = 0; i < rows; i++) y[i] = (at(y, i) - dot(values, i * rows, y, 0, i)) / at(values, i * rows + i)
  return y
}

/** x with L' x = y. */
export function solveLowerTransposed({ rows, values }: Cholesky, y: Float64Array): Float64Array {
  const x = y.slice()
  for (let i = rows - 1; i >= 0; i--) {
    const solved = at(x, i) / at(values, i * rows + i)
    x[i] = solved
    for (let j = 0; j < i; j++) add(x, j, -at(values, i * rows + j) * solved)
  }
  return x
}

/** x with A x = b, from the factor of A. */
export const solveCholesky = (factor: Cholesky, b: Float64Array): Float64Array =>
  solveLowerTransposed(factor, solveLower(factor, b))

/** The inverse of L: lower too. */
export function inverseLower({ rows, values }: Cholesky): Matrix {
  const inverse = zeros(rows, rows)
  for (let i = 0; i < rows; i++) {
    const pivot = at(values, i * rows + i)
    for (let j = 0; j < i; j++) {
      let sum = 0
      for (let k = j; k < i; k++) sum += at(values, i * rows + k) * at(inverse.values, k * rows + j)
      inverse.values[i * rows + j] = -sum / pivot
    }
    inverse.values[i * rows + i] = 1 / pivot
  }
  return inverse
}

/** The inverse of A from the factor of A, exactly symmetric. */
export function symmetricInverse(factor: Cholesky): Matrix {
  const size = factor.rows
  const lower = inverseLower(factor).values
  const inverse = zeros(size, size)
  // A^-1 = L^-T L^-1, gathered by rows of L^-1 because they lie together.
  for (let k = 0; k < size; k++)
    for (let i = 0; i <= k; i++) {
      const own = at(lower, k * size + i)
      if (own !== 0)
        for (let j = 0; j <= i; j++) add(inverse.values, i * size + j, own * at(lower, k * size + j))
    }
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) inverse.values[j * size + i] = at(inverse.values, i * size + j)
  return inverse
}
