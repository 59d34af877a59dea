import { sql } from 'kysely'
import type { Within } from '../database/index.ts'

export type JobState = 'queued' | 'running' | 'done' | 'failed'

export type BackgroundJob = {
  readonly id: string
  readonly kind: string
  readonly state: JobState
  readonly done: number
  readonly total: number
  readonly words: string
  readonly resultPath: string | null
  readonly backPath: string
  readonly startedBy: string | null
  readonly attempts: number
  readonly changedAt: Date
}

export type NewJob = {
  readonly id: string
  readonly kind: string
  readonly payload: unknown
  readonly words: string
  readonly backPath: string
  readonly at: Date
}

export async function recordJob(within: Within, job: NewJob): Promise<void> {
  await sql`insert into background_job
      (organisation_id, id, kind, payload, state, words, back_path, started_by, queued_at, changed_at)
    values (${within.organisationId}, ${job.id}, ${job.kind}, ${JSON.stringify(job.payload)}::jsonb, 'queued',
      ${job.words}, ${job.backPath}, ${within.personId}, ${job.at}, ${job.at})`.execute(
    within.tables<unknown>(),
  )
}

export async function findJob(
  within: Within,
  id: string,
): Promise<(BackgroundJob & { payload: unknown }) | undefined> {
  const { rows } = await sql<
    BackgroundJob & { payload: unknown }
  >`select id, kind, state, done, total, words, payload,
      result_path as "resultPath", back_path as "backPath", started_by as "startedBy", attempts, changed_at as "changedAt"
    from background_job where organisation_id = ${within.organisationId} and id = ${id}`.execute(
    within.tables<unknown>(),
  )
  return rows[0]
}

type Change = { state: JobState; done: number; total: number; words: string; resultPath?: string; at: Date }

/** The last word about a job stands: once it is done, a late report of progress changes nothing. */
export async function changeJob(within: Within, id: string, change: Change): Promise<void> {
  await sql`update background_job set state = ${change.state}, done = ${change.done}, total = ${change.total},
      words = ${change.words}, result_path = coalesce(${change.resultPath ?? null}, result_path), changed_at = ${change.at}
    where organisation_id = ${within.organisationId} and id = ${id} and state <> 'done'`.execute(
    within.tables<unknown>(),
  )
}

export async function startAttempt(within: Within, id: string, at: Date): Promise<void> {
  await sql`update background_job set state = 'running', attempts = attempts + 1, changed_at = ${at}
    where organisation_id = ${within.organisationId} and id = ${id} and state <> 'done'`.execute(
    within.tables<unknown>(),
  )
}
