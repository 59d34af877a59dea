import type { DisclosureRule } from './rule.ts'
import { coordinatesOf, type Lattice } from './table.ts'

/**
 * A cell that must stay uncertain.
 *
 * Readers must be left with a count at or over the threshold as possible, so that they cannot tell it is small: `above`
 * is how far that is. And with at least `threshold` different counts, so that they cannot tell it nearly: the most and
 * the least possible lie at least `spread` apart. These are the upper and the sliding protection level of Fischetti and
 * Salazar (2000).
 */
export type SensitiveCell = { readonly cell: number; readonly above: number; readonly spread: number }

/** Zeros that say what everybody in a group answered, because all of the group's people are in one place. */
const zerosOfOneAnswer = (lattice: Lattice, dimension: number): readonly number[] => {
  const tree = lattice.trees[dimension]
  const stride = lattice.strides[dimension] ?? 1
  if (tree === undefined) return []
  return lattice.counts.flatMap((total, cell) => {
    if (total === 0 || coordinatesOf(lattice, cell)[dimension] !== 0) return []
    const line = tree.leaves.map((leaf) => cell + leaf * stride)
    const zeros = line.filter((at) => lattice.counts[at] === 0)
    return zeros.length === line.length - 1 ? zeros : []
  })
}

const sensitiveZeros = (lattice: Lattice, rule: DisclosureRule): ReadonlySet<number> => {
  switch (rule.zeros) {
    case 'shown':
      return new Set()
    case 'withheld':
      return new Set(lattice.counts.flatMap((count, cell) => (count === 0 ? [cell] : [])))
    case 'shown-unless-all-same': {
      const answers = rule.answers ?? []
      return new Set(
        lattice.trees.flatMap((tree, d) => (answers.includes(tree.name) ? zerosOfOneAnswer(lattice, d) : [])),
      )
    }
  }
}

/** The cells to protect for their own sake, the broadest first. What is already released is out of our hands. */
export const sensitiveCells = (lattice: Lattice, rule: DisclosureRule): readonly SensitiveCell[] => {
  const zeros = sensitiveZeros(lattice, rule)
  return lattice.counts.flatMap((count, cell) => {
    if (lattice.standings[cell] === 'already-released') return []
    const isSmall = count > 0 && count < rule.threshold
    return isSmall || zeros.has(cell)
      ? [{ cell, above: rule.threshold - count, spread: rule.threshold - 1 }]
      : []
  })
}
