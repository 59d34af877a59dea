import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

const answers = [
  'feedback_comment',
  'feedback_response',
  'feedback_box',
  'feedback_spent_ticket',
  'feedback_draft',
] as const

/** Everything that was answered, and which tickets were used. What a report shows stays in the report. */
export async function eraseAnswers(within: Within, cycleId: string): Promise<void> {
  for (const table of answers)
    await sql`delete from ${sql.ref(table)} where organisation_id = ${within.organisationId}
      and cycle_id = ${cycleId}`.execute(within.tables<unknown>())
}

/** Who was asked, and what they said when they declined. That somebody of a group was asked stays. */
export async function eraseAsked(within: Within, cycleId: string): Promise<void> {
  await sql`update feedback_invitation set rater_person_id = null, email = null, name = null, declined_reason = null
    where organisation_id = ${within.organisationId} and cycle_id = ${cycleId}`.execute(
    within.tables<unknown>(),
  )
}

export async function eraseLinks(within: Within, cycleId: string): Promise<void> {
  await sql`update feedback_invitation set link_hash = null where organisation_id = ${within.organisationId}
    and cycle_id = ${cycleId} and link_hash is not null`.execute(within.tables<unknown>())
}
