import type { Clock } from '@headroom/platform/clock'
import type { Config } from '@headroom/platform/config'
import {
  type Database,
  type MigrationFault,
  migrate,
  type OpenFault,
  openDatabase,
} from '@headroom/platform/database'
import {
  clearHalfLoaded,
  findInstallation,
  type Installation,
  makeInstallation,
} from '@headroom/platform/installation'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { capabilities, migrations } from './capabilities.ts'

export type OpenInstallationFault = OpenFault | MigrationFault | { reason: 'not-the-owner'; cause: string }
export type OpenInstallation = { readonly database: Database; readonly installation: Installation }

/** Opens the database, brings its schema and reference tables up to date, and says what kind of installation it is. */
export async function openInstallation(
  config: Config,
  clock: Clock,
): Promise<Result<OpenInstallation, OpenInstallationFault>> {
  const opened = await openDatabase(config)
  if (!opened.ok) return opened
  const database = opened.value
  const prepared = await prepare(database)
  if (!prepared.ok) {
    await database.close()
    return prepared
  }
  const kind = config.HEADROOM_DEMO ? 'demonstration' : 'real'
  const installation =
    (await findInstallation(database.kysely)) ?? (await makeInstallation(database.kysely, kind, clock.now()))
  if (installation.kind === 'demonstration' && !installation.ready) await clearHalfLoaded(database.kysely)
  return succeed({ database, installation })
}

const INSUFFICIENT_PRIVILEGE = '42501'

async function prepare(database: Database): Promise<Result<undefined, OpenInstallationFault>> {
  try {
    const migrated = await migrate(database.kysely, migrations)
    if (!migrated.ok) return migrated
    for (const capability of capabilities) await capability.loadReference?.(database.kysely)
    return succeed(undefined)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE)
      return fail({ reason: 'not-the-owner', cause: error.message })
    throw error
  }
}
