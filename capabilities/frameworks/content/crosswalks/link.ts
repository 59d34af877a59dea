import type { Crosswalk, CrosswalkRelation } from '../model.ts'

/** Links from one node to several, each `[to, what `to` is beside it, why]`. */
export function linksFrom(
  from: string,
  ...links: readonly (readonly [to: string, relation: CrosswalkRelation, note: string])[]
): readonly Crosswalk[] {
  return links.map(([to, relation, note]) => ({ from, to, relation, note }))
}
