import { sql } from 'kysely'
import { type Db, fromKysely, fromPglite, PgBoss } from 'pg-boss'
import { z } from 'zod'
import type { Announce } from '../announcements/index.ts'
import type { Clock } from '../clock/index.ts'
import { APP_ROLE, type Database, inOrganisation, type ScopeOf, type Within } from '../database/index.ts'
import { newId } from '../ids/index.ts'
import type { Log } from '../log/index.ts'
import type { JobKind, Outside, Round, RunningJob } from './job-kind.ts'
import { changeJob, findJob, recordJob, startAttempt } from './records.ts'
import { makeRounds, openRounds } from './rounds.ts'

export type Enqueue = <Kind extends JobKind>(
  within: Within,
  kind: Kind,
  payload: z.input<Kind['payload']>,
  page: { words: string; backPath: string },
) => Promise<string>

export type Jobs = {
  readonly enqueue: Enqueue
  /** Makes every round now. */
  makeRounds(): Promise<void>
  stop(): Promise<void>
}

export type JobParts = {
  readonly database: Database
  readonly kinds: readonly JobKind[]
  readonly rounds?: {
    readonly kinds: readonly Round[]
    readonly listOrganisations: () => Promise<readonly string[]>
    /** Not scheduled where somebody asks for them: in tests. */
    readonly isScheduled: boolean
  }
  readonly outside: Outside
  readonly scopeOf: ScopeOf
  readonly announce: Announce
  readonly clock: Clock
  readonly log: Log
  /** False for a program that only adds jobs. */
  readonly work?: boolean
}

/** What travels through the queue: ids only, so that its tables hold nothing about anybody. */
const $Ticket = z.object({ organisationId: z.string(), personId: z.string().nullable(), jobId: z.string() })

const HEARTBEAT_SECONDS = 10
/** How often the queue looks for jobs whose heart has stopped; at pg-boss's own 60 a killed import waited a minute. */
const supervision = { superviseIntervalSeconds: HEARTBEAT_SECONDS, monitorIntervalSeconds: HEARTBEAT_SECONDS }
const PROGRESS_EVERY_MS = 500

export async function openJobs(parts: JobParts): Promise<Jobs> {
  const { engine } = parts.database
  const boss =
    engine.kind === 'embedded'
      ? new PgBoss({ ...supervision, backend: 'pglite', db: fromPglite(engine.embedded as never) })
      : new PgBoss({ ...supervision, db: serverStatements(engine.pool) })
  boss.on('error', (error) => parts.log.warn({ error: error.name }, 'The job queue reported a fault'))
  await boss.start()
  await letApplicationAdd(parts.database)
  for (const kind of parts.kinds) {
    await boss.createQueue(kind.name, {
      retryLimit: 5,
      retryDelay: 1,
      expireInSeconds: 3600,
      heartbeatSeconds: HEARTBEAT_SECONDS,
    })
    // pg-boss looks a queue up on its own connection the first time it is named. The embedded database has only one, and a
    // job is added while a transaction holds it: so the first time is now.
    await boss.getJobById(kind.name, newId())
    if (parts.work === false) continue
    await boss.work(kind.name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([taken]) => {
      if (taken) await runOnce(parts, kind, $Ticket.parse(taken.data), taken.signal)
    })
  }
  const enqueue: Enqueue = async (within, kind, payload, page) => {
    const jobId = newId()
    await recordJob(within, {
      id: jobId,
      kind: kind.name,
      payload: kind.payload.parse(payload),
      at: parts.clock.now(),
      ...page,
    })
    const ticket = { organisationId: within.organisationId, personId: within.personId, jobId }
    await boss.send(kind.name, ticket, { id: jobId, db: fromKysely(within.tables<unknown>()) })
    return jobId
  }
  const roundParts = parts.rounds && { ...parts, rounds: parts.rounds, enqueue }
  const endRounds =
    roundParts?.rounds.isScheduled && parts.work !== false ? await openRounds(boss, roundParts) : undefined
  return {
    enqueue,
    makeRounds: async () => void (roundParts && (await makeRounds(roundParts))),
    stop: () => {
      endRounds?.()
      return boss.stop({ graceful: true, timeout: 5_000 })
    },
  }
}

async function runOnce(
  parts: JobParts,
  kind: JobKind,
  ticket: z.infer<typeof $Ticket>,
  signal: AbortSignal,
): Promise<void> {
  const scope = parts.scopeOf(ticket.organisationId, ticket.personId)
  const record = await inOrganisation(scope, async (within) => {
    await startAttempt(within, ticket.jobId, parts.clock.now())
    return findJob(within, ticket.jobId)
  })
  if (!record || record.state === 'done') return
  let told = 0
  let latest = { done: record.done, total: record.total }
  const job: RunningJob<unknown> = {
    ...parts.outside,
    id: ticket.jobId,
    payload: kind.payload.parse(record.payload),
    scope,
    clock: parts.clock,
    signal,
    announce: parts.announce,
    progress: async (done, total, words) => {
      latest = { done, total }
      if (performance.now() - told < PROGRESS_EVERY_MS) return
      told = performance.now()
      await inOrganisation(scope, (within) =>
        changeJob(within, ticket.jobId, { state: 'running', done, total, words, at: parts.clock.now() }),
      )
    },
  }
  try {
    const { resultPath } = await kind.run(job as RunningJob<never>)
    await inOrganisation(scope, (within) =>
      changeJob(within, ticket.jobId, {
        state: 'done',
        done: latest.total,
        total: latest.total,
        words: 'Finished',
        resultPath,
        at: parts.clock.now(),
      }),
    )
  } catch (error) {
    parts.log.error(
      { job: kind.name, id: ticket.jobId, error: error instanceof Error ? error.name : 'unknown' },
      'A job failed',
    )
    await inOrganisation(scope, (within) =>
      changeJob(within, ticket.jobId, {
        state: 'failed',
        ...latest,
        words: 'This did not finish. It will be tried again.',
        at: parts.clock.now(),
      }),
    )
    throw error
  }
}

type Statements = { query(text: string, values?: unknown[]): Promise<unknown> }

/** pg-boss on the program's own pool, so that one program holds one set of connections. */
function serverStatements(pool: Statements): Db {
  return {
    async executeSql(text, values) {
      const result = await pool.query(text, values)
      const results = (Array.isArray(result) ? result : [result]) as { rows?: unknown[] }[]
      return { rows: results.flatMap(({ rows }) => rows ?? []) }
    },
  }
}

const CONCURRENT_CATALOGUE_CHANGE = 'XX000'

/**
 * A job is added inside the business transaction, which works as the application's role. Two programs that start together
 * may meet in the catalogue ("tuple concurrently updated"): the second then asks again.
 */
async function letApplicationAdd({ kysely }: Pick<Database, 'kysely'>, triesLeft = 5): Promise<void> {
  try {
    await sql`grant usage on schema pgboss to ${sql.ref(APP_ROLE)}`.execute(kysely)
    await sql`grant select, insert, update on all tables in schema pgboss to ${sql.ref(APP_ROLE)}`.execute(
      kysely,
    )
  } catch (error) {
    const isConcurrent =
      error instanceof Error && 'code' in error && error.code === CONCURRENT_CATALOGUE_CHANGE
    if (!isConcurrent || triesLeft === 0) throw error
    await new Promise((resolve) => setTimeout(resolve, 100))
    await letApplicationAdd({ kysely }, triesLeft - 1)
  }
}
