import { type Column, type ColumnFault, faultOfColumns } from '../column.ts'
import { studentT } from '../distributions/student-t.ts'
import {
  householderQr,
  inverseUpper,
  type Qr,
  rotate,
  rotateBack,
  solveUpper,
} from '../linear-algebra/householder-qr.ts'
import { at, type Matrix, multiply, scaled, transpose } from '../linear-algebra/matrix.ts'

export type Coefficient = {
  readonly name: string
  readonly estimate: number
  readonly standardError: number
  readonly t: number
  /** Two-sided, by Student's t. */
  readonly p: number
}

export type LeastSquaresFit = {
  /** In the order of the design, without the aliased columns. */
  readonly coefficients: readonly Coefficient[]
  /** Of the estimates, in that order. */
  readonly covariance: Matrix
  /** Columns that earlier ones make up already, left out. */
  readonly aliased: readonly string[]
  /** Response less fitted value, row by row. */
  readonly residuals: Float64Array
  /** Sum of squared residuals over df, in the square of the response's unit. */
  readonly residualVariance: number
  readonly df: number
  readonly rank: number
}

export type LeastSquaresOutcome =
  | { readonly ok: true; readonly value: LeastSquaresFit }
  | ColumnFault
  /** No column says anything: none was given, or all are zero. */
  | { readonly ok: false; readonly reason: 'rank-zero' }
  /** Not one row more than there are coefficients, so nothing is left to judge the fit by. */
  | { readonly ok: false; readonly reason: 'too-few-rows'; readonly rows: number; readonly rank: number }

export type LeastSquaresOptions = {
  /** A column is aliased where less than this share of its length is left after the earlier ones; 1e-10 unless told. */
  readonly tolerance?: number
}

/** What the columns leave over of the response. */
function residualsOf(qr: Qr, turned: Float64Array): Float64Array {
  const leftOver = turned.slice()
  leftOver.fill(0, 0, qr.rank)
  return rotateBack(qr, leftOver)
}

/**
 * Ordinary least squares by Householder QR (Golub and Van Loan, Matrix Computations, 5.3); covariance s2 (X'X)^-1 from the
 * inverse of R, so that X'X is never formed.
 *
 * @param design the columns, with the constant among them if there is to be one; a value for each row of the response
 * @example
 * leastSquares([{ name: 'constant', values: [1, 1, 1] }, { name: 'month', values: [0, 1, 2] }], [3, 5, 10])
 *   .value.coefficients[1].estimate // 3.5
 */
export function leastSquares(
  design: readonly Column[],
  response: ArrayLike<number>,
  { tolerance }: LeastSquaresOptions = {},
): LeastSquaresOutcome {
  const rows = response.length
  const fault = faultOfColumns([...design, { name: 'response', values: response }], rows)
  if (fault) return fault
  const qr = householderQr(
    design.map(({ values }) => Float64Array.from(values)),
    tolerance,
  )
  const { rank } = qr
  if (rank === 0) return { ok: false, reason: 'rank-zero' }
  const df = rows - rank
  if (df < 1) return { ok: false, reason: 'too-few-rows', rows, rank }
  const turned = rotate(qr, Float64Array.from(response))
  const residuals = residualsOf(qr, turned)
  const residualVariance = residuals.reduce((sum, residual) => sum + residual * residual, 0) / df
  const inverse = inverseUpper(qr.r)
  const covariance = scaled(multiply(inverse, transpose(inverse)), residualVariance)
  const estimates = solveUpper(qr.r, turned)
  const nameOf = (index: number | undefined) => design[index ?? 0]?.name ?? ''
  const student = studentT(df)
  return {
    ok: true,
    value: {
      coefficients: Array.from(estimates, (estimate, k) => {
        const standardError = Math.sqrt(at(covariance.values, k * rank + k))
        const t = estimate / standardError
        return {
          name: nameOf(qr.order[k]),
          estimate,
          standardError,
          t,
          p: 2 * student.upperTail(Math.abs(t)),
        }
      }),
      covariance,
      aliased: qr.order.slice(rank).map(nameOf),
      residuals,
      residualVariance,
      df,
      rank,
    },
  }
}
