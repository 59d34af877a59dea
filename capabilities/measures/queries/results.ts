import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { SeriesResult } from '../rules/series-result.ts'
import { anyOf } from './any-of.ts'

/** Writes any number of results in one statement. One computed from newer input is never replaced by an older. */
export async function keepResults(within: Within, results: readonly SeriesResult[], at: Date): Promise<void> {
  if (results.length === 0) return
  const rows = results.map((one) => ({
    organisation_id: within.organisationId,
    series_id: one.seriesId,
    input_version: one.inputVersion,
    chart_kind: one.chartKind,
    rule_set_id: one.ruleSetId,
    rule_set_version: one.ruleSetVersion,
    n: one.n,
    last_period: one.lastPeriod,
    last_value: one.lastValue,
    last_is_provisional: one.lastIsProvisional,
    suppressed: one.suppressed,
    target: one.target,
    variation: one.variation,
    assurance: one.assurance,
    is_mixed: one.isMixed,
    variation_is_fragile: one.variationIsFragile,
    assurance_is_fragile: one.assuranceIsFragile,
    variation_reason: one.variationReason,
    assurance_reason: one.assuranceReason,
    signals: one.signals,
    rules_at_last: one.rulesAtLast,
    warnings: one.warnings,
    mean: one.mean,
    lower_limit: one.lowerLimit,
    upper_limit: one.upperLimit,
    proposed_rebase_on: one.proposedRebaseOn,
    recent: one.recent,
    computed_at: at.toISOString(),
  }))
  await sql`insert into series_result
    select * from json_populate_recordset(null::series_result, ${JSON.stringify(rows)}::json)
    on conflict (organisation_id, series_id) do update set ${takenOver}
    where series_result.input_version <= excluded.input_version`.execute(within.tables<unknown>())
}

const takenOver = sql.join(
  [
    'input_version',
    'chart_kind',
    'rule_set_id',
    'rule_set_version',
    'n',
    'last_period',
    'last_value',
    'last_is_provisional',
    'suppressed',
    'target',
    'variation',
    'assurance',
    'is_mixed',
    'variation_is_fragile',
    'assurance_is_fragile',
    'variation_reason',
    'assurance_reason',
    'signals',
    'rules_at_last',
    'warnings',
    'mean',
    'lower_limit',
    'upper_limit',
    'proposed_rebase_on',
    'recent',
    'computed_at',
  ].map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`),
)

/** The chart of these series is made of something else now: until they are computed again their results are out of date. */
export async function touchSeries(within: Within, seriesIds: readonly string[]): Promise<void> {
  if (seriesIds.length === 0) return
  await sql`update measure_series set input_version = input_version + 1
    where organisation_id = ${within.organisationId} and id = ${anyOf(seriesIds)}`.execute(
    within.tables<unknown>(),
  )
}

/** The same for every unit of a measure; answers which they are. */
export async function touchMeasure(within: Within, measureId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`update measure_series set input_version = input_version + 1
    where organisation_id = ${within.organisationId} and measure_id = ${measureId} returning id`.execute(
    within.tables<unknown>(),
  )
  return rows.map(({ id }) => id)
}
