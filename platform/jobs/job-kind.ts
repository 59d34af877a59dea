import type { z } from 'zod'
import type { Announce } from '../announcements/index.ts'
import type { Clock } from '../clock/index.ts'
import type { Scope } from '../database/index.ts'
import type { KeyedMark } from '../keyed-mark/index.ts'
import type { Mail } from '../mail/index.ts'
import type { Enqueue } from './queue.ts'

/** What a job may reach beyond the database. */
export type Outside = {
  /** Undefined where the installation sends no mail. Never await it inside a transaction. */
  readonly mail: Mail | undefined
  readonly mark: KeyedMark
  /** An address of ours as people reach it, for a mail. */
  readonly addressOf: (path: string) => string
}

export type RunningJob<Payload> = Outside & {
  readonly id: string
  readonly payload: Payload
  /** The organisation and person that started it: a job sees what they may see, and is audited as theirs. */
  readonly scope: Scope
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly announce: Announce
  /** How far it has come, in words for the page; written at most twice a second. */
  progress(done: number, total: number, words: string): Promise<void>
}

export type JobKind = {
  readonly name: string
  readonly payload: z.ZodType
  /**
   * Runs to the end or throws; a job that dies is taken up again, so its effect must be one transaction, or be such that
   * doing it twice is the same as once. Answers where its result is to be seen.
   */
  run(job: RunningJob<never>): Promise<{ resultPath: string }>
}

/**
 * Runs in every organisation several times an hour, as nobody, whether or not there is anything to do: asks what is due
 * and does it. Twice must be the same as once.
 */
export type Round = {
  readonly name: string
  run(round: RunningRound): Promise<void>
}

export type RunningRound = Outside & {
  readonly scope: Scope
  readonly clock: Clock
  readonly enqueue: Enqueue
}

export const jobKind = <Schema extends z.ZodType>(kind: {
  readonly name: string
  readonly payload: Schema
  readonly run: (job: RunningJob<z.output<Schema>>) => Promise<{ resultPath: string }>
}): JobKind & { readonly payload: Schema } => kind as unknown as JobKind & { readonly payload: Schema }
