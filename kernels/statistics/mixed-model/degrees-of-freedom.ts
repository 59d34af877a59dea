import { cholesky, solveCholesky, solveLower } from '../linear-algebra/cholesky.ts'
import { at, dot, zeros } from '../linear-algebra/matrix.ts'
import { curvatureAt, slopesOfMany } from '../minimise/differences.ts'
import type { CrossProducts } from './cross-products.ts'
import { type Factorisation, factorise } from './factorise.ts'
import type { Criterion } from './model.ts'
import type { Prepared } from './prepare.ts'
import { factorsOf } from './relative-factors.ts'

/** log of the variance of each fixed effect, in residual variances: |R_X^-T R^-T e|^2. */
function logVariances({ lower }: Factorisation, { random, fixed, width }: CrossProducts, prepared: Prepared) {
  const block = zeros(fixed, fixed)
  for (let i = 0; i < fixed; i++)
    for (let j = 0; j <= i; j++) block.values[i * fixed + j] = at(lower, (random + i) * width + random + j)
  return Float64Array.from({ length: fixed }, (_, k) => {
    const row = prepared.inverseR.values.slice(k * fixed, (k + 1) * fixed)
    const along = solveLower(block, row)
    return Math.log(dot(along, 0, along, 0, fixed))
  })
}

/**
 * Degrees of freedom for each fixed effect by Satterthwaite's method: 2 v^2 / Var(v), v its estimated variance, Var(v) from the
 * second derivatives of the criterion (Kuznetsova, Brockhoff and Christensen 2017, Journal of Statistical Software 82(13), 2.3).
 * Parameters at zero are taken as known. Null where the criterion does not curve upwards.
 */
export function degreesOfFreedom(
  prepared: Prepared,
  products: CrossProducts,
  { theta, criterion }: { readonly theta: Float64Array; readonly criterion: Criterion },
): readonly (number | null)[] {
  const { fixed } = products
  const df = prepared.rows - (criterion === 'reml' ? fixed : 0)
  const factoriseAt = (x: Float64Array) =>
    factorise(products, factorsOf(prepared.terms, x.subarray(0, theta.length)))
  const here = factoriseAt(theta)
  const nothing = Array.from({ length: fixed }, () => null)
  if (!here) return nothing
  // Beside theta, the logarithm of the residual variance, which is not profiled out here.
  const place = Float64Array.of(...theta, Math.log(here.residualSquares / df))
  const criterionAt = (x: Float64Array): number => {
    const found = factoriseAt(x)
    if (!found) return Number.NaN
    const logVariance = at(x, theta.length)
    const reml = criterion === 'reml' ? found.logFixed : 0
    return found.logRandom + reml + df * logVariance + found.residualSquares * Math.exp(-logVariance)
  }
  const free = Array.from(theta.keys()).filter((k) => theta[k] !== 0)
  const curvature = cholesky(curvatureAt(criterionAt, place, [...free, theta.length]))
  if (!curvature.ok) return nothing
  const logVariancesAt = (x: Float64Array): Float64Array => {
    const found = factoriseAt(x)
    return found ? logVariances(found, products, prepared) : new Float64Array(fixed).fill(Number.NaN)
  }
  const slopes = slopesOfMany(logVariancesAt, place, free)
  return nothing.map((_, effect) => {
    // A variance goes with the residual one: its logarithm has slope 1 there.
    const own = Float64Array.of(...slopes.map((all) => at(all, effect)), 1)
    // Twice the inverse of the second derivatives of minus twice the log likelihood is the covariance of the parameters.
    const spread = 2 * dot(own, 0, solveCholesky(curvature.value, own), 0, own.length)
    return spread > 0 ? 2 / spread : null
  })
}
