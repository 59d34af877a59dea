import { describe, expect, test } from 'vitest'
import { answerOf, differences, hasGolden, readExpected, readInput } from '../testing/golden.ts'
import { compareGroups } from './compare-groups.ts'

function groupsOf(id: string, group: string, score: string) {
  const input = readInput(id)
  const names = input.column(group)
  const scores = Map.groupBy(input.column(score).map(Number), (_, at) => names[at] ?? '')
  return [...scores].map(([key, own]) => ({ key, scores: own }))
}

describe.skipIf(!hasGolden)('comparing groups agrees with lme4', () => {
  test.each(['HRS', 'COHES', 'LEAD', 'WBEING'])('99 companies: %s', (score) => {
    const expected = readExpected('B7-icc-bh1996')
    const own = answerOf(compareGroups(groupsOf('B7-icc-bh1996', 'GRP', score)))
    expect(
      differences(
        [
          ['between', own.between, expected.number('results', score, 'reml_between')],
          ['within', own.within, expected.number('results', score, 'reml_within')],
          ['icc', own.icc, expected.number('results', score, 'icc_reml')],
        ],
        expected.number('tolerance', 'reml'),
      ),
    ).toEqual([])
  })

  test('160 schools: shares, reliabilities and drawn means', () => {
    const expected = readExpected('B6-within-between-hsb')
    const own = answerOf(compareGroups(groupsOf('B6-within-between-hsb', 'School', 'MathAch')))
    const levels = expected.at('null', 'blup', 'School')
    expect(own.groups).toHaveLength(160)
    expect(own.ranking).toEqual({ ok: true })
    expect(
      differences(
        [
          ['icc', own.icc, expected.number('icc')],
          ['within', own.shareWithin, expected.number('share_within')],
          ['mean reliability', own.meanReliability, expected.number('mean_reliability')],
          ...own.groups.flatMap((group) => {
            const lambda = expected.number('reliability_by_school', group.key)
            const effect = levels.number(group.key, '(Intercept)')
            const mean = expected.number('null', 'fixed', '(Intercept)', 'estimate')
            const error = expected.number('null', 'fixed', '(Intercept)', 'se')
            const prediction = own.between * (1 - lambda) + (1 - lambda) ** 2 * error ** 2
            return [
              [`${group.key} reliability`, group.reliability, lambda],
              [`${group.key} mean`, group.shrunkenMean, mean + effect],
              [`${group.key} error`, group.conditionalError ** 2, levels.number(group.key, 'cond_var')],
              [`${group.key} prediction`, group.predictionError ** 2, prediction],
            ] as const
          }),
        ],
        expected.number('tolerance', 'relative'),
      ),
    ).toEqual([])
  })

  test('a variance between groups of zero is a result that is said in words', () => {
    const own = answerOf(compareGroups(groupsOf('B2-reml-boundary-dyestuff2', 'Batch', 'Yield')))
    expect(own.between).toBe(0)
    expect(own.notices.join(' ')).toContain('variance is estimated as zero')
    expect(own.ranking).toMatchObject({ ok: false, reason: 'reliability-too-low' })
    for (const group of own.groups) expect(group.shrunkenMean).toBeCloseTo(own.mean, 9)
  })
})
