import { type Competency, listCompetencies } from './content/index.ts'
import { type Link, linksBetween, type ShownFramework } from './library.ts'

export type ComparedRow = { readonly competency: Competency; readonly links: readonly Link[] }

export type Comparison = {
  readonly left: ShownFramework
  readonly right: ShownFramework
  /** Every competency on the left, in its framework's order. */
  readonly rows: readonly ComparedRow[]
  /** What the right asks that nothing on the left does. */
  readonly onlyRight: readonly Competency[]
}

/** Two frameworks side by side. It says what stands beside what, and moves no score. */
export function compare(left: ShownFramework, right: ShownFramework): Comparison {
  const links = linksBetween(left, right)
  const reached = new Set([...links.values()].flat().map(({ to }) => to))
  return {
    left,
    right,
    rows: listCompetencies(left.version).map((competency) => ({
      competency,
      links: links.get(competency.id) ?? [],
    })),
    onlyRight: listCompetencies(right.version).filter(({ id }) => !reached.has(id)),
  }
}
