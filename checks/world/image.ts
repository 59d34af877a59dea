import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  bringInStaff,
  giveGrant,
  peopleByEmployeeNumber,
  registerOrganisation,
} from '@headroom/capabilities/organisation'
import { announcer } from '@headroom/platform/announcements'
import { type Clock, fixedClock } from '@headroom/platform/clock'
import {
  type Database,
  inOrganisation,
  migrate,
  openInThread,
  openServer,
  scopeMaker,
} from '@headroom/platform/database'
import { type DemonstrationPerson, makeInstallation, markReady } from '@headroom/platform/installation'
import { sql } from 'kysely'
import { Client } from 'pg'
import { capabilities, listeners, migrations } from '../../server/capabilities.ts'
import { type Cast, cast, extractOf } from './people.ts'

/** The day on which every test takes place. */
export const worldClock: Clock = fixedClock('2026-11-22T09:00:00Z')

export const serverUrl: string | undefined = process.env.HEADROOM_TEST_DATABASE_URL

const cache = join(dirname(fileURLToPath(import.meta.url)), '../../.cache')
const inMemory = { folder: null, querySeconds: 30, minFreeMb: 0 }

/** What the image depends on: when any of it changes, another is made. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const { name, sql: text } of migrations) hash.update(name).update(text)
  return hash.update(JSON.stringify(cast)).update('2').digest('hex').slice(0, 16)
}

async function fill(database: Database): Promise<void> {
  const migrated = await migrate(database.kysely, migrations)
  if (!migrated.ok) throw new Error(`The test world could not be migrated: ${migrated.reason}`)
  for (const capability of capabilities) await capability.loadReference?.(database.kysely)
  await makeInstallation(database.kysely, 'demonstration', worldClock.now())
  const people = [...(await fillTrust(database, 'near')), ...(await fillTrust(database, 'far'))]
  await markReady(database.kysely, people, worldClock.now())
}

async function fillTrust(database: Database, trust: Cast['trust']): Promise<readonly DemonstrationPerson[]> {
  const organisationId = await registerOrganisation(
    database.kysely,
    {
      name: trust === 'near' ? 'Nearby Hospitals' : 'Faraway Hospitals',
      kind: 'trust',
      code: trust === 'near' ? 'ZZ8' : 'ZZ7',
      validFrom: '2015-04-01',
      system: { code: 'QZ1', name: 'Both Together' },
    },
    worldClock.now(),
  )
  const scope = scopeMaker(database.kysely)(organisationId, null)
  const announce = announcer(listeners)
  const brought = await bringInStaff({
    scope,
    clock: worldClock,
    announce,
    filename: 'world.csv',
    bytes: extractOf(trust),
    leaveOutFaulty: false,
  })
  if (!brought.ok) throw new Error(`The test world's staff could not be brought in: ${brought.reason}`)
  return inOrganisation(scope, async (within) => {
    const ids = await peopleByEmployeeNumber(within)
    const people: DemonstrationPerson[] = []
    for (const person of cast.filter((one) => one.trust === trust)) {
      const personId = ids.get(person.employeeNumber) ?? ''
      for (const grant of person.grants ?? []) await giveGrant(within, personId, grant, worldClock.now())
      people.push({
        organisationId,
        personId,
        name: person.name.join(' '),
        role: person.title,
        look: person.key,
      })
    }
    return people
  })
}

/** A fresh copy of the world: in memory from a cached image, or a database of its own on the test server. */
export const openWorldDatabase = (): Promise<Database> =>
  serverUrl ? copyOnServer(serverUrl) : copyInMemory()

async function copyInMemory(): Promise<Database> {
  const path = join(cache, `world-${fingerprint()}.tar.gz`)
  if (!existsSync(path)) {
    const made = await openInThread(inMemory)
    await fill(made)
    if (made.engine.kind !== 'embedded') throw new Error('The image is of the embedded database')
    mkdirSync(cache, { recursive: true })
    const unfinished = `${path}.${process.pid}`
    writeFileSync(unfinished, await made.engine.embedded.dump())
    renameSync(unfinished, path)
    await made.close()
  }
  return openInThread({ ...inMemory, image: readFileSync(path) })
}

async function copyOnServer(url: string): Promise<Database> {
  const template = `headroom_world_${fingerprint()}`
  const name = `w_${process.pid}_${Math.floor(performance.now() * 1000)}`
  await asAdministrator(url, async (client) => {
    // Held while the template is made: test files start side by side.
    await client.query('select pg_advisory_lock(726)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) {
      await client.query(`create database ${template}`)
      const made = await openServer(on(url, template), 30)
      if (!made.ok) throw new Error(made.reason)
      await fill(made.value)
      await made.value.close()
    }
    await client.query(`create database ${name} template ${template}`)
  })
  const opened = await openServer(on(url, name), 30)
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

const on = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href

async function asAdministrator(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

export const countRows = async (database: Database, table: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.ref(table)}`.execute(
    database.kysely,
  )
  return rows[0]?.count ?? 0
}
