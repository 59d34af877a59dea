import { connectedParts } from '@headroom/statistics'

export type Rating = { readonly rater: string; readonly ratee: string; readonly score: number }

/** Raters and ratees that hang together. */
export type ConnectedSet = { readonly raters: readonly string[]; readonly ratees: readonly string[] }

const numberedFrom = (parts: ReadonlyMap<string, number>, part: number): string[] =>
  [...parts].flatMap(([name, own]) => (own === part ? [name] : [])).sort()

/**
 * The sets of raters and ratees that hang together: two ratees are in one set where a rater scored both, or a chain of raters and
 * ratees leads from one to the other. Only inside a set can a lenient rater be told from a good ratee. The set with most
 * ratees comes first.
 *
 * @example
 * connectedSets([{ rater: 'a', ratee: 'p', score: 3 }, { rater: 'a', ratee: 'q', score: 4 }, { rater: 'b', ratee: 'r', score: 2 }]).length // => 2
 */
export function connectedSets(ratings: readonly Rating[]): readonly ConnectedSet[] {
  const parts = connectedParts(
    ratings.map(({ rater }) => rater),
    ratings.map(({ ratee }) => ratee),
  )
  return Array.from({ length: parts.count }, (_, part) => ({
    raters: numberedFrom(parts.left, part),
    ratees: numberedFrom(parts.right, part),
  })).sort(
    (a, b) => b.ratees.length - a.ratees.length || ((a.ratees[0] ?? '') < (b.ratees[0] ?? '') ? -1 : 1),
  )
}
