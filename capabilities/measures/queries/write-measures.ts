import { RULE_SET } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { ChartConfiguration } from '../rules/chart-facts.ts'
import type { MeasureStatus } from '../rules/words.ts'
import type { Definition } from './measures.ts'

/** What somebody says a measure means, before it is published. */
export type DefinitionWords = Omit<
  Definition,
  'version' | 'publishedBy' | 'publishedAt' | 'countsDifferently' | 'changeNote'
>

export type NewTarget = {
  readonly unitId: string | null
  readonly fromOn: PlainDate
  readonly untilOn: PlainDate | null
  readonly value: number
  readonly note: string | null
}

export type NewMeasure = {
  readonly code: string
  readonly status: MeasureStatus
  readonly ownerPersonId: string | null
  readonly reviewOn: PlainDate | null
  readonly definition: DefinitionWords
  readonly chart: ChartConfiguration
  readonly targets: readonly NewTarget[]
}

type Rows = readonly Readonly<Record<string, unknown>>[]
type Table = 'measure' | 'measure_definition' | 'measure_chart' | 'measure_target'

/** Rows of any number in one statement; columns that are not given take null or what the table says. */
async function insert(within: Within, table: Table, rows: Rows): Promise<void> {
  const [first] = rows
  if (!first) return
  const names = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  await sql`insert into ${sql.ref(table)} (${names}) select ${names}
    from json_populate_recordset(null::${sql.ref(table)}, ${JSON.stringify(rows)}::json)`.execute(
    within.tables<unknown>(),
  )
}

export async function insertMeasures(
  within: Within,
  made: readonly (NewMeasure & { readonly id: string })[],
  at: Date,
): Promise<void> {
  await insert(
    within,
    'measure',
    made.map(({ id, code, status, ownerPersonId, reviewOn, definition }) => ({
      organisation_id: within.organisationId,
      id,
      code,
      name: definition.name,
      status,
      definition_version: 1,
      owner_person_id: ownerPersonId,
      review_on: reviewOn,
      made_by: within.personId,
      made_at: at.toISOString(),
      lock_version: 1,
    })),
  )
  await insertDefinitions(
    within,
    made.map(({ id, definition }) => ({
      measureId: id,
      version: 1,
      countsDifferently: false,
      changeNote: null,
      definition,
    })),
    at,
  )
  await insert(
    within,
    'measure_chart',
    made.map(({ id, chart }) => chartRow(within, { measureId: id, unitId: null, chart }, at)),
  )
  await insertTargets(
    within,
    made.flatMap(({ id, targets }) => targets.map((target) => ({ measureId: id, ...target }))),
    at,
  )
}

export type PublishedDefinition = {
  readonly measureId: string
  readonly version: number
  readonly countsDifferently: boolean
  readonly changeNote: string | null
  readonly definition: DefinitionWords
}

export const insertDefinitions = (
  within: Within,
  published: readonly PublishedDefinition[],
  at: Date,
): Promise<void> =>
  insert(
    within,
    'measure_definition',
    published.map(({ measureId, version, countsDifferently, changeNote, definition }) => ({
      organisation_id: within.organisationId,
      measure_id: measureId,
      version,
      valid_from: definition.validFrom,
      counts_differently: countsDifferently,
      change_note: changeNote,
      name: definition.name,
      clinical_words: definition.clinicalWords,
      managerial_words: definition.managerialWords,
      numerator_words: definition.numeratorWords,
      denominator_words: definition.denominatorWords,
      source: definition.source,
      value_unit: definition.valueUnit,
      rate_per: definition.ratePer,
      direction: definition.direction,
      dimension: definition.dimension,
      theme: definition.theme,
      period: definition.period,
      published_by: within.personId,
      published_at: at.toISOString(),
    })),
  )

export const insertTargets = (
  within: Within,
  targets: readonly (NewTarget & { readonly measureId: string })[],
  at: Date,
): Promise<void> =>
  insert(
    within,
    'measure_target',
    targets.map((target) => ({
      organisation_id: within.organisationId,
      id: newId(),
      measure_id: target.measureId,
      unit_id: target.unitId,
      from_on: target.fromOn,
      until_on: target.untilOn,
      value: target.value,
      note: target.note,
      set_by: within.personId,
      set_at: at.toISOString(),
    })),
  )

type ChartOf = {
  readonly measureId: string
  readonly unitId: string | null
  readonly chart: ChartConfiguration
}

const chartRow = (within: Within, { measureId, unitId, chart }: ChartOf, at: Date) => ({
  organisation_id: within.organisationId,
  id: newId(),
  measure_id: measureId,
  unit_id: unitId,
  chart_kind: chart.kind,
  rule_set_id: RULE_SET.id,
  rule_set_version: RULE_SET.version,
  shift_points: chart.settings.shiftPoints,
  trend_points: chart.settings.trendPoints,
  screening: chart.settings.screening,
  conflict: chart.settings.conflict,
  minimum_points: chart.settings.minimumPoints,
  baseline_points: chart.baselinePoints,
  changed_by: within.personId,
  changed_at: at.toISOString(),
  lock_version: 1,
})

/** The configuration of a measure, or of one unit of it. False where somebody else changed it since it was looked at. */
export async function keepChart(
  within: Within,
  of: ChartOf & { readonly seenLockVersion: number | null },
  at: Date,
): Promise<boolean> {
  const row = chartRow(within, of, at)
  if (of.seenLockVersion === null) {
    const { rows } = await sql`insert into measure_chart
      select * from json_populate_recordset(null::measure_chart, ${JSON.stringify([row])}::json)
      on conflict do nothing returning id`.execute(within.tables<unknown>())
    return rows.length === 1
  }
  const { rows } =
    await sql`update measure_chart set chart_kind = ${row.chart_kind}, rule_set_id = ${row.rule_set_id},
      rule_set_version = ${row.rule_set_version}, shift_points = ${row.shift_points}, trend_points = ${row.trend_points},
      screening = ${row.screening}, conflict = ${row.conflict}, minimum_points = ${row.minimum_points},
      baseline_points = ${row.baseline_points}, changed_by = ${within.personId}, changed_at = ${at},
      lock_version = lock_version + 1
    where organisation_id = ${within.organisationId} and measure_id = ${of.measureId}
      and unit_id is not distinct from ${of.unitId}::uuid and lock_version = ${of.seenLockVersion}
    returning id`.execute(within.tables<unknown>())
  return rows.length === 1
}
