import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { givenOf, type Score } from '../scores.ts'
import { krippendorffAlpha } from './krippendorff.ts'
import { METRICS, type Metric } from './metric.ts'

/** Alpha by its definition, pair by pair, with none of the library's shortcuts. */
function byDefinition(table: readonly (readonly Score[])[], metric: Metric): number {
  const units = table.map(givenOf).filter(({ length }) => length >= 2)
  const all = units.flat()
  const squared = (a: number, b: number): number => {
    if (a === b) return 0
    if (metric === 'nominal') return 1
    if (metric === 'interval') return (a - b) ** 2
    if (metric === 'ratio') return ((a - b) / (a + b)) ** 2
    const between = all.filter((score) => score >= Math.min(a, b) && score <= Math.max(a, b)).length
    const ends = all.filter((score) => score === a || score === b).length / 2
    return (between - ends) ** 2
  }
  const pairs = (scores: readonly number[]): number =>
    scores
      .flatMap((a, at) => scores.map((b, other) => (at === other ? 0 : squared(a, b))))
      .reduce((x, y) => x + y, 0)
  const observed = units.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0) / all.length
  return 1 - observed / (pairs(all) / (all.length * (all.length - 1)))
}

const score = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 4 })
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((raters) =>
    fc.array(fc.array(score, { minLength: raters, maxLength: raters }), { minLength: 2, maxLength: 12 }),
  )

describe('Krippendorff’s alpha', () => {
  test.each(METRICS)('is what its definition says, with gaps and without: %s', (metric) => {
    fc.assert(
      fc.property(tables, (table) => {
        const own = krippendorffAlpha(table, metric, { draws: 0 })
        if (own.ok) expect(own.alpha).toBeCloseTo(byDefinition(table, metric), 10)
      }),
    )
  })

  test('of three raters without a gap is not what irr 0.84.1 prints, and is with a gap', () => {
    const complete = [
      [1, 1, 2],
      [2, 2, 2],
      [3, 1, 3],
    ]
    const own = krippendorffAlpha(complete, 'ordinal')
    const withGap = krippendorffAlpha([...complete, [1, 1, null]], 'ordinal')
    if (!own.ok || !withGap.ok) throw new Error('These tables have an alpha')
    expect(own.alpha).toBeCloseTo(byDefinition(complete, 'ordinal'), 12)
    expect(own.alphaAsIrr).toBeLessThan(own.alpha)
    expect(withGap.alphaAsIrr).toBe(withGap.alpha)
  })

  test('has an interval that is the same each time, and narrower with less confidence', () => {
    const table = [
      [1, 2],
      [2, 2],
      [4, 3],
      [5, 5],
      [3, 3],
      [1, 1],
      [4, 5],
    ]
    const wide = krippendorffAlpha(table, 'ordinal')
    const narrow = krippendorffAlpha(table, 'ordinal', { confidence: 0.5 })
    if (!wide.ok || !narrow.ok) throw new Error('This table has an alpha')
    expect(krippendorffAlpha(table, 'ordinal')).toEqual(wide)
    expect(narrow.lower).toBeGreaterThan(wide.lower ?? 0)
    expect(narrow.upper).toBeLessThan(wide.upper ?? 0)
  })

  test('has an interval that holds the true value about as often as it says', () => {
    // Two raters who copy the truth with probability 1/2 and otherwise draw one of four levels: alpha is 1/4 in the long run.
    const next = seeded(20261122)
    const draw = () => Math.floor(next() * 4) + 1
    const holds = Array.from({ length: 200 }, () => {
      const table = Array.from({ length: 60 }, () => {
        const truth = draw()
        return [0, 1].map(() => (next() < 0.5 ? truth : draw()))
      })
      const own = krippendorffAlpha(table, 'nominal', { draws: 300 })
      return own.ok && (own.lower ?? 1) <= 0.25 && (own.upper ?? 0) >= 0.25
    })
    const share = holds.filter(Boolean).length / holds.length
    expect(share).toBeGreaterThan(0.88)
    expect(share).toBeLessThan(0.99)
  })
})

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
