import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serverUrl } from '../../checks/world/index.ts'
import type { Held } from './held.ts'

/*
 * Promises A1 and A3 of the reliability report: a program that imports staff and saves assessments is killed at random
 * moments; the next one opens what it left. On the embedded database with its guards, or on the server when there is one.
 */
const KILLS = Number(process.env.HEADROOM_KILLS ?? 50)
const SEED = Number(process.env.HEADROOM_SEED ?? Date.now() % 1_000_000)
const LONGEST_LIFE_MS = 1_500
const root = fileURLToPath(new URL('../..', import.meta.url))
const programs = join(root, '.cache', 'durability')

/** mulberry32: the same seed, the same moments. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

let where: Record<string, string>
let removeDatabase: () => Promise<void>

beforeAll(async () => {
  await build({
    entryPoints: {
      worker: join(root, 'journeys/durability/worker.ts'),
      'database-thread': join(root, 'platform/database/embedded/thread.ts'),
    },
    outdir: programs,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    plugins: [
      {
        name: 'packages-stay-outside',
        setup: (builder) =>
          builder.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@headroom/') ? undefined : { path, external: true },
          ),
      },
    ],
  })
  const made = serverUrl ? await makeOnServer(serverUrl) : makeFolder()
  where = made.where
  removeDatabase = made.remove
})
afterAll(() => removeDatabase?.())

function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-killed-'))
  return {
    where: { HEADROOM_DATA: folder, HEADROOM_MIN_FREE_MB: '0' },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function makeOnServer(url: string) {
  const name = `killed_${process.pid}`
  const say = async (words: string) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(words)
    await client.end()
  }
  await say(`create database ${name}`)
  return {
    where: { DATABASE_URL: Object.assign(new URL(url), { pathname: `/${name}` }).href },
    remove: () => say(`drop database ${name} with (force)`),
  }
}

type Life = { readonly held: Held; readonly said: readonly string[] }

/** One life: opens, says what it holds, works, and is killed after so long; or stays whole, for the last look. */
async function live(lifeMs: number): Promise<Life> {
  const child = spawn(process.execPath, [join(programs, 'worker.js')], {
    env: { ...process.env, NODE_ENV: 'test', NODE_COMPILE_CACHE: join(programs, 'compiled'), ...where },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  const ended = new Promise<string | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  const said: string[] = []
  let held: Held | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('held ')) held = JSON.parse(line.slice('held '.length)) as Held
    else if (line === 'ready') killAfter(child, lifeMs)
    else said.push(line)
  }
  const signal = await ended
  if (!held || signal !== 'SIGKILL') throw new Error(`It ended by itself (seed ${SEED}): ${complaint}`)
  return { held, said }
}

const killAfter = (child: ChildProcess, ms: number): void => {
  setTimeout(() => child.kill('SIGKILL'), ms)
}

const importsIn = (said: readonly string[]): readonly number[] =>
  said.filter((line) => line.startsWith('import ')).map((line) => Number(line.slice('import '.length)))

test(`nothing acknowledged is lost and nothing is left in half over ${KILLS} kills`, {
  timeout: Math.max(120_000, KILLS * 30_000),
}, async () => {
  const random = randomFrom(SEED)
  const acknowledged = new Set<string>()
  let lastImport = 0
  let takenUpAgain = 0
  let inTheMiddle = 0
  const started = performance.now()
  for (let kill = 0; kill <= KILLS; kill += 1) {
    const { held, said } = await live(Math.round(random() * LONGEST_LIFE_MS))
    const context = `seed ${SEED}, after kill ${kill}`
    expect(held.halves, context).toEqual([])
    const done = new Set(held.done)
    expect(
      [...acknowledged].filter((line) => !done.has(line)),
      `${context}: lost`,
    ).toEqual([])
    // One import may have been committed in the instant before the kill, and not yet told.
    expect(held.importNumber, `${context}: import`).toBeGreaterThanOrEqual(lastImport)
    expect(held.importNumber, `${context}: import`).toBeLessThanOrEqual(lastImport + 1)
    inTheMiddle += held.done.length > acknowledged.size ? 1 : 0
    for (const line of held.done) acknowledged.add(line)
    for (const line of said) if (/^(save|submit) /.test(line)) acknowledged.add(line)
    const again = said.filter((line) => line === 'taken-up-again').length
    takenUpAgain += again
    lastImport = Math.max(held.importNumber + again, ...importsIn(said))
  }
  const seconds = Math.round((performance.now() - started) / 1000)
  console.info(
    `${serverUrl ? 'PostgreSQL' : 'Embedded'}: ${KILLS} kills in ${seconds} s (seed ${SEED}); ${lastImport} imports, ` +
      `${acknowledged.size} saves and submissions acknowledged, 0 lost; ${takenUpAgain} imports taken up again, ` +
      `${inTheMiddle} kills between a commit and its acknowledgement`,
  )
  // A killer that never finds anybody at work proves nothing.
  expect(lastImport).toBeGreaterThan(0)
  expect(acknowledged.size).toBeGreaterThan(0)
})
