import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

export type Chooser = { readonly personId: string; readonly email: string }

/** Whose list is not agreed, and who can be written to. */
export async function listWaitingChoosers(within: Within, cycleId: string): Promise<readonly Chooser[]> {
  const { rows } = await sql<Chooser>`select subject.person_id as "personId", person.email
    from feedback_subject subject
    join person on person.organisation_id = subject.organisation_id and person.id = subject.person_id
    where subject.organisation_id = ${within.organisationId} and subject.cycle_id = ${cycleId}
      and subject.list_state = 'choosing' and person.email is not null
    order by subject.person_id`.execute(within.tables<unknown>())
  return rows
}
