import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { type RawBuilder, sql } from 'kysely'
import type { PointState } from '../tables.ts'

export type SeriesPlace = {
  readonly id: string
  readonly measureId: string
  readonly measureName: string
  readonly unitId: string
  readonly unitName: string
  readonly inputVersion: number
}

/** A period of a series as a row of its table, with who said so. */
export type PointRow = {
  readonly periodStart: PlainDate
  readonly version: number
  readonly state: PointState
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly ghostReason: string | null
  readonly isProvisional: boolean
  readonly note: string | null
  readonly importId: string | null
  readonly recordedBy: string | null
  readonly recordedAt: Date
}

const pointColumns = sql`point.period_start as "periodStart", point.version, point.state, point.value, point.numerator,
  point.denominator, point.ghost_reason as "ghostReason", point.is_provisional as "isProvisional", point.note,
  point.import_id as "importId", person.given_name || ' ' || person.family_name as "recordedBy",
  point.recorded_at as "recordedAt"`

const fromPoint = sql`measure_point point
  left join person on person.organisation_id = point.organisation_id and person.id = point.recorded_by`

export const PAGE_SIZE = 60

async function place(within: Within, which: RawBuilder<boolean>): Promise<SeriesPlace | undefined> {
  const { rows } =
    await sql<SeriesPlace>`select series.id, measure.id as "measureId", measure.name as "measureName",
      unit.id as "unitId", unit.name as "unitName", series.input_version as "inputVersion"
    from measure_series series
    join measure on measure.organisation_id = series.organisation_id and measure.id = series.measure_id
    join unit on unit.organisation_id = series.organisation_id and unit.id = series.unit_id
    where series.organisation_id = ${within.organisationId} and ${which}`.execute(within.tables<unknown>())
  return rows[0]
}

export const seriesQueries = (within: Within) => ({
  find: (seriesId: string): Promise<SeriesPlace | undefined> => place(within, sql`series.id = ${seriesId}`),
  findOf: (measureId: string, unitId: string): Promise<SeriesPlace | undefined> =>
    place(within, sql`series.measure_id = ${measureId} and series.unit_id = ${unitId}`),

  /** Whether there is such a unit, whatever it measures. */
  async hasUnit(unitId: string): Promise<boolean> {
    const { rows } =
      await sql`select from unit where organisation_id = ${within.organisationId} and id = ${unitId}`.execute(
        within.tables<unknown>(),
      )
    return rows.length === 1
  },

  /** The periods as they count now, the latest first, a page at a time. */
  async rows(
    seriesId: string,
    page: number,
  ): Promise<{ readonly rows: readonly PointRow[]; readonly total: number }> {
    const { rows } = await sql<
      PointRow & { total: number }
    >`select ${pointColumns}, count(*) over ()::int as total
      from ${fromPoint}
      where point.organisation_id = ${within.organisationId} and point.series_id = ${seriesId} and point.is_current
        and point.state <> 'withdrawn'
      order by point.period_start desc limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`.execute(
      within.tables<unknown>(),
    )
    return { rows, total: rows[0]?.total ?? 0 }
  },

  /** Everything ever said of one period, the latest first. */
  async history(seriesId: string, periodStart: PlainDate): Promise<readonly PointRow[]> {
    const { rows } = await sql<PointRow>`select ${pointColumns} from ${fromPoint}
      where point.organisation_id = ${within.organisationId} and point.series_id = ${seriesId}
        and point.period_start = ${periodStart}
      order by point.version desc`.execute(within.tables<unknown>())
    return rows
  },
})
