import {
  bringInStaff,
  giveGrant,
  peopleByEmployeeNumber,
  registerOrganisation,
} from '@headroom/capabilities/organisation'
import { announcer } from '@headroom/platform/announcements'
import { type Clock, fixedClock } from '@headroom/platform/clock'
import { type Database, inOrganisation, scopeMaker } from '@headroom/platform/database'
import { type DemonstrationPerson, makeInstallation, markReady } from '@headroom/platform/installation'
import { sql } from 'kysely'
import { bringForward, nameOf, openCopy, type TestEngine } from '../../platform/database/for-tests.ts'
import { capabilities, listeners, migrations } from '../../server/capabilities.ts'
import { type Cast, cast, extractOf } from './people.ts'

/** The day on which every test takes place. */
export const worldClock: Clock = fixedClock('2026-11-22T09:00:00Z')

const start = {
  // HEADROOM_TEST_WORLD: a world of its own for whoever changes what fills it (`scripts/mutants.mjs`).
  name: nameOf('world', migrations, JSON.stringify(cast), '2', process.env.HEADROOM_TEST_WORLD ?? ''),
  fill: async (database: Database): Promise<void> => {
    await bringForward(migrations)(database)
    for (const capability of capabilities) await capability.loadReference?.(database.kysely)
    await makeInstallation(database.kysely, 'demonstration', worldClock.now())
    const people = [...(await fillTrust(database, 'near')), ...(await fillTrust(database, 'far'))]
    await markReady(database.kysely, people, worldClock.now())
  },
}

/** A fresh copy of the world, on the PostgreSQL server of the tests where there is one. */
export const openWorldDatabase = (engine?: TestEngine): Promise<Database> => openCopy(start, engine)

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

export const countRows = async (database: Database, table: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.ref(table)}`.execute(
    database.kysely,
  )
  return rows[0]?.count ?? 0
}
