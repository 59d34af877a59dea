import type { Released } from '../release.ts'
import type { CountTable, Group } from '../table.ts'
import { polytopeOf } from './polytope.ts'
import { wholeExtreme } from './whole-numbers.ts'

/** What a reader can be sure of about a cell: the least and the most people it can hold. */
export type Attacker = {
  readonly least: (keys: readonly string[]) => number
  readonly most: (keys: readonly string[]) => number
}

type Sum = { readonly whole: readonly string[]; readonly parts: readonly (readonly string[])[] }

const groupsWithin = (group: Group): readonly Group[] => [group, ...(group.parts ?? []).flatMap(groupsWithin)]

/** Every equation a reader can write down from the headings alone. */
const sumsOf = (table: CountTable): readonly Sum[] => {
  const groups = table.dimensions.map((dimension) => groupsWithin(dimension.total))
  const cells = groups.reduce<readonly (readonly Group[])[]>(
    (made, choices) => made.flatMap((start) => choices.map((choice) => [...start, choice])),
    [[]],
  )
  return cells.flatMap((cell) =>
    cell.flatMap((group, d) => {
      const keys = cell.map(({ key }) => key)
      const parts = (group.parts ?? []).map((part) => keys.map((key, i) => (i === d ? part.key : key)))
      return parts.length === 0 ? [] : [{ whole: keys, parts }]
    }),
  )
}

/**
 * Everything a reader of the release can work out.
 *
 * The reader has the shown cells, the headings, the knowledge that counts are whole and not negative, and patience.
 * Exact: linear programming, then branch and bound where it gives fractions.
 */
export const attackerOf = (table: CountTable, released: Released): Attacker => {
  const unknowns = new Map<string, number>()
  const shown = (keys: readonly string[]): number | undefined => {
    const cell = released.cellAt(...keys)
    return cell.kind === 'shown' ? cell.value : undefined
  }
  const equations = sumsOf(table).flatMap(({ whole, parts }) => {
    const terms = new Map<number, number>()
    let sum = 0
    const add = (keys: readonly string[], sign: number): void => {
      const value = shown(keys)
      if (value !== undefined) {
        sum -= sign * value
        return
      }
      const name = keys.join('|')
      const index = unknowns.get(name) ?? unknowns.size
      unknowns.set(name, index)
      terms.set(index, (terms.get(index) ?? 0) + sign)
    }
    add(whole, -1)
    for (const part of parts) add(part, 1)
    return terms.size === 0 ? [] : [{ terms, sum }]
  })
  const rows = equations.map(({ terms }) =>
    Array.from({ length: unknowns.size }, (_, j) => terms.get(j) ?? 0),
  )
  const sums = equations.map(({ sum }) => sum)
  const polytope = polytopeOf(rows, sums)
  if (polytope === undefined) throw new Error('The release contradicts itself')
  const bound = (unknown: number, sign: 1 | -1): number => {
    const { value, solution } = polytope.extreme(unknown, sign)
    const isWhole = solution.every((part) => Math.abs(part - Math.round(part)) < 1e-6)
    if (!Number.isFinite(value) || isWhole) return Number.isFinite(value) ? Math.round(value) : value
    return wholeExtreme(rows, sums, unknown, sign) ?? value
  }
  const boundOf = (keys: readonly string[], sign: 1 | -1): number => {
    const unknown = unknowns.get(keys.join('|'))
    return unknown === undefined ? (shown(keys) ?? sign * Number.POSITIVE_INFINITY) : bound(unknown, sign)
  }
  return { least: (keys) => boundOf(keys, -1), most: (keys) => boundOf(keys, 1) }
}
