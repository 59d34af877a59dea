import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { Config } from '../config/index.ts'
import { fail, type Result, succeed } from '../result/index.ts'
import { EmbeddedDatabase } from './embedded/embedded-database.ts'
import { type OwnerLock, takeOwnerLock } from './embedded/owner-lock.ts'
import { noteQuery } from './query-count.ts'
import { serverParsers } from './types.ts'

export type Database = {
  readonly kind: 'embedded' | 'server'
  readonly kysely: Kysely<unknown>
  /** The engine beneath, for the job queue, backups and the doctor. */
  readonly engine: { kind: 'embedded'; embedded: EmbeddedDatabase } | { kind: 'server'; pool: Pool }
  close(): Promise<void>
}

export type OpenFault =
  | { reason: 'folder-in-use'; folder: string }
  | { reason: 'folder-unwritable'; folder: string; cause: string }
  | { reason: 'server-unreachable'; cause: string }
  | { reason: 'server-too-old'; version: string }

type OpenSettings = Pick<
  Config,
  'DATABASE_URL' | 'HEADROOM_DATA' | 'HEADROOM_QUERY_SECONDS' | 'HEADROOM_MIN_FREE_MB'
>

/** `image`: a dump to begin a new embedded database from. */
export function openDatabase(
  settings: OpenSettings,
  image?: Uint8Array,
): Promise<Result<Database, OpenFault>> {
  return settings.DATABASE_URL
    ? openServer(settings.DATABASE_URL, settings.HEADROOM_QUERY_SECONDS)
    : openEmbedded(settings, image)
}

const OLDEST_SERVER = 15

export async function openServer(url: string, querySeconds: number): Promise<Result<Database, OpenFault>> {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    statement_timeout: querySeconds * 1000,
    types: serverParsers,
    application_name: 'headroom',
  })
  // An idle connection that the server ends is replaced by the next query, which reports its own failure.
  pool.on('error', () => {})
  try {
    const { rows } = await pool.query<{ server_version: string }>('show server_version')
    const version = rows[0]?.server_version ?? ''
    if (Number.parseInt(version, 10) < OLDEST_SERVER) {
      await pool.end()
      return fail({ reason: 'server-too-old', version })
    }
  } catch (error) {
    await pool.end()
    return fail({
      reason: 'server-unreachable',
      cause: error instanceof Error ? error.message : String(error),
    })
  }
  const kysely = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => noteQuery(event.queryDurationMillis),
  })
  return succeed({ kind: 'server', kysely, engine: { kind: 'server', pool }, close: () => kysely.destroy() })
}

async function openEmbedded(
  settings: OpenSettings,
  image?: Uint8Array,
): Promise<Result<Database, OpenFault>> {
  const folder = resolve(settings.HEADROOM_DATA)
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
    const lock = takeOwnerLock(join(folder, 'owner.lock'))
    if (!lock.ok) return fail({ reason: 'folder-in-use', folder })
    return await openOwned(folder, lock.value, settings, image)
  } catch (error) {
    return fail({
      reason: 'folder-unwritable',
      folder,
      cause: error instanceof Error ? error.message : String(error),
    })
  }
}

async function openOwned(
  folder: string,
  lock: OwnerLock,
  settings: OpenSettings,
  image: Uint8Array | undefined,
): Promise<Result<Database, OpenFault>> {
  const database = await openInThread({
    folder: join(folder, 'database'),
    ...(image ? { image } : {}),
    querySeconds: settings.HEADROOM_QUERY_SECONDS,
    minFreeMb: settings.HEADROOM_MIN_FREE_MB,
  }).catch((error: unknown) => {
    lock.release()
    throw error
  })
  return succeed({
    ...database,
    close: async () => {
      await database.close()
      lock.release()
    },
  })
}

/** The embedded database without an owner lock: in memory, or for a caller that holds the lock. */
export async function openInThread(
  options: ConstructorParameters<typeof EmbeddedDatabase>[0],
): Promise<Database> {
  const embedded = new EmbeddedDatabase(options)
  await embedded.waitReady
  const kysely = new Kysely<unknown>({
    dialect: new PGliteDialect({ pglite: embedded }),
    log: (event) => noteQuery(event.queryDurationMillis),
  })
  return { kind: 'embedded', kysely, engine: { kind: 'embedded', embedded }, close: () => embedded.close() }
}
