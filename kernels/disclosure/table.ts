/** A group of people along one dimension: a unit, a profession, a level. Its parts, where it has any, add up to it. */
export type Group = {
  readonly key: string
  readonly parts?: readonly Group[]
  /** Never shown, but a reader can form it by subtraction: "the team without the sub-team". Protected all the same. */
  readonly unpublished?: true
}

/** One way of dividing the same people. Its root is the total. */
export type Dimension = { readonly name: string; readonly total: Group }

/** What readers already hold of a cell. Only a cell still `to-publish` can be withheld. */
export type Standing = 'to-publish' | 'already-released' | 'never-published'

export type CountTable = {
  readonly dimensions: readonly Dimension[]
  /** How many people are in a finest cell: one key a dimension, none of which has parts. Margins are added up here. */
  readonly countOf: (keys: readonly string[]) => number
  /** Asked of every cell, margins included. Unless told otherwise a cell is to be published. */
  readonly standingOf?: (keys: readonly string[]) => Standing
}

/** A dimension laid out flat, parents before their parts, so that a group is a number. */
export type Tree = {
  readonly name: string
  readonly keys: readonly string[]
  readonly parentOf: readonly number[]
  /** The group itself and everything it is part of, up to the total. */
  readonly pathOf: readonly (readonly number[])[]
  readonly leaves: readonly number[]
  readonly isUnpublished: readonly boolean[]
  readonly indexOf: ReadonlyMap<string, number>
}

/** Every cell of the table, margins included, in one row-major list. */
export type Lattice = {
  readonly trees: readonly Tree[]
  readonly strides: readonly number[]
  readonly counts: readonly number[]
  readonly standings: readonly Standing[]
}

export type LatticeFault =
  | { readonly ok: false; readonly reason: 'key-used-twice'; readonly keys: readonly string[] }
  | { readonly ok: false; readonly reason: 'not-a-count'; readonly keys: readonly string[] }

export type LatticeOutcome = { readonly ok: true; readonly lattice: Lattice } | LatticeFault

export const treeOf = (dimension: Dimension): Tree => {
  const keys: string[] = []
  const parentOf: number[] = []
  const pathOf: (readonly number[])[] = []
  const leaves: number[] = []
  const isUnpublished: boolean[] = []
  const lay = (group: Group, parent: number): void => {
    const index = keys.push(group.key) - 1
    parentOf.push(parent)
    pathOf.push([index, ...(pathOf[parent] ?? [])])
    isUnpublished.push(group.unpublished === true)
    const parts = group.parts ?? []
    if (parts.length === 0) leaves.push(index)
    for (const part of parts) lay(part, index)
  }
  lay(dimension.total, -1)
  const indexOf = new Map(keys.map((key, index) => [key, index]))
  return { name: dimension.name, keys, parentOf, pathOf, leaves, isUnpublished, indexOf }
}

export const coordinatesOf = (lattice: Lattice, cell: number): readonly number[] => {
  let rest = cell
  return lattice.strides.map((stride) => {
    const node = Math.floor(rest / stride)
    rest -= node * stride
    return node
  })
}

export const keysOf = (lattice: Lattice, cell: number): readonly string[] =>
  coordinatesOf(lattice, cell).map((node, d) => lattice.trees[d]?.keys[node] ?? '')

const combinations = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (made, list) => made.flatMap((start) => list.map((item) => [...start, item])),
    [[]],
  )

/** Adds the finest counts into every margin they belong to. */
export const latticeOf = (table: CountTable): LatticeOutcome => {
  const trees = table.dimensions.map(treeOf)
  for (const tree of trees) {
    const twice = tree.keys.find((key, index) => tree.indexOf.get(key) !== index)
    if (twice !== undefined) return { ok: false, reason: 'key-used-twice', keys: [tree.name, twice] }
  }
  const strides = trees.map((_, d) => trees.slice(d + 1).reduce((size, tree) => size * tree.keys.length, 1))
  const size = trees.reduce((cells, tree) => cells * tree.keys.length, 1)
  const counts = new Array<number>(size).fill(0)

  for (const leaf of combinations(trees.map((tree) => tree.leaves))) {
    const keys = leaf.map((node, d) => trees[d]?.keys[node] ?? '')
    const count = table.countOf(keys)
    if (!Number.isSafeInteger(count) || count < 0) return { ok: false, reason: 'not-a-count', keys }
    if (count === 0) continue
    let cells = [0]
    leaf.forEach((node, d) => {
      const stride = strides[d] ?? 1
      cells = cells.flatMap((start) => (trees[d]?.pathOf[node] ?? []).map((at) => start + at * stride))
    })
    for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + count
  }

  const lattice: Lattice = { trees, strides, counts, standings: [] }
  const standings = counts.map((_, cell): Standing => {
    const nodes = coordinatesOf(lattice, cell)
    if (nodes.some((node, d) => trees[d]?.isUnpublished[node] === true)) return 'never-published'
    return table.standingOf?.(keysOf(lattice, cell)) ?? 'to-publish'
  })
  return { ok: true, lattice: { ...lattice, standings } }
}
