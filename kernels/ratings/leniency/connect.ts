export type Rating = { readonly rater: string; readonly ratee: string; readonly score: number }

export type Component = { readonly raters: readonly string[]; readonly ratees: readonly string[] }

/**
 * The sets of raters and ratees that hang together: two ratees are in one set where a rater scored both, or a chain of raters and
 * ratees leads from one to the other. Only inside a set can a lenient rater be told from a good ratee. The largest set
 * comes first.
 *
 * @example
 * connectedSets([{ rater: 'a', ratee: 'p', score: 3 }, { rater: 'a', ratee: 'q', score: 4 }, { rater: 'b', ratee: 'r', score: 2 }]).length // => 2
 */
export function connectedSets(ratings: readonly Rating[]): readonly Component[] {
  const parents = new Map<string, string>()
  const rootOf = (node: string): string => {
    let root = node
    for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root))
      root = parent
    for (let at = node; at !== root; ) {
      const next = parents.get(at) ?? root
      parents.set(at, root)
      at = next
    }
    return root
  }
  for (const { rater, ratee } of ratings) {
    const [a, b] = [`rater ${rater}`, `ratee ${ratee}`]
    for (const node of [a, b]) if (!parents.has(node)) parents.set(node, node)
    parents.set(rootOf(a), rootOf(b))
  }
  const sets = new Map<string, { raters: Set<string>; ratees: Set<string> }>()
  for (const { rater, ratee } of ratings) {
    const root = rootOf(`ratee ${ratee}`)
    const set = sets.get(root) ?? { raters: new Set(), ratees: new Set() }
    set.raters.add(rater)
    set.ratees.add(ratee)
    sets.set(root, set)
  }
  const sorted = (names: Set<string>) => [...names].sort()
  return [...sets.values()]
    .map(({ raters, ratees }) => ({ raters: sorted(raters), ratees: sorted(ratees) }))
    .sort((a, b) => b.ratees.length - a.ratees.length || ((a.ratees[0] ?? '') < (b.ratees[0] ?? '') ? -1 : 1))
}
