import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import { lateAfterDays } from '../reading/late-data.ts'
import type { PeriodKind } from '../rules/words.ts'
import { anyOf } from './any-of.ts'

/** What the home page lists is short: the rest is on the units' pages. */
const SHORT = 12

export type OwnUnit = {
  readonly id: string
  readonly name: string
  readonly measures: number
  readonly concerns: number
}
export type Attention = {
  readonly seriesId: string
  readonly measureName: string
  readonly unitName: string
  readonly reason: string
  readonly total: number
}
export type LateSeries = {
  readonly seriesId: string
  readonly measureName: string
  readonly unitName: string
  readonly lastPeriod: PlainDate
  readonly period: PeriodKind
  readonly total: number
}
export type ReviewDue = { readonly measureId: string; readonly name: string; readonly reviewOn: PlainDate }
export type OpenAction = {
  readonly reviewId: string
  readonly words: string
  readonly dueOn: PlainDate | null
  readonly measureName: string
  readonly unitName: string
}
export type Change = {
  readonly seriesId: string
  readonly measureName: string
  readonly unitName: string
  readonly what: 'data' | 'corrected' | 'note' | 'limits' | 'review'
  readonly times: number
  readonly latest: Date
}
export type Found = {
  readonly kind: 'unit' | 'measure'
  readonly id: string
  readonly name: string
  readonly units: number
}

const named = sql`join measure on measure.organisation_id = series.organisation_id and measure.id = series.measure_id
    and measure.status = 'in-use'
  join unit on unit.organisation_id = series.organisation_id and unit.id = series.unit_id`

const lateDays = sql`case definition.period when 'day' then ${lateAfterDays.day}::int when 'week' then ${lateAfterDays.week}::int
  when 'month' then ${lateAfterDays.month}::int else ${lateAfterDays.quarter}::int end`

