import fc from 'fast-check'
import type { DisclosureRule } from '../rule.ts'
import type { CountTable, Dimension, Group } from '../table.ts'

/** A tree with up to `most` groups under the total; some may have parts, and some are never shown. */
const dimension = (name: string, most: number, parts: readonly number[] = [0]): fc.Arbitrary<Dimension> =>
  fc
    .array(
      fc.record({
        parts: fc.constantFrom(...parts),
        isUnpublished: fc.constantFrom(true, ...Array<boolean>(9).fill(false)),
      }),
      { minLength: 2, maxLength: most },
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

/** Mostly without sub-totals, some with one, some with two. */
const nesting = [0, 0, 0, 0, 0, 0, 1, 2]

const smallDimensions: fc.Arbitrary<readonly Dimension[]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(dimension('unit', 6, nesting)) },
  { weight: 6, arbitrary: fc.tuple(dimension('unit', 4, nesting), dimension('profession', 3)) },
  { weight: 1, arbitrary: fc.tuple(dimension('unit', 2), dimension('profession', 2), dimension('level', 2)) },
)

const largerDimensions: fc.Arbitrary<readonly Dimension[]> = fc.oneof(
  fc.tuple(dimension('unit', 5, [0, 1, 2, 3]), dimension('profession', 4, [0, 0, 2])),
  fc.tuple(dimension('unit', 3, [0, 0, 2]), dimension('profession', 2, [0, 0, 2]), dimension('level', 3)),
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

const tableOver = (dimensions: fc.Arbitrary<readonly Dimension[]>): fc.Arbitrary<CountTable> =>
  fc
    .tuple(dimensions, fc.array(count, { minLength: 48, maxLength: 48 }))
    .map(([drawnDimensions, drawn]) => ({ dimensions: drawnDimensions, countOf: dealt(drawn) }))

/** Up to about forty cells: ten thousand of them are attacked in under a minute. */
export const randomTable = tableOver(smallDimensions)

/** With sub-totals both ways or three dimensions, where whole-number solutions are hardest to find. */
export const randomLargerTable = tableOver(largerDimensions)

export const randomRule: fc.Arbitrary<DisclosureRule> = fc.record({
  threshold: fc.integer({ min: 3, max: 8 }),
  zeros: fc.constantFrom('shown', 'shown', 'shown-unless-all-same', 'withheld'),
  answers: fc.constant(['profession']),
  keep: fc.constantFrom('totals', 'detail'),
})
