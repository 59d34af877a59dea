import type { Board } from './board.ts'
import type { SensitiveCell } from './sensitive.ts'
import { asItIs, shift, type World } from './shift.ts'

/** Two worlds that leave a sensitive cell uncertain: one where it is not small, and one where it is enough less than that. */
export type Cover = { readonly high: World; readonly low: World }

export const isCovered = (target: SensitiveCell, { high, low }: Cover): boolean => {
  const most = high.get(target.cell) ?? 0
  return most >= target.above && most - (low.get(target.cell) ?? 0) >= target.spread
}

/** A cover within what is withheld already. */
export const freeCover = (board: Board, target: SensitiveCell, known?: Partial<Cover>): Cover | undefined => {
  const wanted = Math.max(target.above, target.spread)
  const up = shift(board, { target: target.cell, direction: 1, limit: 0 }, wanted)
  const highBefore = known?.high?.get(target.cell) ?? 0
  const high = up.reached >= highBefore ? up.world : (known?.high ?? asItIs)
  const most = Math.max(up.reached, highBefore)
  if (most < target.above) return undefined
  if (most >= wanted) return { high, low: asItIs }
  const down = shift(board, { target: target.cell, direction: -1, limit: 0 }, target.spread - most)
  return most + down.reached >= target.spread ? { high, low: down.world } : undefined
}

/** A cover, withholding as little more as gives one: first enough to be out of reach of "small", then enough spread. */
export const paidCover = (board: Board, target: SensitiveCell): Cover | undefined => {
  const dear = { target: target.cell, direction: 1, limit: Number.POSITIVE_INFINITY } as const
  const up = shift(board, dear, target.above)
  if (up.reached < target.above) return undefined
  const free = freeCover(board, target, { high: up.world })
  if (free !== undefined) return free
  const further = shift(board, dear, target.spread)
  if (further.reached >= target.spread) return { high: further.world, low: asItIs }
  const down = shift(board, { ...dear, direction: -1 }, target.spread - target.above)
  return down.reached >= target.spread - target.above ? { high: up.world, low: down.world } : undefined
}
