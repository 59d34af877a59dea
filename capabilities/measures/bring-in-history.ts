import type { PlainDate } from '@headroom/platform/clock'
import { refreshStatistics, type Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { defineMeasures } from './define-measure.ts'
import type { NewMeasure } from './queries/write-measures.ts'
import { ensureSeries, type PointStatement } from './queries/write-points.ts'
import { ghostPoint, recordPoints } from './record-points.ts'
import { refreshResults, SERIES_AT_ONCE } from './refresh-results.ts'
import type { AnnotationKind } from './rules/words.ts'

/** A series with a past: its points, what happened, and new limits that somebody has decided on. */
export type SeriesWithPast = {
  readonly code: string
  readonly unitId: string
  readonly points: readonly (Omit<PointStatement, 'seriesId'> & {
    readonly ghostReason?: string | undefined
  })[]
  readonly annotations: readonly {
    readonly on: PlainDate
    readonly kind: AnnotationKind
    readonly words: string
  }[]
  readonly rebase?: { readonly on: PlainDate; readonly cause: string; readonly reason: string } | undefined
  /** Who noted and decided. */
  readonly by: string | null
}

/** From so many points on, plans made for empty tables would be the slow part of every page. */
const MANY = 1_000
const filledTables = ['measure', 'measure_definition', 'measure_series', 'measure_point', 'series_result']

type At = { readonly now: Date; readonly today: PlainDate }

/** Measures with years of data at once, with computed results: for a demonstration, or a move from another system. */
export async function bringInHistory(
  within: Within,
  {
    measures,
    series,
  }: { readonly measures: readonly NewMeasure[]; readonly series: readonly SeriesWithPast[] },
  { now, today }: At,
): Promise<ReadonlyMap<string, string>> {
  const measureIds = await defineMeasures(within, measures, now)
  const pairs = series.map(({ code, unitId }) => {
    const measureId = measureIds.get(code)
    if (!measureId) throw new Error(`No measure is called ${code}`)
    return { measureId, unitId }
  })
  const ids = await ensureSeries(within, pairs, now)
  const placed = series.map((one, at) => ({
    ...one,
    seriesId: ids[at] ?? '',
    measureId: pairs[at]?.measureId ?? '',
  }))
  const statements = placed.flatMap(({ seriesId, points }) =>
    points.map(({ ghostReason: _, ...point }) => ({ ...point, seriesId })),
  )
  await recordPoints(within, statements, { importId: null, at: now })
  for (const { seriesId, points } of placed)
    for (const { periodStart, ghostReason } of points)
      if (ghostReason)
        await ghostPoint(within, { seriesId, periodStart, seenVersion: 1, reason: ghostReason }, now)
  await insertStory(within, placed, now)
  for (let from = 0; from < ids.length; from += SERIES_AT_ONCE)
    await refreshResults(within, { ids: ids.slice(from, from + SERIES_AT_ONCE) }, { now, today })
  if (statements.length > MANY) await refreshStatistics(within, filledTables)
  return measureIds
}

type Placed = SeriesWithPast & { readonly seriesId: string; readonly measureId: string }

async function insertStory(within: Within, placed: readonly Placed[], now: Date): Promise<void> {
  const notes = placed.flatMap(({ annotations, seriesId, measureId, by }) =>
    annotations.map((note) => ({ ...note, id: newId(), seriesId, measureId, by })),
  )
  await sql`insert into measure_annotation (organisation_id, id, measure_id, series_id, on_date, kind, words, made_by, made_at)
    select ${within.organisationId}::uuid, note.id, note."measureId", note."seriesId", note."on", note.kind, note.words, note.by,
      ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(notes)}::json) as note(id uuid, "measureId" uuid, "seriesId" uuid, "on" date,
      kind text, words text, by uuid)`.execute(within.tables<unknown>())
  const rebases = placed.flatMap(({ rebase, seriesId, by }) => (rebase ? [{ ...rebase, seriesId, by }] : []))
  await sql`insert into measure_rebase (organisation_id, series_id, starts_on, version, decision, proposed_by, is_cause_known,
      cause, is_sustained, reason, decided_by, decided_at)
    select ${within.organisationId}::uuid, made."seriesId", made."on", 1, 'accepted', 'rule', true, made.cause, true, made.reason,
      made.by, ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(rebases)}::json) as made("seriesId" uuid, "on" date, cause text, reason text, by uuid)`.execute(
    within.tables<unknown>(),
  )
}
