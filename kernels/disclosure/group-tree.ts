import type { Group } from './table.ts'

/** A unit in the tree of units, or a staff group below everybody. */
export type GroupNode = { readonly id: string; readonly parentId: string | null }

export type GroupTree = {
  readonly total: Group
  /** The groups that figures are published of. */
  readonly published: readonly string[]
  /** Which finest group of the tree holds the people of each node. */
  readonly leafOf: ReadonlyMap<string, string>
}

/** The people of a group who are in no group shown below it: never shown, but anyone can take the one from the other. */
const rest = (id: string): string => `${id} itself`

/**
 * The nodes with at least `least` people, as one tree. Where the groups below one would leave fewer than that over, the
 * smallest of them are left out until enough are left, or nobody is.
 */
export function groupTree(
  nodes: readonly GroupNode[],
  peopleIn: ReadonlyMap<string, number>,
  least: number,
): GroupTree | undefined {
  const below = Map.groupBy(nodes, ({ parentId }) => parentId ?? '')
  const sizes = new Map<string, number>()
  const sizeOf = (id: string): number => {
    const known = sizes.get(id)
    if (known !== undefined) return known
    const size = (below.get(id) ?? []).reduce((sum, child) => sum + sizeOf(child.id), peopleIn.get(id) ?? 0)
    sizes.set(id, size)
    return size
  }
  const published: string[] = []
  const leafOf = new Map<string, string>()
  const settle = (id: string, leaf: string): void => {
    leafOf.set(id, leaf)
    for (const child of below.get(id) ?? []) settle(child.id, leaf)
  }
  const grow = (id: string): Group => {
    published.push(id)
    const children = (below.get(id) ?? []).map((child) => child.id)
    const shown = showable(children, { sizeOf, whole: sizeOf(id), least })
    if (shown.size === 0) {
      settle(id, id)
      return { key: id }
    }
    leafOf.set(id, rest(id))
    for (const child of children) if (!shown.has(child)) settle(child, rest(id))
    const left = sizeOf(id) - [...shown].reduce((sum, child) => sum + sizeOf(child), 0)
    const itself: Group[] = left > 0 ? [{ key: rest(id), unpublished: true }] : []
    return { key: id, parts: [...[...shown].map(grow), ...itself] }
  }
  const top = (below.get('') ?? []).find(({ id }) => sizeOf(id) >= least)
  return top && { total: grow(top.id), published, leafOf }
}

type Sizes = { readonly sizeOf: (id: string) => number; readonly whole: number; readonly least: number }

function showable(children: readonly string[], { sizeOf, whole, least }: Sizes): ReadonlySet<string> {
  const largestFirst = children.filter((id) => sizeOf(id) >= least).sort((a, b) => sizeOf(b) - sizeOf(a))
  let left = whole - largestFirst.reduce((sum, id) => sum + sizeOf(id), 0)
  while (left > 0 && left < least) {
    const smallest = largestFirst.pop()
    if (smallest === undefined) break
    left += sizeOf(smallest)
  }
  return new Set(largestFirst)
}
