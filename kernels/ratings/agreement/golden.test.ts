import { describe, expect, test } from 'vitest'
import { meanOf } from '../moments.ts'
import {
  answerOf,
  differences,
  type GoldenTable,
  hasGolden,
  readExpected,
  readInput,
  scoresIn,
} from '../testing/golden.ts'
import { averageDeviation } from './average-deviation.ts'
import { awgOf } from './awg.ts'
import { nullVariance } from './null-variance.ts'
import { withinGroupAgreement, withinGroupAgreementOfItems } from './within-group.ts'

const scale = { levels: 5 } as const

function byGroup(input: GoldenTable, group: string, columns: readonly string[]) {
  const names = input.column(group)
  const rows = scoresIn(input, columns)
  return Map.groupBy(rows, (_, at) => names[at] ?? '')
}

describe.skipIf(!hasGolden)('agreement within groups agrees with independent engines', () => {
  test('twelve teams: rwg, rwg(j), Lindell, awg and average deviations', () => {
    const expected = readExpected('C5-rwg-teams')
    const input = readInput('C5-rwg-teams')
    const groups = byGroup(input, 'COMPID', input.columns.slice(1))
    expect(groups.size).toBe(12)
    const wrong = [...groups].flatMap(([id, rows]) => {
      const first = rows.map((row) => row[0] ?? null)
      const items = answerOf(withinGroupAgreementOfItems(rows, scale))
      const deviations = input.columns.slice(1).map(
        (_, at) =>
          answerOf(
            averageDeviation(
              rows.map((row) => row[at] ?? null),
              'mean',
            ),
          ).points,
      )
      const awg = answerOf(awgOf(first, 5))
      return differences(
        [
          ['rwg', answerOf(withinGroupAgreement(first, scale)).rwg, expected.number('rwg_LEAD01', id, 'rwg')],
          ['size', rows.length, expected.number('rwg_LEAD01', id, 'gsize')],
          ['rwg(j)', items.rwgJ, expected.number('rwg_j', id, 'rwg.j')],
          ['Lindell', items.lindell, expected.number('rwg_j_lindell', id, 'rwg.lindell')],
          ['awg', awg.awg, expected.number('awg_LEAD01', id, 'a.wg')],
          [
            'variance',
            answerOf(withinGroupAgreement(first, scale)).variance,
            expected.number('awg_LEAD01', id, 'grp.var'),
          ],
          ['AD mean', meanOf(deviations), expected.number('ad_mean_11', id, 'AD.M')],
          [
            'AD median',
            answerOf(averageDeviation(first, 'median')).points,
            expected.number('ad_median_LEAD01', id, 'AD.M'),
          ],
        ],
        expected.number('tolerance', 'relative'),
      ).map((difference) => `team ${id} ${difference}`)
    })
    expect(wrong).toEqual([])
  })

  test('the null variances', () => {
    const expected = readExpected('C5-rwg-teams').at('null_variances')
    for (const [name, key] of [
      ['uniform', 'uniform_5'],
      ['slight-skew', 'slight_skew_5'],
      ['moderate-skew', 'moderate_skew_5'],
    ] as const)
      expect(answerOf(nullVariance(name, 5)).variance).toBeCloseTo(expected.number(key), 12)
  })

  test('ninety-nine companies: rwg of a score that is a mean of items', () => {
    const expected = readExpected('B7-icc-bh1996')
    const groups = byGroup(readInput('B7-icc-bh1996'), 'GRP', ['LEAD'])
    expect(groups.size).toBe(99)
    const wrong = [...groups].flatMap(([id, rows]) =>
      differences(
        [
          [
            `company ${id}`,
            answerOf(withinGroupAgreement(rows.flat(), scale)).rwg,
            expected.number('rwg_lead', id, 'rwg'),
          ],
          [`size of ${id}`, rows.length, expected.number('rwg_lead', id, 'n')],
        ],
        expected.number('tolerance', 'relative'),
      ),
    )
    expect(wrong).toEqual([])
  })
})
