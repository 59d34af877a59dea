import type { World } from './shift.ts'
import type { Lattice } from './table.ts'

/** Whether every sum of the table still holds in the world: each changed group changes as much as its parts together. */
const addsUp = (lattice: Lattice, world: World): boolean =>
  lattice.trees.every((tree, d) => {
    const stride = lattice.strides[d] ?? 1
    const partsTogether = new Map<number, number>()
    const groups: number[] = []
    for (const [cell, change] of world) {
      const node = Math.floor(cell / stride) % tree.keys.length
      const parent = tree.parentOf[node] ?? -1
      const whole = cell + (parent - node) * stride
      if (parent >= 0) partsTogether.set(whole, (partsTogether.get(whole) ?? 0) + change)
      if (tree.parentOf[node + 1] === node) groups.push(cell)
    }
    const matches = (whole: number): boolean => (partsTogether.get(whole) ?? 0) === (world.get(whole) ?? 0)
    return groups.every(matches) && [...partsTogether.keys()].every(matches)
  })

/**
 * Checks a world the way a sceptic would: nothing shown differs, nobody is negative, every published sum holds.
 *
 * `protectCounts` refuses to release a table one of whose proofs fails, so a mistake in the search can cost a report but
 * not a confidence.
 */
export const isPossible = (lattice: Lattice, world: World, isWithheld: (cell: number) => boolean): boolean =>
  [...world].every(([cell, change]) => isWithheld(cell) && (lattice.counts[cell] ?? 0) + change >= 0) &&
  addsUp(lattice, world)
