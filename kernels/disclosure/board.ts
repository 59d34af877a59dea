import { type Crossing, crossingsInto } from './crossing.ts'
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
  readonly crossings: (dimension: number, node: number) => readonly Crossing[]
}

export const boardOf = (lattice: Lattice, prices: Float64Array): Board => {
  const known = lattice.trees.map(() => new Map<number, readonly Crossing[]>())
  const crossings = (dimension: number, node: number): readonly Crossing[] => {
    const tree = lattice.trees[dimension]
    const found = known[dimension]?.get(node)
    if (found !== undefined || tree === undefined) return found ?? []
    const made = crossingsInto(tree, node)
    known[dimension]?.set(node, made)
    return made
  }
  return { lattice, prices, counts: Int32Array.from(lattice.counts), crossings }
}

/** What a search is after: more (1) or fewer (-1) people in the target, at no more than `limit` in newly withheld cells. */
export type Search = { readonly target: number; readonly direction: 1 | -1; readonly limit: number }

/** One side of a line: cells as distances from the target, what withholding them costs, how many people can move. */
type Side = { readonly offsets: readonly number[]; readonly price: number; readonly room: number }

/** A gain and a loss along one dimension, in the line through the target. */
export type Line = {
  readonly gains: Side
  readonly losses: Side
  readonly price: number
  readonly room: number
}

const affordableSides = (
  board: Board,
  { target, limit }: Search,
  climbs: readonly (readonly number[])[],
  place: { readonly node: number; readonly stride: number; readonly isDraining: boolean },
): readonly Side[] => {
  const sides: Side[] = []
  for (const climb of climbs) {
    let price = 0
    let room = Number.POSITIVE_INFINITY
    for (let i = 0; i < climb.length && price <= limit && room > 0; i++) {
      const cell = target + ((climb[i] ?? 0) - place.node) * place.stride
      price += board.prices[cell] ?? 0
      if (place.isDraining) room = Math.min(room, board.counts[cell] ?? 0)
    }
    if (price > limit || price === Number.POSITIVE_INFINITY || room <= 0) continue
    sides.push({ offsets: climb.map((at) => (at - place.node) * place.stride), price, room })
  }
  return sides
}

/** The lines through the target along one dimension that could carry such a move, cheapest first. */
export const linesThrough = (board: Board, search: Search, dimension: number): readonly Line[] => {
  const node = coordinatesOf(board.lattice, search.target)[dimension] ?? 0
  const stride = board.lattice.strides[dimension] ?? 1
  const lines: Line[] = []
  for (const crossing of board.crossings(dimension, node)) {
    const gainsDrain = search.direction < 0
    const allGains = affordableSides(board, search, crossing.gains, { node, stride, isDraining: gainsDrain })
    if (allGains.length === 0) continue
    const allLosses = affordableSides(board, search, crossing.losses, {
      node,
      stride,
      isDraining: !gainsDrain,
    })
    for (const gains of allGains) {
      for (const losses of allLosses) {
        const price = gains.price + losses.price
        if (price <= search.limit)
          lines.push({ gains, losses, price, room: Math.min(gains.room, losses.room) })
      }
    }
  }
  return search.limit === 0 ? lines : lines.sort((a, b) => a.price - b.price)
}
