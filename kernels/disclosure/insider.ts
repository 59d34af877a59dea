import { coordinatesOf, type Lattice } from './table.ts'

/**
 * Cells that somebody who is alone in them knows, and that a world protecting `target` may therefore not change.
 *
 * The "singleton problem": with two ones withheld in a row, each of the two people can subtract themself (sdcTools/UserSupport#135).
 * A lone person's own cell within a lone person's own unit is the same person, and may change with it.
 */
export const neighboursKnownToInsiders = (lattice: Lattice): ((target: number) => readonly number[]) => {
  const lone = lattice.counts.flatMap((count, cell) =>
    count === 1 && lattice.standings[cell] !== 'already-released' ? [cell] : [],
  )
  const isWithin = (inner: number, outer: number): boolean => {
    const outerNodes = coordinatesOf(lattice, outer)
    return coordinatesOf(lattice, inner).every((node, d) => {
      const path = lattice.trees[d]?.pathOf[node] ?? []
      return path.includes(outerNodes[d] ?? -1)
    })
  }
  return (target) => {
    const isAlone = lattice.counts[target] === 1
    return lone.filter((cell) => !(isAlone && (isWithin(cell, target) || isWithin(target, cell))))
  }
}
