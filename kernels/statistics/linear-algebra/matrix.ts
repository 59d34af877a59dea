/** A dense matrix: `values[row * columns + column]`. */
export type Matrix = { readonly rows: number; readonly columns: number; readonly values: Float64Array }

export const zeros = (rows: number, columns: number): Matrix => ({
  rows,
  columns,
  values: new Float64Array(rows * columns),
})

/** The value at an index. The cast is safe because every index is made of the shape. */
export const at = (values: Float64Array, index: number): number => values[index] as number

/** The same for whole numbers, such as which level a row has. */
export const indexAt = (values: Int32Array, index: number): number => values[index] as number

export function add(values: Float64Array, index: number, amount: number): void {
  values[index] = at(values, index) + amount
}

/**
 * The sum of products of two runs of values, of one or of two arrays. Four sums at once, because a processor waits for each
 * addition to one sum: this is where the time of a factorisation goes.
 */
export function dot(a: Float64Array, fromA: number, b: Float64Array, fromB: number, length: number): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  let k = 0
  for (; k + 3 < length; k += 4) {
    const i = fromA + k
    const j = fromB + k
    first += at(a, i) * at(b, j)
    second += at(a, i + 1) * at(b, j + 1)
    third += at(a, i + 2) * at(b, j + 2)
    fourth += at(a, i + 3) * at(b, j + 3)
  }
  for (; k < length; k++) first += at(a, fromA + k) * at(b, fromB + k)
  return first + second + (third + fourth)
}

/** Adds so many times the values of one list to those of another, from a place on. */
export function addMultiple(to: Float64Array, times: number, of: Float64Array, from: number): void {
  const { length } = of
  for (let k = from; k < length; k++) to[k] = at(to, k) + times * at(of, k)
}

/** A matrix from its rows, all of one length. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]?.length ?? 0
  return { rows: rows.length, columns, values: Float64Array.from(rows.flat()) }
}

/** The rows as plain lists, for an answer that is to be kept or sent. */
export const rowsOf = ({ rows, columns, values }: Matrix): number[][] =>
  Array.from({ length: rows }, (_, row) => [...values.subarray(row * columns, (row + 1) * columns)])

export function transpose({ rows, columns, values }: Matrix): Matrix {
  const turned = zeros(columns, rows)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) turned.values[j * rows + i] = at(values, i * columns + j)
  return turned
}

export function multiply(a: Matrix, b: Matrix): Matrix {
  const product = zeros(a.rows, b.columns)
  const turned = transpose(b)
  for (let i = 0; i < a.rows; i++)
    for (let j = 0; j < b.columns; j++)
      product.values[i * b.columns + j] = dot(a.values, i * a.columns, turned.values, j * b.rows, a.columns)
  return product
}

/** left x middle x left': how a covariance changes when what it is of is multiplied by `left`. */
export const sandwich = (left: Matrix, middle: Matrix): Matrix =>
  multiply(multiply(left, middle), transpose(left))

export const scaled = ({ rows, columns, values }: Matrix, by: number): Matrix => ({
  rows,
  columns,
  values: values.map((value) => value * by),
})
