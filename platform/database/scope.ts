import { type Kysely, sql, type Transaction } from 'kysely'
import { APP_ROLE, CONFIDENTIAL_ROLE, ORGANISATION_SETTING, SIGN_IN_ROLE } from './migration.ts'

const made = Symbol('made by platform/database')

/**
 * Who is asking, in which organisation. Made from a signed-in person, a job's record or the command line's owner
 * (`scopeOf` is handed to those three by the server and to nobody else), never from a route's parameters.
 */
export class Scope {
  readonly organisationId: string
  /** The person acting; null for the program itself (a job, the command line). */
  readonly personId: string | null
  readonly #database: Kysely<unknown>

  constructor(key: typeof made, database: Kysely<unknown>, organisationId: string, personId: string | null) {
    if (key !== made) throw new Error('A scope is made by scopeOf')
    this.#database = database
    this.organisationId = organisationId
    this.personId = personId
  }

  static databaseOf(scope: Scope): Kysely<unknown> {
    return scope.#database
  }
}

export type ScopeOf = (organisationId: string, personId: string | null) => Scope

export const scopeMaker =
  (database: Kysely<unknown>): ScopeOf =>
  (organisationId, personId) =>
    new Scope(made, database, organisationId, personId)

/**
 * Inside one transaction, as the application's role, with the organisation set for that transaction alone. Every
 * `xQueries` takes one, so no query can be written without a scope.
 */
export type Within = {
  readonly scope: Scope
  readonly organisationId: string
  readonly personId: string | null
  /** The open transaction, typed by the tables of the capability that asks. */
  tables<Tables>(): Transaction<Tables>
}

/**
 * The only way to a tenant's rows: begin, local role, local setting. Nothing is set for the session, so nothing is carried
 * over by a pool (a session-level setting leaked in 193 of 200 requests; a local one in none). Never await mail, HTTP or a
 * file inside: on the embedded database everybody waits.
 */
export const inOrganisation = <T>(scope: Scope, work: (within: Within) => Promise<T>): Promise<T> =>
  asRole(APP_ROLE, scope, work)

/**
 * The same, as the role that may read what was answered in confidence. For closing, scoring and erasing in
 * `capabilities/feedback` alone (`checks/boundaries.test.ts`); what leaves it has been through `kernels/disclosure`.
 */
export const inConfidence = <T>(scope: Scope, work: (within: Within) => Promise<T>): Promise<T> =>
  asRole(CONFIDENTIAL_ROLE, scope, work)

async function asRole<T>(role: string, scope: Scope, work: (within: Within) => Promise<T>): Promise<T> {
  return Scope.databaseOf(scope)
    .transaction()
    .execute(async (transaction) => {
      await sql`select set_config('role', ${role}, true), set_config(${ORGANISATION_SETTING}, ${scope.organisationId}, true)`.execute(
        transaction,
      )
      return work({
        scope,
        organisationId: scope.organisationId,
        personId: scope.personId,
        tables: <Tables>() => transaction as unknown as Transaction<Tables>,
      })
    })
}

/** Accounts, sessions and who they belong to: known before any organisation is. Sees no tenant's rows. */
export async function inSignIn<Tables, T>(
  database: Kysely<unknown>,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    await sql`select set_config('role', ${SIGN_IN_ROLE}, true)`.execute(transaction)
    return work(transaction as unknown as Transaction<Tables>)
  })
}
