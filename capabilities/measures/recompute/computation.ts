import { RULE_SET } from '@headroom/control-charts'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { SERIES_AT_ONCE } from '../refresh-results.ts'

export type Range = {
  readonly position: number
  readonly first: string
  readonly last: string
  readonly series: number
}

export type Computation = { readonly id: string; readonly series: number; readonly ranges: number }

/** All series of the organisation, or those whose result is missing, made of other data, or made by other rules. */
export type WhichResults = 'all' | 'out-of-date'

/** Cuts the work into ranges of ids, so that any number of programs can each take the next one that nobody has. */
export async function planComputation(within: Within, which: WhichResults, at: Date): Promise<Computation> {
  const id = newId()
  await sql`insert into measure_computation (organisation_id, id, series, asked_by, asked_at)
    values (${within.organisationId}, ${id}, 0, ${within.personId}, ${at})`.execute(within.tables<unknown>())
  const { rows } = await sql<{ series: number }>`
    with wanted as (
      select series.id, (row_number() over (order by series.id) - 1) / ${SERIES_AT_ONCE} as position
      from measure_series series
      left join series_result result on result.organisation_id = series.organisation_id and result.series_id = series.id
      where series.organisation_id = ${within.organisationId} and (${which === 'all'}
        or result.input_version is distinct from series.input_version or result.rule_set_id <> ${RULE_SET.id}
        or result.rule_set_version <> ${RULE_SET.version})
    )
    insert into measure_computation_range (organisation_id, computation_id, position, first_series_id, last_series_id, series)
    select ${within.organisationId}::uuid, ${id}::uuid, position, (array_agg(id order by id))[1],
      (array_agg(id order by id desc))[1], count(*)::int
    from wanted group by position returning series`.execute(within.tables<unknown>())
  const series = rows.reduce((sum, range) => sum + range.series, 0)
  await sql`update measure_computation set series = ${series} where organisation_id = ${within.organisationId}
    and id = ${id}`.execute(within.tables<unknown>())
  return { id, series, ranges: rows.length }
}

/** Long enough for a range on a busy machine; a program that died leaves its range to the next one after it. */
const CLAIM_MS = 60_000

/** The next range that nobody has, or undefined. Two programs never get the same one. */
export async function claimRange(
  within: Within,
  computationId: string,
  now: Date,
): Promise<Range | undefined> {
  const { rows } = await sql<Range>`update measure_computation_range taken
    set claimed_until = ${new Date(now.getTime() + CLAIM_MS)}
    where taken.organisation_id = ${within.organisationId} and taken.computation_id = ${computationId}
      and taken.position = (select position from measure_computation_range
        where organisation_id = ${within.organisationId} and computation_id = ${computationId} and done_at is null
          and (claimed_until is null or claimed_until < ${now})
        order by position limit 1 for update skip locked)
    returning position, first_series_id as first, last_series_id as last, series`.execute(
    within.tables<unknown>(),
  )
  return rows[0]
}

export type Progress = { readonly done: number; readonly total: number }

/** Notes that a range is done, and the whole when it was the last; answers how far it is. */
export async function finishRange(
  within: Within,
  { computationId, position }: { readonly computationId: string; readonly position: number },
  now: Date,
): Promise<Progress> {
  await sql`update measure_computation_range set done_at = ${now} where organisation_id = ${within.organisationId}
    and computation_id = ${computationId} and position = ${position}`.execute(within.tables<unknown>())
  const progress = await progressOf(within, computationId)
  if (progress.done >= progress.total)
    await sql`update measure_computation set finished_at = ${now} where organisation_id = ${within.organisationId}
      and id = ${computationId} and finished_at is null`.execute(within.tables<unknown>())
  return progress
}

export async function progressOf(within: Within, computationId: string): Promise<Progress> {
  const { rows } =
    await sql<Progress>`select coalesce(sum(series) filter (where done_at is not null), 0)::int as done,
      coalesce(sum(series), 0)::int as total
    from measure_computation_range where organisation_id = ${within.organisationId}
      and computation_id = ${computationId}`.execute(within.tables<unknown>())
  return rows[0] ?? { done: 0, total: 0 }
}

/** How many series there are, and how many of their results are missing, made of other data or made by other rules. */
export async function countOutOfDate(
  within: Within,
): Promise<{ readonly all: number; readonly outOfDate: number }> {
  const { rows } = await sql<{ all: number; outOfDate: number }>`select count(*)::int as "all",
      count(*) filter (where result.input_version is distinct from series.input_version or result.rule_set_id <> ${RULE_SET.id}
        or result.rule_set_version <> ${RULE_SET.version})::int as "outOfDate"
    from measure_series series
    left join series_result result on result.organisation_id = series.organisation_id and result.series_id = series.id
    where series.organisation_id = ${within.organisationId}`.execute(within.tables<unknown>())
  return rows[0] ?? { all: 0, outOfDate: 0 }
}
