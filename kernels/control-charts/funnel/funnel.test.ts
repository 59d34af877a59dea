import { describe, expect, test } from 'vitest'
import { gammaQuantile, sampleQuantile } from './distributions.ts'
import { funnelCurves, makeFunnel } from './funnel.ts'
import type { FunnelKind, FunnelSettings, FunnelUnit } from './model.ts'

// Half the chi-square quantiles at twice the shape, as printed tables have them.
test.each([
  [0.025, 1, 0.025317808],
  [0.975, 1, 3.688879454],
  [0.001, 10, 2.960527362],
  [0.999, 11, 24.134],
  [0.5, 0.5, 0.227468212],
])('the %d quantile of a gamma of shape %d', (probability, shape, quantile) => {
  expect(Math.abs(gammaQuantile(probability, shape) / quantile - 1)).toBeLessThan(1e-4)
})

test('quantiles are the inverse of the distribution for tiny, middling and huge shapes', () => {
  // For whole shapes P(G > x) is a Poisson sum, which is another way to the same number.
  const poissonBelow = (a: number, x: number) => {
    let term = Math.exp(-x)
    let sum = term
    for (let k = 1; k < a; k++) {
      term *= x / k
      sum += term
    }
    return sum
  }
  for (const shape of [1, 2, 7, 40, 300])
    for (const probability of [0.001, 0.025, 0.5, 0.975, 0.999]) {
      const x = gammaQuantile(probability, shape)
      expect(Math.abs(1 - poissonBelow(shape, x) - probability)).toBeLessThan(1e-11)
    }
  expect(gammaQuantile(0.5, 1e6)).toBeCloseTo(1e6 - 1 / 3, 3)
})

test('sample quantiles are those of R', () => {
  expect(sampleQuantile([1, 2, 3, 4], 0.1)).toBeCloseTo(1.3)
  expect(sampleQuantile([5], 0.9)).toBe(5)
})

const units = (pairs: readonly (readonly [number, number])[]): FunnelUnit[] =>
  pairs.map(([numerator, denominator], at) => ({ unit: `U${at + 1}`, numerator, denominator }))

function funnelOf(kind: FunnelKind, own: FunnelUnit[], settings?: FunnelSettings) {
  const outcome = makeFunnel(kind, own, settings)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults))
  return outcome.funnel
}

const ordinary = units([
  [20, 100],
  [41, 200],
  [58, 300],
  [82, 400],
  [19, 90],
  [33, 150],
  [24, 130],
  [47, 240],
])

describe('words', () => {
  test('a unit inside the limits, and the whole plot', () => {
    const funnel = funnelOf('proportion', ordinary)
    expect(funnel.text).toContain('Funnel plot of one measure for 8 units')
    expect(funnel.text).toContain('differ no more than chance explains')
    expect(funnel.points[0]?.reason).toMatch(/^U1: 20% \(20 of 100\) is within the 99\.8% limits/)
  })

  test('a unit far outside even with allowance for variation between units', () => {
    const funnel = funnelOf('proportion', [...ordinary, { unit: 'Far', numerator: 300, denominator: 400 }])
    expect(funnel.points.at(-1)).toMatchObject({ outlier: 1, adjustedOutlier: 1 })
    expect(funnel.text).toContain('Outside the 99.8% limits: Far.')
  })

  test('an outlier only by chance alone is not called one', () => {
    const wide = units([
      [100, 1000],
      [200, 1000],
      [300, 1000],
      [150, 1000],
      [250, 1000],
      [220, 1000],
      [180, 1000],
    ])
    const funnel = funnelOf('proportion', wide)
    expect(funnel.isOverDispersed).toBe(true)
    expect(funnel.points[0]?.reason).toContain('not an outlier among units like these')
  })
})

describe('limits', () => {
  test('a standardised ratio is compared with 1 by exact Poisson limits', () => {
    // The exact 95% interval for a Poisson count of 10 is 4.795 to 18.390, in any table of it.
    const { limits } = funnelOf(
      'standardised',
      units([
        [9, 10],
        [11, 10],
        [10, 10],
      ]),
      { method: 'CQC' },
    ).points[0] ?? { limits: null }
    expect(limits?.lower95).toBeCloseTo(0.479539, 5)
    expect(limits?.upper95).toBeCloseTo(1.839036, 5)
  })

  test('a ratio of counts allows for chance in both counts', () => {
    const funnel = funnelOf(
      'ratio',
      units([
        [50, 100],
        [50, 100],
        [50, 100],
      ]),
    )
    const { limits } = funnel.points[0] ?? { limits: { upper95: 0 } }
    const error = Math.sqrt(50 / 50.5 ** 2 + 100 / 100.5 ** 2)
    expect(limits.upper95).toBeCloseTo(0.5 * Math.exp(1.959964 * error), 12)
  })

  test('no events at all, or nothing but events, still make limits between 0 and 1', () => {
    for (const share of [0, 1]) {
      const funnel = funnelOf(
        'proportion',
        units([
          [50 * share, 50],
          [80 * share, 80],
        ]),
      )
      for (const { limits } of funnel.points)
        for (const limit of Object.values(limits)) expect(limit).toBeGreaterThanOrEqual(0)
      for (const { limits } of funnel.points)
        for (const limit of Object.values(limits)) expect(limit).toBeLessThanOrEqual(1)
    }
  })

  test('the curves pass through the limits of a unit of the same size', () => {
    const funnel = funnelOf('proportion', ordinary)
    const [curve] = funnelCurves(funnel, 100, 400)
    expect(curve?.limits.upper998).toBeCloseTo(funnel.points[0]?.limits.upper998 ?? 0, 12)
  })
})

test.each([
  ['no units', [], 'no-units'],
  ['no cases', units([[1, 0]]), 'denominator-not-positive'],
  ['a negative count', units([[-1, 5]]), 'numerator-not-a-count'],
  ['more events than cases', units([[6, 5]]), 'numerator-above-denominator'],
] as const)('%s is refused', (_, own, reason) => {
  expect(makeFunnel('proportion', own)).toMatchObject({ ok: false, faults: [{ reason }] })
})
