import { fittedFixed, fittedTerm } from './answer.ts'
import { crossProductsOf } from './cross-products.ts'
import { degreesOfFreedom } from './degrees-of-freedom.ts'
import { criterionOf, estimateTheta } from './estimate.ts'
import { factorise } from './factorise.ts'
import type { Criterion, MixedModel, MixedModelOutcome } from './model.ts'
import { noticesOf } from './notices.ts'
import { prepare } from './prepare.ts'
import { factorOfTerm, factorsOf } from './relative-factors.ts'
import { isSaturated } from './saturated.ts'
import { solve } from './solve.ts'

/**
 * Fits a linear mixed model, y = X b + Z u + e, by REML or maximum likelihood: one-way, nested, crossed wholly or in part,
 * with slopes that differ (Bates, Mächler, Bolker and Walker 2015, Journal of Statistical Software 67(1); agrees with lme4).
 *
 * Variances are in the square of the response's unit. A variance of zero is a result and comes with a notice. It takes
 * milliseconds for thousands of rows; the time grows with the cube of the number of effects beside those of the largest factor.
 *
 * @example
 * fitMixedModel({
 *   response: [5, 7, 6, 8, 3, 1, 2, 4],
 *   random: [{ factor: 'ward', levels: ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'] }],
 * }).value.terms[0].effects[0].variance // 4.666666667
 */
export function fitMixedModel(model: MixedModel, criterion: Criterion = 'reml'): MixedModelOutcome {
  const outcome = prepare(model)
  if (!outcome.ok) return outcome
  const prepared = outcome.value
  const products = crossProductsOf(prepared)
  if (isSaturated(prepared.terms, products)) return { ok: false, reason: 'no-residual-variation' }
  const objective = criterionOf(prepared, products, criterion)
  const isDiagonal = prepared.terms.flatMap(({ parameters }) =>
    parameters.map(({ row, column }) => row === column),
  )
  const { theta, value: criterionValue, ...convergence } = estimateTheta(objective, isDiagonal)
  const factors = factorsOf(prepared.terms, theta)
  const found = factorise(products, factors)
  if (!found || found.residualSquares === 0) return { ok: false, reason: 'no-residual-variation' }
  const df = prepared.rows - (criterion === 'reml' ? products.fixed : 0)
  const residualVariance = (found.residualSquares / df) * prepared.size ** 2
  const solution = solve(products, factors, found)
  const scale = { prepared, residualVariance }
  const fixed = fittedFixed(solution, scale, degreesOfFreedom(prepared, products, { theta, criterion }))
  const terms = prepared.terms.map((term) =>
    fittedTerm(term, factorOfTerm(factors, term), { solution, scale }),
  )
  const notices = noticesOf(prepared.terms, terms, convergence.converged)
  return {
    ok: true,
    value: {
      criterion,
      criterionValue,
      fixed: fixed.effects,
      fixedCovariance: fixed.covariance,
      terms,
      residualVariance,
      rows: prepared.rows,
      atBoundary: notices.some(({ kind }) => kind === 'zero-variance' || kind === 'perfect-correlation'),
      notices,
      convergence,
    },
  }
}
