import { Client } from 'pg'
import { auditMigrations } from '../../audit/index.ts'
import { type Database, databaseMigrations, migrate, openInThread, openServer } from '../../database/index.ts'
import { signInMigrations } from '../migrations.ts'

const serverUrl = process.env.HEADROOM_TEST_DATABASE_URL

/** A database of one's own with sign-in's schema: in memory, or on the test server. */
export async function openMigrated(): Promise<Database> {
  if (serverUrl) return openOnServer(serverUrl)
  const database = await openInThread({ folder: null, querySeconds: 60, minFreeMb: 0 })
  await bringForward(database)
  return database
}

async function bringForward(database: Database): Promise<void> {
  const outcome = await migrate(database.kysely, [
    ...databaseMigrations,
    ...auditMigrations,
    ...signInMigrations,
  ])
  if (!outcome.ok) throw new Error(outcome.reason)
}

async function openOnServer(url: string): Promise<Database> {
  const name = `sign_in_${process.pid}_${Math.floor(performance.now() * 1000)}`
  const opened = await asAdministrator(url, async (client) => {
    // Roles belong to the whole server: two test files must not make them at the same moment.
    await client.query('select pg_advisory_lock(726)')
    await client.query(`create database ${name}`)
    const own = await openServer(Object.assign(new URL(url), { pathname: `/${name}` }).href, 30)
    if (own.ok) await bringForward(own.value)
    return own
  })
  if (!opened.ok) throw new Error(opened.reason)
  const database = opened.value
  return {
    ...database,
    close: async () => {
      await database.close()
      await asAdministrator(url, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

async function asAdministrator<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
