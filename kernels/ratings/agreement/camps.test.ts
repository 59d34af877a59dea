import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf } from './agreement-of.ts'
import { findCamps } from './camps.ts'

describe('two camps', () => {
  test.each([
    ['three at each end', [1, 1, 1, 5, 5, 5]],
    ['three low, three high, nobody between', [1, 1, 2, 4, 5, 5]],
    ['two against four', [1, 1, 5, 5, 5, 4]],
    ['a large divided group with a few between', [1, 1, 1, 1, 2, 2, 3, 4, 5, 5, 5, 5, 5, 5]],
    ['three low, three high, none of them at the ends only', [1, 2, 2, 4, 4, 5]],
    ['low at two', [2, 2, 2, 2, 5, 5, 5, 5]],
  ])('are seen: %s', (_, scores) => {
    const own = agreementOf(scores, { levels: 5 })
    expect(own).toMatchObject({ ok: true, verdict: 'split', mean: null })
    expect(own.words).toMatch(/^Opinion is split: of \d+ raters, \d+ gave/)
  })

  test.each([
    ['five raters are too few to tell', [1, 1, 5, 5, 5]],
    ['an even spread', [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]],
    ['one person who differs', [5, 5, 5, 5, 5, 5, 1]],
    ['one in six who differs strongly', [5, 5, 5, 5, 5, 1]],
    ['camps next to each other', [2, 2, 2, 3, 3, 3]],
    ['opinion in three parts', [1, 1, 1, 3, 3, 3, 3, 5, 5, 5]],
  ])('are not seen: %s', (_, scores) => {
    const own = agreementOf(scores, { levels: 5 })
    expect(own.ok && own.verdict).not.toBe('split')
    expect(own.ok && own.mean).toEqual(expect.any(Number))
  })

  test('are told as they are', () => {
    expect(agreementOf([1, 1, 1, 2, 3, 5, 5, 5, 5], { levels: 5 }).words).toBe(
      'Opinion is split: of 9 raters, 4 gave 1 to 2 and 4 gave 5, with one rater between. A mean would describe nobody.',
    )
  })

  test('are the same seen from the other end of the scale', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(8), { minLength: 3, maxLength: 9 }), (counts) => {
        const here = findCamps(counts)
        const there = findCamps(counts.toReversed())
        expect([here?.low.raters, here?.high.raters, here?.between]).toEqual([
          there?.high.raters,
          there?.low.raters,
          there?.between,
        ])
      }),
    )
  })

  test('hold everybody between them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(8), { minLength: 2, maxLength: 9 }), (counts) => {
        const camps = findCamps(counts)
        if (camps === null) return
        expect(camps.low.raters + camps.high.raters + camps.between).toBe(
          counts.reduce((sum, n) => sum + n, 0),
        )
        expect(camps.low.highestLevel).toBeLessThan(camps.high.lowestLevel - 1)
      }),
    )
  })

  test.each([
    ['at random on five levels', [0.2, 0.2, 0.2, 0.2, 0.2], 6, 0.132],
    ['at random on five levels', [0.2, 0.2, 0.2, 0.2, 0.2], 12, 0.0835],
    ['leaning to the kind side', [0.05, 0.15, 0.2, 0.35, 0.25], 6, 0.047],
    ['leaning to the kind side', [0.05, 0.15, 0.2, 0.35, 0.25], 12, 0.0241],
  ])('appear by chance when people answer %s: %s, %i raters', (_, shares, raters, chance) => {
    expect(chanceOfSplit(shares, raters)).toBeCloseTo(chance, 3)
  })
})

/** The exact chance that a group is called split, over all ways in which its answers can fall. */
function chanceOfSplit(shares: readonly number[], raters: number): number {
  const logFactorial = (n: number): number =>
    Array.from({ length: n }, (_, at) => Math.log(at + 1)).reduce((a, b) => a + b, 0)
  const ways = (left: number, levels: number): number[][] =>
    levels === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, own) => own).flatMap((own) =>
          ways(left - own, levels - 1).map((rest) => [own, ...rest]),
        )
  return ways(raters, shares.length).reduce((sum, counts) => {
    const scores = counts.flatMap((count, at) => new Array<number>(count).fill(at + 1))
    const own = agreementOf(scores, { levels: shares.length })
    if (!own.ok || own.verdict !== 'split') return sum
    const log =
      logFactorial(raters) +
      counts.reduce((total, count, at) => total + count * Math.log(shares[at] ?? 1) - logFactorial(count), 0)
    return sum + Math.exp(log)
  }, 0)
}
