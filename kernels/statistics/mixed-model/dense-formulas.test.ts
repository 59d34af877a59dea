import { describe, expect, test } from 'vitest'
import type { Column } from '../column.ts'
import { cholesky, logDeterminant, symmetricInverse } from '../linear-algebra/cholesky.ts'
import { type Matrix, matrixOf, multiply, sandwich, transpose, zeros } from '../linear-algebra/matrix.ts'
import { fitMixedModel } from './fit.ts'
import type { Criterion, FittedTerm, MixedModel, MixedModelFit, RandomTerm } from './model.ts'

// The same model by the covariance of all rows, V = sum Z G Z' + s2 I, written out in full: nothing of it is shared with the
// program, which never forms V (Searle, Casella and McCulloch 1992, 6.6 and 7.4; Henderson 1975).

/** Rows of three crossed factors with two columns, drawn once by a rule. */
const rows = Array.from({ length: 48 }, (_, k) => ({
  rater: `r${(k * 7 + Math.floor(k / 5)) % 9}`,
  ward: `w${(k * 5) % 4}`,
  month: (k * 11) % 6,
  dose: ((k * 13) % 7) - 3,
  noise: ((k * 37 + 11 * (k % 3)) % 23) / 4,
}))
const numberOf = (name: string): number => Number(name.slice(1))
const response = rows.map(
  ({ rater, ward, month, dose, noise }) =>
    20 +
    2 * Math.sin(5 * numberOf(rater)) +
    (3 + 0.7 * month) * Math.cos(3 * numberOf(ward)) +
    0.5 * month +
    dose * (0.4 + Math.sin(2 + numberOf(rater))) +
    noise,
)
const column = (name: 'month' | 'dose'): Column => ({ name, values: rows.map((row) => row[name]) })
const rater: RandomTerm = { factor: 'rater', levels: rows.map((row) => row.rater) }
const ward: RandomTerm = { factor: 'ward', levels: rows.map((row) => row.ward) }

const models: readonly [string, MixedModel][] = [
  ['two crossed factors', { response, fixed: [column('month')], random: [rater, ward] }],
  [
    'slopes on the smaller factor, going with its intercepts',
    {
      response,
      fixed: [column('month'), column('dose')],
      random: [rater, { ...ward, slopes: [column('month')] }],
    },
  ],
  [
    'slopes on both, apart on the larger',
    {
      response,
      fixed: [column('month')],
      random: [
        { ...ward, slopes: [column('month')] },
        { ...rater, slopes: [column('dose')], correlated: false },
      ],
    },
  ],
  [
    'slopes without intercepts',
    { response, random: [{ ...rater, intercept: false, slopes: [column('dose')] }, ward] },
  ],
]

/** The columns of one term: level by level, effect by effect. */
function designOf(term: RandomTerm, fitted: FittedTerm): Matrix {
  const size = fitted.effects.length
  const z = zeros(rows.length, fitted.levels.length * size)
  const effects = [
    ...(term.intercept === false ? [] : [rows.map(() => 1)]),
    ...(term.slopes ?? []).map(({ values }) => Array.from(values)),
  ]
  term.levels.forEach((name, row) => {
    const level = fitted.levels.findIndex((candidate) => candidate.level === name)
    effects.forEach((values, k) => {
      z.values[row * z.columns + level * size + k] = values[row] ?? Number.NaN
    })
  })
  return z
}

/** The covariance of a term's effects, for all levels. */
function blocksOf({ covariance, levels }: FittedTerm): Matrix {
  const size = covariance.rows
  const g = zeros(levels.length * size, levels.length * size)
  for (let level = 0; level < levels.length; level++)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        g.values[(level * size + i) * g.columns + level * size + j] =
          covariance.values[i * size + j] ?? Number.NaN
  return g
}

