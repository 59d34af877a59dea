import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

type Emptying = {
  readonly cycleId: string
  readonly version: number
  /** Of whom; of everybody, when not given. */
  readonly subjectIds?: readonly string[]
}

/**
 * Moves what waits in the box to where it can be scored, in an order that the database shuffles, under random ids, comments
 * apart from levels. One statement: an answer is in one place or the other.
 */
export async function emptyBox(within: Within, { cycleId, version, subjectIds }: Emptying): Promise<void> {
  const ofWhom = subjectIds ? sql`and subject_person_id = any(${[...subjectIds]}::uuid[])` : sql``
  await sql`
    with taken as (
      delete from feedback_box where organisation_id = ${within.organisationId} and cycle_id = ${cycleId} ${ofWhom}
      returning subject_person_id, rater_group, levels, unseen, comments
    ), answered as (
      insert into feedback_response (organisation_id, cycle_id, subject_person_id, rater_group, report_version, levels, unseen)
      select ${within.organisationId}, ${cycleId}, subject_person_id, rater_group, ${version}::integer, levels, unseen
      from taken order by random()
    )
    insert into feedback_comment (organisation_id, cycle_id, subject_person_id, rater_group, report_version, position, body)
    select ${within.organisationId}, ${cycleId}, subject_person_id, rater_group, ${version}::integer,
      (one ->> 'position')::integer, one ->> 'text'
    from taken cross join lateral jsonb_array_elements(comments) as one order by random()`.execute(
    within.tables<unknown>(),
  )
}
