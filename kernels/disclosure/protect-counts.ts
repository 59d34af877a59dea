import { isCovered } from './cover.ts'
import { isPossible } from './proof.ts'
import { type Released, releaseOf, type WithheldBecause } from './release.ts'
import { type DisclosureRule, lowestThreshold } from './rule.ts'
import { type Solution, solve } from './solve.ts'
import { type CountTable, keysOf, type Lattice, type LatticeFault, latticeOf } from './table.ts'

export type ProtectCountsOutcome =
  | { readonly ok: true; readonly released: Released }
  | LatticeFault
  | { readonly ok: false; readonly reason: 'threshold-too-low'; readonly lowest: number }
  /** Earlier releases already give these cells away; only the caller can decide what that means. */
  | {
      readonly ok: false
      readonly reason: 'already-disclosed'
      readonly cells: readonly (readonly string[])[]
    }

const withheldCells = (lattice: Lattice, solution: Solution): ReadonlyMap<number, WithheldBecause> => {
  const isPublished = (cell: number): boolean => lattice.standings[cell] === 'to-publish'
  const small = solution.sensitive.map(({ cell }) => cell).filter(isPublished)
  return new Map([
    ...small.map((cell) => [cell, 'small'] as const),
    ...[...solution.complements].map((cell) => [cell, 'complement'] as const),
  ])
}

const assertProved = (
  lattice: Lattice,
  solution: Solution,
  withheld: ReadonlyMap<number, WithheldBecause>,
): void => {
  const isWithheld = (cell: number): boolean =>
    withheld.has(cell) || lattice.standings[cell] === 'never-published'
  const covers = [...solution.covers.values()]
  const worlds = new Set(covers.flatMap(({ high, low }) => [high, low]))
  const isProved =
    solution.sensitive.every((target) => {
      const cover = solution.covers.get(target.cell)
      return cover !== undefined && isCovered(target, cover)
    }) &&
    [...worlds].every((world) => isPossible(lattice, world, isWithheld)) &&
    [...solution.complements].every((cell) => [...worlds].some((world) => world.has(cell)))
  if (!isProved) throw new Error('A table was about to be released without proof that it is protected')
}

/**
 * Withholds small counts, and as few others as it can so that no reader can work the small ones out from the totals.
 *
 * `protectCounts(wards × professions, { threshold: 5, zeros: 'shown' })` with 2 nurses on Ash ward gives
 * `released.cellAt('Ash', 'nurse')` → `{ kind: 'withheld' }`; README has the whole table.
 */
export const protectCounts = (table: CountTable, rule: DisclosureRule): ProtectCountsOutcome => {
  if (rule.threshold < lowestThreshold)
    return { ok: false, reason: 'threshold-too-low', lowest: lowestThreshold }
  const built = latticeOf(table)
  if (!built.ok) return built
  const solution = solve(built.lattice, rule)
  if (solution.disclosed.length > 0) {
    const cells = solution.disclosed.map((cell) => keysOf(built.lattice, cell))
    return { ok: false, reason: 'already-disclosed', cells }
  }
  const withheld = withheldCells(built.lattice, solution)
  assertProved(built.lattice, solution, withheld)
  return { ok: true, released: releaseOf(built.lattice, rule, withheld) }
}
