import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

/**
 * What is asked of the signed-in person; to anybody else it is not there. The half of its link that the cycle holds is null once
 * the cycle has closed, or before the link is made.
 */
export async function findOwnAsking(
  within: Within,
  invitationId: string,
): Promise<{ readonly salt: string | null } | undefined> {
  const { rows } = await sql<{ salt: string | null }>`
    select case when invitation.link_hash is not null then cycle.link_salt end as salt
    from feedback_invitation invitation
    join feedback_cycle cycle on cycle.organisation_id = invitation.organisation_id and cycle.id = invitation.cycle_id
    where invitation.organisation_id = ${within.organisationId} and invitation.id = ${invitationId}
      and invitation.rater_person_id = ${within.personId} and invitation.state = 'asked'`.execute(
    within.tables<unknown>(),
  )
  return rows[0]
}
