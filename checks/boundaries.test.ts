import { describe, expect, test } from 'vitest'
import { edges } from '../server/edges.ts'
import { targetOf } from './import-graph.ts'
import { importsOf, type Source, sources } from './sources.ts'

/** Which rooms each may stand on. Kernels stand on nothing; nothing stands on the server or the command line. */
const doors: Readonly<Record<string, readonly string[]>> = {
  kernels: ['kernels'],
  'design-system': ['design-system', 'kernels'],
  platform: ['platform'],
  capabilities: ['capabilities', 'design-system', 'platform', 'kernels'],
  demo: ['demo'],
  server: ['server', 'capabilities', 'design-system', 'platform', 'demo'],
  cli: ['cli', 'server', 'capabilities', 'design-system', 'platform', 'kernels', 'demo'],
}
/** Which kernel may stand on which. */
const kernelEdges: Readonly<Record<string, readonly string[]>> = { ratings: ['statistics'] }

type Import = { readonly from: Source; readonly named: string; readonly target: string }

const partOf = (path: string): readonly [room: string, part: string] => {
  const [room = '', part = ''] = path.split('/')
  return [room, part]
}

function breachOf({ from, named, target }: Import): string | undefined {
  const [room, part] = partOf(from.path)
  const [toRoom, toPart] = partOf(target)
  if (!doors[room]?.includes(toRoom))
    return `${room}/ may not stand on ${toRoom}/. ARCHITECTURE.md shows which rooms may.`
  if (room === 'kernels' && part !== toPart && !kernelEdges[part]?.includes(toPart))
    return `the kernel ${part} may not stand on ${toPart}: kernels are to be published one by one.`
  if (room !== 'capabilities' || toRoom !== 'capabilities' || part === toPart) {
    const within = room === toRoom && part === toPart
    if (named.startsWith('.') && room !== toRoom)
      return `reach ${toRoom}/ by its door, '@headroom/${toRoom}/…', not by a path into it.`
    return within || room === toRoom || !named.startsWith('.') ? undefined : 'use the door.'
  }
  if (named.startsWith('.'))
    return `reach the capability ${toPart} by its door, '@headroom/capabilities/${toPart}'.`
  if (!edges[part]?.includes(toPart))
    return `server/edges.ts does not let ${part} stand on ${toPart}. Turn the edge round with an announcement, or argue for it there.`
  return undefined
}

const ownRooms = Object.keys(doors)
const all = sources()
const shipped = all.filter((source) => ownRooms.includes(source.room) && !source.isTest)

describe('every import goes through an allowed door', () => {
  test.each(shipped.map((source) => [source.path, source] as const))('%s', (_, source) => {
    const breaches = importsOf(source).flatMap((named) => {
      const target = targetOf(source, named)
      const breach = target && breachOf({ from: source, named, target })
      return breach ? [`imports '${named}': ${breach}`] : []
    })
    expect(breaches).toEqual([])
  })
})

describe('the check itself', () => {
  const pretend = (path: string): Source => ({ path, room: 'kernels', isTest: false, text: '' })
  test.each([
    ['kernels/ratings/icc.ts', '@headroom/platform/database'],
    ['kernels/control-charts/xmr.ts', '@headroom/statistics'],
    ['platform/http/app.ts', '@headroom/design-system'],
    ['capabilities/frameworks/routes.tsx', '@headroom/capabilities/home'],
    ['capabilities/assessment/routes.tsx', '../roles/queries/profiles.ts'],
    ['design-system/page.tsx', '@headroom/platform/http'],
    ['demo/trust.ts', '@headroom/server/compose'],
  ])('%s may not import %s', (path, named) => {
    const source = pretend(path)
    const target = targetOf(source, named) ?? ''
    expect(breachOf({ from: source, named, target })).toBeTypeOf('string')
  })
})

test('only the design system writes raw HTML', () => {
  const offenders = shipped
    .filter(
      ({ room, text }) =>
        room !== 'design-system' && /dangerouslySetInnerHTML|\braw\(|from 'hono\/html'/.test(text),
    )
    .map(({ path }) => path)
    .filter(
      (path) =>
        !path.startsWith('kernels/') && !path.startsWith('platform/database') && !path.startsWith('cli/'),
    )
  expect(offenders.filter((path) => path.endsWith('.tsx'))).toEqual([])
})

test('only the platform opens a transaction or reads the connection of a scope', () => {
  const offenders = shipped
    .filter(
      ({ room, text }) => room === 'capabilities' && /databaseOf\(|\.kysely\b|new Pool\(|PGlite/.test(text),
    )
    .map(({ path }) => path)
  expect(offenders).toEqual([])
})

test('what was answered in confidence is read in one folder', () => {
  const offenders = shipped
    .filter(({ room, text }) => room !== 'platform' && /\binConfidence\b/.test(text))
    .map(({ path }) => path)
    .filter((path) => !path.startsWith('capabilities/feedback/confidence/'))
  expect(offenders).toEqual([])
})

test('no source file is longer than 500 lines, unless it is a table of data', () => {
  const long = shipped
    .filter(
      ({ path, text }) =>
        text.split('\n').length > 500 &&
        !/\/(content|generated|gallery)\/|name-lists|\.generated\./.test(path),
    )
    .map(({ path }) => path)
  expect(long).toEqual([])
})
