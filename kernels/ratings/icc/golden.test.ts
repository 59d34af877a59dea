import { describe, expect, test } from 'vitest'
import {
  answerOf,
  differences,
  type Expected,
  hasGolden,
  readExpected,
  readInput,
  scoresIn,
} from '../testing/golden.ts'
import type { IccEstimate, IccForm } from './forms.ts'
import { oneWayIntraclass } from './one-way.ts'
import { intraclass } from './six-forms.ts'

const PSYCH: Readonly<Record<IccForm, string>> = {
  'ICC(1)': 'ICC1_1',
  'ICC(A,1)': 'ICC2_1',
  'ICC(C,1)': 'ICC3_1',
  'ICC(k)': 'ICC1_k',
  'ICC(A,k)': 'ICC2_k',
  'ICC(C,k)': 'ICC3_k',
}
const IRR: Readonly<Record<IccForm, string>> = {
  'ICC(1)': 'oneway_consistency_single',
  'ICC(A,1)': 'twoway_agreement_single',
  'ICC(C,1)': 'twoway_consistency_single',
  'ICC(k)': 'oneway_consistency_average',
  'ICC(A,k)': 'twoway_agreement_average',
  'ICC(C,k)': 'twoway_consistency_average',
}

const compared = (own: IccEstimate, wanted: Expected, tolerance: number) =>
  differences(
    [
      ['icc', own.icc, wanted.number('icc')],
      ['F', own.f, wanted.number('F')],
      ['df1', own.df1, wanted.number('df1')],
      ['df2', own.df2, wanted.number('df2')],
      ['p', own.p, wanted.number('p')],
      ['lower', own.lower, wanted.number('lower')],
      ['upper', own.upper, wanted.number('upper')],
    ],
    tolerance,
  )

describe.skipIf(!hasGolden)('intraclass correlations agree with independent engines', () => {
  test.each([
    ['C1-icc-shrout-fleiss', ['J1', 'J2', 'J3', 'J4'], 'irr'],
    ['C2-agreement-anxiety', ['rater1', 'rater2', 'rater3'], 'icc'],
  ])('six forms of %s, by Shrout and Fleiss and by McGraw and Wong', (id, raters, mcgrawWong) => {
    const expected = readExpected(id)
    const table = scoresIn(readInput(id), raters)
    const tolerance = expected.number('tolerance', 'relative')
    const own = answerOf(intraclass(table)).estimates
    const other = answerOf(intraclass(table, { method: 'shrout-fleiss' })).estimates
    for (const form of Object.keys(PSYCH) as IccForm[]) {
      expect(compared(own[form], expected.at(mcgrawWong, IRR[form]), tolerance), form).toEqual([])
      expect(compared(other[form], expected.at('psych', PSYCH[form]), tolerance), form).toEqual([])
    }
  })

  test('the mean squares of Shrout and Fleiss', () => {
    const expected = readExpected('C1-icc-shrout-fleiss').at('mean_squares')
    const table = scoresIn(readInput('C1-icc-shrout-fleiss'), ['J1', 'J2', 'J3', 'J4'])
    const { squares } = answerOf(intraclass(table))
    expect(
      differences(
        [
          ['rows', squares.betweenSubjects, expected.number('ms_rows')],
          ['columns', squares.betweenRaters, expected.number('ms_cols')],
          ['error', squares.error, expected.number('ms_error')],
          ['within', squares.within, expected.number('ms_within')],
        ],
        1e-6,
      ),
    ).toEqual([])
  })

  test.each([
    ['B7-icc-bh1996', 'GRP', 'HRS', ['results', 'HRS'], 1e-5],
    ['B7-icc-bh1996', 'GRP', 'COHES', ['results', 'COHES'], 1e-5],
    ['B7-icc-bh1996', 'GRP', 'LEAD', ['results', 'LEAD'], 1e-5],
    ['B7-icc-bh1996', 'GRP', 'WBEING', ['results', 'WBEING'], 1e-5],
    ['B1-reml-dyestuff', 'Batch', 'Yield', ['anova'], 1e-4],
    ['B2-reml-boundary-dyestuff2', 'Batch', 'Yield', ['anova'], 1e-4],
    ['B6-within-between-hsb', 'School', 'MathAch', ['anova'], 1e-4],
  ])('one-way analysis of %s by %s: %s', (id, group, score, path, tolerance) => {
    const expected = readExpected(id).at(...path)
    const table = readInput(id)
    const scores = table.column(score).map(Number)
    const names = table.column(group)
    const groups = [...Map.groupBy(scores.keys(), (at) => names[at]).values()]
    const own = answerOf(
      oneWayIntraclass(groups.map((places) => places.map((at) => scores[at] ?? Number.NaN))),
    )
    expect(
      differences(
        [
          ['msb', own.msBetween, expected.number('msb')],
          ['msw', own.msWithin, expected.number('msw')],
          ['groups', own.groups, expected.number('groups')],
          ['n', own.n, expected.number('n')],
          ['mean_size', own.meanSize, expected.number('mean_size')],
          ['n0', own.n0, expected.number('n0')],
          ['F', own.f, expected.number('F')],
          ['p', own.p, expected.number('p')],
          ['icc1_mean_size_bliese', own.icc1MeanSize, expected.number('icc1_mean_size_bliese')],
          ['icc1_anova_n0', own.icc1, expected.number('icc1_anova_n0')],
          ['icc2', own.icc2, expected.number('icc2')],
          ['sigma2_between_anova', own.varianceBetween, expected.number('sigma2_between_anova')],
        ],
        tolerance,
      ),
    ).toEqual([])
  })
})
