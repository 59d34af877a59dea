import type { DisclosureRule } from './rule.ts'
import { keysOf, type Lattice } from './table.ts'

/** All a reader may be given. It does not say why a cell is withheld: see README, "Why the reason stays inside". */
export type ReleasedCell = { readonly kind: 'shown'; readonly value: number } | { readonly kind: 'withheld' }

export type WithheldBecause = 'small' | 'complement'

export type Released = {
  /** Every published cell, margins included, in the order of the dimensions' groups. */
  readonly cells: readonly { readonly keys: readonly string[]; readonly cell: ReleasedCell }[]
  /** One key a dimension. A combination that is not in the table is withheld, never zero. */
  readonly cellAt: (...keys: readonly string[]) => ReleasedCell
  /** For the audit record and for tests. Showing it beside the table would undo the protection. */
  readonly reasons: readonly { readonly keys: readonly string[]; readonly why: WithheldBecause }[]
}

const roundedTo = (multiple: number | undefined, count: number): number =>
  multiple === undefined || multiple <= 1 ? count : Math.round(count / multiple) * multiple

export const releaseOf = (
  lattice: Lattice,
  rule: DisclosureRule,
  withheld: ReadonlyMap<number, WithheldBecause>,
): Released => {
  const show = (cell: number): ReleasedCell =>
    withheld.has(cell) || lattice.standings[cell] === 'never-published'
      ? { kind: 'withheld' }
      : { kind: 'shown', value: roundedTo(rule.roundTo, lattice.counts[cell] ?? 0) }

  const cellAt = (...keys: readonly string[]): ReleasedCell => {
    const nodes = lattice.trees.map((tree, d) => tree.indexOf.get(keys[d] ?? ''))
    let cell = 0
    for (const [d, node] of nodes.entries()) {
      if (node === undefined) return { kind: 'withheld' }
      cell += node * (lattice.strides[d] ?? 1)
    }
    return show(cell)
  }

  return {
    cells: lattice.counts.flatMap((_, cell) =>
      lattice.standings[cell] === 'never-published'
        ? []
        : [{ keys: keysOf(lattice, cell), cell: show(cell) }],
    ),
    cellAt,
    reasons: [...withheld]
      .sort(([a], [b]) => a - b)
      .map(([cell, why]) => ({ keys: keysOf(lattice, cell), why })),
  }
}
