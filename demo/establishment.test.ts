import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shareOut } from './establishment.ts'

it('shares people out in proportion, and loses nobody', () => {
  expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3])
  const weights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), weights, (total, given) => {
      const parts = shareOut(total, given)
      const sum = given.reduce((left, right) => left + right, 0)
      expect(parts.reduce((left, right) => left + right, 0)).toBe(total)
      for (const [index, part] of parts.entries())
        expect(Math.abs(part - (total * (given[index] ?? 0)) / sum)).toBeLessThan(1)
    }),
  )
})
