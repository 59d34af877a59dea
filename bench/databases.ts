import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '@headroom/platform/database'

export type BenchDatabase = { readonly name: string; open(): Promise<Database>; remove(): void }

const settings = { HEADROOM_QUERY_SECONDS: 600, HEADROOM_MIN_FREE_MB: 0 }

async function opened(outcome: ReturnType<typeof openDatabase>): Promise<Database> {
  const result = await outcome
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

/** The embedded database on disk, with its guards, in a folder of its own. */
export function embeddedDatabase(): BenchDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-bench-'))
  return {
    name: 'embedded',
    open: () => opened(openDatabase({ ...settings, HEADROOM_DATA: folder })),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const PORT = 54330

/** A PostgreSQL server of its own in a temporary folder; undefined where none is installed. */
export function serverDatabase(): (BenchDatabase & { readonly url: string }) | undefined {
  const all = '/usr/lib/postgresql'
  const version = existsSync(all)
    ? readdirSync(all)
        .sort((a, b) => Number(a) - Number(b))
        .at(-1)
    : undefined
  if (!version) return undefined
  const bin = join(all, version, 'bin')
  const folder = mkdtempSync(join(tmpdir(), 'headroom-bench-pg-'))
  const isRoot = process.getuid?.() === 0
  const run = (program: string, ...parameters: string[]) =>
    isRoot
      ? execFileSync('runuser', ['-u', 'postgres', '--', join(bin, program), ...parameters], {
          stdio: 'ignore',
        })
      : execFileSync(join(bin, program), parameters, { stdio: 'ignore' })
  if (isRoot) {
    const [, , uid = '0', gid = '0'] = execFileSync('getent', ['passwd', 'postgres'], {
      encoding: 'utf8',
    }).split(':')
    chownSync(folder, Number(uid), Number(gid))
  }
  const data = join(folder, 'data')
  run('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8')
  run(
    'pg_ctl',
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-p ${PORT} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`,
    'start',
  )
  let removed = false
  const remove = () => {
    if (removed) return
    removed = true
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
    rmSync(folder, { recursive: true, force: true })
  }
  // A measurement that breaks off must not leave its server running.
  process.once('exit', remove)
  const url = `postgres://postgres@127.0.0.1:${PORT}/postgres`
  return {
    name: `PostgreSQL ${version}`,
    url,
    open: () =>
      opened(
        openDatabase({
          ...settings,
          HEADROOM_DATA: folder,
          DATABASE_URL: url,
        }),
      ),
    remove,
  }
}

export function benchDatabases(): readonly BenchDatabase[] {
  const server = serverDatabase()
  if (!server) console.log('No PostgreSQL server is installed: only the embedded database is measured.')
  return server ? [embeddedDatabase(), server] : [embeddedDatabase()]
}
