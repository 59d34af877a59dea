import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areAlike } from '../testing/arrange.ts'
import { adjustForLeniency } from './adjust.ts'
import { connectedSets, type Rating } from './connect.ts'
import { fixedEffectsWithin } from './fixed-effects.ts'

const rating = fc.record({
  rater: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  ratee: fc.constantFrom('p', 'q', 'r', 's'),
  score: fc.integer({ min: 1, max: 5 }),
})
const designs = fc.array(rating, { minLength: 12, maxLength: 40 })

describe('taking leniency out', () => {
  test('does not depend on the order of the ratings', () => {
    fc.assert(
      fc.property(
        designs.chain((own) =>
          fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length })),
        ),
        ([ratings, other]) => {
          const [first, second] = [adjustForLeniency(ratings), adjustForLeniency(other)]
          if (!first.ok || !second.ok) return void expect(first).toEqual(second)
          expect(Math.abs(first.criterion - second.criterion)).toBeLessThan(1e-6)
          for (const [at, set] of first.sets.entries())
            for (const [place, ratee] of set.ratees.entries()) {
              const own = second.sets[at]?.ratees[place]
              expect(own?.ratee).toBe(ratee.ratee)
              expect(own?.effect).toBeCloseTo(ratee.effect, 4)
              expect(areAlike(own?.fixedEffect, ratee.fixedEffect)).toBe(true)
            }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('moves with the scores and changes nothing else when all are shifted', () => {
    fc.assert(
      fc.property(designs, (ratings) => {
        const [here, there] = [0, 100].map((by) =>
          adjustForLeniency(ratings.map((own) => ({ ...own, score: own.score + by }))),
        )
        if (!here?.ok || !there?.ok) return void expect(here).toEqual(there)
        expect(there.mean).toBeCloseTo(here.mean + 100, 4)
        expect(there.varianceOfRatees).toBeCloseTo(here.varianceOfRatees, 4)
        for (const [at, set] of here.sets.entries())
          for (const [place, { effect }] of set.ratees.entries())
            expect(there.sets[at]?.ratees[place]?.effect).toBeCloseTo(effect, 4)
      }),
      { numRuns: 60 },
    )
  })

  test('by least squares finds the ratees exactly where scores are rater plus ratee and nothing else', () => {
    fc.assert(
      fc.property(
        designs,
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 9, maxLength: 9 }),
        (ratings, effects) => {
          const of = (name: string) => effects['abcdepqrs'.indexOf(name)] ?? 0
          const exact = ratings.map((own): Rating => ({ ...own, score: of(own.rater) + of(own.ratee) }))
          for (const set of connectedSets(exact)) {
            const centre = set.ratees.reduce((sum, ratee) => sum + of(ratee), 0) / set.ratees.length
            for (const [ratee, effect] of fixedEffectsWithin(set, exact))
              expect(effect).toBeCloseTo(of(ratee) - centre, 8)
          }
        },
      ),
    )
  })

  test('puts ratees right whom only strict raters scored', () => {
    // p and q are equally good. The strict rater s scores p, r and t, the lenient one l scores q, r and t.
    const scores = { s: { p: 3, r: 1, t: 4 }, l: { q: 5, r: 3, t: 6 } }
    const ratings = Object.entries(scores).flatMap(([rater, own]) =>
      Object.entries(own).map(([ratee, score]) => ({ rater, ratee, score })),
    )
    const [set] = connectedSets(ratings)
    if (!set) throw new Error('There is one set')
    const effects = fixedEffectsWithin(set, ratings)
    expect(effects.get('p')).toBeCloseTo(effects.get('q') ?? Number.NaN, 10)
  })
})

describe('sets that hang together', () => {
  test('hold every rater and ratee once', () => {
    fc.assert(
      fc.property(designs, (ratings) => {
        const sets = connectedSets(ratings)
        for (const who of ['rater', 'ratee'] as const) {
          const named = sets.flatMap((set) => (who === 'rater' ? set.raters : set.ratees))
          expect(named.toSorted()).toEqual([...new Set(ratings.map((own) => own[who]))].sort())
        }
        for (const { rater, ratee } of ratings)
          expect(sets.filter((set) => set.raters.includes(rater) && set.ratees.includes(ratee))).toHaveLength(
            1,
          )
      }),
    )
  })

  test('keep a rater and a ratee of one name apart', () => {
    expect(
      connectedSets([
        { rater: 'x', ratee: 'y', score: 1 },
        { rater: 'y', ratee: 'z', score: 1 },
      ]),
    ).toHaveLength(2)
  })
})
