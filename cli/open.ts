import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { listOrganisations, type RegisteredOrganisation } from '@headroom/capabilities/organisation'
import { type Announce, announcer } from '@headroom/platform/announcements'
import { type Clock, fixedClock, systemClock } from '@headroom/platform/clock'
import { type Config, loadConfig } from '@headroom/platform/config'
import { type Database, type ScopeOf, scopeMaker } from '@headroom/platform/database'
import type { Installation } from '@headroom/platform/installation'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { listeners } from '@headroom/server/capabilities'
import { openInstallation } from '@headroom/server/installation'
import { openingWords, settingWords } from '@headroom/server/words'

export type OpenedForCommand = {
  readonly database: Database
  readonly installation: Installation
  readonly config: Config
  readonly scopeOf: ScopeOf
  readonly clock: Clock
  readonly announce: Announce
  listOrganisations(): Promise<readonly RegisteredOrganisation[]>
  /** By its ODS code; without one, the only organisation there is. */
  chooseOrganisation(code: string | undefined): Promise<Result<RegisteredOrganisation, ChoiceFault>>
  close(): Promise<void>
}

/** `words` say what to do about it, for the person at the command line. */
export type ChoiceFault = { reason: 'no-organisation' | 'which-organisation' | 'unknown-code'; words: string }
export type OpenFault = { reason: 'nothing-there' | 'cannot-open'; words: string }

export type OpenOptions = {
  /** For a look that must leave nothing behind: a data folder that is not there is not made. */
  readonly onlyIfThere?: boolean
}

/** Opens the installation that the server serves, by the same settings; for one command, which closes it again. */
export type OpenForCommand = (options?: OpenOptions) => Promise<Result<OpenedForCommand, OpenFault>>

export const openForCommand =
  (environment: Readonly<Record<string, string | undefined>>): OpenForCommand =>
  async ({ onlyIfThere = false } = {}) => {
    const settings = loadConfig(environment)
    if (!settings.ok) return fail({ reason: 'cannot-open', words: settingWords(settings.faults) })
    const config = settings.value
    if (onlyIfThere && !isThere(config))
      return fail({
        reason: 'nothing-there',
        words: `There is no installation in ${resolve(config.HEADROOM_DATA)}.`,
      })
    const clock = clockOf(config)
    // A command never begins a demonstration: an empty installation that it opens is somebody's real one.
    const opened = await openInstallation({ ...config, HEADROOM_DEMO: false }, clock)
    if (!opened.ok) return fail({ reason: 'cannot-open', words: openingWords(opened) })
    const { database, installation } = opened.value
    return succeed({
      database,
      installation,
      config,
      scopeOf: scopeMaker(database.kysely),
      clock,
      announce: announcer(listeners),
      listOrganisations: () => listOrganisations(database.kysely),
      chooseOrganisation: async (code) => choose(await listOrganisations(database.kysely), code),
      close: () => database.close(),
    })
  }

/** The day it is for a command that opens nothing. */
export const clockOf = ({ HEADROOM_TODAY }: Pick<Config, 'HEADROOM_TODAY'>): Clock =>
  HEADROOM_TODAY ? fixedClock(`${HEADROOM_TODAY}T09:00:00Z`) : systemClock

const isThere = ({ DATABASE_URL, HEADROOM_DATA }: Config): boolean =>
  DATABASE_URL !== undefined || existsSync(join(HEADROOM_DATA, 'database'))

function choose(
  organisations: readonly RegisteredOrganisation[],
  code: string | undefined,
): Result<RegisteredOrganisation, ChoiceFault> {
  const listed = organisations.map((one) => `  ${one.code}  ${one.name}`).join('\n')
  if (organisations.length === 0)
    return fail({
      reason: 'no-organisation',
      words: 'There is no organisation yet. Add one first: headroom organisation add --help',
    })
  const found = organisations.filter((one) => code === undefined || one.code === code.toUpperCase())
  const [only] = found
  if (only && new Set(found.map(({ id }) => id)).size === 1) return succeed(only)
  return code === undefined
    ? fail({
        reason: 'which-organisation',
        words: `Say which organisation with --organisation CODE:\n${listed}`,
      })
    : fail({ reason: 'unknown-code', words: `No organisation has the code ${code}. There are:\n${listed}` })
}
