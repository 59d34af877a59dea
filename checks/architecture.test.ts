import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { edges } from '../server/edges.ts'
import { root } from './sources.ts'

const picture =
  /```mermaid\n([\s\S]*?)```/.exec(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'))?.[1] ?? ''
const [outside = '', inside = ''] = picture.split('subgraph capabilities')

const arrowsIn = (text: string): readonly string[] =>
  [...text.matchAll(/^\s*([\w-]+) --> ([\w-]+)$/gm)].map(([, from, to]) => `${from} --> ${to}`).sort()

const arrowsOf = (doors: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.entries(doors)
    .flatMap(([from, targets]) => targets.filter((to) => to !== from).map((to) => `${from} --> ${to}`))
    .sort()

/** The doors as `boundaries.test.ts` has them: a test exports nothing, so they are read from its text. */
function doorsOfTheCheck(): Readonly<Record<string, readonly string[]>> {
  const text = readFileSync(join(root, 'checks/boundaries.test.ts'), 'utf8')
  const block = /const doors:[^=]*= \{([\s\S]*?)\n\}/.exec(text)?.[1] ?? ''
  const lines = [...block.matchAll(/^\s*'?([\w-]+)'?: \[([^\]]*)\]/gm)]
  return Object.fromEntries(
    lines.map(([, from = '', targets = '']) => [
      from,
      [...targets.matchAll(/'([\w-]+)'/g)].map(([, to]) => String(to)),
    ]),
  )
}

test('the picture in ARCHITECTURE.md shows the doors between rooms, all of them and no other', () => {
  const doors = doorsOfTheCheck()
  expect(Object.keys(doors).length).toBeGreaterThan(5)
  expect(arrowsIn(outside)).toEqual(arrowsOf(doors))
})

test('the picture shows every capability, and the edges between them', () => {
  expect(arrowsIn(inside)).toEqual(arrowsOf(edges))
  const shown = new Set(inside.match(/[a-z][\w-]*/g))
  expect(Object.keys(edges).filter((capability) => !shown.has(capability))).toEqual([])
})
