import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beta } from './beta.ts'
import { fisherF } from './fisher-f.ts'
import { chiSquared, gamma } from './gamma.ts'
import { FAMILIES, KNOWN_VALUES } from './known-values.ts'
import { normal } from './normal.ts'
import { logGamma } from './stirling.ts'
import { studentT } from './student-t.ts'

/** Under this, numbers have fewer digits the smaller they are. */
const FEW_DIGITS = 1e-300

/** Agreement in relative terms, because 4e-176 is near to nothing in absolute ones. */
function expectNear(found: number, known: number, relative = 1e-12) {
  const isNear = Math.abs(found - known) <= relative * Math.max(FEW_DIGITS, Math.abs(known))
  expect(isNear, `${found} for ${known}`).toBe(true)
}

describe('probabilities agree with sixty-digit arithmetic to twelve digits, in both tails', () => {
  test.each(KNOWN_VALUES)('%s(%j) at %d', (family, parameters, x, below, above) => {
    const distribution = FAMILIES[family](parameters)
    expectNear(distribution.cdf(x), below)
    expectNear(distribution.upperTail(x), above)
  })
})

describe('quantiles agree with printed tables', () => {
  // Fisher and Yates, Statistical Tables; Pearson and Hartley, Biometrika Tables 1, tables 8, 12 and 18: as printed.
  test.each([
    ['normal 0.975', normal.quantile(0.975), 1.959964, 6],
    ['normal 0.9995', normal.quantile(0.9995), 3.290527, 6],
    ['t 3, 0.975', studentT(3).quantile(0.975), 3.182, 3],
    ['t 10, 0.995', studentT(10).quantile(0.995), 3.169, 3],
    ['t 120, 0.975', studentT(120).quantile(0.975), 1.98, 3],
    ['chi-squared 1, 0.95', chiSquared(1).quantile(0.95), 3.84146, 5],
    ['chi-squared 10, 0.99', chiSquared(10).quantile(0.99), 23.2093, 4],
    ['chi-squared 30, 0.005', chiSquared(30).quantile(0.005), 13.7867, 4],
    ['F 4 and 20, 0.95', fisherF(4, 20).quantile(0.95), 2.87, 2],
    ['F 10 and 12, 0.99', fisherF(10, 12).quantile(0.99), 4.3, 2],
    ['F 1 and 1, 0.95', fisherF(1, 1).quantile(0.95), 161.4, 1],
  ])('%s', (_, found, printed, decimals) => {
    expect(found).toBeCloseTo(printed, decimals)
  })
})

const positive = fc.double({ min: 0.01, max: 5000, noNaN: true })
const reach = fc.double({ min: 1e-6, max: 60, noNaN: true })
const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })

describe('what is known in closed form', () => {
  test('t with one degree of freedom is Cauchy: arctan(1/t) / pi is above t', () => {
    fc.assert(fc.property(reach, (t) => expectNear(studentT(1).upperTail(t), Math.atan(1 / t) / Math.PI)))
  })
  test('t with two: 1 / (s (s + t)) is above t, s^2 = 2 + t^2', () => {
    fc.assert(
      fc.property(reach, (t) => {
        const s = Math.sqrt(2 + t * t)
        expectNear(studentT(2).upperTail(t), 1 / (s * (s + t)))
      }),
    )
  })
  test('chi-squared with two degrees of freedom is exponential', () => {
    fc.assert(fc.property(reach, (x) => expectNear(chiSquared(2).upperTail(10 * x), Math.exp(-5 * x))))
  })
  test('F with two degrees of freedom above: (1 + 2x/d)^(-d/2) is above x, whatever d', () => {
    fc.assert(
      fc.property(reach, positive, (x, d) =>
        expectNear(fisherF(2, d).upperTail(x), Math.exp((-d / 2) * Math.log1p((2 * x) / d))),
      ),
    )
  })
  test('beta(a, 1) is the a-th power', () => {
    fc.assert(fc.property(share, positive, (x, a) => expectNear(beta(a, 1).cdf(x), x ** a)))
  })
  test('far out the normal tail is its asymptotic series (DLMF 7.12.1)', () => {
    for (const x of [12, 20, 37]) {
      let term = 1
      let sum = 1
      for (let k = 1; k < 30; k++) {
        term *= -(2 * k - 1) / (x * x)
        sum += term
      }
      expectNear(normal.upperTail(x), (normal.density(x) / x) * sum)
    }
  })
  test('logarithms of factorials', () => {
    expectNear(logGamma(11), Math.log(3628800), 1e-15)
    expectNear(logGamma(0.5), Math.log(Math.PI) / 2, 1e-14)
    expect([logGamma(1), logGamma(2)]).toEqual([0, 0])
  })
})

