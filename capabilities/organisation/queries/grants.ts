import { appendAudit } from '@headroom/platform/audit'
import type { Grant } from '@headroom/platform/authorisation'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

/** Gives a person a duty beyond everyone's; giving it twice is the same as once. */
export async function giveGrant(within: Within, personId: string, grant: Grant, at: Date): Promise<void> {
  const { rows } =
    await sql`insert into person_grant (organisation_id, person_id, grant_name, given_by, given_at)
    values (${within.organisationId}, ${personId}, ${grant}, ${within.personId}, ${at}) on conflict do nothing
    returning person_id`.execute(within.tables<unknown>())
  if (rows.length > 0)
    await appendAudit(within, at, [
      { action: `give-${grant}`, objectType: 'person', objectId: personId, after: { grant } },
    ])
}

export async function takeGrant(within: Within, personId: string, grant: Grant, at: Date): Promise<void> {
  const { rows } = await sql`delete from person_grant where organisation_id = ${within.organisationId}
    and person_id = ${personId} and grant_name = ${grant} returning person_id`.execute(
    within.tables<unknown>(),
  )
  if (rows.length > 0)
    await appendAudit(within, at, [
      { action: `take-${grant}`, objectType: 'person', objectId: personId, before: { grant } },
    ])
}
