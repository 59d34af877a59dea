import type { Lattice } from './table.ts'

/**
 * People moving along one dimension: the cells that gain, then the cells that lose, as distances from the cell that gains.
 *
 * Moving people from leaf `b` to leaf `a` adds to `a` and to every group above it that `b` is not part of, and takes from
 * `b` and the groups above it likewise; every published sum along the dimension still holds. People may also come from
 * outside the table: then everything from the leaf up to the total gains.
 */
export type Leg = { readonly offsets: readonly number[]; readonly gainers: number }

export const signAt = (leg: Leg, i: number): 1 | -1 => (i < leg.gainers ? 1 : -1)

/** Every leg by which the group at `node` gains. The group itself, at distance 0, is left out: it gains in all of them. */
export const legsRaising = (lattice: Lattice, dimension: number, node: number): readonly Leg[] => {
  const tree = lattice.trees[dimension]
  const stride = lattice.strides[dimension] ?? 1
  if (tree === undefined) return []
  const legs: Leg[] = []
  const sources = [...tree.leaves.map((leaf) => tree.pathOf[leaf] ?? []), []].filter(
    (path) => !path.includes(node),
  )
  for (const leaf of tree.leaves) {
    const up = tree.pathOf[leaf] ?? []
    if (!up.includes(node)) continue
    for (const down of sources) {
      const offsets: number[] = []
      for (const at of up) if (at !== node && !down.includes(at)) offsets.push((at - node) * stride)
      const gainers = offsets.length
      for (const at of down) if (!up.includes(at)) offsets.push((at - node) * stride)
      legs.push({ offsets, gainers })
    }
  }
  return legs
}
