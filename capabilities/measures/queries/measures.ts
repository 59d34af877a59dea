import type { Direction, RuleLength, RuleSettings } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { type RawBuilder, sql } from 'kysely'
import type { ChartKind, Dimension, MeasureStatus, PeriodKind, Theme, ValueUnit } from '../rules/words.ts'

/** What a measure means: published once, never changed. */
export type Definition = {
  readonly version: number
  readonly validFrom: PlainDate
  readonly countsDifferently: boolean
  readonly changeNote: string | null
  readonly name: string
  readonly clinicalWords: string
  readonly managerialWords: string
  readonly numeratorWords: string | null
  readonly denominatorWords: string | null
  readonly source: string
  readonly valueUnit: ValueUnit
  readonly ratePer: number | null
  readonly direction: Direction
  readonly dimension: Dimension
  readonly theme: Theme
  readonly period: PeriodKind
  readonly publishedBy: string | null
  readonly publishedAt: Date
}

/** A measure with the definition in force. */
export type Measure = Definition & {
  readonly id: string
  readonly code: string
  readonly status: MeasureStatus
  readonly ownerPersonId: string | null
  readonly ownerName: string | null
  readonly reviewOn: PlainDate | null
  readonly lockVersion: number
}

export type MeasureListed = Measure & { readonly units: number; readonly total: number }

export type Target = {
  readonly id: string
  /** Null for every unit. */
  readonly unitId: string | null
  readonly fromOn: PlainDate
  readonly untilOn: PlainDate | null
  readonly value: number
  readonly note: string | null
  readonly setBy: string | null
  readonly setAt: Date
  readonly withdrawnAt: Date | null
}

export type ChartSet = {
  readonly id: string
  readonly unitId: string | null
  readonly chartKind: ChartKind
  readonly ruleSetId: string
  readonly ruleSetVersion: string
  readonly shiftPoints: RuleLength
  readonly trendPoints: RuleLength
  readonly screening: RuleSettings['screening']
  readonly conflict: RuleSettings['conflict']
  readonly minimumPoints: number
  readonly baselinePoints: number | null
  readonly lockVersion: number
}

export type MeasureFilter = {
  readonly theme?: Theme | undefined
  readonly dimension?: Dimension | undefined
  readonly status?: MeasureStatus | undefined
  readonly text?: string | undefined
  readonly limit?: number
  readonly offset?: number
}

const definitionColumns = sql`definition.version, definition.valid_from as "validFrom",
  definition.counts_differently as "countsDifferently", definition.change_note as "changeNote", definition.name,
  definition.clinical_words as "clinicalWords", definition.managerial_words as "managerialWords",
  definition.numerator_words as "numeratorWords", definition.denominator_words as "denominatorWords", definition.source,
  definition.value_unit as "valueUnit", definition.rate_per as "ratePer", definition.direction, definition.dimension,
  definition.theme, definition.period, definition.published_by as "publishedBy", definition.published_at as "publishedAt"`

const measureColumns = sql`measure.id, measure.code, measure.status, measure.owner_person_id as "ownerPersonId",
  owner.given_name || ' ' || owner.family_name as "ownerName", measure.review_on as "reviewOn",
  measure.lock_version as "lockVersion", ${definitionColumns}`

const fromMeasure = sql`measure
  join measure_definition definition on definition.organisation_id = measure.organisation_id
    and definition.measure_id = measure.id and definition.version = measure.definition_version
  left join person owner on owner.organisation_id = measure.organisation_id and owner.id = measure.owner_person_id`

async function one(within: Within, which: RawBuilder<boolean>): Promise<Measure | undefined> {
  const { rows } = await sql<Measure>`select ${measureColumns} from ${fromMeasure}
    where measure.organisation_id = ${within.organisationId} and ${which}`.execute(within.tables<unknown>())
  return rows[0]
}

export const measureQueries = (within: Within) => ({
  find: (measureId: string): Promise<Measure | undefined> => one(within, sql`measure.id = ${measureId}`),
  findByCode: (code: string): Promise<Measure | undefined> => one(within, sql`measure.code = ${code}`),

  /** A page of the measures, with how many units each has and how many measures there are in all. */
  async list(filter: MeasureFilter = {}): Promise<readonly MeasureListed[]> {
    const { theme = null, dimension = null, status = null, text } = filter
    const { rows } = await sql<MeasureListed>`select ${measureColumns}, count(*) over ()::int as total,
        (select count(*)::int from measure_series series
          where series.organisation_id = measure.organisation_id and series.measure_id = measure.id) as units
      from ${fromMeasure}
      where measure.organisation_id = ${within.organisationId}
        and (${theme}::text is null or definition.theme = ${theme})
        and (${dimension}::text is null or definition.dimension = ${dimension})
        and (${status}::text is null or measure.status = ${status})
        and position(lower(${text ?? ''}) in lower(measure.name)) > ${text ? 0 : -1}
      order by definition.theme, lower(measure.name), measure.id
      limit ${filter.limit ?? 50} offset ${filter.offset ?? 0}`.execute(within.tables<unknown>())
    return rows
  },

  /** Empty where nobody looks after it, or they have no address. */
  async ownerEmail({ ownerPersonId }: Pick<Measure, 'ownerPersonId'>): Promise<string> {
    const { rows } = await sql<{ email: string | null }>`select email from person
      where organisation_id = ${within.organisationId} and id = ${ownerPersonId}`.execute(
      within.tables<unknown>(),
    )
    return rows[0]?.email ?? ''
  },

  /** Every definition there has been, the latest first. */
  async definitions(measureId: string): Promise<readonly Definition[]> {
    const { rows } = await sql<Definition>`select ${definitionColumns} from measure_definition definition
      where organisation_id = ${within.organisationId} and measure_id = ${measureId}
      order by version desc`.execute(within.tables<unknown>())
    return rows
  },

  /** Every target, withdrawn ones too, in order of date. */
  async targets(measureId: string): Promise<readonly Target[]> {
    const { rows } =
      await sql<Target>`select id, unit_id as "unitId", from_on as "fromOn", until_on as "untilOn", value,
        note, set_by as "setBy", set_at as "setAt", withdrawn_at as "withdrawnAt"
      from measure_target where organisation_id = ${within.organisationId} and measure_id = ${measureId}
      order by from_on, set_at, id`.execute(within.tables<unknown>())
    return rows
  },

  /** The measure's own chart configuration first, then those of single units. */
  async charts(measureId: string): Promise<readonly ChartSet[]> {
    const { rows } = await sql<ChartSet>`select id, unit_id as "unitId", chart_kind as "chartKind",
        rule_set_id as "ruleSetId", rule_set_version as "ruleSetVersion", shift_points as "shiftPoints",
        trend_points as "trendPoints", screening, conflict, minimum_points as "minimumPoints",
        baseline_points as "baselinePoints", lock_version as "lockVersion"
      from measure_chart where organisation_id = ${within.organisationId} and measure_id = ${measureId}
      order by unit_id nulls first`.execute(within.tables<unknown>())
    return rows
  },
})
