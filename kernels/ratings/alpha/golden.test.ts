import { describe, expect, test } from 'vitest'
import { answerOf, differences, hasGolden, readExpected, readInput, scoresIn } from '../testing/golden.ts'
import { krippendorffAlpha } from './krippendorff.ts'
import { METRICS } from './metric.ts'

describe.skipIf(!hasGolden)('Krippendorff’s alpha agrees with independent engines', () => {
  test('four metrics with gaps, observers in rows', () => {
    const expected = readExpected('C4-krippendorff-alpha')
    const input = readInput('C4-krippendorff-alpha')
    const observers = scoresIn(input, input.columns.slice(1))
    const units = input.columns.slice(1).map((_, at) => observers.map((row) => row[at] ?? null))
    for (const metric of METRICS) {
      const own = answerOf(krippendorffAlpha(units, metric))
      expect(differences([[metric, own.alpha, expected.number('alpha', metric)]], 1e-6)).toEqual([])
      expect(own.lower).toBeLessThan(own.alpha)
      expect(own.upper).toBeGreaterThanOrEqual(own.alpha)
      expect(Math.abs(own.alpha - expected.number('published', metric))).toBeLessThanOrEqual(0.0006)
    }
  })

  test('four metrics of three raters without gaps', () => {
    const expected = readExpected('C2-agreement-anxiety').at('krippendorff')
    const table = scoresIn(readInput('C2-agreement-anxiety'), ['rater1', 'rater2', 'rater3'])
    for (const metric of METRICS) {
      const own = answerOf(krippendorffAlpha(table, metric, { draws: 0 }))
      // The expected numbers are irr's, which are not Krippendorff's for a complete table: definition.test.ts.
      expect(differences([[metric, own.alphaAsIrr, expected.number(metric)]], 1e-6)).toEqual([])
    }
  })
})
