import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import { anyOf } from './any-of.ts'

export type UnitPlace = {
  readonly id: string
  readonly name: string
  /** From the top down, without the unit itself. */
  readonly above: readonly { readonly id: string; readonly name: string }[]
  /** Directly below, with how many measures each shows. */
  readonly below: readonly UnitBelow[]
}

export type UnitBelow = { readonly id: string; readonly name: string; readonly measures: number }

export type LimitsKnown = {
  /** Where the limits in force began, if they are not the first. */
  readonly from: PlainDate | null
  /** Where new limits were proposed or thought of, and people decided against. */
  readonly declined: readonly PlainDate[]
}

export const comparisonQueries = (within: Within) => ({
  /** A unit, those above it and those directly below, in one statement. */
  async findUnit(unitId: string): Promise<UnitPlace | undefined> {
    const { rows } = await sql<UnitPlace>`select unit.id, unit.name,
        coalesce((select json_agg(json_build_object('id', above.id, 'name', above.name) order by path.depth desc)
          from unit_path path join unit above on above.organisation_id = path.organisation_id and above.id = path.ancestor_id
          where path.organisation_id = unit.organisation_id and path.descendant_id = unit.id and path.depth > 0),
          '[]'::json) as above,
        coalesce((select json_agg(json_build_object('id', below.id, 'name', below.name, 'measures',
            (select count(*) from measure_series series join measure on measure.organisation_id = series.organisation_id
                and measure.id = series.measure_id and measure.status = 'in-use'
              where series.organisation_id = below.organisation_id and series.unit_id = below.id))
            order by lower(below.name), below.id)
          from unit below where below.organisation_id = unit.organisation_id and below.parent_id = unit.id
            and below.closed_on is null), '[]'::json) as below
      from unit where unit.organisation_id = ${within.organisationId} and unit.id = ${unitId}`.execute(
      within.tables<unknown>(),
    )
    return rows[0]
  },

  /** What was decided about limits, for those series of which anything was. */
  async limitsOf(seriesIds: readonly string[]): Promise<ReadonlyMap<string, LimitsKnown>> {
    const { rows } = await sql<LimitsKnown & { seriesId: string }>`
      select series_id as "seriesId", max(starts_on) filter (where decision = 'accepted') as "from",
        coalesce(json_agg(starts_on) filter (where decision = 'declined'), '[]'::json) as declined
      from (select distinct on (series_id, starts_on) series_id, starts_on, decision from measure_rebase
        where organisation_id = ${within.organisationId} and series_id = ${anyOf(seriesIds)}
        order by series_id, starts_on, version desc) latest
      group by series_id`.execute(within.tables<unknown>())
    return new Map(rows.map(({ seriesId, from, declined }) => [seriesId, { from, declined }]))
  },

  /** Units that have something measured, of those below one (itself too), in the order of the tree's names. */
  async unitsWithMeasures(
    below: string | undefined,
    limit: number,
    offset: number,
  ): Promise<readonly UnitListed[]> {
    const { rows } = await sql<UnitListed>`select unit.id, unit.name, above.name as "aboveName",
        count(*)::int as measures, count(*) over ()::int as total
      from unit join measure_series series on series.organisation_id = unit.organisation_id and series.unit_id = unit.id
      join measure on measure.organisation_id = series.organisation_id and measure.id = series.measure_id
        and measure.status = 'in-use'
      left join unit above on above.organisation_id = unit.organisation_id and above.id = unit.parent_id
      where unit.organisation_id = ${within.organisationId} and (${below ?? null}::uuid is null or exists (
        select from unit_path path where path.organisation_id = unit.organisation_id
          and path.ancestor_id = ${below ?? null}::uuid and path.descendant_id = unit.id))
      group by unit.id, unit.name, above.name
      order by lower(unit.name), unit.id limit ${limit} offset ${offset}`.execute(within.tables<unknown>())
    return rows
  },

  /** The latest periods that any unit has counts for, the newest first: which a funnel may be drawn of. */
  async periodsWithCounts(measureId: string): Promise<readonly PeriodCounted[]> {
    const { rows } =
      await sql<PeriodCounted>`select point.period_start as "periodStart", count(*)::int as units
      from measure_series series join measure_point point on point.organisation_id = series.organisation_id
        and point.series_id = series.id and point.is_current and point.state = 'value' and point.denominator is not null
      where series.organisation_id = ${within.organisationId} and series.measure_id = ${measureId}
      group by point.period_start order by point.period_start desc limit 24`.execute(within.tables<unknown>())
    return rows
  },
})

export type UnitListed = UnitBelow & { readonly aboveName: string | null; readonly total: number }
export type PeriodCounted = { readonly periodStart: PlainDate; readonly units: number }
