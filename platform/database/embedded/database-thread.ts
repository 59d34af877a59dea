import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Answer, Ask, ThreadOptions } from './messages.ts'

type Waiting = { resolve(result: unknown): void; reject(error: Error): void; timer?: NodeJS.Timeout }

/** After `npm run build` the thread stands beside the program; from source, beside this file. */
function threadFile(): URL {
  const built = new URL('./database-thread.js', import.meta.url)
  return existsSync(fileURLToPath(built)) ? built : new URL('./thread.ts', import.meta.url)
}

export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: string | undefined
  readonly detail: string | undefined
  readonly constraint: string | undefined

  constructor(fault: Extract<Answer, { ok: false }>['error']) {
    super(fault.message)
    this.code = fault.code
    this.detail = fault.detail
    this.constraint = fault.constraint
  }
}

/** One database thread: asks go out with a number and a time limit, answers come back by that number. */
export class DatabaseThread {
  #worker: Worker | undefined
  readonly #waiting = new Map<number, Waiting>()
  readonly #opened: Promise<void>
  #next = 1
  #ended: Error | undefined

  /** `after`: the end of the thread that had the folder before; two may never have it at once. */
  constructor(options: ThreadOptions, after: Promise<unknown> = Promise.resolve()) {
    this.#opened = new Promise((resolve, reject) => {
      this.#waiting.set(0, { resolve: () => resolve(), reject })
    })
    this.#opened.catch(() => {})
    after.then(
      () => this.#start(options),
      () => this.#start(options),
    )
  }

  #start(options: ThreadOptions): void {
    if (this.#ended) return
    this.#worker = new Worker(threadFile(), { workerData: options, name: 'database' })
    this.#worker.on('message', (answer: Answer) => this.#receive(answer))
    this.#worker.on('error', (error: Error) => this.#end(error))
    this.#worker.on('exit', () => this.#end(new Error('The database thread has ended')))
  }

  opened(): Promise<void> {
    return this.#opened
  }

  ask(question: DistributiveOmit<Ask, 'id'>, limit?: { ms: number; exceeded(): void }): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended)
    const id = this.#next++
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { resolve, reject }
      if (limit) waiting.timer = setTimeout(limit.exceeded, limit.ms)
      this.#waiting.set(id, waiting)
      this.#worker?.postMessage({ ...question, id })
    })
  }

  async stop(reason: Error): Promise<void> {
    this.#end(reason)
    await this.#worker?.terminate()
  }

  #receive(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    if (!waiting) return
    this.#waiting.delete(answer.id)
    clearTimeout(waiting.timer)
    if (answer.ok) waiting.resolve(answer.result)
    else waiting.reject(new DatabaseError(answer.error))
  }

  #end(reason: Error): void {
    this.#ended ??= reason
    for (const waiting of this.#waiting.values()) {
      clearTimeout(waiting.timer)
      waiting.reject(this.#ended)
    }
    this.#waiting.clear()
  }
}

type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never
