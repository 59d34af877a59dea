import { at } from '../linear-algebra/matrix.ts'
import { minimise } from '../minimise/bfgs.ts'
import type { Objective } from '../minimise/differences.ts'
import { polish } from '../minimise/polish.ts'
import type { CrossProducts } from './cross-products.ts'
import { factorise } from './factorise.ts'
import type { Criterion } from './model.ts'
import type { Prepared } from './prepare.ts'
import { factorsOf } from './relative-factors.ts'

export type Estimate = {
  readonly theta: Float64Array
  readonly value: number
  readonly slope: number
  readonly evaluations: number
  readonly converged: boolean
}

/**
 * Minus twice the profiled log likelihood, or restricted log likelihood, as a function of the parameters of the relative
 * covariance factors (Bates et al. 2015, JSS 67(1), eq. 35 and 41).
 */
export function criterionOf(prepared: Prepared, products: CrossProducts, criterion: Criterion) {
  const { rows, terms, logDeterminant, size } = prepared
  const df = criterion === 'reml' ? rows - products.fixed : rows
  return (theta: Float64Array): number => {
    const found = factorise(products, factorsOf(terms, theta))
    if (!found) return Number.POSITIVE_INFINITY
    const { logRandom, logFixed, residualSquares } = found
    const variance = (Math.max(residualSquares, Number.MIN_VALUE) / df) * size * size
    const likelihood = logRandom + df * (1 + Math.log(2 * Math.PI * variance))
    return criterion === 'reml' ? likelihood + logFixed + logDeterminant : likelihood
  }
}

/** Standard deviations of the levels, in residual ones, that the search starts from the best of. */
const STARTS = [0.05, 0.2, 0.5, 1, 2, 5, 20]
/** A standard deviation below this is tried at zero. */
const NEAR_ZERO = 0.01
/** Differences of the criterion smaller than this are rounding. */
const VISIBLE = 1e-9

const best = (f: Objective, candidates: readonly Float64Array[]) =>
  candidates
    .map((theta) => ({ theta, value: f(theta) }))
    .reduce((lowest, next) => (next.value < lowest.value ? next : lowest))

const withValue = (theta: Float64Array, k: number, value: number): Float64Array => {
  const changed = theta.slice()
  changed[k] = value
  return changed
}

/**
 * The parameters with the lowest criterion. It is even in every diagonal parameter, so the search needs no bounds; but for the
 * same reason zero is always flat, and is left again where the criterion falls away from it.
 */
export function estimateTheta(f: Objective, isDiagonal: readonly boolean[]): Estimate {
  let evaluations = STARTS.length
  const counted: Objective = (theta) => {
    evaluations++
    return f(theta)
  }
  const uniform = STARTS.map((sd) => Float64Array.from(isDiagonal, (is) => (is ? sd : 0)))
  let start = best(f, uniform).theta
  for (let attempt = 0; ; attempt++) {
    const { x, slope, value: reached, converged } = minimise(counted, start)
    let [theta, value] = [x, reached]
    const small = isDiagonal.flatMap((is, k) => (is && Math.abs(at(x, k)) < NEAR_ZERO ? [k] : []))
    for (const k of small) {
      const atZero = withValue(theta, k, 0)
      const without = counted(atZero)
      if (without <= value + VISIBLE) [theta, value] = [atZero, without]
    }
    const zeros = small.filter((k) => at(theta, k) === 0)
    const away = zeros.flatMap((k) => [0.01, ...STARTS].map((sd) => withValue(theta, k, sd)))
    const lower = away.length > 0 ? best(counted, away) : undefined
    if (!lower || lower.value >= value - VISIBLE || attempt === 5) {
      const free = isDiagonal.flatMap((_, k) => (zeros.includes(k) ? [] : [k]))
      const polished = polish(counted, theta, free)
      return { theta: polished, value: f(polished), slope, evaluations, converged }
    }
    start = lower.theta
  }
}
