import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

export type LinePerson = { readonly id: string; readonly name: string; readonly title: string }

/** By the staff record of today: who somebody may plan a conversation with. */
export function lineQueries(within: Within) {
  const database = within.tables<unknown>()
  const me = within.personId
  return {
    async listMyManagers(): Promise<readonly LinePerson[]> {
      const { rows } = await sql<LinePerson>`
        select distinct on (manager.id) manager.id, manager.given_name || ' ' || manager.family_name as name, '' as title
        from assignment held
        join line_management edge on edge.organisation_id = held.organisation_id and edge.assignment_id = held.id
          and edge.ends_on is null
        join person manager on manager.organisation_id = edge.organisation_id and manager.id = edge.manager_person_id
        where held.organisation_id = ${within.organisationId} and held.person_id = ${me} and held.ends_on is null
          and manager.id <> held.person_id`.execute(database)
      return rows
    },

    async listManagedByMe(): Promise<readonly LinePerson[]> {
      const { rows } = await sql<LinePerson>`
        select id, name, title from (
          select distinct on (person.id) person.id, person.given_name || ' ' || person.family_name as name,
            post.title, lower(person.family_name) as family, lower(person.given_name) as given
          from line_management edge
          join assignment held on held.organisation_id = edge.organisation_id and held.id = edge.assignment_id
            and held.ends_on is null
          join post on post.organisation_id = held.organisation_id and post.id = held.post_id
          join person on person.organisation_id = held.organisation_id and person.id = held.person_id
          where edge.organisation_id = ${within.organisationId} and edge.manager_person_id = ${me}
            and edge.ends_on is null and held.person_id <> ${me}
          order by person.id, held.fte desc, held.starts_on, held.id) team
        order by family, given, id`.execute(database)
      return rows
    },
  }
}
