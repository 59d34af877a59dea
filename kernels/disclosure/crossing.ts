import type { Tree } from './table.ts'

/** Groups one inside the other, from a leaf upwards. */
type Climb = readonly number[]

/**
 * How people can move into a group along one dimension.
 *
 * Moving people from leaf `b` to leaf `a` adds to `a` and to every group above it that `b` is not part of, and takes from
 * `b` and the groups above it likewise; every published sum along the dimension still holds. Any gain goes with any loss
 * here, because all part from each other at the same group above. People may also come from outside the table: then
 * everything from the leaf up to the total gains and nothing loses.
 */
export type Crossing = { readonly gains: readonly Climb[]; readonly losses: readonly Climb[] }

/** Every crossing by which `node` gains. `node` itself is left out of the gains: it is in all of them. */
export const crossingsInto = (tree: Tree, node: number): readonly Crossing[] => {
  const climbs = tree.leaves.map((leaf) => tree.pathOf[leaf] ?? [])
  const within = climbs.filter((climb) => climb.includes(node))
  const above = (tree.pathOf[node] ?? []).slice(1)
  const gainsBelow = (top: number): readonly Climb[] =>
    within.map((climb) =>
      climb.slice(0, top < 0 ? climb.length : climb.indexOf(top)).filter((at) => at !== node),
    )
  const partings = above.map((top, i): Crossing => {
    const branch = above[i - 1] ?? node
    const losers = climbs.filter((climb) => climb.includes(top) && !climb.includes(branch))
    return { gains: gainsBelow(top), losses: losers.map((climb) => climb.slice(0, climb.indexOf(top))) }
  })
  return [...partings, { gains: gainsBelow(-1), losses: [[]] }]
}
