import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

/** Why points are left out, by period: what the chart draws, a download says. */
export async function ghostReasons(
  within: Within,
  seriesId: string,
): Promise<ReadonlyMap<PlainDate, string>> {
  const { rows } = await sql<{ periodStart: PlainDate; reason: string }>`
    select period_start as "periodStart", ghost_reason as reason from measure_point
    where organisation_id = ${within.organisationId} and series_id = ${seriesId} and is_current
      and ghost_reason is not null`.execute(within.tables<unknown>())
  return new Map(rows.map(({ periodStart, reason }) => [periodStart, reason]))
}
