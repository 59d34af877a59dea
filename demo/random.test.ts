import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bell, between, fraction, pick, randomFrom, stream, weighted } from './random.ts'

describe('numbers from a seed', () => {
  // Outputs of the authors' xoshiro128starstar.c 1.1 from state 1, 2, 3, 4, as published with rand_xoshiro 0.6
  // (src/xoshiro128starstar.rs, test "reference").
  it('match the reference implementation', () => {
    const random = randomFrom([1, 2, 3, 4])
    expect(Array.from({ length: 10 }, () => random.word())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })

  it('are the same for the same path and unrelated for the next', () => {
    const first = (...path: string[]) => stream('wick', ...path).word()
    expect(first('person', '1')).toBe(first('person', '1'))
    const words = Array.from({ length: 1_000 }, (_, index) => first('person', String(index)))
    expect(new Set(words).size).toBe(1_000)
    expect(first('a', 'b')).not.toBe(first('ab'))
  })

  it('stay in range and reach both ends', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 6 }),
        (seed, low, width) => {
          const random = stream(seed)
          const seen = new Set(Array.from({ length: 200 }, () => between(random, low, low + width)))
          expect(Math.min(...seen)).toBe(low)
          expect(Math.max(...seen)).toBe(low + width)
        },
      ),
    )
  })

  it('spread evenly, and in a bell where asked', () => {
    const random = stream('even')
    const draws = Array.from({ length: 20_000 }, () => fraction(random))
    expect(mean(draws)).toBeCloseTo(0.5, 2)
    const bells = Array.from({ length: 20_000 }, () => bell(random))
    expect(mean(bells)).toBeCloseTo(0, 1)
    expect(Math.sqrt(mean(bells.map((value) => value * value)))).toBeCloseTo(1, 1)
  })

  it('follow weights, and never choose a weight of nothing', () => {
    const random = stream('weights')
    const draws = Array.from({ length: 10_000 }, () =>
      weighted(random, [
        ['never', 0],
        ['often', 3],
        ['seldom', 1],
      ]),
    )
    expect(draws).not.toContain('never')
    expect(draws.filter((draw) => draw === 'often').length / draws.length).toBeCloseTo(0.75, 1)
  })

  it('refuse to pick from nothing', () => {
    expect(() => pick(stream('empty'), [])).toThrow('nothing to pick from')
  })
})

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
