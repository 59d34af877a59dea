import fc from 'fast-check'
import type { DisclosureRule } from '../rule.ts'
import type { CountTable, Dimension, Group } from '../table.ts'

/** A tree with up to `most` groups under the total; some have parts, and some are never shown. */
const dimension = (name: string, most: number): fc.Arbitrary<Dimension> =>
  fc
    .array(
      fc.record({
        parts: fc.constantFrom(0, 0, 0, 0, 0, 1, 2, 3),
        isUnpublished: fc.constantFrom(true, ...Array(9).fill(false)),
      }),
      {
        minLength: 2,
        maxLength: most,
      },
    )
    .map((shapes) => ({
      name,
      total: {
        key: `all ${name}`,
        parts: shapes.map(({ parts, isUnpublished }, i): Group => {
          const key = `${name}${i}`
          const inner = Array.from({ length: parts }, (_, j) => ({ key: `${key}.${j}` }))
          return {
            key,
            ...(parts > 0 ? { parts: inner } : {}),
            ...(isUnpublished ? { unpublished: true as const } : {}),
          }
        }),
      },
    }))

const dimensions: fc.Arbitrary<readonly Dimension[]> = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(dimension('unit', 6)) },
  { weight: 5, arbitrary: fc.tuple(dimension('unit', 4), dimension('profession', 3)) },
  { weight: 1, arbitrary: fc.tuple(dimension('unit', 2), dimension('profession', 2), dimension('level', 2)) },
)

/** Counts as services have them: many zeros, many small, a few large. */
const count = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 30 }) },
)

/** Deals the drawn counts out to the finest cells, in whatever order they are asked for, the same each time. */
const dealt = (drawn: readonly number[]): CountTable['countOf'] => {
  const given = new Map<string, number>()
  return (keys) => {
    const name = keys.join('|')
    const found = given.get(name) ?? drawn[given.size % drawn.length] ?? 0
    given.set(name, found)
    return found
  }
}

export const randomTable: fc.Arbitrary<CountTable> = fc
  .tuple(dimensions, fc.array(count, { minLength: 48, maxLength: 48 }))
  .map(([drawnDimensions, drawn]) => ({ dimensions: drawnDimensions, countOf: dealt(drawn) }))

export const randomRule: fc.Arbitrary<DisclosureRule> = fc.record({
  threshold: fc.integer({ min: 3, max: 8 }),
  zeros: fc.constantFrom('shown', 'shown', 'shown-unless-all-same', 'withheld'),
  answers: fc.constant(['profession']),
  keep: fc.constantFrom('totals', 'detail'),
})
