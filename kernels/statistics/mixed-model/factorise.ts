import { factoriseInPlace } from '../linear-algebra/cholesky.ts'
import { add, at, indexAt, type Matrix, zeros } from '../linear-algebra/matrix.ts'
import type { CrossProducts, LevelProducts } from './cross-products.ts'
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
function subtract(dense: Float64Array, width: number, met: Int32Array, reduced: Float64Array, size: number) {
  for (let i = 0; i < met.length; i++) {
    const row = indexAt(met, i) * width
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = 0; k < size; k++) sum += at(reduced, i * size + k) * at(reduced, j * size + k)
      add(dense, row + indexAt(met, j), -sum)
    }
  }
}

/** Multiplies each run of `size` values, `step` apart, by the transpose of a lower factor, in place. */
function multiplyRun(values: Float64Array, from: number, step: number, factor: Matrix) {
  const size = factor.rows
  for (let a = 0; a < size; a++) {
    let sum = 0
    for (let b = a; b < size; b++) sum += at(factor.values, b * size + a) * at(values, from + b * step)
    values[from + a * step] = sum
  }
}

/** L' S L on the random part, both ways, of a matrix of which the lower triangle is given. */
function scaleRandom(dense: Float64Array, { others, width }: CrossProducts, factors: Factors) {
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) dense[j * width + i] = at(dense, i * width + j)
  for (const { term, from } of others) {
    const factor = factors.get(term) ?? zeros(1, 1)
    const end = from + term.factor.names.length * factor.rows
    for (let start = from; start < end; start += factor.rows)
      for (let other = 0; other < width; other++) {
        multiplyRun(dense, start * width + other, width, factor)
      }
    for (let row = 0; row < width; row++)
      for (let start = from; start < end; start += factor.rows)
        multiplyRun(dense, row * width + start, 1, factor)
  }
}

/**
 * The Cholesky factorisation of the mixed-model equations at given relative factors, with the response as a last column, so
 * that its pivot is the residual sum of squares (Bates et al. 2015, JSS 67(1), eq. 32-36). Undefined where rounding has eaten
 * the fixed part.
 */
export function factorise(products: CrossProducts, factors: Factors): Factorisation | undefined {
  const { eliminated, random, fixed, width } = products
  const size = eliminated.names.length
  const own = factors.get(eliminated) ?? zeros(size, size)
  const lower = products.dense.slice()
  let logRandom = 0
  const levels = products.levels.map((level) => {
    const done = reduceLevel(level, own.values, size)
    for (let k = 0; k < size; k++) logRandom += 2 * Math.log(at(done.lower, k * size + k))
    subtract(lower, width, level.met, done.reduced, size)
    return done
  })
  if (random > 0) scaleRandom(lower, products, factors)
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
