import type { SizedView } from './protect-views.ts'
import { rankOf } from './rank.ts'

/** Sets of small blocks double with every block; twelve is more than a feedback report has. Above it, `cautiousGate`. */
export const mostSmallBlocks = 12

/** The largest sets of blocks that together have fewer people than the threshold. */
const smallSets = (
  people: ReadonlyMap<string, number>,
  threshold: number,
): readonly (readonly string[])[] => {
  const small = [...people].filter(([, count]) => count > 0 && count < threshold)
  const sets: (readonly string[])[] = []
  const grow = (from: number, set: readonly string[], total: number): void => {
    const fitting = small.flatMap(([key, count], i) =>
      !set.includes(key) && total + count < threshold ? [{ key, count, i }] : [],
    )
    if (fitting.length === 0 && set.length > 0) sets.push(set)
    for (const { key, count, i } of fitting) if (i >= from) grow(i + 1, [...set, key], total + count)
  }
  grow(0, [], 0)
  return sets
}

/**
 * Whom overlapping views speak of alone.
 *
 * A combination of views speaks only of the people in a set S when it cancels everywhere outside S. There is one exactly
 * when leaving out the columns of S lowers the rank of the views: then some combination was nothing but S.
 */
export const disclosedByCombining = (
  views: readonly SizedView[],
  people: ReadonlyMap<string, number>,
  threshold: number,
): readonly string[] | undefined => {
  const filled = [...people].flatMap(([key, count]) => (count > 0 ? [key] : []))
  const rowsOver = (keys: readonly string[]): readonly (readonly number[])[] =>
    views.map((view) => keys.map((key) => (view.blocks.has(key) ? 1 : 0)))
  const whole = rankOf(rowsOver(filled))
  return smallSets(people, threshold).find(
    (set) => rankOf(rowsOver(filled.filter((key) => !set.includes(key)))) < whole,
  )
}
