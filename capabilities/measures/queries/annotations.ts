import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { AnnotationKind } from '../rules/words.ts'

export type NewAnnotation = {
  readonly id: string
  readonly measureId: string
  readonly seriesId: string
  readonly onDate: PlainDate
  readonly kind: AnnotationKind
  readonly words: string
}

export const annotationQueries = (within: Within) => ({
  async insert({ id, measureId, seriesId, onDate, kind, words }: NewAnnotation, at: Date): Promise<void> {
    await sql`insert into measure_annotation (organisation_id, id, measure_id, series_id, on_date, kind, words, made_by, made_at)
      values (${within.organisationId}, ${id}, ${measureId}, ${seriesId}, ${onDate}, ${kind}, ${words},
        ${within.personId}, ${at})`.execute(within.tables<unknown>())
  },

  /** Of this series only: a note for every unit is its measure's. Answers whether there was one to change. */
  async setRemoved(seriesId: string, id: string, at: Date | null): Promise<boolean> {
    const { rows } = await sql`update measure_annotation
      set removed_by = ${at === null ? null : within.personId}, removed_at = ${at}
      where organisation_id = ${within.organisationId} and series_id = ${seriesId} and id = ${id}
        and (removed_at is null) = ${at !== null} returning id`.execute(within.tables<unknown>())
    return rows.length === 1
  },
})
