import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shrunkenScores } from '../groups/scores.ts'
import { minimiseOnInterval } from '../minimise/brent.ts'
import { fitMixedModel } from './fit.ts'
import type { MixedModel, MixedModelFit } from './model.ts'

function fitOf(model: MixedModel): MixedModelFit {
  const outcome = fitMixedModel(model)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

/** Groups of unequal size, with some spread inside and between them. */
const groups = fc
  .array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 6 }), {
    minLength: 3,
    maxLength: 7,
  })
  .filter((found) => found.some((own) => new Set(own).size > 1))
const rowsOf = (found: readonly (readonly number[])[]) => ({
  response: found.flat(),
  levels: found.flatMap((own, k) => own.map(() => `g${k}`)),
})

/**
 * The restricted criterion of the one-way model in closed form, profiled on t = tau / s2: (N-1)[log(2 pi s2) + 1] +
 * sum log(1 + n t) + log sum w, w = n / (1 + n t) (Searle, Casella and McCulloch 1992, 6.6): another road than the program's.
 */
function oneWayProfile(found: readonly (readonly number[])[]) {
  const summary = found.map((own) => {
    const mean = own.reduce((sum, y) => sum + y, 0) / own.length
    return { n: own.length, mean, within: own.reduce((sum, y) => sum + (y - mean) ** 2, 0) }
  })
  const rows = found.flat().length
  return (t: number) => {
    const w = summary.map(({ n }) => n / (1 + n * t))
    const sumW = w.reduce((sum, one) => sum + one, 0)
    const mean = summary.reduce((sum, group, k) => sum + (w[k] ?? 0) * group.mean, 0) / sumW
    const squares = summary.reduce(
      (sum, group, k) => sum + group.within + (w[k] ?? 0) * (group.mean - mean) ** 2,
      0,
    )
    const variance = squares / (rows - 1)
    const value =
      (rows - 1) * (Math.log(2 * Math.PI * variance) + 1) +
      summary.reduce((sum, { n }) => sum + Math.log(1 + n * t), 0) +
      Math.log(sumW)
    return { value, variance, mean, meanVariance: variance / sumW, summary }
  }
}

describe('the one-way model in closed form', () => {
  test('has the criterion that the fit reports, and nowhere a lower one', () => {
    fc.assert(
      fc.property(groups, (found) => {
        const { response, levels } = rowsOf(found)
        fc.pre(found.length < response.length)
        const fit = fitOf({ response, random: [{ factor: 'group', levels }] })
        const profile = oneWayProfile(found)
        const ratio = (fit.terms[0]?.effects[0]?.variance ?? 0) / fit.residualVariance
        const here = profile(ratio)
        expect(fit.criterionValue).toBeCloseTo(here.value, 8)
        expect(fit.residualVariance / here.variance).toBeCloseTo(1, 8)
        expect(fit.fixed[0]?.estimate).toBeCloseTo(here.mean, 8)
        const inside = (icc: number) => profile(icc / (1 - icc)).value
        for (let k = 0; k < 20; k++) {
          const { value } = minimiseOnInterval(inside, [k / 20, (k + 1) / 20 - 1e-6])
          expect(value).toBeGreaterThan(fit.criterionValue - 1e-7)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('has shrunken scores, reliabilities and prediction variances by their textbook formulas', () => {
    const found = [
      [5, 7, 6],
      [12, 14],
      [9, 8, 10, 9],
      [3, 4, 2, 5, 4],
    ]
    const { response, levels } = rowsOf(found)
    const fit = fitOf({ response, random: [{ factor: 'group', levels }] })
    const tau = fit.terms[0]?.effects[0]?.variance ?? 0
    const { mean, meanVariance, summary } = oneWayProfile(found)(tau / fit.residualVariance)
    const scores = shrunkenScores(fit, 'group')
    if (!scores.ok) throw new Error(scores.reason)
    scores.value.levels.forEach(
      ({ score, reliability, predictionVariance, conditionalVariance, rows }, k) => {
        const group = summary[k] ?? { n: 0, mean: 0 }
        const lambda = tau / (tau + fit.residualVariance / group.n)
        expect(rows).toBe(group.n)
        expect(reliability).toBeCloseTo(lambda, 10)
        expect(score).toBeCloseTo(mean + lambda * (group.mean - mean), 9)
        expect(conditionalVariance).toBeCloseTo(tau * (1 - lambda), 9)
        expect(predictionVariance).toBeCloseTo(tau * (1 - lambda) + (1 - lambda) ** 2 * meanVariance, 9)
      },
    )
    expect(scores.value.canBeRanked).toBe(true)
    expect(shrunkenScores(fit, 'ward')).toEqual({ ok: false, reason: 'no-such-factor' })
  })
})

/** An invented table of rows by columns, one value in each cell. */
const table = [
  [12, 15, 11, 19],
  [14, 18, 15, 20],
  [9, 13, 8, 16],
  [17, 19, 15, 24],
  [11, 12, 12, 17],
]

test('a balanced crossed design has the analysis-of-variance estimates (Searle, Casella and McCulloch 1992, 4.3)', () => {
  const [r, c] = [5, 4]
  const mean = table.flat().reduce((sum, y) => sum + y, 0) / (r * c)
  const rowMeans = table.map((row) => row.reduce((sum, y) => sum + y, 0) / c)
  const columnMeans = [0, 1, 2, 3].map((j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0) / r)
  const msr = (c * rowMeans.reduce((sum, m) => sum + (m - mean) ** 2, 0)) / (r - 1)
  const msc = (r * columnMeans.reduce((sum, m) => sum + (m - mean) ** 2, 0)) / (c - 1)
  const left = table.flatMap((row, i) =>
    row.map((y, j) => (y - (rowMeans[i] ?? 0) - (columnMeans[j] ?? 0) + mean) ** 2),
  )
  const mse = left.reduce((sum, square) => sum + square, 0) / ((r - 1) * (c - 1))
  const fit = fitOf({
    response: table.flat(),
    random: [
      { factor: 'row', levels: table.flatMap((row, i) => row.map(() => `r${i}`)) },
      { factor: 'column', levels: table.flatMap((row) => row.map((_, j) => `c${j}`)) },
    ],
  })
  expect(fit.residualVariance).toBeCloseTo(mse, 8)
  expect(fit.terms[0]?.effects[0]?.variance).toBeCloseTo((msr - mse) / c, 7)
  expect(fit.terms[1]?.effects[0]?.variance).toBeCloseTo((msc - mse) / r, 7)
  // Var(mean) = (row + column + error) / its count each.
  const [row = 0, column = 0] = fit.terms.map((term) => term.effects[0]?.variance ?? 0)
  expect(fit.fixed[0]?.standardError).toBeCloseTo(Math.sqrt(row / r + column / c + mse / (r * c)), 8)
})
