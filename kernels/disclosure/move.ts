import { type Board, type Line, linesThrough, type Search } from './board.ts'

/** Cells that change together and leave every published sum as it was: +1 or -1 a person moved. */
export type Move = {
  readonly cells: readonly number[]
  readonly signs: readonly number[]
  readonly price: number
  readonly room: number
}

/**
 * The best way to move people into (or out of) a cell: a line along every dimension, and the product of their signs.
 *
 * In a plain two-way table this is the rectangle of the hypercube method (Repsilber 1994; Giessing 2004; Hundepool et al.
 * 2012, chapter 4), extended over sub-totals. Best is the least newly withheld for each of the `wanted` people;
 * with `limit` 0 only cells withheld already may change. Branch and bound over the lines through the cell.
 */
export const cheapestMove = (board: Board, search: Search, wanted: number): Move | undefined => {
  const { target, direction, limit } = search
  const lines = board.lattice.trees.map((_, d) => linesThrough(board, search, d))
  if (lines.some((choices) => choices.length === 0)) return undefined
  const cheapestFrom = lines.map((_, d) =>
    lines.slice(d).reduce((sum, choices) => sum + (choices[0]?.price ?? 0), 0),
  )
  const cells = [target]
  const signs = [1]
  let best: Move | undefined
  let bestRate = Number.POSITIVE_INFINITY

  const isWorse = (price: number, room: number): boolean => {
    if (price > limit) return true
    const rate = price / Math.min(room, wanted)
    return rate > bestRate || (rate === bestRate && room <= (best?.room ?? 0))
  }

  const choose = (d: number, paid: number, room: number): void => {
    if (d === lines.length) {
      best = { cells: [...cells], signs: [...signs], price: paid, room }
      bestRate = paid / room
      return
    }
    const later = cheapestFrom[d + 1] ?? 0
    for (const line of lines[d] ?? []) {
      if (isWorse(paid + line.price + later, room)) break
      const before = cells.length
      const added = extend(line, before, room)
      const price = paid + line.price + added.price
      if (added.room > 0 && !isWorse(price + later, added.room)) choose(d + 1, price, added.room)
      cells.length = before
      signs.length = before
      if (bestRate === 0 && best !== undefined && best.room >= wanted) return
    }
  }

  /** Multiplies what has been chosen so far by one more line; the line itself was priced when it was listed. */
  const extend = (line: Line, before: number, roomSoFar: number): { price: number; room: number } => {
    let price = 0
    let room = Math.min(roomSoFar, line.room)
    for (const side of [line.gains, line.losses]) {
      const change = side === line.gains ? 1 : -1
      for (const offset of side.offsets) {
        for (let i = 0; i < before; i++) {
          const cell = (cells[i] ?? 0) + offset
          const sign = (signs[i] ?? 1) * change
          cells.push(cell)
          signs.push(sign)
          if (i === 0) continue
          price += board.prices[cell] ?? 0
          if (sign !== direction) room = Math.min(room, board.counts[cell] ?? 0)
          if (price > limit || price === Number.POSITIVE_INFINITY || room <= 0) return { price, room: 0 }
        }
      }
    }
    return { price, room }
  }

  const people = direction > 0 ? wanted : Math.min(wanted, board.counts[target] ?? 0)
  if (people > 0) choose(0, 0, people)
  return best
}
