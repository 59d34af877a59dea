import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { migrate } from './migrate.ts'
import type { Migration } from './migration.ts'
import { type Database, openInThread, openServer } from './open.ts'

/*
 * The databases of the tests. What they start from is made once, under a name that says all it depends on, and copied for each:
 * on the PostgreSQL server of the tests (`scripts/postgres.mjs`), which is four times as quick, or in memory.
 */
type Start = { readonly name: string; fill(database: Database): Promise<void> }
export type TestEngine = 'server' | 'embedded'

/** The server of the tests; undefined where there is none, and in tests of the embedded database. */
export const serverUrl: string | undefined = process.env.HEADROOM_TEST_DATABASE_URL || undefined

const usual: TestEngine = serverUrl ? 'server' : 'embedded'
const cache = join(dirname(fileURLToPath(import.meta.url)), '../../.cache')
const inMemory = { folder: null, querySeconds: 30, minFreeMb: 0 }

export const openCopy = (start: Start, engine: TestEngine = usual): Promise<Database> => {
  if (engine === 'embedded') return copyInMemory(start)
  if (!serverUrl) throw new Error('These tests need a PostgreSQL server: HEADROOM_TEST_DATABASE_URL names it')
  return copyOnServer(serverUrl, start)
}

/** A database of its own with these migrations and nothing in it. */
export const openTestDatabase = (
  migrations: readonly Migration[] = [],
  engine: TestEngine = usual,
): Promise<Database> =>
  openCopy({ name: nameOf('empty', migrations), fill: bringForward(migrations) }, engine)

/** A name for what these migrations and anything else make: when any of it changes, so does the name. */
export function nameOf(
  what: string,
  migrations: readonly Migration[],
  ...further: readonly string[]
): string {
  const hash = createHash('sha256')
  for (const { name, sql } of migrations) hash.update(name).update(sql)
  for (const one of further) hash.update(one)
  return `${what}_${hash.digest('hex').slice(0, 16)}`
}

export const bringForward =
  (migrations: readonly Migration[]) =>
  async (database: Database): Promise<void> => {
    const migrated = await migrate(database.kysely, migrations)
    if (!migrated.ok) throw new Error(`The test database could not be migrated: ${migrated.reason}`)
  }

/** What an embedded database with nothing in it begins from. */
export const emptyImage = (): Promise<Uint8Array> =>
  imageOf({ name: nameOf('empty', []), fill: async () => {} })

const copyInMemory = async (start: Start): Promise<Database> =>
  openInThread({ ...inMemory, image: await imageOf(start) })

async function imageOf({ name, fill }: Start): Promise<Uint8Array> {
  const image = join(cache, `${name}.tar.gz`)
  if (!existsSync(image)) {
    const made = await openInThread(inMemory)
    await fill(made)
    if (made.engine.kind !== 'embedded') throw new Error('The image is of the embedded database')
    mkdirSync(cache, { recursive: true })
    const unfinished = `${image}.${process.pid}`
    writeFileSync(unfinished, await made.engine.embedded.dump())
    renameSync(unfinished, image)
    await made.close()
  }
  return readFileSync(image)
}

/** The settings by which the program itself opens that database; undefined where it is in memory. */
export const settingsOf = ({ engine }: Database): { readonly DATABASE_URL: string } | undefined =>
  engine.kind === 'server' && engine.pool.options.connectionString
    ? { DATABASE_URL: engine.pool.options.connectionString }
    : undefined

let copies = 0

async function copyOnServer(url: string, { name, fill }: Start): Promise<Database> {
  const template = `headroom_${name}`
  copies += 1
  const copy = `copy_${process.pid}_${copies}`
  await asOwner(url, async (client) => {
    // Held while the first is made: test files start side by side, and roles belong to the whole server.
    await client.query('select pg_advisory_lock(726)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) await makeTemplate(client, url, { template, fill })
    await client.query(`create database ${copy} template ${template}`)
  })
  const database = await opened(on(url, copy))
  return {
    ...database,
    close: async () => {
      await database.close()
      await asOwner(url, (client) => client.query(`drop database ${copy} with (force)`))
    },
  }
}

/** Under another name until it is whole: a fill that fails is not copied by the next file. */
async function makeTemplate(
  client: Client,
  url: string,
  { template, fill }: { template: string; fill: Start['fill'] },
): Promise<void> {
  const unfinished = `unfinished_${process.pid}`
  await client.query(`drop database if exists ${unfinished}`)
  await client.query(`create database ${unfinished}`)
  const made = await opened(on(url, unfinished))
  try {
    await fill(made)
  } finally {
    await made.close()
  }
  await client.query(`alter database ${unfinished} rename to ${template}`)
}

async function opened(url: string): Promise<Database> {
  const outcome = await openServer(url, 30)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

const on = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href

async function asOwner(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
