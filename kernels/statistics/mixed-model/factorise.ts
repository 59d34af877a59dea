import { factoriseInPlace } from '../linear-algebra/cholesky.ts'
import { add, at, indexAt, type Matrix } from '../linear-algebra/matrix.ts'
import type { CrossProducts, LevelProducts } from './cross-products.ts'
import { blocksOf, type Factors, factorOfTerm, multiplyTransposed, onBothSides } from './relative-factors.ts'

/** A level after elimination: the Cholesky factor of its block, and the columns it meets reduced by that. */
export type ReducedLevel = { readonly lower: Float64Array; readonly reduced: Float64Array }

export type Factorisation = {
  readonly levels: readonly ReducedLevel[]
  /** The Cholesky factor of what is left: random others, fixed basis, response; width x width. */
  readonly lower: Float64Array
  /** log |L' Z'Z L + I|. */
  readonly logRandom: number
  /** log |R_X|^2 of the fixed basis. */
  readonly logFixed: number
  /** The penalised residual sum of squares. */
  readonly residualSquares: number
}

/** L' A L + I of one block, factorised. */
function ownFactor(own: Float64Array, factor: Float64Array, size: number): Float64Array {
  const block = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = i === j ? 1 : 0
      for (let a = i; a < size; a++)
        for (let b = j; b < size; b++)
          sum += at(factor, a * size + i) * at(own, a * size + b) * at(factor, b * size + j)
      block[i * size + j] = sum
    }
  factoriseInPlace(block, size, size)
  return block
}

function reduceLevel({ own, met, cross }: LevelProducts, factor: Float64Array, size: number): ReducedLevel {
  const lower = ownFactor(own, factor, size)
  const reduced = new Float64Array(cross.length)
  for (let place = 0; place < met.length; place++) {
    const from = place * size
    for (let i = 0; i < size; i++) {
      let sum = 0
      for (let a = i; a < size; a++) sum += at(factor, a * size + i) * at(cross, from + a)
      for (let k = 0; k < i; k++) sum -= at(lower, i * size + k) * at(reduced, from + k)
      reduced[from + i] = sum / at(lower, i * size + i)
    }
  }
  return { lower, reduced }
}

/** Takes a level's share out of the dense matrix. */
function subtract({ values, columns }: Matrix, { met }: LevelProducts, reduced: Float64Array) {
  const size = reduced.length / met.length
  for (let i = 0; i < met.length; i++) {
    const row = indexAt(met, i) * columns
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = 0; k < size; k++) sum += at(reduced, i * size + k) * at(reduced, j * size + k)
      add(values, row + indexAt(met, j), -sum)
    }
  }
}

/** Copies the lower triangle to the upper. */
function mirror({ rows, values }: Matrix): void {
  for (let i = 0; i < rows; i++) for (let j = 0; j < i; j++) values[j * rows + i] = at(values, i * rows + j)
}

/**
 * The Cholesky factorisation of the mixed-model equations at given relative factors, with the response as a last column, so
 * that its pivot is the residual sum of squares (Bates et al. 2015, JSS 67(1), eq. 32-36). Undefined where rounding has eaten
 * the fixed part.
 */
export function factorise(products: CrossProducts, factors: Factors): Factorisation | undefined {
  const { eliminated, random, fixed, width } = products
  const own = factorOfTerm(factors, eliminated)
  let left: Matrix = { rows: width, columns: width, values: products.dense.slice() }
  let logRandom = 0
  const levels = products.levels.map((level) => {
    const done = reduceLevel(level, own.values, own.rows)
    for (let k = 0; k < own.rows; k++) logRandom += 2 * Math.log(at(done.lower, k * own.rows + k))
    subtract(left, level, done.reduced)
    return done
  })
  if (random > 0) {
    mirror(left)
    left = onBothSides(left, blocksOf(products, factors), multiplyTransposed)
  }
  const lower = left.values
  for (let k = 0; k < random; k++) add(lower, k * width + k, 1)
  const reached = factoriseInPlace(lower, width, width)
  if (reached < width - 1) return undefined
  const logOf = (k: number) => 2 * Math.log(at(lower, k * width + k))
  for (let k = 0; k < random; k++) logRandom += logOf(k)
  let logFixed = 0
  for (let k = random; k < random + fixed; k++) logFixed += logOf(k)
  const residualSquares = reached < width ? 0 : at(lower, width * width - 1) ** 2
  return { levels, lower, logRandom, logFixed, residualSquares }
}
