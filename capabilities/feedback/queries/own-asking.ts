import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

/** What is asked of the signed-in person, with the half of its link that the cycle holds; to anybody else it is not there. */
export async function findOwnAsking(
  within: Within,
  invitationId: string,
): Promise<{ readonly salt: string } | undefined> {
  const { rows } = await sql<{ salt: string }>`select cycle.link_salt as salt
    from feedback_invitation invitation
    join feedback_cycle cycle on cycle.organisation_id = invitation.organisation_id and cycle.id = invitation.cycle_id
    where invitation.organisation_id = ${within.organisationId} and invitation.id = ${invitationId}
      and invitation.rater_person_id = ${within.personId} and invitation.state = 'asked'
      and invitation.link_hash is not null and cycle.link_salt is not null`.execute(within.tables<unknown>())
  return rows[0]
}
