import { describe, expect, test } from 'vitest'
import { hasGolden, readExpected, readInput } from '../testing/golden.ts'
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
})
