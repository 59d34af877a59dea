import { DEFAULT_SETTINGS, type RuleSettings } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { type RawBuilder, sql } from 'kysely'
import type { ChartFacts, MeasuredAs, PointFacts } from '../rules/chart-facts.ts'
import type { ChartKind } from '../rules/words.ts'
import { anyOf } from './any-of.ts'

type SeriesRow = MeasuredAs & {
  seriesId: string
  measureId: string
  unitId: string
  inputVersion: number
  chartKind: ChartKind | null
  baselinePoints: number | null
} & RuleSettings

type Packed = readonly [
  PlainDate,
  'v' | 's',
  number | null,
  number | null,
  number | null,
  isGhost: boolean,
  isProvisional: boolean,
]

/** Some series by their ids, or a range of all the organisation's. */
export type WhichSeries =
  | { readonly ids: readonly string[] }
  | { readonly first: string; readonly last: string }

const isIn = (column: string, which: WhichSeries): RawBuilder<boolean> =>
  'ids' in which
    ? sql`${sql.ref(column)} = ${anyOf(which.ids)}`
    : sql`${sql.ref(column)} between ${which.first}::uuid and ${which.last}::uuid`

/** Everything that the charts of some series are made of: four statements, whatever the number of series and points. */
export async function readChartFacts(within: Within, which: WhichSeries): Promise<readonly ChartFacts[]> {
  const series = await readSeries(within, which)
  if (series.length === 0) return []
  const points = await readPoints(within, which)
  const measureIds = [...new Set(series.map(({ measureId }) => measureId))]
  const dated = await readDated(within, measureIds)
  const rebases = Map.groupBy(await readRebases(within, which), ({ seriesId }) => seriesId)
  const targets = Map.groupBy(dated.targets, ({ measureId }) => measureId)
  const changes = Map.groupBy(dated.changes, ({ measureId }) => measureId)
  return series.map((row) => {
    const { seriesId, measureId, unitId, inputVersion } = row
    const own = targets.get(measureId) ?? []
    const ofUnit = own.filter((target) => target.unitId === unitId)
    const chosen = ofUnit.length > 0 ? ofUnit : own.filter((target) => target.unitId === null)
    return {
      seriesId,
      measureId,
      unitId,
      inputVersion,
      measure: {
        name: row.name,
        valueUnit: row.valueUnit,
        ratePer: row.ratePer,
        direction: row.direction,
        period: row.period,
      },
      configuration: configurationOf(row),
      points: points.get(seriesId) ?? [],
      targets: chosen.map(({ from, until, value }) =>
        until === null ? { from, value } : { from, until, value },
      ),
      rebases: (rebases.get(seriesId) ?? []).map(({ startsOn }) => startsOn),
      definitionChanges: (changes.get(measureId) ?? []).map(({ date, note }) => ({ date, note })),
    }
  })
}

const configurationOf = (row: SeriesRow): ChartFacts['configuration'] =>
  row.chartKind === null
    ? { kind: 'xmr', settings: DEFAULT_SETTINGS, baselinePoints: null }
    : {
        kind: row.chartKind,
        settings: {
          shiftPoints: row.shiftPoints,
          trendPoints: row.trendPoints,
          screening: row.screening,
          conflict: row.conflict,
          minimumPoints: row.minimumPoints,
        },
        baselinePoints: row.baselinePoints,
      }

async function readSeries(within: Within, which: WhichSeries): Promise<readonly SeriesRow[]> {
  const { rows } = await sql<SeriesRow>`
    select series.id as "seriesId", series.measure_id as "measureId", series.unit_id as "unitId",
      series.input_version as "inputVersion", definition.name, definition.value_unit as "valueUnit",
      definition.rate_per as "ratePer", definition.direction, definition.period, chart.chart_kind as "chartKind",
      chart.shift_points as "shiftPoints", chart.trend_points as "trendPoints", chart.screening, chart.conflict,
      chart.minimum_points as "minimumPoints", chart.baseline_points as "baselinePoints"
    from measure_series series
    join measure on measure.organisation_id = series.organisation_id and measure.id = series.measure_id
    join measure_definition definition on definition.organisation_id = measure.organisation_id
      and definition.measure_id = measure.id and definition.version = measure.definition_version
    left join lateral (select * from measure_chart own
      where own.organisation_id = series.organisation_id and own.measure_id = series.measure_id
        and (own.unit_id = series.unit_id or own.unit_id is null)
      order by own.unit_id nulls last limit 1) chart on true
    where series.organisation_id = ${within.organisationId} and ${isIn('series.id', which)}
    order by series.id`.execute(within.tables<unknown>())
  return rows
}

/** Packed into one row a series: most of the time of reading 36 rows for each of 250 series goes into the rows, not the points. */
async function readPoints(
  within: Within,
  which: WhichSeries,
): Promise<ReadonlyMap<string, readonly PointFacts[]>> {
  const { rows } = await sql<{ seriesId: string; points: readonly Packed[] }>`
    select series_id as "seriesId", json_agg(json_build_array(period_start, left(state, 1), value, numerator, denominator,
      ghost_reason is not null, is_provisional) order by period_start) as points
    from measure_point
    where organisation_id = ${within.organisationId} and is_current and state <> 'withdrawn'
      and ${isIn('series_id', which)}
    group by series_id`.execute(within.tables<unknown>())
  return new Map(rows.map(({ seriesId, points }) => [seriesId, points.map(unpacked)]))
}

const unpacked = ([
  periodStart,
  state,
  value,
  numerator,
  denominator,
  isGhost,
  isProvisional,
]: Packed): PointFacts => ({
  periodStart,
  state: state === 's' ? 'suppressed' : 'value',
  value,
  numerator,
  denominator,
  isGhost,
  isProvisional,
})

type Dated = {
  targets: readonly {
    measureId: string
    unitId: string | null
    from: PlainDate
    until: PlainDate | null
    value: number
  }[]
  changes: readonly { measureId: string; date: PlainDate; note: string }[]
}

async function readDated(within: Within, measureIds: readonly string[]): Promise<Dated> {
  const { rows } = await sql<Dated>`select
    coalesce((select json_agg(json_build_object('measureId', measure_id, 'unitId', unit_id, 'from', from_on,
        'until', until_on, 'value', value) order by from_on) from measure_target
      where organisation_id = ${within.organisationId} and withdrawn_at is null
        and measure_id = ${anyOf(measureIds)}), '[]'::json) as targets,
    coalesce((select json_agg(json_build_object('measureId', measure_id, 'date', valid_from,
        'note', coalesce(change_note, 'The definition changed')) order by valid_from, version) from measure_definition
      where organisation_id = ${within.organisationId} and counts_differently
        and measure_id = ${anyOf(measureIds)}), '[]'::json) as changes`.execute(within.tables<unknown>())
  return rows[0] ?? { targets: [], changes: [] }
}

/** The starts of new limits that stand: of all that was decided about a date, the last decision counts. */
async function readRebases(
  within: Within,
  which: WhichSeries,
): Promise<readonly { seriesId: string; startsOn: PlainDate }[]> {
  const { rows } = await sql<{ seriesId: string; startsOn: PlainDate }>`
    select series_id as "seriesId", starts_on as "startsOn" from (
      select distinct on (series_id, starts_on) series_id, starts_on, decision from measure_rebase
      where organisation_id = ${within.organisationId} and ${isIn('series_id', which)}
      order by series_id, starts_on, version desc) latest
    where decision = 'accepted' order by series_id, starts_on`.execute(within.tables<unknown>())
  return rows
}