export const homeQueries = (within: Within) => ({
  /** The units of a person's posts and those they lead; the organisation's own unit where there are none. */
  async unitsOf(personId: string): Promise<readonly OwnUnit[]> {
    const { rows } = await sql<OwnUnit>`with own as (
        select post.unit_id as id from assignment held
        join post on post.organisation_id = held.organisation_id and post.id = held.post_id
        where held.organisation_id = ${within.organisationId} and held.person_id = ${personId} and held.ends_on is null
        union select lead.unit_id from assignment held
        join unit_lead lead on lead.organisation_id = held.organisation_id and lead.post_id = held.post_id
        where held.organisation_id = ${within.organisationId} and held.person_id = ${personId} and held.ends_on is null)
      select unit.id, unit.name, count(measure.id)::int as measures,
        count(*) filter (where measure.id is not null and result.variation in ('concern_high', 'concern_low')
          and not result.variation_is_fragile)::int as concerns
      from unit left join measure_series series
        on series.organisation_id = unit.organisation_id and series.unit_id = unit.id
      left join measure on measure.organisation_id = series.organisation_id and measure.id = series.measure_id
        and measure.status = 'in-use'
      left join series_result result on result.organisation_id = series.organisation_id and result.series_id = series.id
      where unit.organisation_id = ${within.organisationId} and (unit.id in (select id from own)
        or (unit.parent_id is null and not exists (select from own)))
      group by unit.id, unit.name order by lower(unit.name), unit.id limit ${SHORT}`.execute(
      within.tables<unknown>(),
    )
    return rows
  },

  /** Signals of concern that no other defensible setting would take away. */
  async concerns(unitIds: readonly string[]): Promise<readonly Attention[]> {
    const { rows } = await sql<Attention>`select series.id as "seriesId", measure.name as "measureName",
        unit.name as "unitName", result.variation_reason as reason, count(*) over ()::int as total
      from measure_series series ${named}
      join series_result result on result.organisation_id = series.organisation_id and result.series_id = series.id
      where series.organisation_id = ${within.organisationId} and series.unit_id = ${anyOf(unitIds)}
        and result.variation in ('concern_high', 'concern_low') and not result.variation_is_fragile
      order by lower(measure.name), lower(unit.name), series.id limit ${SHORT}`.execute(
      within.tables<unknown>(),
    )
    return rows
  },

  async late(unitIds: readonly string[], today: PlainDate): Promise<readonly LateSeries[]> {
    const { rows } = await sql<LateSeries>`select series.id as "seriesId", measure.name as "measureName",
        unit.name as "unitName", result.last_period as "lastPeriod", definition.period, count(*) over ()::int as total
      from measure_series series ${named}
      join measure_definition definition on definition.organisation_id = measure.organisation_id
        and definition.measure_id = measure.id and definition.version = measure.definition_version
      join series_result result on result.organisation_id = series.organisation_id and result.series_id = series.id
      where series.organisation_id = ${within.organisationId} and series.unit_id = ${anyOf(unitIds)}
        and result.last_period + ${lateDays} <= ${today}::date
      order by result.last_period, lower(measure.name), series.id limit ${SHORT}`.execute(
      within.tables<unknown>(),
    )
    return rows
  },

  /** Measures in these units, or owned by the person, whose definition is to be looked at again by a day. */
  async reviewsDue(
    unitIds: readonly string[],
    personId: string,
    by: PlainDate,
  ): Promise<readonly ReviewDue[]> {
    const { rows } = await sql<ReviewDue>`select id as "measureId", name, review_on as "reviewOn" from measure
      where organisation_id = ${within.organisationId} and status = 'in-use' and review_on <= ${by}::date
        and (owner_person_id = ${personId} or exists (select from measure_series series
          where series.organisation_id = measure.organisation_id and series.measure_id = measure.id
            and series.unit_id = ${anyOf(unitIds)}))
      order by review_on, lower(name) limit ${SHORT}`.execute(within.tables<unknown>())
    return rows
  },

  /** What the person said in reviews that they would do. */
  async actionsOf(personId: string): Promise<readonly OpenAction[]> {
    const { rows } =
      await sql<OpenAction>`select review.id as "reviewId", action.words, action.due_on as "dueOn",
        measure.name as "measureName", unit.name as "unitName"
      from measure_review_action action
      join measure_review review on review.organisation_id = action.organisation_id and review.id = action.review_id
        and review.state = 'closed'
      join measure_series series on series.organisation_id = review.organisation_id and series.id = review.series_id
      ${named}
      where action.organisation_id = ${within.organisationId} and action.person_id = ${personId}
        and action.done_at is null
      order by action.due_on nulls last, action.id limit ${SHORT}`.execute(within.tables<unknown>())
    return rows
  },

  /** What was done to the charts of these units since a moment. Asked by date: nothing is kept of who has looked. */
  async changesSince(unitIds: readonly string[], since: Date): Promise<readonly Change[]> {
    const { rows } =
      await sql<Change>`select own.id as "seriesId", own."measureName", own."unitName", done.what,
        count(*)::int as times, max(done.at) as latest
      from (select series.id, series.organisation_id, measure.name as "measureName", unit.name as "unitName"
          from measure_series series ${named}
          where series.organisation_id = ${within.organisationId} and series.unit_id = ${anyOf(unitIds)} offset 0) own
      cross join lateral (
        select case when version = 1 then 'data' else 'corrected' end as what, recorded_at as at from measure_point
          where organisation_id = own.organisation_id and series_id = own.id and is_current and recorded_at >= ${since}
        union all select 'note', made_at from measure_annotation
          where organisation_id = own.organisation_id and series_id = own.id and removed_at is null and made_at >= ${since}
        union all select 'limits', decided_at from measure_rebase
          where organisation_id = own.organisation_id and series_id = own.id and decided_at >= ${since}
        union all select 'review', closed_at from measure_review
          where organisation_id = own.organisation_id and series_id = own.id and closed_at >= ${since}) done
      group by own.id, own."measureName", own."unitName", done.what
      order by latest desc, own."measureName" limit ${3 * SHORT}`.execute(within.tables<unknown>())
    return rows
  },

  async search(text: string): Promise<readonly Found[]> {
    const { rows } =
      await sql<Found>`(select 'unit' as kind, unit.id, unit.name, count(series.id)::int as units
        from unit left join measure_series series
          on series.organisation_id = unit.organisation_id and series.unit_id = unit.id
        where unit.organisation_id = ${within.organisationId} and unit.closed_on is null
          and position(lower(${text}) in lower(unit.name)) > 0
        group by unit.id, unit.name order by lower(unit.name), unit.id limit ${2 * SHORT})
      union all (select 'measure', measure.id, measure.name, count(series.id)::int
        from measure left join measure_series series
          on series.organisation_id = measure.organisation_id and series.measure_id = measure.id
        where measure.organisation_id = ${within.organisationId} and measure.status = 'in-use'
          and position(lower(${text}) in lower(measure.name)) > 0
        group by measure.id, measure.name order by lower(measure.name), measure.id limit ${2 * SHORT})`.execute(
        within.tables<unknown>(),
      )
    return rows
  },
})
