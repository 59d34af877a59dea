import { type Leg, legsRaising, signAt } from './leg.ts'
import { coordinatesOf, type Lattice } from './table.ts'

/**
 * The table while it is being protected: what it would cost to withhold each cell, and one world under construction.
 *
 * The only mutable thing in the kernel, and it never leaves `protectCounts`.
 */
export type Board = {
  readonly lattice: Lattice
  /** 0: withheld, so free to differ. Infinity: shown for good. Otherwise what is lost by withholding the cell. */
  readonly prices: Float64Array
  /** The counts of the world under construction; equal to the true ones between searches. */
  readonly counts: Int32Array
  readonly legsFrom: (dimension: number, node: number) => readonly Leg[]
}

export const boardOf = (lattice: Lattice, prices: Float64Array): Board => {
  const known = lattice.trees.map(() => new Map<number, readonly Leg[]>())
  const legsFrom = (dimension: number, node: number): readonly Leg[] => {
    const found = known[dimension]?.get(node)
    if (found !== undefined) return found
    const made = legsRaising(lattice, dimension, node)
    known[dimension]?.set(node, made)
    return made
  }
  return { lattice, prices, counts: Int32Array.from(lattice.counts), legsFrom }
}

/** A leg from a given cell: what withholding the cells it touches costs, and how many people can move along it. */
export type Line = { readonly leg: Leg; readonly price: number; readonly room: number }

/** What a search is after: more (1) or fewer (-1) people in the target, at no more than `limit` in newly withheld cells. */
export type Search = { readonly target: number; readonly direction: 1 | -1; readonly limit: number }

/** The lines through the target along one dimension that could carry such a move, cheapest first. */
export const linesThrough = (board: Board, search: Search, dimension: number): readonly Line[] => {
  const { prices, counts } = board
  const { target, direction, limit } = search
  const node = coordinatesOf(board.lattice, target)[dimension] ?? 0
  const lines: Line[] = []
  for (const leg of board.legsFrom(dimension, node)) {
    let price = 0
    let room = Number.POSITIVE_INFINITY
    for (let i = 0; i < leg.offsets.length && price <= limit && room > 0; i++) {
      const cell = target + (leg.offsets[i] ?? 0)
      price += prices[cell] ?? 0
      if (signAt(leg, i) !== direction) room = Math.min(room, counts[cell] ?? 0)
    }
    if (price <= limit && price < Number.POSITIVE_INFINITY && room > 0) lines.push({ leg, price, room })
  }
  return limit === 0 ? lines : lines.sort((a, b) => a.price - b.price)
}
