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
import type { Factorisation, ReducedLevel } from './factorise.ts'
import type { Term } from './prepare.ts'
import {
  type Blocks,
  blocksOf,
  type Factors,
  factorOfTerm,
  multiplyByFactor,
  onBothSides,
} from './relative-factors.ts'

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

/** The inverse of the leading block, in the effects of the model: L G L' on the random part. */
const inverseOf = (factor: Matrix, blocks: Blocks): Matrix =>
  onBothSides(symmetricInverse(factor), blocks, multiplyByFactor)

/** What is known before the eliminated levels are gone back to. */
type Known = { readonly solved: Float64Array; readonly joint: Matrix; readonly conditional: Matrix }

/** I + W G W' of a level over those of the columns it meets that G has. */
function spread({ met }: LevelProducts, reduced: Float64Array, g: Matrix): Matrix {
  const size = reduced.length / met.length
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

/** One level that was eliminated: back from the columns it meets to its own effects. */
function solveEliminated(products: CrossProducts, factor: Matrix, { solved, joint, conditional }: Known) {
  const { random, fixed } = products
  const size = factor.rows
  return (level: LevelProducts, { lower, reduced }: ReducedLevel): Solved => {
    const turn = multiply(factor, transpose(inverseLower({ rows: size, columns: size, values: lower })))
    const left = zeros(size, 1)
    const withFixed = zeros(size, fixed)
    level.met.forEach((column, place) => {
      for (let k = 0; k < size; k++) {
        const value = at(reduced, place * size + k)
        if (column === random + fixed) add(left.values, k, value)
        else {
          add(left.values, k, -value * at(solved, column))
          for (let j = 0; j < fixed; j++) {
            const shared = at(joint.values, column * joint.columns + random + j)
            add(withFixed.values, k * fixed + j, -value * shared)
          }
        }
      }
    })
    return {
      effects: multiply(turn, left).values,
      conditional: sandwich(turn, spread(level, reduced, conditional)),
      prediction: sandwich(turn, spread(level, reduced, joint)),
      withFixed: multiply(turn, withFixed),
    }
  }
}

/** Fixed and random effects with their covariances, by going back through a factorisation (Henderson's equations). */
export function solve(products: CrossProducts, factors: Factors, found: Factorisation): Solution {
  const { eliminated, random, fixed, width } = products
  const size = random + fixed
  const blocks = blocksOf(products, factors)
  const solved = solveLowerTransposed(
    leading(found.lower, width, size),
    found.lower.slice((width - 1) * width, (width - 1) * width + size),
  )
  multiplyByFactor(solved, blocks)
  const joint = inverseOf(leading(found.lower, width, size), blocks)
  const conditional = inverseOf(leading(found.lower, width, random), blocks)
  const goBack = solveEliminated(products, factorOfTerm(factors, eliminated), { solved, joint, conditional })
  const levels = new Map<Term, readonly Solved[]>()
  levels.set(
    eliminated,
    found.levels.map((reduced, index) => goBack(products.levels[index] as LevelProducts, reduced)), // One for each.
  )
  products.others.forEach(({ term }, index) => {
    const count = term.names.length
    const starts = blocks[index]?.starts ?? []
    levels.set(
      term,
      starts.map((start) => ({
        effects: solved.slice(start, start + count),
        conditional: part(conditional, [start, start], [count, count]),
        prediction: part(joint, [start, start], [count, count]),
        withFixed: part(joint, [start, random], [count, fixed]),
      })),
    )
  })
  return {
    fixed: solved.slice(random),
    fixedCovariance: part(joint, [random, random], [fixed, fixed]),
    levels,
  }
}
