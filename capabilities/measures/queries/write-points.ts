import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { type RawBuilder, sql } from 'kysely'
import { anyOf } from './any-of.ts'

/** What somebody says of one period of a series. */
export type PointStatement = {
  readonly seriesId: string
  readonly periodStart: PlainDate
  readonly state: 'value' | 'suppressed'
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly isProvisional: boolean
  readonly note: string | null
}

export type Written = {
  readonly created: number
  readonly changed: number
  readonly seriesIds: readonly string[]
}

type Source = { readonly importId: string | null; readonly at: Date }

const given = (statements: readonly PointStatement[]): RawBuilder<unknown> =>
  sql`json_to_recordset(${JSON.stringify(statements)}::json) as given("seriesId" uuid, "periodStart" date, state text,
    value float8, numerator float8, denominator float8, "isProvisional" boolean, note text)`

/** Series are locked in one order, so that two imports that meet wait for each other and never for ever. */
export async function holdSeries(within: Within, seriesIds: readonly string[]): Promise<void> {
  await sql`select from measure_series where organisation_id = ${within.organisationId} and id = ${anyOf(seriesIds)}
    order by id for update`.execute(within.tables<unknown>())
}

/**
 * Writes what differs from what counts now, as one version more; the same said again writes nothing. A ghost stays one
 * through a correction: the reason for leaving it out still stands. The series must be held, and no period named twice.
 */
export async function writePoints(
  within: Within,
  statements: readonly PointStatement[],
  { importId, at }: Source,
): Promise<Written> {
  if (statements.length === 0) return { created: 0, changed: 0, seriesIds: [] }
  const { rows: retired } = await sql<{
    seriesId: string
  }>`update measure_point current set is_current = false
    from ${given(statements)}
    where current.organisation_id = ${within.organisationId} and current.series_id = given."seriesId"
      and current.period_start = given."periodStart" and current.is_current
      and ((current.state, current.value, current.numerator, current.denominator, current.is_provisional)
          is distinct from (given.state, given.value, given.numerator, given.denominator, given."isProvisional")
        or (given.note is not null and given.note is distinct from current.note))
    returning current.series_id as "seriesId"`.execute(within.tables<unknown>())
  const { rows: inserted } = await sql<{ seriesId: string }>`
    insert into measure_point (organisation_id, series_id, period_start, version, state, value, numerator, denominator,
      ghost_reason, is_provisional, note, import_id, recorded_by, recorded_at)
    select ${within.organisationId}::uuid, given."seriesId", given."periodStart", coalesce(last.version, 0) + 1,
      given.state, given.value, given.numerator, given.denominator, last.ghost_reason, given."isProvisional", given.note,
      ${importId}::uuid, ${within.personId}::uuid, ${at}::timestamptz
    from ${given(statements)}
    left join lateral (select version, ghost_reason, is_current from measure_point before
      where before.organisation_id = ${within.organisationId} and before.series_id = given."seriesId"
        and before.period_start = given."periodStart"
      order by before.version desc limit 1) last on true
    where last.is_current is distinct from true
    returning series_id as "seriesId"`.execute(within.tables<unknown>())
  return {
    created: inserted.length - retired.length,
    changed: retired.length,
    seriesIds: [...new Set(inserted.map(({ seriesId }) => seriesId))],
  }
}

/** Makes the series that are not there yet; answers the id of each pair asked for, in their order. */
export async function ensureSeries(
  within: Within,
  pairs: readonly { readonly measureId: string; readonly unitId: string }[],
  at: Date,
): Promise<readonly string[]> {
  if (pairs.length === 0) return []
  const asked = JSON.stringify(pairs.map((pair) => ({ ...pair, id: newId() })))
  const list = sql`json_to_recordset(${asked}::json) as asked(id uuid, "measureId" uuid, "unitId" uuid)`
  await sql`insert into measure_series (organisation_id, id, measure_id, unit_id, made_at)
    select ${within.organisationId}::uuid, asked.id, asked."measureId", asked."unitId", ${at}::timestamptz from ${list}
    on conflict (organisation_id, measure_id, unit_id) do nothing`.execute(within.tables<unknown>())
  const { rows } = await sql<{ id: string; measureId: string; unitId: string }>`
    select series.id, asked."measureId", asked."unitId" from ${list}
    join measure_series series on series.organisation_id = ${within.organisationId}
      and series.measure_id = asked."measureId" and series.unit_id = asked."unitId"`.execute(
    within.tables<unknown>(),
  )
  const ids = new Map(rows.map(({ id, measureId, unitId }) => [`${measureId} ${unitId}`, id]))
  return pairs.map(({ measureId, unitId }) => {
    const id = ids.get(`${measureId} ${unitId}`)
    if (!id) throw new Error('A series was not made')
    return id
  })
}

/**
 * Takes back what an import said: each point of it that still counts is said again as it was before, or withdrawn where it
 * was new. What somebody corrected since stays as they said.
 */
export async function takePointsBack(within: Within, importId: string, at: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ seriesId: string }>`
    with retired as (
      update measure_point set is_current = false
      where organisation_id = ${within.organisationId} and import_id = ${importId} and is_current
      returning series_id, period_start, version
    )
    select retired.series_id as "seriesId", retired.period_start as "periodStart", retired.version from retired
    order by 1, 2`.execute(within.tables<unknown>())
  if (rows.length === 0) return []
  await sql`insert into measure_point (organisation_id, series_id, period_start, version, state, value, numerator,
      denominator, ghost_reason, is_provisional, note, recorded_by, recorded_at)
    select ${within.organisationId}::uuid, gone."seriesId", gone."periodStart", gone.version + 1,
      coalesce(before.state, 'withdrawn'), before.value, before.numerator, before.denominator, taken.ghost_reason,
      coalesce(before.is_provisional, false), before.note, ${within.personId}::uuid, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as gone("seriesId" uuid, "periodStart" date, version int)
    join measure_point taken on taken.organisation_id = ${within.organisationId} and taken.series_id = gone."seriesId"
      and taken.period_start = gone."periodStart" and taken.version = gone.version
    left join lateral (select * from measure_point earlier
      where earlier.organisation_id = ${within.organisationId} and earlier.series_id = gone."seriesId"
        and earlier.period_start = gone."periodStart" and earlier.version < gone.version
        and earlier.import_id is distinct from ${importId}::uuid
      order by earlier.version desc limit 1) before on true`.execute(within.tables<unknown>())
  return [...new Set(rows.map(({ seriesId }) => seriesId))]
}
