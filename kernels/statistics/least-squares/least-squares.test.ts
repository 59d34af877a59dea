import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Column } from '../column.ts'
import { type LeastSquaresFit, leastSquares } from './least-squares.ts'

const constant = (rows: number): Column => ({ name: 'constant', values: new Array<number>(rows).fill(1) })

function fitOf(design: readonly Column[], response: readonly number[]): LeastSquaresFit {
  const outcome = leastSquares(design, response)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

describe('a line through points', () => {
  // Anscombe 1973, The American Statistician 27: his first data set, and the line he prints for all four.
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
  const fit = fitOf([constant(11), { name: 'x', values: x }], y)

  test('is the one Anscombe printed: 3 + 0.5 x, standard error 0.118, residual sum of squares 13.75', () => {
    const [a, b] = fit.coefficients
    expect(a?.estimate).toBeCloseTo(3, 2)
    expect(b?.estimate).toBeCloseTo(0.5, 3)
    expect(b?.standardError).toBeCloseTo(0.118, 3)
    expect(fit.residualVariance * fit.df).toBeCloseTo(13.75, 1)
    expect([fit.df, fit.rank, fit.aliased]).toEqual([9, 2, []])
    expect(b?.p).toBeCloseTo(0.00217, 5)
  })
  test('leaves residuals that add to nothing and go with no column', () => {
    expect(fit.residuals.reduce((sum, e) => sum + e, 0)).toBeCloseTo(0, 12)
    expect(fit.residuals.reduce((sum, e, i) => sum + e * (x[i] ?? 0), 0)).toBeCloseTo(0, 11)
  })
})

test('Longley, which is nearly collinear, agrees with the certified values of NIST to eight digits', () => {
  // NIST StRD, Longley (1967): US government figures, in the public domain. Certified by multiple precision arithmetic.
  const table = [
    [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
    [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
    [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
    [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
    [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
    [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
    [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
    [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
    [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
    [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
    [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
    [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
    [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
    [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
    [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
    [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
  ]
  const column = (k: number) => table.map((row) => row[k] ?? Number.NaN)
  const names = ['price', 'gnp', 'unemployed', 'forces', 'population', 'year']
  const fit = fitOf([constant(16), ...names.map((name, k) => ({ name, values: column(k + 1) }))], column(0))
  const certified = [
    [-3482258.63459582, 890420.383607373],
    [15.0618722713733, 84.9149257747669],
    [-0.035819179292591, 0.0334910077722432],
    [-2.02022980381683, 0.488399681651699],
    [-1.03322686717359, 0.214274163161675],
    [-0.0511041056535807, 0.22607320006937],
    [1829.15146461355, 455.478499142212],
  ]
  certified.forEach(([estimate = 0, error = 0], k) => {
    expect((fit.coefficients[k]?.estimate ?? 0) / estimate).toBeCloseTo(1, 8)
    expect((fit.coefficients[k]?.standardError ?? 0) / error).toBeCloseTo(1, 8)
  })
  expect(Math.sqrt(fit.residualVariance)).toBeCloseTo(304.854073561965, 8)
})

describe('what holds of every fit', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 4,
    maxLength: 15,
  })
  test('moving and stretching the response moves and stretches the line', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (points, by, times) => {
          const x = points.map(([a]) => a)
          fc.pre(new Set(x).size > 1)
          const design = [constant(x.length), { name: 'x', values: x }]
          const before = fitOf(
            design,
            points.map(([, b]) => b),
          )
          const after = fitOf(
            design,
            points.map(([, b]) => times * b + by),
          )
          const [a0, b0] = before.coefficients
          const [a1, b1] = after.coefficients
          expect(a1?.estimate).toBeCloseTo(times * (a0?.estimate ?? 0) + by, 7)
          expect(b1?.estimate).toBeCloseTo(times * (b0?.estimate ?? 0), 7)
          expect(b1?.standardError).toBeCloseTo(times * (b0?.standardError ?? 0), 7)
        },
      ),
    )
  })
})

describe('what cannot be fitted is said', () => {
  test('a column that earlier ones make up is left out, and named', () => {
    const fit = fitOf(
      [constant(4), { name: 'wards', values: [1, 2, 3, 5] }, { name: 'twice', values: [3, 5, 7, 11] }],
      [1, 2, 4, 3],
    )
    expect(fit.aliased).toEqual(['twice'])
    expect([fit.rank, fit.df, fit.coefficients.map(({ name }) => name)]).toEqual([
      2,
      2,
      ['constant', 'wards'],
    ])
  })
  test.each([
    ['no columns', [], [1, 2], { ok: false, reason: 'rank-zero' }],
    ['only zeros', [{ name: 'z', values: [0, 0] }], [1, 2], { ok: false, reason: 'rank-zero' }],
    [
      'as many coefficients as rows',
      [constant(1)],
      [1],
      { ok: false, reason: 'too-few-rows', rows: 1, rank: 1 },
    ],
    [
      'a gap',
      [constant(2)],
      [1, Number.NaN],
      { ok: false, reason: 'not-finite', column: 'response', row: 1 },
    ],
    ['a short column', [constant(3)], [1, 2], { ok: false, reason: 'lengths-differ', column: 'constant' }],
  ])('%s', (_, design, response, answer) => {
    expect(leastSquares(design, response)).toEqual(answer)
  })
})
