import type { Happening } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { type RawBuilder, sql } from 'kysely'

/** For `= any(…)`: ids as one parameter, however many. */
export const anyOf = (ids: readonly string[]): RawBuilder<string[]> =>
  sql`any((${`{${ids.join(',')}}`}::text)::uuid[])`

export type HappeningOfSeries = Happening & { readonly seriesId: string }

const MOST = 500

/**
 * What else happened to some series from a day on, in one statement: notes on their dates, new limits, and the changes that this
 * or any other project recorded for the same chart.
 */
export async function listHappenings(
  within: Within,
  {
    seriesIds,
    since,
    exceptChangeId,
  }: { seriesIds: readonly string[]; since: PlainDate; exceptChangeId: string | null },
): Promise<readonly HappeningOfSeries[]> {
  const { rows } = await sql<HappeningOfSeries>`
    with own as (
      select id, measure_id from measure_series
      where organisation_id = ${within.organisationId} and id = ${anyOf(seriesIds)}
    )
    select own.id as "seriesId", note.on_date as date, note.words as note from own
      join measure_annotation note on note.organisation_id = ${within.organisationId} and note.measure_id = own.measure_id
        and (note.series_id = own.id or note.series_id is null) and note.removed_at is null and note.on_date >= ${since}
    union all
    select own.id, latest.starts_on, 'New limits were set: ' || latest.reason from own
      join lateral (select distinct on (starts_on) starts_on, decision, reason from measure_rebase made
        where made.organisation_id = ${within.organisationId} and made.series_id = own.id
        order by starts_on, version desc) latest on latest.decision = 'accepted' and latest.starts_on >= ${since}
    union all
    select own.id, change.from_on, project.title || ': ' || change.words from own
      join improvement_project_measure chosen on chosen.organisation_id = ${within.organisationId} and chosen.series_id = own.id
      join improvement_change change on change.organisation_id = chosen.organisation_id
        and change.project_id = chosen.project_id and change.withdrawn_at is null and change.from_on >= ${since}
        and change.id is distinct from ${exceptChangeId}::uuid
      join improvement_project project on project.organisation_id = change.organisation_id and project.id = change.project_id
    order by 1, 2, 3 limit ${MOST}`.execute(within.tables<unknown>())
  return rows
}
