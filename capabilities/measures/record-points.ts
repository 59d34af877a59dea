import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { sql } from 'kysely'
import { touchSeries } from './queries/results.ts'
import { holdSeries, type PointStatement, type Written, writePoints } from './queries/write-points.ts'

export type Recorded = Written & { readonly unchanged: number }

/** So many points in a statement: 5,000 take about a tenth of a second. */
const POINTS_AT_ONCE = 5_000

/**
 * Records what is said of any number of periods, keeps what was said before, and marks the results that are out of date.
 * Saying the same again changes nothing, so an API call or a file may be sent twice. No period may be named twice.
 */
export async function recordPoints(
  within: Within,
  statements: readonly PointStatement[],
  source: { readonly importId: string | null; readonly at: Date },
): Promise<Recorded> {
  const seriesIds = [...new Set(statements.map(({ seriesId }) => seriesId))]
  await holdSeries(within, seriesIds)
  const touched = new Set<string>()
  let created = 0
  let changed = 0
  for (let from = 0; from < statements.length; from += POINTS_AT_ONCE) {
    const written = await writePoints(within, statements.slice(from, from + POINTS_AT_ONCE), source)
    created += written.created
    changed += written.changed
    for (const id of written.seriesIds) touched.add(id)
  }
  await touchSeries(within, [...touched])
  return { created, changed, unchanged: statements.length - created - changed, seriesIds: [...touched] }
}

type Correcting = {
  readonly seriesId: string
  readonly periodStart: PlainDate
  /** The version that the person looked at. */
  readonly seenVersion: number
}

export type CorrectFault = { reason: 'changed-since' }

/** One period corrected by a person, who must have seen what counts now. */
export async function correctPoint(
  within: Within,
  { seenVersion, ...statement }: PointStatement & Correcting,
  at: Date,
): Promise<Result<Recorded, CorrectFault>> {
  await holdSeries(within, [statement.seriesId])
  if ((await currentVersion(within, statement)) !== seenVersion) return fail({ reason: 'changed-since' })
  const recorded = await recordPoints(within, [statement], { importId: null, at })
  await appendAudit(within, at, [
    { action: 'correct-point', objectType: 'measure-series', objectId: statement.seriesId, after: statement },
  ])
  return succeed(recorded)
}

/** Leaves a point out of every calculation, with a reason, or takes it in again (null). The value stays as it is. */
export async function ghostPoint(
  within: Within,
  ghosting: Correcting & { readonly reason: string | null },
  at: Date,
): Promise<Result<undefined, CorrectFault>> {
  const { seriesId, periodStart, seenVersion, reason } = ghosting
  await holdSeries(within, [seriesId])
  const { rows } = await sql`update measure_point set is_current = false
    where organisation_id = ${within.organisationId} and series_id = ${seriesId} and period_start = ${periodStart}
      and version = ${seenVersion} and is_current and state = 'value' returning version`.execute(
    within.tables<unknown>(),
  )
  if (rows.length === 0) return fail({ reason: 'changed-since' })
  await sql`insert into measure_point (organisation_id, series_id, period_start, version, state, value, numerator,
      denominator, ghost_reason, is_provisional, note, import_id, recorded_by, recorded_at)
    select organisation_id, series_id, period_start, version + 1, state, value, numerator, denominator, ${reason}::text,
      is_provisional, note, import_id, ${within.personId}::uuid, ${at}::timestamptz
    from measure_point where organisation_id = ${within.organisationId} and series_id = ${seriesId}
      and period_start = ${periodStart} and version = ${seenVersion}`.execute(within.tables<unknown>())
  await touchSeries(within, [seriesId])
  await appendAudit(within, at, [
    {
      action: reason === null ? 'take-in-point' : 'leave-out-point',
      objectType: 'measure-series',
      objectId: seriesId,
      after: { periodStart, reason },
    },
  ])
  return succeed(undefined)
}

async function currentVersion(
  within: Within,
  { seriesId, periodStart }: Pick<PointStatement, 'seriesId' | 'periodStart'>,
): Promise<number> {
  const { rows } = await sql<{ version: number }>`select version from measure_point
    where organisation_id = ${within.organisationId} and series_id = ${seriesId} and period_start = ${periodStart}
      and is_current`.execute(within.tables<unknown>())
  return rows[0]?.version ?? 0
}
