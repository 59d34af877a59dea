import type { DisclosureRule } from './rule.ts'
import { coordinatesOf, type Lattice } from './table.ts'

/**
 * What readers lose when a cell is withheld.
 *
 * One a cell, so that the fewest are withheld; a total is dearer or cheaper by the rule's `keep`; among equals the cell
 * with fewer people goes first, which also makes every choice, and so the release, the same each time.
 */
export const pricesOf = (lattice: Lattice, rule: DisclosureRule): Float64Array => {
  const isLeaf = lattice.trees.map((tree) => new Set(tree.leaves))
  const most = Math.max(1, ...lattice.counts.slice(0, 1))
  return Float64Array.from(lattice.counts, (count, cell) => {
    switch (lattice.standings[cell]) {
      case 'already-released':
        return Number.POSITIVE_INFINITY
      case 'never-published':
        return 0
      default: {
        const totals = coordinatesOf(lattice, cell).filter((node, d) => isLeaf[d]?.has(node) === false).length
        const worth = rule.keep === 'detail' ? 1 / (1 + totals) : 1 + totals / 4
        return worth + count / most / 100
      }
    }
  })
}
