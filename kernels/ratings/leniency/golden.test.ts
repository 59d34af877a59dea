import { describe, expect, test } from 'vitest'
import { answerOf, differences, hasGolden, readExpected, readInput } from '../testing/golden.ts'
import { adjustForLeniency } from './adjust.ts'
import { connectedSets, type Rating } from './connect.ts'
import { fixedEffectsWithin } from './fixed-effects.ts'

const ID = 'C6-leniency-insteval-dept7'

function ratingsOf(): Rating[] {
  const input = readInput(ID)
  const [raters, ratees, scores] = [input.column('s'), input.column('d'), input.column('y')]
  return raters.map((rater, at) => ({ rater, ratee: ratees[at] ?? '', score: Number(scores[at]) }))
}

describe.skipIf(!hasGolden)('leniency agrees with lme4 on 288 raters and 17 ratees', () => {
  test('fixed effects, centred within the connected set', () => {
    const expected = readExpected(ID).at('results', 'ratee')
    const ratings = ratingsOf()
    const sets = connectedSets(ratings)
    expect(sets.map(({ ratees }) => ratees.length)).toEqual([17])
    const effects = sets.flatMap((set) => [...fixedEffectsWithin(set, ratings)])
    const wrong = effects.filter(
      ([ratee, effect]) =>
        Math.abs(effect - expected.number(ratee, 'fixed_effect_centred_within_component')) > 1e-6,
    )
    expect(wrong).toEqual([])
  })

  test('variances, adjusted means, their errors and reliability, and the raters’ leniency', () => {
    const expected = readExpected(ID)
    const results = expected.at('results')
    const own = answerOf(adjustForLeniency(ratingsOf()))
    const relative = expected.number('tolerance', 'relative')
    const absolute = expected.number('tolerance', 'blup_absolute')
    const ratees = own.sets.flatMap((set) => set.ratees)
    expect(ratees.map(({ ratee }) => ratee).sort()).toEqual(results.at('ratee').keys().toSorted())
    expect(
      differences(
        [
          ['n', own.ratings, results.number('n')],
          ['raters', own.raters.length, results.number('raters')],
          ['criterion', own.criterion, results.number('reml')],
          ['raters’ variance', own.varianceOfRaters, results.number('var_rater_leniency')],
          ['ratees’ variance', own.varianceOfRatees, results.number('var_ratee')],
          ['left over', own.varianceLeftOver, results.number('var_residual')],
          ['mean', own.mean, results.number('mean')],
          ['mean’s error', own.meanError, results.number('mean_se')],
          ['ranks', own.sets[0]?.rankCorrelation, results.number('rank_correlation_raw_adjusted')],
          ...ratees.flatMap((ratee) => {
            const wanted = results.at('ratee', ratee.ratee)
            return [
              [`${ratee.ratee} n`, ratee.ratings, wanted.number('n')],
              [`${ratee.ratee} raw`, ratee.rawMean, wanted.number('raw_mean')],
              [`${ratee.ratee} adjusted`, ratee.adjustedMean, wanted.number('adjusted_mean')],
              [`${ratee.ratee} error`, ratee.conditionalError, wanted.number('cond_se')],
              [`${ratee.ratee} reliability`, ratee.reliability, wanted.number('reliability')],
            ] as const
          }),
        ],
        relative,
      ),
    ).toEqual([])
    for (const { ratee, effect } of ratees)
      expect(Math.abs(effect - results.number('ratee', ratee, 'blup'))).toBeLessThanOrEqual(absolute)
    for (const rater of results.at('rater_leniency_first10').keys()) {
      const found = own.raters.find((one) => one.rater === rater)
      expect(
        Math.abs((found?.leniency ?? 9) - results.number('rater_leniency_first10', rater)),
      ).toBeLessThanOrEqual(absolute)
    }
  })
})
