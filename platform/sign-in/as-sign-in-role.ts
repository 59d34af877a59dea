import {
  type CompiledQuery,
  type ControlledTransaction,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  sql,
} from 'kysely'
import { SIGN_IN_ROLE } from '../database/index.ts'

const takeRole = sql`select set_config('role', ${SIGN_IN_ROLE}, true)`

/**
 * The same database, for a library that opens its own queries: each runs in a transaction that first becomes the sign-in
 * role, so a fault in the library cannot read a tenant's row. Nothing is set for the connection itself.
 */
export function asSignInRole(database: Kysely<unknown>): Kysely<unknown> {
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new SignInDriver(database),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
  return new Kysely<unknown>({ dialect })
}

class SignInDriver implements Driver {
  readonly #database: Kysely<unknown>

  constructor(database: Kysely<unknown>) {
    this.#database = database
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new SignInConnection(this.#database)
  }

  beginTransaction(connection: DatabaseConnection): Promise<void> {
    return inOurs(connection).begin()
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return inOurs(connection).end('commit')
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return inOurs(connection).end('rollback')
  }

  async releaseConnection(): Promise<void> {}

  /** The database beneath is closed by whoever opened it. */
  async destroy(): Promise<void> {}
}

function inOurs(connection: DatabaseConnection): SignInConnection {
  if (!(connection instanceof SignInConnection)) throw new Error('The connection is of another driver')
  return connection
}

class SignInConnection implements DatabaseConnection {
  readonly #database: Kysely<unknown>
  #open: ControlledTransaction<unknown> | undefined

  constructor(database: Kysely<unknown>) {
    this.#database = database
  }

  async begin(): Promise<void> {
    const transaction = await this.#database.startTransaction().execute()
    try {
      await takeRole.execute(transaction)
    } catch (error) {
      await transaction.rollback().execute()
      throw error
    }
    this.#open = transaction
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    const transaction = this.#open
    this.#open = undefined
    await transaction?.[how]().execute()
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#open) return this.#open.executeQuery<Row>(query as CompiledQuery<Row>)
    return this.#database.transaction().execute(async (transaction) => {
      await takeRole.execute(transaction)
      return transaction.executeQuery<Row>(query as CompiledQuery<Row>)
    })
  }

  // biome-ignore lint/correctness/useYield: the interface asks for it; nothing in sign-in streams.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Sign-in does not stream')
  }
}
