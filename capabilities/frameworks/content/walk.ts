import type { Competency, CompetencyGroup, Emphasis, FrameworkNode, FrameworkVersion } from './model.ts'

export interface PlacedNode {
  readonly node: FrameworkNode
  readonly parentId: string | undefined
  readonly depth: number
  /** Place among its siblings, from 0. */
  readonly position: number
}

/** Every node of a version, each parent before its children: the order in which rows may be inserted. */
export function listNodes(version: Pick<FrameworkVersion, 'nodes'>): readonly PlacedNode[] {
  const placed: PlacedNode[] = []
  const visit = (nodes: readonly FrameworkNode[], parentId: string | undefined, depth: number): void => {
    nodes.forEach((node, position) => {
      placed.push({ node, parentId, depth, position })
      if (node.type === 'group') visit(node.children, node.id, depth + 1)
    })
  }
  visit(version.nodes, undefined, 0)
  return placed
}

/** The competencies a person can be assessed on, in reading order. */
export function listCompetencies(version: Pick<FrameworkVersion, 'nodes'>): readonly Competency[] {
  return listNodes(version).flatMap(({ node }) => (node.type === 'competency' ? [node] : []))
}

/** The groups above a competency, outermost first. */
export function listAncestors(
  version: Pick<FrameworkVersion, 'nodes'>,
  nodeId: string,
): readonly CompetencyGroup[] {
  const placed = new Map(listNodes(version).map((place) => [place.node.id, place]))
  const ancestors: CompetencyGroup[] = []
  let parentId = placed.get(nodeId)?.parentId
  while (parentId !== undefined) {
    const parent = placed.get(parentId)
    if (parent?.node.type === 'group') ancestors.unshift(parent.node)
    parentId = parent?.parentId
  }
  return ancestors
}

/** What a career stage is expected to show of a node, taken from the nearest node at or above it that says. */
export function findEmphasis(
  version: Pick<FrameworkVersion, 'nodes'>,
  nodeId: string,
  stageId: string,
): Emphasis | undefined {
  const own = listNodes(version).find(({ node }) => node.id === nodeId)?.node
  if (own === undefined) return undefined
  const nearestFirst = [own, ...listAncestors(version, nodeId).toReversed()]
  return nearestFirst.find((node) => node.emphasis?.[stageId] !== undefined)?.emphasis?.[stageId]
}
