import { add, addMultiple, at, dot, type Matrix, zeros } from './matrix.ts'

/** X = Q R for the columns of X that say something new; the others are named by `order` after the rank. */
export type Qr = {
  readonly rank: number
  /** Which column of X each column of the factor is: the independent ones first, in the order they came. */
  readonly order: readonly number[]
  /** rank x rank, upper triangular. */
  readonly r: Matrix
  /** The reflections that make Q: unit vectors, each zero above its own place. */
  readonly reflections: readonly Float64Array[]
}

/** Where less than this share of a column is left after the columns before it, what is left is taken for rounding. */
const COLLINEAR = 1e-10

const lengthFrom = (column: Float64Array, from: number): number =>
  Math.sqrt(dot(column, from, column, from, column.length - from))

/** v - 2 u (u'v), in place, where u is zero above `from`. */
function reflect(u: Float64Array, v: Float64Array, from: number): void {
  addMultiple(v, -2 * dot(u, from, v, from, u.length - from), u, from)
}

/** All reflections in turn: Q' v, in place. */
function reflectAll(reflections: readonly Float64Array[], v: Float64Array): void {
  for (const [from, u] of reflections.entries()) reflect(u, v, from)
}

/** The reflection that turns what is left of a column into its length at the place `from`. */
function reflectionOf(column: Float64Array, from: number, length: number): Float64Array {
  const u = new Float64Array(column.length)
  u.set(column.subarray(from), from)
  add(u, from, at(column, from) >= 0 ? length : -length)
  const size = lengthFrom(u, from)
  for (let i = from; i < u.length; i++) u[i] = at(u, i) / size
  return u
}

/**
 * The QR decomposition by Householder reflections. A column that the ones before it make up already goes to the end, as in
 * LINPACK's dqrdc2 behind R's `lm`, so that what is aliased is what came later, and not what happens to be shorter.
 *
 * @param columns columns of X, all of one length
 * @example householderQr([[1, 1, 1], [1, 2, 3], [2, 3, 4]].map((c) => Float64Array.from(c))).rank // 2
 */
export function householderQr(columns: readonly Float64Array[], tolerance = COLLINEAR): Qr {
  const rows = columns[0]?.length ?? 0
  const reflections: Float64Array[] = []
  const kept: number[] = []
  const dropped: number[] = []
  const upper: Float64Array[] = []
  columns.forEach((original, index) => {
    const column = original.slice()
    reflectAll(reflections, column)
    const from = reflections.length
    const length = from < rows ? lengthFrom(column, from) : 0
    if (!(length > tolerance * lengthFrom(original, 0))) {
      dropped.push(index)
      return
    }
    const u = reflectionOf(column, from, length)
    reflect(u, column, from)
    reflections.push(u)
    kept.push(index)
    upper.push(column)
  })
  const rank = kept.length
  const r = zeros(rank, rank)
  upper.forEach((column, j) => {
    for (let i = 0; i <= j; i++) r.values[i * rank + j] = at(column, i)
  })
  return { rank, order: [...kept, ...dropped], r, reflections }
}

/** Q' v: its first `rank` values are v along the columns of Q, the rest is what the columns leave over. */
export function rotate({ reflections }: Qr, v: Float64Array): Float64Array {
  const turned = v.slice()
  reflectAll(reflections, turned)
  return turned
}

/** Q v, the other way. */
export function rotateBack({ reflections }: Qr, v: Float64Array): Float64Array {
  const turned = v.slice()
  for (let from = reflections.length - 1; from >= 0; from--) {
    const u = reflections[from]
    if (u) reflect(u, turned, from)
  }
  return turned
}

/** x with R x = b, R upper triangular; `b` may be longer. */
export function solveUpper({ rows, values }: Matrix, b: Float64Array): Float64Array {
  const x = b.slice(0, rows)
  for (let i = rows - 1; i >= 0; i--) {
    const known = dot(values, i * rows + i + 1, x, i + 1, rows - i - 1)
    x[i] = (at(x, i) - known) / at(values, i * rows + i)
  }
  return x
}

/** The inverse of an upper triangular matrix. */
export function inverseUpper(r: Matrix): Matrix {
  const size = r.rows
  const inverse = zeros(size, size)
  for (let j = 0; j < size; j++) {
    const unit = new Float64Array(size)
    unit[j] = 1
    const column = solveUpper(r, unit)
    for (let i = 0; i <= j; i++) inverse.values[i * size + j] = at(column, i)
  }
  return inverse
}