describe('how the families hang together', () => {
  test('F with one degree of freedom above is the square of t', () => {
    fc.assert(
      fc.property(reach, positive, (t, d) =>
        expectNear(fisherF(1, d).upperTail(t * t), 2 * studentT(d).upperTail(t)),
      ),
    )
  })
  test('t without end of degrees of freedom is normal, and F is chi-squared over its own', () => {
    expect(studentT(Number.POSITIVE_INFINITY)).toBe(normal)
    expectNear(fisherF(3, Number.POSITIVE_INFINITY).upperTail(2), chiSquared(3).upperTail(6))
    expectNear(fisherF(3, 1e11).upperTail(2), chiSquared(3).upperTail(6), 1e-9)
  })
  test('the two sides of a symmetric distribution are each other', () => {
    fc.assert(
      fc.property(reach, positive, (t, d) => {
        expect(studentT(d).cdf(-t)).toBe(studentT(d).upperTail(t))
        expect(normal.cdf(-t)).toBe(normal.upperTail(t))
      }),
    )
  })
  test('turning F over swaps its degrees of freedom and its sides', () => {
    fc.assert(
      fc.property(positive, positive, reach, (d1, d2, x) => {
        const found = fisherF(d1, d2).cdf(x)
        fc.pre(found > 1e-290)
        // Rounding 1/x moves a steep distribution by more than twelve digits.
        expectNear(found, fisherF(d2, d1).upperTail(1 / x), 1e-15 * Math.max(d1, d2) + 1e-12)
      }),
    )
  })
})

const anyDistribution = fc.oneof(
  fc.constant(normal),
  positive.map((df) => studentT(df)),
  positive.map((df) => chiSquared(df)),
  fc.tuple(positive, positive).map(([d1, d2]) => fisherF(d1, d2)),
  fc.tuple(positive, positive).map(([shape, rate]) => gamma(shape, rate)),
)

describe('what holds of every distribution', () => {
  test('the quantile of p has p below it, and the upper quantile has it above', () => {
    fc.assert(
      fc.property(anyDistribution, fc.double({ min: 1e-200, max: 0.5, noNaN: true }), (distribution, p) => {
        for (const [x, back] of [
          [distribution.quantile(p), distribution.cdf],
          [distribution.upperQuantile(p), distribution.upperTail],
        ] as const) {
          // Where the quantile itself is outside the range of numbers there is nothing to go back from.
          if (Math.abs(x) > 1e-290 && Math.abs(x) < 1e290) expectNear(back(x), p, 2e-11)
        }
      }),
      { numRuns: 300 },
    )
  })
  test('the quantiles of beta come back too', () => {
    fc.assert(
      fc.property(positive, positive, share, (a, b, p) => {
        const x = beta(a, b).quantile(p)
        fc.pre(x > 1e-290 && x < 0.999)
        expectNear(beta(a, b).cdf(x), p, 2e-11)
      }),
    )
  })
  test('more lies below a larger x, and the two sides make one', () => {
    fc.assert(
      fc.property(anyDistribution, reach, reach, (distribution, x, more) => {
        expect(distribution.cdf(x + more)).toBeGreaterThanOrEqual(distribution.cdf(x) * (1 - 1e-12))
        expect(distribution.cdf(x) + distribution.upperTail(x)).toBeCloseTo(1, 12)
      }),
    )
  })
  test('the density is how fast the probability grows', () => {
    for (const distribution of [
      normal,
      studentT(3.5),
      chiSquared(4),
      fisherF(5, 9),
      beta(2, 3),
      gamma(2.5, 2),
    ]) {
      const grown = (distribution.cdf(0.4001) - distribution.cdf(0.3999)) / 0.0002
      expect(distribution.density(0.4)).toBeCloseTo(grown, 6)
    }
    expect(studentT(5).density(0)).toBeCloseTo(8 / (3 * Math.PI * Math.sqrt(5)), 14)
  })
})

describe('at the ends, and beyond them', () => {
  test.each([
    ['normal', normal, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    ['t', studentT(4), Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    ['chi-squared', chiSquared(4), 0, Number.POSITIVE_INFINITY],
    ['F', fisherF(4, 5), 0, Number.POSITIVE_INFINITY],
    ['beta', beta(4, 5), 0, 1],
  ])('%s', (_, distribution, lowest, highest) => {
    expect([distribution.quantile(0), distribution.quantile(1)]).toEqual([lowest, highest])
    expect([distribution.cdf(lowest), distribution.upperTail(lowest)]).toEqual([0, 1])
    expect([distribution.cdf(highest), distribution.upperTail(highest)]).toEqual([1, 0])
    expect(distribution.density(highest)).toBe(0)
    expect(distribution.cdf(Number.NaN)).toBeNaN()
    expect(distribution.quantile(Number.NaN)).toBeNaN()
    expect(() => distribution.quantile(1.1)).toThrow(RangeError)
  })
  test('parameters that are no distribution are a mistake of the caller', () => {
    expect(() => studentT(0)).toThrow('df must be above 0, not 0')
    expect(() => fisherF(2, Number.NaN)).toThrow(RangeError)
    expect(() => gamma(1, -1)).toThrow(RangeError)
  })
})
