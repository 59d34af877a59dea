import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { AnnotationKind, RebaseDecision } from '../rules/words.ts'

export type Annotation = {
  readonly id: string
  /** Null for every unit of the measure. */
  readonly seriesId: string | null
  readonly onDate: PlainDate
  readonly kind: AnnotationKind
  readonly words: string
  readonly madeBy: string | null
  readonly madeAt: Date
}

export type Rebase = {
  readonly startsOn: PlainDate
  readonly version: number
  readonly decision: RebaseDecision
  readonly proposedBy: 'rule' | 'person'
  readonly isCauseKnown: boolean | null
  readonly cause: string | null
  readonly isSustained: boolean | null
  readonly reason: string
  readonly decidedBy: string | null
  readonly decidedAt: Date
}

const MOST = 500

/** What people noted on the dates of a series, and of its measure everywhere; and all that was decided about its limits. */
export const storyQueries = (within: Within) => ({
  async annotations(series: { id: string; measureId: string }): Promise<readonly Annotation[]> {
    const { rows } =
      await sql<Annotation>`select note.id, note.series_id as "seriesId", note.on_date as "onDate",
        note.kind, note.words, person.given_name || ' ' || person.family_name as "madeBy", note.made_at as "madeAt"
      from measure_annotation note
      left join person on person.organisation_id = note.organisation_id and person.id = note.made_by
      where note.organisation_id = ${within.organisationId} and note.measure_id = ${series.measureId}
        and (note.series_id = ${series.id} or note.series_id is null) and note.removed_at is null
      order by note.on_date, note.made_at, note.id limit ${MOST}`.execute(within.tables<unknown>())
    return rows
  },

  /** Every decision, the latest of each date first. */
  async rebases(seriesId: string): Promise<readonly Rebase[]> {
    const { rows } = await sql<Rebase>`select made.starts_on as "startsOn", made.version, made.decision,
        made.proposed_by as "proposedBy", made.is_cause_known as "isCauseKnown", made.cause,
        made.is_sustained as "isSustained", made.reason,
        person.given_name || ' ' || person.family_name as "decidedBy", made.decided_at as "decidedAt"
      from measure_rebase made
      left join person on person.organisation_id = made.organisation_id and person.id = made.decided_by
      where made.organisation_id = ${within.organisationId} and made.series_id = ${seriesId}
      order by made.starts_on desc, made.version desc limit ${MOST}`.execute(within.tables<unknown>())
    return rows
  },
})
