import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { RaterGroupKey } from '../tables.ts'

/** Somebody who said no, with their reason if they gave one: for whoever runs the cycle, and for nobody else. */
export type Decline = {
  readonly subjectId: string
  readonly subjectName: string
  readonly raterName: string
  readonly group: RaterGroupKey
  readonly reason: string | null
}

const MOST_SHOWN = 100

export async function listDeclines(within: Within, cycleId: string): Promise<readonly Decline[]> {
  const { rows } = await sql<Decline>`
    select invitation.subject_person_id as "subjectId", subject.given_name || ' ' || subject.family_name as "subjectName",
      coalesce(rater.given_name || ' ' || rater.family_name, invitation.name, 'Somebody outside') as "raterName",
      invitation.rater_group as "group", invitation.declined_reason as reason
    from feedback_invitation invitation
    join person subject on subject.organisation_id = invitation.organisation_id and subject.id = invitation.subject_person_id
    left join person rater on rater.organisation_id = invitation.organisation_id and rater.id = invitation.rater_person_id
    where invitation.organisation_id = ${within.organisationId} and invitation.cycle_id = ${cycleId}
      and invitation.state = 'declined'
    order by subject.family_folded, subject.given_folded, invitation.id
    limit ${MOST_SHOWN}`.execute(within.tables<unknown>())
  return rows
}
