import { RULE_SET } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { type RawBuilder, sql } from 'kysely'
import type { SeriesResult } from '../rules/series-result.ts'
import type { Dimension, PeriodKind, Theme, ValueUnit } from '../rules/words.ts'
import { anyOf } from './any-of.ts'

/** One row of an icon table: a measure of a unit, with what its chart says and enough points for a sparkline. */
export type IconRow = Omit<SeriesResult, 'inputVersion'> & {
  readonly measureId: string
  readonly code: string
  readonly measureName: string
  readonly unitId: string
  readonly unitName: string
  readonly valueUnit: ValueUnit
  readonly ratePer: number | null
  readonly direction: 'up' | 'down' | 'neither'
  readonly dimension: Dimension
  readonly theme: Theme
  readonly period: PeriodKind
  /** Computed from other data or by other rules than now: say so, and offer to compute it again. */
  readonly isStale: boolean
}

export type IconFilter = {
  readonly theme?: Theme | undefined
  readonly dimension?: Dimension | undefined
  readonly status?: 'in-use' | 'retired'
  readonly limit?: number
  readonly offset?: number
}

const MOST_ROWS = 1_000

/** Packed into one row: as rows, 300 icons take the embedded database four times as long (140 ms against 34 ms). */
async function list(
  within: Within,
  which: RawBuilder<boolean>,
  filter: IconFilter,
): Promise<readonly IconRow[]> {
  const { rows } = await sql<{
    packed: readonly IconRow[]
  }>`select coalesce(json_agg(listed), '[]'::json) as packed from (
    select series.id as "seriesId", measure.id as "measureId", measure.code, measure.name as "measureName",
      unit.id as "unitId", unit.name as "unitName", definition.value_unit as "valueUnit",
      definition.rate_per as "ratePer", definition.direction, definition.dimension, definition.theme, definition.period,
      result.chart_kind as "chartKind", result.rule_set_id as "ruleSetId", result.rule_set_version as "ruleSetVersion",
      result.n, result.last_period as "lastPeriod", result.last_value as "lastValue",
      result.last_is_provisional as "lastIsProvisional", result.suppressed, result.target, result.variation,
      result.assurance, result.is_mixed as "isMixed", result.variation_is_fragile as "variationIsFragile",
      result.assurance_is_fragile as "assuranceIsFragile", result.variation_reason as "variationReason",
      result.assurance_reason as "assuranceReason", result.signals, result.rules_at_last as "rulesAtLast",
      result.warnings, result.mean, result.lower_limit as "lowerLimit", result.upper_limit as "upperLimit",
      result.proposed_rebase_on as "proposedRebaseOn", result.recent,
      result.input_version <> series.input_version or result.rule_set_id <> ${RULE_SET.id}
        or result.rule_set_version <> ${RULE_SET.version} as "isStale"
    from measure_series series
    join series_result result on result.organisation_id = series.organisation_id and result.series_id = series.id
    join measure on measure.organisation_id = series.organisation_id and measure.id = series.measure_id
    join measure_definition definition on definition.organisation_id = measure.organisation_id
      and definition.measure_id = measure.id and definition.version = measure.definition_version
    join unit on unit.organisation_id = series.organisation_id and unit.id = series.unit_id
    where series.organisation_id = ${within.organisationId} and ${which}
      and measure.status = ${filter.status ?? 'in-use'} and (result.n > 0 or result.suppressed > 0)
      and (${filter.theme ?? null}::text is null or definition.theme = ${filter.theme ?? null})
      and (${filter.dimension ?? null}::text is null or definition.dimension = ${filter.dimension ?? null})
    order by definition.theme, lower(measure.name), lower(unit.name), series.id
    limit ${Math.min(filter.limit ?? MOST_ROWS, MOST_ROWS)} offset ${filter.offset ?? 0}) listed`.execute(
    within.tables<unknown>(),
  )
  return rows[0]?.packed ?? []
}

export const iconQueries = (within: Within) => ({
  /** All measures of one unit: the icon table, with its sparklines, in one statement. */
  ofUnit: (unitId: string, filter: IconFilter = {}): Promise<readonly IconRow[]> =>
    list(within, sql`series.unit_id = ${unitId}`, filter),

  /** One measure in every unit: the funnel's page, and a column of the matrix. */
  ofMeasure: (measureId: string, filter: IconFilter = {}): Promise<readonly IconRow[]> =>
    list(within, sql`series.measure_id = ${measureId}`, filter),

  /** Measure x unit: the units given, all their measures. */
  matrix: (unitIds: readonly string[], filter: IconFilter = {}): Promise<readonly IconRow[]> =>
    list(within, sql`series.unit_id = ${anyOf(unitIds)}`, filter),

  ofSeries: async (seriesIds: readonly string[]): Promise<readonly IconRow[]> =>
    seriesIds.length === 0 ? [] : list(within, sql`series.id = ${anyOf(seriesIds)}`, {}),

  /** One period of a measure in every unit that has counts for it: what a funnel is drawn from. */
  async funnel(measureId: string, periodStart: PlainDate): Promise<readonly FunnelRow[]> {
    const { rows } = await sql<FunnelRow>`
      select series.id as "seriesId", unit.id as "unitId", unit.name as "unitName", point.numerator, point.denominator
      from measure_series series
      join unit on unit.organisation_id = series.organisation_id and unit.id = series.unit_id
      join measure_point point on point.organisation_id = series.organisation_id and point.series_id = series.id
        and point.is_current and point.state = 'value' and point.period_start = ${periodStart}
      where series.organisation_id = ${within.organisationId} and series.measure_id = ${measureId}
        and point.denominator is not null
      order by lower(unit.name), unit.id limit ${MOST_ROWS}`.execute(within.tables<unknown>())
    return rows
  },
})

export type FunnelRow = {
  readonly seriesId: string
  readonly unitId: string
  readonly unitName: string
  readonly numerator: number
  readonly denominator: number
}
