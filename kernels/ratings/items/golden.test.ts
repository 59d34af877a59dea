import { describe, expect, test } from 'vitest'
import { reliabilityOfMean } from '../report/raters-needed.ts'
import { answerOf, differences, hasGolden, readExpected, readInput, scoresIn } from '../testing/golden.ts'
import { internalConsistency } from './cronbach.ts'
import { zComposite } from './z-composite.ts'

describe.skipIf(!hasGolden)('items agree with independent engines: 30 departments, seven items', () => {
  const expected = () => readExpected('B8-alpha-zscore-attitude')
  const items = () => readInput('B8-alpha-zscore-attitude').columns.slice(1)
  const table = () => scoresIn(readInput('B8-alpha-zscore-attitude'), items())

  test('alpha in all its forms', () => {
    const own = answerOf(internalConsistency(table()))
    const wanted = expected()
    expect(
      differences(
        [
          ['raw', own.alpha, wanted.number('raw_alpha')],
          ['standardised', own.standardised, wanted.number('std_alpha')],
          ['lambda 6', own.lambda6, wanted.number('lambda6')],
          ['average r', own.averageCorrelation, wanted.number('average_r')],
          ['lower', own.lower, wanted.number('feldt_ci', 'lower')],
          ['upper', own.upper, wanted.number('feldt_ci', 'upper')],
          [
            'doubled',
            answerOf(reliabilityOfMean(own.alpha, 2)).reliability,
            wanted.number('spearman_brown_double_length'),
          ],
          ...items().flatMap(
            (name, at) =>
              [
                [`${name} dropped`, own.items[at]?.alphaIfDropped, wanted.number('alpha_if_dropped', name)],
                [`${name} with the rest`, own.items[at]?.correctedItemTotal, wanted.number('r_drop', name)],
              ] as const,
          ),
        ],
        wanted.number('tolerance', 'relative'),
      ),
    ).toEqual([])
  })

  test('the z-composite', () => {
    const own = answerOf(zComposite(table()))
    const wanted = expected()
    expect(own.composite).toHaveLength(30)
    expect(
      differences(
        own.composite.flatMap(
          (score, at) =>
            [
              [`composite ${at}`, score, wanted.number('z_composite', at)],
              [`mean ${at}`, own.means[at], wanted.number('z_mean', at)],
            ] as const,
        ),
        wanted.number('tolerance', 'relative'),
      ),
    ).toEqual([])
  })
})
