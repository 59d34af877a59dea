import type { Board, Search } from './board.ts'
import { cheapestMove } from './move.ts'

/** A world readers cannot tell from the true one: how many more or fewer people each withheld cell has there. */
export type World = ReadonlyMap<number, number>

export type Shifted = {
  readonly world: World
  readonly reached: number
  readonly newlyWithheld: readonly number[]
}

/** The true world: what a cell can be at the least when nothing else is found. */
export const asItIs: World = new Map()

/**
 * Builds a world in which the target has up to `wanted` more (or fewer) people and every cell shown keeps its count.
 *
 * Several moves may add up to it. Cells withheld for it are free from then on. It may reach less than was wanted; then
 * whatever it withheld on the way is given back, unless nothing needed to be paid for.
 */
export const shift = (board: Board, search: Search, wanted: number): Shifted => {
  const world = new Map<number, number>()
  const paid = new Map<number, number>()
  let reached = 0
  while (reached < wanted) {
    const move = cheapestMove(board, search, wanted - reached)
    if (move === undefined) break
    const people = Math.min(move.room, wanted - reached)
    move.cells.forEach((cell, i) => {
      const change = people * search.direction * (move.signs[i] ?? 1)
      board.counts[cell] = (board.counts[cell] ?? 0) + change
      world.set(cell, (world.get(cell) ?? 0) + change)
      if (board.prices[cell] === 0) return
      paid.set(cell, board.prices[cell] ?? 0)
      board.prices[cell] = 0
    })
    reached += people
  }
  for (const [cell, change] of world) {
    board.counts[cell] = (board.counts[cell] ?? 0) - change
    if (change === 0) world.delete(cell)
  }
  const isRefused = reached < wanted && paid.size > 0
  for (const [cell, price] of paid) if (isRefused || !world.has(cell)) board.prices[cell] = price
  if (isRefused) return { world: asItIs, reached: 0, newlyWithheld: [] }
  return { world, reached, newlyWithheld: [...paid.keys()].filter((cell) => world.has(cell)) }
}
