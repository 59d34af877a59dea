import { describe, expect, test } from 'vitest'
import { ratersNeeded, reliabilityOfMean } from './raters-needed.ts'
import { changeOfSameRaters, reliableChange } from './reliable-change.ts'
import { selfOtherGap } from './self-other-gap.ts'

describe('numbers from print', () => {
  test('the worked case of Jacobson and Truax (1991): 47.5 to 32.5, SD 7.5, reliability 0.80', () => {
    const own = reliableChange(47.5, 32.5, { sd: 7.5, reliability: 0.8 })
    if (!own.ok) throw new Error(own.words)
    expect(own.standardError).toBeCloseTo(4.74, 2)
    expect(own.index).toBeCloseTo(-3.16, 2)
    expect(own.isReliable).toBe(true)
  })

  test('Spearman and Brown: doubling a test of reliability 0.7 gives 0.82', () => {
    expect(reliabilityOfMean(0.7, 2)).toMatchObject({ reliability: 1.4 / 1.7 })
    expect(ratersNeeded(0.7, 0.82)).toMatchObject({ raters: 2 })
  })

  test('the t interval of a gap: four others at 2, 3, 3, 4 (t on 3 degrees of freedom is 3.1824)', () => {
    const own = selfOtherGap({ self: 5, others: [2, 3, 3, 4], sdOfGap: 1 })
    if (!own.ok) throw new Error(own.words)
    expect(own.gap).toBe(2)
    expect(own.standardError).toBeCloseTo(Math.sqrt(2 / 3 / 4), 12)
    expect(own.lower).toBeCloseTo(2 - 3.182446305284263 * Math.sqrt(1 / 6), 9)
    expect(own.label).toBe('over')
    expect(own.quadrant).toBe('blind-spot')
  })
})

describe('labels of a gap', () => {
  test.each([
    ['over', 5, [2, 2, 2, 3], 'blind-spot'],
    ['under', 2, [5, 4, 5, 5], 'hidden-strength'],
    ['in-agreement', 4, [4, 4, 4, 4], 'known-strength'],
    ['in-agreement', 2, [2, 2, 2, 2], 'known-need'],
    ['not-certain', 4, [1, 5, 3, 2], null],
  ] as const)('%s: self %i, others %j', (label, self, others, quadrant) => {
    expect(selfOtherGap({ self, others, sdOfGap: 0.8, strengthAt: 3.5 })).toMatchObject({
      ok: true,
      label,
      quadrant,
    })
  })

  test('the error of the item itself widens the interval', () => {
    const [narrow, wide] = [0, 0.5].map((standardError) =>
      selfOtherGap({ self: 4, others: [3, 3, 4], sdOfGap: 1, standardError }),
    )
    if (!narrow?.ok || !wide?.ok) throw new Error('Both have a gap')
    expect(wide.upper - wide.lower).toBeGreaterThan(narrow.upper - narrow.lower)
  })
})

describe('words a person reads', () => {
  test('a change that may be chance says how far chance reaches', () => {
    expect(reliableChange(3.2, 3.6, { sd: 0.8, reliability: 0.75 })).toHaveProperty(
      'words',
      'The score went from 3.2 to 3.6. Chance alone moves it by up to 1.11, so this cannot be told from no change.',
    )
  })

  test('a change among the same raters names the new ones apart', () => {
    expect(
      changeOfSameRaters({ a: 2, b: 3 }, { a: 4, b: 5, c: 1 }, { sd: 0.5, reliability: 0.8 }),
    ).toHaveProperty(
      'words',
      'Among the two raters who answered both times: The score rose from 2.5 to 4.5, by more than chance explains. One new rater stood apart from this.',
    )
  })
})
