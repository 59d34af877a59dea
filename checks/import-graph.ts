import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { edges } from '../server/edges.ts'
import { importsOf, root, type Source } from './sources.ts'

/** Those to come are named, so that their edges stand before they do. */
export const kernelNames = ['control-charts', 'statistics', 'ratings', 'disclosure']

/** Where an import of ours leads, as a path from the root; undefined for a package. A door is its folder. */
export function targetOf(source: Pick<Source, 'path'>, named: string): string | undefined {
  if (named.startsWith('.')) return normalize(join(dirname(source.path), named))
  const ours = /^@headroom\/([^/]+)(?:\/(.+))?$/.exec(named)
  if (!ours) return undefined
  const [, first = '', rest = ''] = ours
  return kernelNames.includes(first) ? join('kernels', first) : join(first, rest)
}

/** For each file of ours, the files of ours that it imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

export function importGraph(sources: readonly Source[]): ImportGraph {
  const known = new Set(sources.map(({ path }) => path))
  const fileOf = (target: string): string | undefined =>
    [target, join(target, 'index.ts'), join(target, 'index.tsx')].find((path) => known.has(path))
  return new Map(
    sources.map((source) => [
      source.path,
      importsOf(source).flatMap((named) => fileOf(targetOf(source, named) ?? '') ?? []),
    ]),
  )
}

/** Here all capabilities come together: a test that opens the whole program imports every one of them by this file. */
const COMPOSITION = 'server/capabilities.ts'

/** What the composition is to a test of a capability: that capability, and those that it may stand on. */
function partOfComposition(test: string): readonly string[] | undefined {
  const capability = /^capabilities\/([^/]+)\//.exec(test)?.[1]
  if (!capability) return undefined
  return [capability, ...(edges[capability] ?? [])]
    .map((name) => `capabilities/${name}/index.ts`)
    .filter((path) => existsSync(join(root, path)))
}

/**
 * How many imports lie between a test and each file that it can run. A test of a capability runs the whole program, but is about
 * its own capability and those that it may stand on: the others are not followed.
 */
export function distancesFrom(test: string, graph: ImportGraph): ReadonlyMap<string, number> {
  const distances = new Map([[test, 0]])
  const part = partOfComposition(test)
  for (const [path, distance] of distances) {
    const next = path === COMPOSITION && part ? part : (graph.get(path) ?? [])
    for (const one of next) if (!distances.has(one)) distances.set(one, distance + 1)
  }
  return distances
}
