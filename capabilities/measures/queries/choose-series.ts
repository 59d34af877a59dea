import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { Dimension, Theme } from '../rules/words.ts'
import type { VariationShown } from '../tables.ts'
import { anyOf } from './any-of.ts'

/** A chart that a project, or anything else, may be about. */
export type ChoosableSeries = {
  readonly seriesId: string
  readonly measureId: string
  readonly measureName: string
  readonly unitId: string
  readonly unitName: string
  readonly dimension: Dimension
  readonly theme: Theme
  readonly direction: 'up' | 'down' | 'neither'
  readonly points: number
  readonly lastPeriod: PlainDate | null
  readonly variation: VariationShown | null
}

type Asked = {
  readonly unitIds?: readonly string[]
  readonly ids?: readonly string[]
  readonly dimension?: Dimension
  /** Part of a measure's or a unit's name. */
  readonly text?: string
  readonly limit?: number
}

/** Charts to choose from, in one statement; with their kind, for a chooser that wants outcome, process and balancing. */
export async function listChoosableSeries(
  within: Within,
  { unitIds, ids, dimension, text = '', limit = 100 }: Asked = {},
): Promise<readonly ChoosableSeries[]> {
  const among = (column: string, wanted: readonly string[] | undefined) =>
    wanted === undefined ? sql`true` : sql`${sql.ref(column)} = ${anyOf(wanted)}`
  const { rows } = await sql<ChoosableSeries>`select series.id as "seriesId", measure.id as "measureId",
      measure.name as "measureName", unit.id as "unitId", unit.name as "unitName", definition.dimension, definition.theme,
      definition.direction, coalesce(result.n, 0) as points, result.last_period as "lastPeriod", result.variation
    from measure_series series
    join measure on measure.organisation_id = series.organisation_id and measure.id = series.measure_id
      and measure.status = 'in-use'
    join measure_definition definition on definition.organisation_id = measure.organisation_id
      and definition.measure_id = measure.id and definition.version = measure.definition_version
    join unit on unit.organisation_id = series.organisation_id and unit.id = series.unit_id
    left join series_result result on result.organisation_id = series.organisation_id and result.series_id = series.id
    where series.organisation_id = ${within.organisationId} and ${among('series.unit_id', unitIds)}
      and ${among('series.id', ids)} and (${dimension ?? null}::text is null or definition.dimension = ${dimension ?? null})
      and (${text} = '' or position(lower(${text}) in lower(measure.name || ' ' || unit.name)) > 0)
    order by definition.dimension, lower(measure.name), lower(unit.name), series.id limit ${limit}`.execute(
    within.tables<unknown>(),
  )
  return rows
}
