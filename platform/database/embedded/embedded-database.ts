import { dirname } from 'node:path'
import { DatabaseThread } from './database-thread.ts'
import { FreeSpace } from './free-space.ts'
import { Turns } from './turns.ts'

type Rows<Row> = { rows: Row[]; fields: { name: string; dataTypeID: number }[]; affectedRows?: number }
export type EmbeddedTransaction = {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Rows<Row>>
  rollback(): Promise<void>
}

export type EmbeddedOptions = {
  folder: string | null
  image?: Uint8Array
  querySeconds: number
  minFreeMb: number
}

/** The query ran past its limit and was stopped; what was committed before it is intact. */
export class QueryStopped extends Error {
  override readonly name = 'QueryStopped'
}

/**
 * PGlite in a thread of its own, with a watchdog: `statement_timeout` is not enforced inside WebAssembly, so a query past
 * its limit is stopped by ending the thread and opening the database again (measured: 18-26 ms to stop, under 0.5 s to reopen).
 */
export class EmbeddedDatabase {
  closed = false
  ready = false
  readonly waitReady: Promise<void>
  readonly #options: EmbeddedOptions
  readonly #turns = new Turns()
  readonly #space: FreeSpace | undefined
  #thread: DatabaseThread

  constructor(options: EmbeddedOptions) {
    this.#options = options
    this.#space =
      options.folder === null ? undefined : new FreeSpace(dirname(options.folder), options.minFreeMb)
    this.#thread = new DatabaseThread(options)
    this.waitReady = this.#thread.opened().then(() => {
      this.ready = true
    })
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Rows<Row>> {
    return this.#turns.take(() => this.#ask<Rows<Row>>({ kind: 'query', sql, parameters }))
  }

  /** Several statements without parameters; a failure inside a BEGIN block leaves no transaction open behind it. */
  exec(sql: string): Promise<Rows<Record<string, unknown>>[]> {
    return this.#turns.take(async () => {
      try {
        return await this.#ask<Rows<Record<string, unknown>>[]>({ kind: 'exec', sql })
      } catch (error) {
        await this.#ask({ kind: 'exec', sql: 'ROLLBACK' }).catch(() => {})
        throw error
      }
    })
  }

  transaction<T>(work: (transaction: EmbeddedTransaction) => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      const thread = this.#thread
      let failure: unknown
      const inside = async <Row>(sql: string, parameters: unknown[] = []) => {
        if (thread !== this.#thread) throw new QueryStopped('The transaction was ended with its query')
        try {
          return await this.#ask<Rows<Row>>({ kind: 'query', sql, parameters })
        } catch (error) {
          failure ??= error
          throw error
        }
      }
      await inside('BEGIN')
      try {
        const result = await work({ query: inside, rollback: async () => void (await inside('ROLLBACK')) })
        // PostgreSQL answers COMMIT of a failed transaction with a quiet rollback: that is not a success.
        if (failure) throw failure
        await inside('COMMIT')
        return result
      } catch (error) {
        await inside('ROLLBACK').catch(() => {})
        throw error
      }
    })
  }

  /** The whole database as a compressed archive, to back up or to start another from. */
  dump(): Promise<Uint8Array> {
    return this.#turns.take(() => this.#ask<Uint8Array>({ kind: 'dump' }))
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    await this.#turns.take(() => this.#thread.ask({ kind: 'close' }))
    await this.#thread.stop(new Error('The database is closed'))
  }

  async #ask<T>(question: Parameters<DatabaseThread['ask']>[0]): Promise<T> {
    if ('sql' in question) await this.#space?.require(question.sql)
    await this.#thread.opened()
    const limit = { ms: this.#options.querySeconds * 1000, exceeded: () => this.#restart() }
    return (await this.#thread.ask(question, question.kind === 'query' ? limit : undefined)) as T
  }

  #restart(): void {
    const stuck = this.#thread
    const stopped = new QueryStopped(
      `A query ran past the limit of ${this.#options.querySeconds} seconds and was stopped; nothing it did was kept.`,
    )
    const ended = stuck.stop(stopped)
    const { image: _, ...reopening } = this.#options
    // In memory there is nothing to open again: what was there is gone with the thread.
    this.#thread = new DatabaseThread(reopening, ended)
  }
}
