import { bringInStaff, listOrganisations, registerOrganisation } from '@headroom/capabilities/organisation'
import type { Announce } from '@headroom/platform/announcements'
import { systemClock } from '@headroom/platform/clock'
import { type Database, migrate, type Scope, scopeMaker } from '@headroom/platform/database'
import { sql } from 'kysely'
import { extractNumber } from './staff.ts'

/** A new database with one small trust in it. */
export async function fillNew(database: Database, announce: Announce): Promise<Scope> {
  // Only here: every later life starts sooner without the whole program.
  const { capabilities, migrations } = await import('../../server/capabilities.ts')
  const migrated = await migrate(database.kysely, migrations)
  if (!migrated.ok) throw new Error(migrated.reason)
  for (const capability of capabilities) await capability.loadReference?.(database.kysely)
  const id = await registerOrganisation(
    database.kysely,
    {
      name: 'Nearby Hospitals',
      kind: 'trust',
      code: 'ZZ8',
      validFrom: '2015-04-01',
      system: { code: 'QZ1', name: 'Both Together' },
    },
    systemClock.now(),
  )
  const scope = scopeMaker(database.kysely)(id, null)
  await bringIn(scope, announce, 0)
  return scope
}

export async function findOrganisation(database: Database): Promise<string | undefined> {
  const { rows } = await sql<{
    name: string | null
  }>`select to_regclass('organisation_register')::text as name`.execute(database.kysely)
  // By the register: the rows of an organisation are hidden from whoever is not in it, the schema's owner included.
  return rows[0]?.name ? (await listOrganisations(database.kysely))[0]?.id : undefined
}

export async function bringIn(scope: Scope, announce: Announce, importNumber: number): Promise<void> {
  const bytes = extractNumber(importNumber)
  const asked = { scope, clock: systemClock, announce, filename: 'extract.csv', bytes, leaveOutFaulty: false }
  const brought = await bringInStaff(asked)
  if (!brought.ok) throw new Error(`Import ${importNumber}: ${brought.reason}`)
}
