import type { SizedView } from './protect-views.ts'

const isInside = (inner: SizedView, outer: SizedView): boolean => inner.blocks.isSubsetOf(outer.blocks)

/** Whether any two views are either apart or one inside the other, as units in a tree are. */
export const isNested = (views: readonly SizedView[]): boolean =>
  views.every((a, i) =>
    views.every((b, j) => j <= i || a.blocks.isDisjointFrom(b.blocks) || isInside(a, b) || isInside(b, a)),
  )

/**
 * Whom nested views speak of alone: a view less the views just inside it, where that leaves few people.
 *
 * Nothing else needs looking at. These remainders do not overlap and every view is a sum of them, so whatever can be
 * made by adding and subtracting views covers at least one remainder whole.
 */
export const disclosedAmongNested = (
  views: readonly SizedView[],
  people: ReadonlyMap<string, number>,
  threshold: number,
): readonly string[] | undefined => {
  const bySize = [...views].sort((a, b) => a.blocks.size - b.blocks.size)
  const covered = bySize.map(() => new Set<string>())
  for (const [i, view] of bySize.entries()) {
    const left = [...view.blocks].filter((key) => covered[i]?.has(key) !== true)
    const few = left.reduce((sum, key) => sum + (people.get(key) ?? 0), 0)
    if (few > 0 && few < threshold) return left
    const outer = bySize.findIndex((other, j) => j > i && isInside(view, other))
    for (const key of view.blocks) covered[outer]?.add(key)
  }
  return undefined
}
