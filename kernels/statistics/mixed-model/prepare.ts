import { type Column, type ColumnFault, faultOfColumns, INTERCEPT, interceptOf } from '../column.ts'
import {
  householderQr,
  inverseUpper,
  type Qr,
  rotate,
  rotateBack,
  solveUpper,
} from '../linear-algebra/householder-qr.ts'
import { at, type Matrix, scaled, zeros } from '../linear-algebra/matrix.ts'
import { type Factor, factorOf, isNested } from './levels.ts'
import type { MixedModel, MixedModelFault, RandomTerm } from './model.ts'

/**
 * A random term made ready. Its columns are combined so that their mean squares are 1 and, where they may correlate, so that
 * they are orthogonal: the fit is then the same whether time is counted from 2024 or from 0, and easy to find.
 */
export type Term = {
  readonly term: RandomTerm
  readonly factor: Factor
  readonly names: readonly string[]
  /** The combined columns. */
  readonly columns: readonly Float64Array[]
  /** From effects of the combined columns back to those of the columns that were given. */
  readonly back: Matrix
  /** Where in the relative covariance factor each parameter stands. */
  readonly parameters: readonly { readonly row: number; readonly column: number }[]
}

/**
 * The fixed part by its orthonormal basis Q, X = Q R, and the response as what least squares leaves over, in units of its
 * own size. The criterion is the same but for constants, and nothing is lost where the mean is large.
 */
export type Prepared = {
  readonly rows: number
  readonly names: readonly string[]
  readonly basis: readonly Float64Array[]
  readonly inverseR: Matrix
  /** log |X'X|. */
  readonly logDeterminant: number
  readonly startingEstimates: Float64Array
  readonly residual: Float64Array
  readonly size: number
  readonly terms: readonly Term[]
}

type PreparedOutcome = { readonly ok: true; readonly value: Prepared } | MixedModelFault

const columnsOf = ({ intercept = true, slopes = [] }: RandomTerm, rows: number): readonly Column[] =>
  intercept ? [interceptOf(rows), ...slopes] : slopes

/** The lower triangle of a term's factor, column by column; only its diagonal where effects may not correlate. */
const parametersOf = (size: number, isCorrelated: boolean) =>
  Array.from({ length: size }, (_, column) =>
    Array.from({ length: isCorrelated ? size - column : 1 }, (_, down) => ({ row: column + down, column })),
  ).flat()

function prepareTerm(term: RandomTerm, rows: number): Term | MixedModelFault {
  const { factor: name, correlated: isCorrelated = true } = term
  const given = columnsOf(term, rows)
  if (given.length === 0) return { ok: false, reason: 'no-effects', factor: name }
  const factor = factorOf(term.levels)
  if (factor.names.length < 2) return { ok: false, reason: 'one-level', factor: name }
  if (factor.names.length * given.length >= rows)
    return { ok: false, reason: 'one-row-per-level', factor: name }
  const columns = given.map(({ values }) => Float64Array.from(values))
  const { r, rank } = householderQr(columns)
  const size = columns.length
  if (rank < size) return { ok: false, reason: 'collinear-effects', factor: name }
  const back = isCorrelated ? scaled(inverseUpper(r), Math.sqrt(rows)) : inverseSizes(columns)
  const combined = columns.map((_, j) =>
    Float64Array.from({ length: rows }, (_, row) =>
      columns.reduce((sum, column, i) => sum + at(column, row) * at(back.values, i * size + j), 0),
    ),
  )
  return {
    term,
    factor,
    names: given.map((column) => column.name),
    columns: combined,
    back,
    parameters: parametersOf(size, isCorrelated),
  }
}

/** The diagonal matrix that gives each column a mean square of 1. */
function inverseSizes(columns: readonly Float64Array[]): Matrix {
  const inverse = zeros(columns.length, columns.length)
  columns.forEach((column, k) => {
    const meanSquare = column.reduce((sum, value) => sum + value * value, 0) / column.length
    inverse.values[k * columns.length + k] = 1 / Math.sqrt(meanSquare)
  })
  return inverse
}

