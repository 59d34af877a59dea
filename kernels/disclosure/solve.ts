import { boardOf } from './board.ts'
import { type Cover, freeCover, isCovered, paidCover } from './cover.ts'
import { pricesOf } from './price.ts'
import type { DisclosureRule } from './rule.ts'
import { type SensitiveCell, sensitiveCells } from './sensitive.ts'
import { asItIs } from './shift.ts'
import type { Lattice } from './table.ts'
import { tidy } from './tidy.ts'

export type Solution = {
  readonly sensitive: readonly SensitiveCell[]
  readonly complements: ReadonlySet<number>
  readonly covers: ReadonlyMap<number, Cover>
  /** Cells that could not be protected, because what was released before already gives them away. */
  readonly disclosed: readonly number[]
}

/**
 * Chooses what else to withhold.
 *
 * One sensitive cell after another, the broadest first: reuse a world found before; else find a cover within what is withheld already; else
 * withhold the least that lets one be found. At the end give back whatever turned out unneeded.
 */
export const solve = (lattice: Lattice, rule: DisclosureRule): Solution => {
  const sensitive = sensitiveCells(lattice, rule)
  const prices = pricesOf(lattice, rule)
  for (const { cell } of sensitive) prices[cell] = 0
  const board = boardOf(lattice, prices)
  const targets = new Map(sensitive.map((target) => [target.cell, target]))
  const covers = new Map<number, Cover>()

  const note = (cover: Cover): void => {
    for (const cell of cover.high.keys()) {
      const other = targets.get(cell)
      const alone = { high: cover.high, low: asItIs }
      if (other !== undefined && !covers.has(cell) && isCovered(other, alone)) covers.set(cell, alone)
    }
  }

  for (const target of sensitive) {
    if (covers.has(target.cell)) continue
    const cover = freeCover(board, target) ?? paidCover(board, target)
    if (cover === undefined) continue
    covers.set(target.cell, cover)
    note(cover)
  }
  const disclosed = sensitive.flatMap(({ cell }) => (covers.has(cell) ? [] : [cell]))
  const complements = lattice.standings.flatMap((standing, cell) =>
    standing === 'to-publish' && prices[cell] === 0 && !targets.has(cell) ? [cell] : [],
  )
  return { sensitive, disclosed, ...tidy({ board, sensitive, complements, covers }) }
}
