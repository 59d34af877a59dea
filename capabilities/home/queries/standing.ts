import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

export type Named = { readonly id: string; readonly name: string }

export type HeldPost = {
  readonly postId: string
  readonly title: string
  readonly unit: Named
  readonly manager: Named | null
  /** Whether it answers for other people's work; null where nobody and no rule has said. */
  readonly isManaging: boolean | null
}

/** What the staff record says of whoever is within. */
export type Standing = {
  /** Held today, the main one first. */
  readonly posts: readonly HeldPost[]
  /** False in an organisation whose staff extract has never been brought in. */
  readonly hasStaff: boolean
}

export async function findStanding(within: Within, personId: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select
      coalesce((select json_agg(json_build_object('postId', post.id, 'title', post.title,
          'unit', json_build_object('id', unit.id, 'name', unit.name),
          'manager', case when manager.id is null then null else json_build_object('id', manager.id,
            'name', manager.given_name || ' ' || manager.family_name) end,
          'isManaging', post.has_management_responsibility)
          order by held.fte desc, held.starts_on, held.id)
        from assignment held
        join post on post.organisation_id = held.organisation_id and post.id = held.post_id
        join unit on unit.organisation_id = post.organisation_id and unit.id = post.unit_id
        left join line_management edge on edge.organisation_id = held.organisation_id
          and edge.assignment_id = held.id and edge.ends_on is null
        left join person manager on manager.organisation_id = edge.organisation_id
          and manager.id = edge.manager_person_id
        where held.organisation_id = ${within.organisationId} and held.person_id = ${personId}
          and held.ends_on is null), '[]'::json) as posts,
      exists (select from assignment where organisation_id = ${within.organisationId}) as "hasStaff"`.execute(
    within.tables<unknown>(),
  )
  return rows[0] ?? { posts: [], hasStaff: false }
}