const factorOf = (matrix: Matrix) => {
  const outcome = cholesky(matrix)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

const plus = (a: Matrix, b: Matrix, times = 1): Matrix => ({
  ...a,
  values: a.values.map((value, k) => value + times * (b.values[k] ?? Number.NaN)),
})

/** All there is to know, from the variances alone. */
function written(model: MixedModel, fit: MixedModelFit, criterion: Criterion) {
  const x = matrixOf(
    rows.map((_, row) => [1, ...(model.fixed ?? []).map(({ values }) => values[row] ?? Number.NaN)]),
  )
  const y = matrixOf(rows.map((_, row) => [model.response[row] ?? Number.NaN]))
  const z = model.random.map((term, k) => designOf(term, fit.terms[k] as FittedTerm)) // One fitted term for each.
  const g = fit.terms.map(blocksOf)
  const v = zeros(rows.length, rows.length)
  for (let row = 0; row < rows.length; row++) v.values[row * rows.length + row] = fit.residualVariance
  const whole = z.reduce((sum, own, k) => plus(sum, sandwich(own, g[k] as Matrix)), v)
  const factor = factorOf(whole)
  const inverse = symmetricInverse(factor)
  const xv = multiply(transpose(x), inverse)
  const information = factorOf(multiply(xv, x))
  const covariance = symmetricInverse(information)
  const estimates = multiply(covariance, multiply(xv, y))
  const left = plus(y, multiply(x, estimates), -1)
  const squares = multiply(multiply(transpose(left), inverse), left).values[0] ?? Number.NaN
  const df = rows.length - (criterion === 'reml' ? x.columns : 0)
  const value =
    logDeterminant(factor) +
    squares +
    df * Math.log(2 * Math.PI) +
    (criterion === 'reml' ? logDeterminant(information) : 0)
  const terms = z.map((own, k) => {
    const gz = multiply(g[k] as Matrix, transpose(own))
    const gzv = multiply(gz, inverse)
    const conditional = plus(g[k] as Matrix, multiply(gzv, transpose(gz)), -1)
    const along = multiply(gzv, x)
    return {
      effects: multiply(gzv, left),
      conditional,
      prediction: plus(conditional, sandwich(along, covariance)),
      withFixed: multiply(along, covariance),
    }
  })
  return { value, estimates, covariance, terms }
}

function alike(found: number | undefined, known: number | undefined, scale = 1) {
  expect(Math.abs((found ?? Number.NaN) - (known ?? Number.NaN)), `${found} for ${known}`).toBeLessThan(
    1e-8 * scale,
  )
}

describe.each(['reml', 'ml'] as const)('by %s', (criterion) => {
  test.each(models)('%s: as with the covariance of all rows written out', (_, model) => {
    const outcome = fitMixedModel(model, criterion)
    if (!outcome.ok) throw new Error(outcome.reason)
    const fit = outcome.value
    const known = written(model, fit, criterion)
    alike(fit.criterionValue, known.value, 10)
    fit.fixed.forEach(({ estimate }, k) => {
      alike(estimate, known.estimates.values[k], 10)
    })
    fit.fixedCovariance.values.forEach((value, k) => {
      alike(value, known.covariance.values[k])
    })
    fit.terms.forEach(({ effects, levels }, k) => {
      const size = effects.length
      const of = known.terms[k]
      levels.forEach((level, index) => {
        for (let i = 0; i < size; i++) {
          const row = index * size + i
          alike(level.effects[i], of?.effects.values[row], 10)
          for (let j = 0; j < size; j++) {
            const place = row * levels.length * size + index * size + j
            alike(level.conditionalCovariance.values[i * size + j], of?.conditional.values[place])
            alike(level.predictionCovariance.values[i * size + j], of?.prediction.values[place])
          }
          for (let j = 0; j < fit.fixed.length; j++)
            alike(
              level.fixedCovariance.values[i * fit.fixed.length + j],
              -(of?.withFixed.values[row * fit.fixed.length + j] ?? Number.NaN),
            )
        }
      })
    })
  })

  test.each(models)(
    '%s: a variance that is a little larger or smaller has no lower criterion',
    (_, model) => {
      const outcome = fitMixedModel(model, criterion)
      if (!outcome.ok) throw new Error(outcome.reason)
      const fit = outcome.value
      const changed = (k: number, times: number): MixedModelFit => ({
        ...fit,
        residualVariance: fit.residualVariance * (k < 0 ? times : 1),
        terms: fit.terms.map((term, index) =>
          index === k
            ? {
                ...term,
                covariance: { ...term.covariance, values: term.covariance.values.map((v) => v * times) },
              }
            : term,
        ),
      })
      for (let k = -1; k < fit.terms.length; k++)
        for (const times of [0.97, 1.03])
          expect(written(model, changed(k, times), criterion).value).toBeGreaterThan(fit.criterionValue)
    },
  )
})
