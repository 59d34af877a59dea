import { describe, expect, test } from 'vitest'
import { answerOf, differences, hasGolden, readExpected, readInput, scoresIn } from '../testing/golden.ts'
import { cohenKappa } from './cohen.ts'
import { fleissKappa } from './fleiss.ts'

describe.skipIf(!hasGolden)('kappa agrees with independent engines', () => {
  test.each([
    ['unweighted', 'unweighted'],
    ['linear', 'equal'],
    ['quadratic', 'squared'],
  ] as const)('two raters on a six-point scale, %s', (weights, name) => {
    const expected = readExpected('C2-agreement-anxiety').at('kappa_raters_1_2', name)
    const table = scoresIn(readInput('C2-agreement-anxiety'), ['rater1', 'rater2'])
    const own = answerOf(
      cohenKappa(
        table.map(([a = null, b = null]) => [a, b] as const),
        { weights },
      ),
    )
    expect(
      differences(
        [
          ['kappa', own.kappa, expected.number('kappa')],
          ['z', own.z, expected.number('z')],
          ['p', own.p, expected.number('p')],
        ],
        1e-6,
      ),
    ).toEqual([])
  })

  test('six raters, thirty patients, five diagnoses', () => {
    const expected = readExpected('C3-kappa-diagnoses')
    const input = readInput('C3-kappa-diagnoses')
    const table = input.rows.map((row) => row.slice(1))
    const own = answerOf(fleissKappa(table))
    const cohen = answerOf(cohenKappa(table.map((row) => [row[1] ?? null, row[2] ?? null] as const)))
    expect(
      differences(
        [
          ['kappa', own.kappa, expected.number('fleiss', 'kappa')],
          ['z', own.z, expected.number('fleiss', 'z')],
          ['exact', own.exact, expected.number('exact')],
          ['cohen', cohen.kappa, expected.number('cohen_2_3', 'kappa')],
          ['cohen z', cohen.z, expected.number('cohen_2_3', 'z')],
        ],
        expected.number('tolerance', 'relative'),
      ),
    ).toEqual([])
    // R forms 1 - pnorm(7.6), which keeps two or three digits; ours is the tail itself.
    expect(differences([['p', cohen.p, expected.number('cohen_2_3', 'p')]], 1e-2)).toEqual([])
    expect(own.p).toBeLessThan(1e-60)
    for (const { category, kappa } of own.byCategory)
      expect(Math.abs(kappa - expected.number('by_category', String(category)))).toBeLessThanOrEqual(0.0006)
  })
})
