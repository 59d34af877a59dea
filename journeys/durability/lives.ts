import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Client } from 'pg'
import { serverUrl, type TestEngine } from '../../platform/database/for-tests.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

type Life<Held> = { readonly held: Held; readonly said: readonly string[] }

type Living = {
  /** How long after it is ready it is killed; or after this, once it is ready. */
  readonly lifeMs: number
  readonly after?: () => Promise<void>
  readonly settings?: Readonly<Record<string, string>>
  /** Told what it says when it is ready, and when it is dead. */
  readonly onReady?: (words: string) => void
  readonly onKill?: () => void
}

/** A program that is killed again and again, with what it keeps: a folder, or a database on the server. */
export type Mortal<Held> = {
  /** One life: opens, says what it holds (`held {…}`), is `ready`, works, and is killed. */
  live(living: Living): Promise<Life<Held>>
  remove(): Promise<void>
}

const engineAsked = process.env.HEADROOM_KILLED_ON

/** Where the program that is killed keeps its things: both in turn, unless `npm run soak` asks for one. */
export const engines: readonly TestEngine[] = (['embedded', 'server'] as const).filter(
  (engine) => (engine === 'embedded' || serverUrl !== undefined) && (!engineAsked || engineAsked === engine),
)

/** Few in `npm test`, to see that the promise is kept; many in `npm run soak`. */
export const KILLS = Number(process.env.HEADROOM_KILLS ?? 3)

/** `name` is of the file beside this one that is the program, and of what it keeps. */
export async function makeMortal<Held>(name: string, engine: TestEngine): Promise<Mortal<Held>> {
  const programs = join(root, '.cache', `durability-${name}`)
  await build({
    entryPoints: {
      [name]: join(root, `journeys/durability/${name}.ts`),
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
  const { where, remove } =
    engine === 'server' && serverUrl ? await makeOnServer(serverUrl, name) : makeFolder()
  return {
    remove,
    live: (living) => live<Held>(join(programs, `${name}.js`), { ...where, ...living.settings }, living),
  }
}

function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-killed-'))
  return {
    where: { HEADROOM_DATA: folder, HEADROOM_MIN_FREE_MB: '0' },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function makeOnServer(url: string, program: string) {
  const name = `killed_${program.replaceAll('-', '_')}_${process.pid}`
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

async function live<Held>(
  program: string,
  settings: Readonly<Record<string, string>>,
  { lifeMs, after, onReady, onKill }: Living,
): Promise<Life<Held>> {
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      NODE_COMPILE_CACHE: join(program, '..', 'compiled'),
      ...settings,
    },
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
    else if (line === 'ready' || line.startsWith('ready ')) {
      onReady?.(line.slice('ready '.length))
      if (after) after().then(() => killAfter(child, lifeMs, onKill))
      else killAfter(child, lifeMs, onKill)
    } else said.push(line)
  }
  const signal = await ended
  if (!held || signal !== 'SIGKILL') throw new Error(`It ended by itself: ${complaint}`)
  return { held, said }
}

const killAfter = (child: ChildProcess, ms: number, onKill: (() => void) | undefined): void => {
  setTimeout(() => {
    onKill?.()
    child.kill('SIGKILL')
  }, ms)
}
