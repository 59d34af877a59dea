import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { RebaseDecision } from '../rules/words.ts'

export type NewDecision = {
  readonly seriesId: string
  readonly startsOn: PlainDate
  readonly decision: RebaseDecision
  readonly proposedBy: 'rule' | 'person'
  readonly isCauseKnown: boolean | null
  readonly cause: string | null
  readonly isSustained: boolean | null
  readonly reason: string
}

/** Adds a decision as the next of its date; false where somebody decided about that date since it was looked at. */
export async function insertDecision(
  within: Within,
  made: NewDecision,
  { seenVersion, at }: { readonly seenVersion: number; readonly at: Date },
): Promise<boolean> {
  const { seriesId, startsOn, decision, proposedBy, isCauseKnown, cause, isSustained, reason } = made
  const { rows } =
    await sql`insert into measure_rebase (organisation_id, series_id, starts_on, version, decision, proposed_by,
      is_cause_known, cause, is_sustained, reason, decided_by, decided_at)
    select ${within.organisationId}::uuid, ${seriesId}::uuid, ${startsOn}::date, ${seenVersion + 1}::integer, ${decision}::text,
      ${proposedBy}::text, ${isCauseKnown}::boolean, ${cause}::text, ${isSustained}::boolean, ${reason}::text,
      ${within.personId}::uuid, ${at}::timestamptz
    where ${seenVersion}::integer = (select coalesce(max(version), 0) from measure_rebase
      where organisation_id = ${within.organisationId} and series_id = ${seriesId} and starts_on = ${startsOn})
    returning version`.execute(within.tables<unknown>())
  return rows.length === 1
}
