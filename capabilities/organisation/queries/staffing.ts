import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

/** Counts each unit's people with those of all units below it, a person once however many posts they hold there. */
export async function countStaff(within: Within): Promise<void> {
  const database = within.tables<unknown>()
  await sql`delete from unit_staffing where organisation_id = ${within.organisationId}`.execute(database)
  await sql`insert into unit_staffing (organisation_id, unit_id, headcount, fte)
    select ${within.organisationId}::uuid, path.ancestor_id, count(distinct held.person_id), sum(held.fte)
    from assignment held
    join post on post.organisation_id = held.organisation_id and post.id = held.post_id
    join unit_path path on path.organisation_id = post.organisation_id and path.descendant_id = post.unit_id
    where held.organisation_id = ${within.organisationId} and held.ends_on is null
    group by path.ancestor_id`.execute(database)
}
