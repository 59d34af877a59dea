import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openInThread } from '@headroom/platform/database'
import { openWorldDatabase } from '../checks/world/image.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What `npm start` does, once everything is built (`build.setup.ts`). */
const start = `import(${JSON.stringify(join(root, 'dist', 'start.js'))}).then(({ start }) => start(process.env))`

export type Ended = { readonly code: number | null; readonly signal: string | null }

/** The real program, as a process of its own. */
export type Program = {
  /** Its address, once it says that it is ready; or what it said when it ended instead. */
  readonly ready: Promise<string>
  readonly ended: Promise<Ended>
  readonly startedInMs: () => number
  /** All that it has said on both channels so far: words on one, the log on the other. */
  readonly said: () => string
  kill(signal: NodeJS.Signals): void
}

export function startProgram(settings: Readonly<Record<string, string>>): Program {
  const began = performance.now()
  const { DATABASE_URL: _, ...environment } = process.env
  const child = spawn(process.execPath, ['-e', start], {
    cwd: root,
    env: { ...environment, NODE_ENV: 'development', PORT: '0', HEADROOM_MIN_FREE_MB: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let startedInMs = Number.NaN
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  )
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const [, address] = /Headroom is ready: (\S+)/.exec(said) ?? []
      if (!address || !Number.isNaN(startedInMs)) return
      startedInMs = performance.now() - began
      resolve(address)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    ended.then(() => reject(new Error(said)))
  })
  ready.catch(() => {})
  return {
    ready,
    ended,
    startedInMs: () => startedInMs,
    said: () => said,
    kill: (signal) => child.kill(signal),
  }
}

export type Folder = { readonly path: string; remove(): void }

export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'headroom-program-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A data folder that holds the small world, so that people can sign in without half a minute of demonstration. */
export async function makeWorldFolder(): Promise<Folder> {
  const world = await openWorldDatabase('embedded')
  if (world.engine.kind !== 'embedded') throw new Error('The folder is of the embedded database')
  const image = await world.engine.embedded.dump()
  await world.close()
  const folder = makeFolder()
  const kept = await openInThread({
    folder: join(folder.path, 'database'),
    image,
    querySeconds: 60,
    minFreeMb: 0,
  })
  await kept.close()
  return folder
}

export type Ask = (path: string, init?: RequestInit) => Promise<Response>

/** Somebody of the demonstration, signed in to the program at that address. */
export async function signInTo(address: string, name: string): Promise<Ask> {
  const page = await (await fetch(`${address}/sign-in`)).text()
  const [form] = page.split('<form').filter((part) => part.includes(`Be ${name}`))
  const personId = /name="personId" value="([^"]+)"/.exec(form ?? '')?.[1] ?? ''
  const send = (path: string, init: RequestInit, cookie = ''): Promise<Response> =>
    fetch(new URL(path, address), {
      redirect: 'manual',
      ...init,
      headers: { Origin: address, Cookie: cookie, ...init.headers },
    })
  const body = new URLSearchParams({ personId })
  const answer = await send('/sign-in/demonstration', { method: 'POST', body })
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  if (answer.status !== 303) throw new Error(`Signing in as ${name} was answered ${answer.status}`)
  return (path, init = {}) => send(path, init, cookies.join('; '))
}