/** Two factors that divide the rows in the same way: no row tells one from the other. */
function coincidence(terms: readonly Term[]): MixedModelFault | undefined {
  for (const [index, a] of terms.entries())
    for (const b of terms.slice(index + 1)) {
      const shares = a.names.some((name) => b.names.includes(name))
      if (shares && isNested(a.factor, b.factor) && isNested(b.factor, a.factor))
        return { ok: false, reason: 'factors-coincide', factors: [a.term.factor, b.term.factor] }
    }
  return undefined
}

function faultOfInput({ response, fixed = [], random }: MixedModel): MixedModelFault | undefined {
  const rows = response.length
  const columns = [
    { name: 'response', values: response },
    ...fixed,
    ...random.flatMap(({ slopes = [] }) => slopes),
  ]
  const fault: ColumnFault | undefined = faultOfColumns(columns, rows)
  if (fault) return fault
  const short = random.find(({ levels }) => levels.length !== rows)
  if (short) return { ok: false, reason: 'lengths-differ', column: short.factor }
  if (random.length === 0) return { ok: false, reason: 'no-random-term' }
  if (rows < 3) return { ok: false, reason: 'too-few-rows', rows }
  const first = response[0]
  if (Array.from(response).every((value) => value === first))
    return { ok: false, reason: 'constant-response' }
  return undefined
}

/** The unit vectors of the columns' span. */
const basisOf = (qr: Qr, rows: number) =>
  Array.from({ length: qr.rank }, (_, k) => {
    const unit = new Float64Array(rows)
    unit[k] = 1
    return rotateBack(qr, unit)
  })

function prepareFixed({ response, fixed = [] }: MixedModel) {
  const rows = response.length
  const design = [interceptOf(rows), ...fixed]
  const qr = householderQr(design.map(({ values }) => Float64Array.from(values)))
  const turned = rotate(qr, Float64Array.from(response))
  const startingEstimates = solveUpper(qr.r, turned)
  turned.fill(0, 0, qr.rank)
  const residual = rotateBack(qr, turned)
  const squares = residual.reduce((sum, value) => sum + value * value, 0)
  return { design, qr, startingEstimates, residual, squares }
}

/** Checks a model and makes it ready to be fitted. */
export function prepare(model: MixedModel): PreparedOutcome {
  const fault = faultOfInput(model)
  if (fault) return fault
  const rows = model.response.length
  const { design, qr, startingEstimates, residual, squares } = prepareFixed(model)
  if (qr.rank < design.length)
    return {
      ok: false,
      reason: 'singular-design',
      columns: qr.order.slice(qr.rank).map((k) => design[k]?.name ?? INTERCEPT),
    }
  if (rows <= qr.rank + 1) return { ok: false, reason: 'too-few-rows', rows }
  const total = Array.from(model.response).reduce((sum, value) => sum + value * value, 0)
  if (squares <= 1e-24 * total) return { ok: false, reason: 'no-residual-variation' }
  const terms: Term[] = []
  for (const term of model.random) {
    const prepared = prepareTerm(term, rows)
    if ('ok' in prepared) return prepared
    terms.push(prepared)
  }
  const coinciding = coincidence(terms)
  if (coinciding) return coinciding
  const size = Math.sqrt(squares / (rows - qr.rank))
  return {
    ok: true,
    value: {
      rows,
      names: design.map(({ name }) => name),
      basis: basisOf(qr, rows),
      inverseR: inverseUpper(qr.r),
      logDeterminant:
        2 * qr.order.reduce((sum, _, k) => sum + Math.log(Math.abs(at(qr.r.values, k * qr.rank + k))), 0),
      startingEstimates,
      residual: residual.map((value) => value / size),
      size,
      terms,
    },
  }
}
