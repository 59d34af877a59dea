import { inverseLower, solveLowerTransposed, symmetricInverse } from '../linear-algebra/cholesky.ts'
import {
  add,
  at,
  indexAt,
  type Matrix,
  multiply,
  sandwich,
  transpose,
  zeros,
} from '../linear-algebra/matrix.ts'
import type { CrossProducts, LevelProducts } from './cross-products.ts'
import type { Factorisation, Factors, ReducedLevel } from './factorise.ts'
import type { Term } from './prepare.ts'

/** A level's effects and covariances in units of the residual variance, of combined columns and fixed basis. */
export type Solved = {
  readonly effects: Float64Array
  readonly conditional: Matrix
  readonly prediction: Matrix
  /** effects x fixed. */
  readonly withFixed: Matrix
}

export type Solution = {
  /** Along the fixed basis. */
  readonly fixed: Float64Array
  readonly fixedCovariance: Matrix
  readonly levels: ReadonlyMap<Term, readonly Solved[]>
}

/** Rows and columns `rows` x `columns` of a matrix, from a place on. */
function part(
  matrix: Matrix,
  [row, column]: readonly [number, number],
  [rows, columns]: readonly [number, number],
) {
  const cut = zeros(rows, columns)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++)
      cut.values[i * columns + j] = at(matrix.values, (row + i) * matrix.columns + column + j)
  return cut
}

/** The leading block of a Cholesky factor is the factor of the leading block. */
const leading = (lower: Float64Array, width: number, size: number): Matrix =>
  part({ rows: width, columns: width, values: lower }, [0, 0], [size, size])

/** L x on every run of a term's effects, `step` apart. */
function scaleBack(values: Float64Array, starts: readonly number[], step: number, factor: Matrix) {
  for (const start of starts)
    for (let a = factor.rows - 1; a >= 0; a--) {
      let sum = 0
      for (let b = 0; b <= a; b++)
        sum += at(factor.values, a * factor.rows + b) * at(values, start + b * step)
      values[start + a * step] = sum
    }
}

const startsOf = ({ term, from }: CrossProducts['others'][number]): number[] =>
  term.factor.names.map((_, level) => from + level * term.names.length)

/** From spherical effects to those of the model: L G L', or L v. */
function unsphere(
  values: Float64Array,
  size: number,
  products: CrossProducts,
  factors: Factors,
  both: boolean,
) {
  for (const other of products.others) {
    const factor = factors.get(other.term) ?? zeros(1, 1)
    const starts = startsOf(other)
    if (!both) scaleBack(values, starts, 1, factor)
    else
      for (let k = 0; k < size; k++) {
        scaleBack(
          values,
          starts.map((start) => k * size + start),
          1,
          factor,
        )
      }
    if (both)
      for (let k = 0; k < size; k++) {
        scaleBack(
          values,
          starts.map((start) => start * size + k),
          size,
          factor,
        )
      }
  }
}

/** The inverse of the leading block, in the effects of the model. */
function inverseOf(lower: Float64Array, size: number, products: CrossProducts, factors: Factors): Matrix {
  const inverse = symmetricInverse(leading(lower, products.width, size))
  unsphere(inverse.values, size, products, factors, true)
  return inverse
}

type Inverses = { readonly joint: Matrix; readonly conditional: Matrix }

/** I + W G W' of a level over those of the columns it meets that G has. */
function spread({ met }: LevelProducts, { reduced }: ReducedLevel, size: number, g: Matrix): Matrix {
  const inside = met.filter((index) => index < g.rows).length
  const w = zeros(size, inside)
  const own = zeros(inside, inside)
  for (let i = 0; i < inside; i++) {
    for (let k = 0; k < size; k++) w.values[k * inside + i] = at(reduced, i * size + k)
    for (let j = 0; j < inside; j++)
      own.values[i * inside + j] = at(g.values, indexAt(met, i) * g.columns + indexAt(met, j))
  }
  const sum = sandwich(w, own)
  for (let k = 0; k < size; k++) add(sum.values, k * size + k, 1)
  return sum
}

/** The effects and covariances of one level that was eliminated. */
function solveEliminated(
  products: CrossProducts,
  factor: Matrix,
  known: { solved: Float64Array } & Inverses,
): (level: LevelProducts, index: number, reducedLevels: readonly ReducedLevel[]) => Solved {
  const { random, fixed, eliminated } = products
  const size = eliminated.names.length
  return (level, index, reducedLevels) => {
    const { lower, reduced } = reducedLevels[index] as ReducedLevel // One for each level, in its order.
    const turn = multiply(factor, transpose(inverseLower({ rows: size, columns: size, values: lower })))
    const left = zeros(size, 1)
    const withFixed = zeros(size, fixed)
    level.met.forEach((column, place) => {
      const isResponse = column === random + fixed
      for (let k = 0; k < size; k++) {
        const value = at(reduced, place * size + k)
        add(left.values, k, isResponse ? value : -value * at(known.solved, column))
        if (!isResponse)
          for (let j = 0; j < fixed; j++)
            add(
              withFixed.values,
              k * fixed + j,
              -value * at(known.joint.values, column * known.joint.columns + random + j),
            )
      }
    })
    return {
      effects: multiply(turn, left).values,
      conditional: sandwich(turn, spread(level, { lower, reduced }, size, known.conditional)),
      prediction: sandwich(turn, spread(level, { lower, reduced }, size, known.joint)),
      withFixed: multiply(turn, withFixed),
    }
  }
}

/** Fixed and random effects with their covariances, by going back through a factorisation (Henderson's equations). */
export function solve(products: CrossProducts, factors: Factors, found: Factorisation): Solution {
  const { eliminated, others, random, fixed, width } = products
  const size = random + fixed
  const response = found.lower.slice((width - 1) * width, (width - 1) * width + size)
  const solved = solveLowerTransposed(leading(found.lower, width, size), response)
  unsphere(solved, size, products, factors, false)
  const joint = inverseOf(found.lower, size, products, factors)
  const conditional = inverseOf(found.lower, random, products, factors)
  const own = factors.get(eliminated) ?? zeros(1, 1)
  const one = solveEliminated(products, own, { solved, joint, conditional })
  const levels = new Map<Term, readonly Solved[]>([
    [eliminated, products.levels.map((level, index) => one(level, index, found.levels))],
  ])
  for (const other of others) {
    const count = other.term.names.length
    levels.set(
      other.term,
      startsOf(other).map((start) => ({
        effects: solved.slice(start, start + count),
        conditional: part(conditional, [start, start], [count, count]),
        prediction: part(joint, [start, start], [count, count]),
        withFixed: part(joint, [start, random], [count, fixed]),
      })),
    )
  }
  return {
    fixed: solved.slice(random),
    fixedCovariance: part(joint, [random, random], [fixed, fixed]),
    levels,
  }
}
