import type { Board } from './board.ts'
import { type Cover, freeCover } from './cover.ts'
import type { SensitiveCell } from './sensitive.ts'

export type Draft = {
  readonly board: Board
  readonly sensitive: readonly SensitiveCell[]
  readonly complements: readonly number[]
  readonly covers: ReadonlyMap<number, Cover>
}

const uses = (cover: Cover | undefined, cell: number): boolean =>
  cover !== undefined && (cover.high.has(cell) || cover.low.has(cell))

/**
 * Shows again each complement, the largest first, that the others can do without: every cover that used it is found anew
 * inside what stays withheld, and if one cannot be, the complement stays. A later cover may do without a complement kept
 * before, so those no cover uses go last. Each that is left differs in some world: none can be worked out exactly.
 */
export const tidy = (
  draft: Draft,
): { complements: ReadonlySet<number>; covers: ReadonlyMap<number, Cover> } => {
  const { board, sensitive } = draft
  const kept = new Set(draft.complements)
  const covers = new Map(draft.covers)
  const size = (cell: number): number => board.lattice.counts[cell] ?? 0
  for (const cell of [...draft.complements].sort((a, b) => size(b) - size(a) || a - b)) {
    board.prices[cell] = Number.POSITIVE_INFINITY
    const found = new Map<number, Cover>()
    const canGo = sensitive
      .filter((target) => uses(covers.get(target.cell), cell))
      .every((target) => {
        const cover = freeCover(board, target)
        if (cover !== undefined) found.set(target.cell, cover)
        return cover !== undefined
      })
    if (canGo) {
      kept.delete(cell)
      for (const [target, cover] of found) covers.set(target, cover)
    } else {
      board.prices[cell] = 0
    }
  }
  const isUsed = (cell: number): boolean => [...covers.values()].some((cover) => uses(cover, cell))
  return { complements: new Set([...kept].filter(isUsed)), covers }
}
