/** A factor with its levels numbered in the order they first come. */
export type Factor = {
  readonly names: readonly string[]
  readonly levelOf: Int32Array
  /** How many rows each level has. */
  readonly counts: readonly number[]
}

export function factorOf(levels: readonly string[]): Factor {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const levelOf = Int32Array.from(levels, (level) => {
    const known = numbers.get(level)
    const number = known ?? numbers.size
    if (known === undefined) numbers.set(level, number)
    counts[number] = (counts[number] ?? 0) + 1
    return number
  })
  return { names: [...numbers.keys()], levelOf, counts }
}

/** Whether each level of the inner factor is met with only one level of the outer. */
export function isNested(inner: Factor, outer: Factor): boolean {
  const owner = new Map<number, number>()
  return inner.levelOf.every((level, row) => {
    const met = outer.levelOf[row] ?? -1
    const known = owner.get(level)
    owner.set(level, met)
    return known === undefined || known === met
  })
}

/** For each level of both factors, which part of the design it is in. */
export type Parts = {
  readonly count: number
  /** By level, numbered from 0 in the order of the rows. */
  readonly left: ReadonlyMap<string, number>
  readonly right: ReadonlyMap<string, number>
}

/**
 * The parts into which two crossed factors fall when each row joins its two levels: raters and those they rated. Levels in
 * different parts share no chain of comparisons, so that their difference cannot be told from the rows alone
 * (Searle 1971, Linear Models, 7.4, connectedness): nobody rated both x or y, and z.
 *
 * @example connectedParts(['ann', 'ann', 'bob'], ['x', 'y', 'z']).count // 2
 */
export function connectedParts(left: readonly string[], right: readonly string[]): Parts {
  const [a, b] = [factorOf(left), factorOf(right)]
  const offset = a.names.length
  const parent = Array.from({ length: offset + b.names.length }, (_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) {
      const above = parent[root] ?? root
      parent[root] = parent[above] ?? above
      root = parent[root] ?? above
    }
    return root
  }
  a.levelOf.forEach((level, row) => {
    parent[rootOf(level)] = rootOf(offset + (b.levelOf[row] ?? 0))
  })
  const numbers = new Map<number, number>()
  const partOf = (index: number): number => {
    const root = rootOf(index)
    const part = numbers.get(root) ?? numbers.size
    numbers.set(root, part)
    return part
  }
  const leftParts = new Map(a.names.map((name, level) => [name, partOf(level)] as const))
  const rightParts = new Map(b.names.map((name, level) => [name, partOf(offset + level)] as const))
  return { count: numbers.size, left: leftParts, right: rightParts }
}
