import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

/** Where a person stands with their self-assessment, for the home page: one statement. */
export type MyNext = {
  readonly draftId: string | null
  readonly latestId: string | null
  readonly latestAt: Date | null
  /** True where a line manager of today has not been agreed with. */
  readonly isSharing: boolean
}

export async function findMyNext(within: Within): Promise<MyNext> {
  const { rows } = await sql<MyNext>`
    select draft.id as "draftId", latest.id as "latestId", latest.submitted_at as "latestAt",
      exists (select from sharing where organisation_id = ${within.organisationId}
        and person_id = ${within.personId} and withdrawn_at is null) as "isSharing"
    from (select 1) one
    left join lateral (select id from assessment where organisation_id = ${within.organisationId}
      and person_id = ${within.personId} and state = 'draft' limit 1) draft on true
    left join lateral (select id, submitted_at from assessment where organisation_id = ${within.organisationId}
      and person_id = ${within.personId} and state = 'submitted' order by submitted_at desc limit 1) latest on true`.execute(
    within.tables<unknown>(),
  )
  return rows[0] ?? { draftId: null, latestId: null, latestAt: null, isSharing: false }
}
