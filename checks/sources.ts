import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

export const rooms = [
  'kernels',
  'design-system',
  'platform',
  'capabilities',
  'server',
  'cli',
  'demo',
  'checks',
  'journeys',
  'bench',
] as const
export type Room = (typeof rooms)[number]

export type Source = {
  readonly path: string
  readonly room: Room
  readonly isTest: boolean
  readonly text: string
}

/** Every TypeScript file of ours, by its path from the root. */
export function sources(): readonly Source[] {
  return rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
      .map((name) => ({
        path: relative(root, join(root, room, name)),
        room,
        isTest: /\.test\.tsx?$|for-tests|test-kit|\/testing\/|\/fixtures\//.test(name),
        text: readFileSync(join(root, room, name), 'utf8'),
      })),
  )
}

/** What a file imports, as written: static, dynamic and re-exported. */
export function importsOf({ text }: Source): readonly string[] {
  const found = text.matchAll(
    /(?:^|[\n;])\s*(?:import|export)\s[^'"`;]*?from\s+'([^']+)'|(?:^|[\n;])\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'/g,
  )
  return [...found].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
}
