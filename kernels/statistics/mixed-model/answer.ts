import { studentT } from '../distributions/student-t.ts'
import { at, type Matrix, multiply, sandwich, scaled, transpose, zeros } from '../linear-algebra/matrix.ts'
import type { FittedTerm, FixedEffect, Level } from './model.ts'
import type { Prepared, Term } from './prepare.ts'
import type { Solution, Solved } from './solve.ts'

/** What takes an answer from the program's units back to those that were given. */
export type Scale = { readonly prepared: Prepared; readonly residualVariance: number }

/** A variance that is a smaller share of the residual one than this is reported as the zero that it is next to. */
const NEGLIGIBLE = 1e-10

/** The covariance of a term's effects, with the rows and columns of those that do not vary at exactly zero. */
function covarianceOf({ back }: Term, factor: Matrix, residualVariance: number): Matrix {
  const size = factor.rows
  const relative = sandwich(back, multiply(factor, transpose(factor)))
  const isZero = (k: number) =>
    at(relative.values, k * size + k) <= NEGLIGIBLE * at(back.values, k * size + k) ** 2
  const covariance = scaled(relative, residualVariance)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) if (isZero(i) || isZero(j)) covariance.values[i * size + j] = 0
  return covariance
}

/** A level in the units and effects that were given. */
function levelOf({ back, factor }: Term, { prepared, residualVariance }: Scale) {
  return (solved: Solved, index: number): Level => ({
    level: factor.names[index] ?? '',
    rows: factor.counts[index] ?? 0,
    effects: [...scaled(multiply(back, columnOf(solved.effects)), prepared.size).values],
    conditionalCovariance: scaled(sandwich(back, solved.conditional), residualVariance),
    predictionCovariance: scaled(sandwich(back, solved.prediction), residualVariance),
    fixedCovariance: scaled(
      multiply(multiply(back, solved.withFixed), transpose(prepared.inverseR)),
      residualVariance,
    ),
  })
}

const columnOf = (values: Float64Array): Matrix => ({ rows: values.length, columns: 1, values })

/** A term's variances, correlations and predictions. */
export function fittedTerm(
  term: Term,
  factor: Matrix,
  { solution, scale }: { solution: Solution; scale: Scale },
): FittedTerm {
  const covariance = covarianceOf(term, factor, scale.residualVariance)
  const size = covariance.rows
  const sds = term.names.map((_, k) => Math.sqrt(at(covariance.values, k * size + k)))
  const correlation = zeros(size, size)
  for (const [i, a] of sds.entries())
    for (const [j, b] of sds.entries())
      correlation.values[i * size + j] = i === j && a > 0 ? 1 : at(covariance.values, i * size + j) / (a * b)
  return {
    factor: term.term.factor,
    effects: term.names.map((name, k) => ({
      name,
      variance: at(covariance.values, k * size + k),
      sd: sds[k] ?? 0,
    })),
    covariance,
    correlation,
    levels: (solution.levels.get(term) ?? []).map(levelOf(term, scale)),
  }
}

/** The fixed effects, and their covariance. */
export function fittedFixed(
  { fixed, fixedCovariance }: Solution,
  { prepared, residualVariance }: Scale,
  degreesOfFreedom: readonly (number | null)[],
): { readonly effects: readonly FixedEffect[]; readonly covariance: Matrix } {
  const { inverseR, names, startingEstimates, size } = prepared
  const covariance = scaled(sandwich(inverseR, fixedCovariance), residualVariance)
  const change = multiply(inverseR, columnOf(fixed))
  const effects = names.map((name, k) => {
    const estimate = at(startingEstimates, k) + at(change.values, k) * size
    const standardError = Math.sqrt(at(covariance.values, k * names.length + k))
    const df = degreesOfFreedom[k] ?? null
    const p = df === null ? null : 2 * studentT(df).upperTail(Math.abs(estimate / standardError))
    return { name, estimate, standardError, df, p }
  })
  return { effects, covariance }
}
