import { type Kysely, sql, type Transaction } from 'kysely'
import { appendAudit } from '../audit/index.ts'
import { inOrganisation, inSignIn } from '../database/index.ts'
import { type Engine, openEngine } from './engine.ts'
import { type KnownBrowsers, openKnownBrowsers } from './known-browser.ts'
import type { SignInParts } from './parts.ts'
import type { SignInTables } from './tables.ts'
import { openThrottle, type Throttle } from './throttle.ts'

/** What every room of sign-in works with. */
export type Kit = {
  readonly parts: SignInParts
  readonly kysely: Kysely<unknown>
  readonly engine: Engine
  readonly throttle: Throttle
  readonly knownBrowsers: KnownBrowsers
  now(): Date
  /** In one transaction, as the sign-in role. */
  tables<T>(work: (tables: Transaction<SignInTables>) => Promise<T>): Promise<T>
  /** Written before the effect is handed to anybody, so nobody is signed in without a record of it. */
  record(by: Actor, action: SignInAction, what: { type: string; id: string }): Promise<void>
  /** Work that must not hold up (or, by its time, betray) an answer: mail. */
  afterwards(work: () => Promise<void>): void
  settled(): Promise<void>
}

/** A person, or the program itself: the command line makes the first administrator's invitation. */
export type Actor = { readonly organisationId: string; readonly personId: string | null }

export type SignInAction =
  | 'sign-in.begun'
  | 'sign-in.ended'
  | 'sign-in.session-revoked'
  | 'sign-in.password-set'
  | 'sign-in.second-factor-set-up'
  | 'sign-in.second-factor-removed'
  | 'sign-in.passkey-added'
  | 'sign-in.passkey-removed'
  | 'sign-in.link-made'
  | 'sign-in.invitation-accepted'
  | 'sign-in.person-unlinked'

export function openKit(parts: SignInParts): Kit {
  const { kysely } = parts.database
  const underWay = new Set<Promise<void>>()
  return {
    parts,
    kysely,
    engine: openEngine({
      database: kysely,
      clock: parts.clock,
      log: parts.log,
      secret: parts.secret,
      baseUrl: parts.baseUrl,
      sessionHours: parts.config.HEADROOM_SESSION_HOURS,
    }),
    throttle: openThrottle(kysely, parts.clock),
    knownBrowsers: openKnownBrowsers(parts.secret, parts.baseUrl),
    now: () => parts.clock.now(),
    tables: (work) => inSignIn(kysely, work),
    record: ({ organisationId, personId }, action, { type, id }) =>
      inOrganisation(parts.scopeOf(organisationId, personId), (within) =>
        appendAudit(within, parts.clock.now(), [{ action, objectType: type, objectId: id }]),
      ),
    afterwards(work) {
      const running = work()
        .catch((error: unknown) => {
          const name = error instanceof Error ? error.name : 'unknown'
          parts.log.error({ part: 'sign-in', error: name }, 'A link could not be made or mailed')
        })
        .finally(() => underWay.delete(running))
      underWay.add(running)
    },
    settled: async () => void (await Promise.all(underWay)),
  }
}

/** Rows that are of no more use: for a job, once an hour. */
export async function sweep(kit: Kit): Promise<void> {
  const now = kit.now()
  await kit.tables(async (tables) => {
    await sql`delete from sign_in.session where expires_at < now()`.execute(tables)
    await sql`delete from sign_in.verification where expires_at < now()`.execute(tables)
    await tables.deleteFrom('sign_in.link').where('expires_at', '<', now).execute()
    await tables.deleteFrom('sign_in.throttle').where('counted_until', '<', now).execute()
    await tables
      .deleteFrom('sign_in.used_code')
      .where('used_at', '<', new Date(now.getTime() - 3_600_000))
      .execute()
  })
}
