import type { Grant } from '@headroom/platform/authorisation'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { OrganisationTables } from '../tables.ts'

export type ViewerFacts = {
  readonly name: string
  readonly organisationName: string
  readonly grants: ReadonlySet<Grant>
  readonly managesOthers: boolean
}

/** What every page needs to know of the signed-in person, in one statement; undefined for somebody who has left. */
export const findViewerFacts = (scope: Scope): Promise<ViewerFacts | undefined> =>
  inOrganisation(scope, async (within) => {
    const { rows } = await sql<{
      name: string
      organisationName: string
      grants: Grant[]
      managesOthers: boolean
    }>`
      select person.given_name || ' ' || person.family_name as name, organisation.name as "organisationName",
        coalesce((select json_agg(grant_name) from person_grant
          where organisation_id = person.organisation_id and person_id = person.id), '[]'::json) as grants,
        exists (select from line_management edge
          join assignment held on held.organisation_id = edge.organisation_id and held.id = edge.assignment_id and held.ends_on is null
          where edge.organisation_id = person.organisation_id and edge.manager_person_id = person.id and edge.ends_on is null) as "managesOthers"
      from person
      join organisation on organisation.organisation_id = person.organisation_id
      where person.organisation_id = ${within.organisationId} and person.id = ${within.personId}
        and (exists (select from assignment where organisation_id = person.organisation_id and person_id = person.id and ends_on is null)
          or exists (select from person_grant where organisation_id = person.organisation_id and person_id = person.id))`.execute(
      within.tables<OrganisationTables>(),
    )
    const [found] = rows
    return found && { ...found, grants: new Set(found.grants) }
  })
