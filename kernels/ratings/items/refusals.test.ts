import { describe, expect, test } from 'vitest'
import { internalConsistency } from './cronbach.ts'
import { standardErrorOfMeasurement } from './standard-error.ts'
import { zComposite } from './z-composite.ts'

const TABLE = [
  [2, 3, 3],
  [4, 4, 5],
  [3, 3, 4],
  [5, 4, 5],
  [1, 2, 1],
]

describe('items of a scale', () => {
  test('leave out who did not answer each of them, and count them', () => {
    const own = internalConsistency([...TABLE, [3, null, 2]])
    const without = internalConsistency(TABLE)
    expect(own).toMatchObject({ ok: true, respondents: 5, respondentsLeftOut: 1 })
    expect(own.ok && own.alpha).toBe(without.ok && without.alpha)
  })

  test('show an item that is worded the other way round', () => {
    const own = internalConsistency(TABLE.map(([a = 0, b = 0, c = 0]) => [a, b, 6 - c]))
    expect(own.ok && own.items[2]?.correctedItemTotal).toBeLessThan(0)
    expect(own.ok && own.alpha).toBeLessThan(0.5)
  })

  test('have no lambda 6 where one is the sum of others', () => {
    const own = internalConsistency(TABLE.map(([a = 0, b = 0, c = 0]) => [a, b, c, a + b]))
    expect(own).toMatchObject({ ok: true, lambda6: null })
  })

  test('have no alpha-if-dropped where one other is left', () => {
    const own = internalConsistency(TABLE.map((row) => row.slice(0, 2)))
    expect(own.ok && own.items.map(({ alphaIfDropped }) => alphaIfDropped)).toEqual([null, null])
  })

  test.each([
    ['one item', [[1], [2]], 'fewer-than-two-items'],
    ['one respondent', [[1, 2, 3]], 'fewer-than-two-respondents'],
    [
      'an item that everybody answered alike',
      [
        [1, 3],
        [2, 3],
        [4, 3],
      ],
      'item-constant',
    ],
    [
      'items that cancel out',
      [
        [1, 5],
        [2, 4],
        [5, 1],
      ],
      'items-cancel',
    ],
  ])('refuse %s', (_, table, reason) => {
    expect(internalConsistency(table)).toMatchObject({ ok: false, reason })
  })

  test('measure with an error that shrinks as reliability grows, to nothing at 1', () => {
    expect(standardErrorOfMeasurement(2, 0)).toEqual({ ok: true, points: 2 })
    expect(standardErrorOfMeasurement(2, 1)).toEqual({ ok: true, points: 0 })
    expect(standardErrorOfMeasurement(2, -0.1)).toMatchObject({ reason: 'reliability-out-of-range' })
  })
})

describe('the z-composite', () => {
  test('is missing for a row that answered too few items, and others keep their own', () => {
    const own = zComposite([...TABLE, [3, null, null]])
    if (!own.ok) throw new Error(own.words)
    expect(own.composite.at(-1)).toBeNull()
    expect(own.composite.slice(0, 5).every((score) => score !== null)).toBe(true)
  })

  test('has a mean of 0 and a standard deviation of 1 over the rows', () => {
    const own = zComposite(TABLE)
    if (!own.ok) throw new Error(own.words)
    const scores = own.composite.map(Number)
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 12)
    expect(scores.reduce((sum, score) => sum + score ** 2, 0) / 4).toBeCloseTo(1, 12)
  })

  test('is refused where an item does not vary', () => {
    expect(
      zComposite([
        [1, 2],
        [3, 2],
      ]),
    ).toMatchObject({ reason: 'item-constant' })
  })
})
