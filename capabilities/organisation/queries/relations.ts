import type { FindRelations, Relation } from '@headroom/platform/authorisation'
import { inOrganisation } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { OrganisationTables } from '../tables.ts'

/** How many steps of line management count as "the management line": more than any trust has. */
const DEEPEST_LINE = 12

/**
 * What the signed-in person is to another, in one statement: themself, their line manager today, or somewhere above in the
 * line. Edges that have ended, and assignments that have, no longer count.
 */
export const findRelations: FindRelations = (scope, personId) =>
  inOrganisation(scope, async (within) => {
    const { rows } = await sql<{ known: boolean; steps: number | null }>`
      with recursive line(person_id, steps) as (
        select ${personId}::uuid, 0
        union
        select edge.manager_person_id, line.steps + 1
        from line
        join assignment held on held.organisation_id = ${within.organisationId} and held.person_id = line.person_id
          and held.ends_on is null
        join line_management edge on edge.organisation_id = held.organisation_id and edge.assignment_id = held.id
          and edge.ends_on is null
        where line.steps < ${DEEPEST_LINE}
      )
      select exists (select from person where organisation_id = ${within.organisationId} and id = ${personId}) as known,
        (select min(steps) from line where person_id = ${within.personId}) as steps`.execute(
      within.tables<OrganisationTables>(),
    )
    const [found] = rows
    if (!found?.known) return 'no-such-person'
    const relations = new Set<Relation>()
    if (found.steps === 0) relations.add('self')
    if (found.steps === 1) relations.add('line-manager')
    if (found.steps !== null && found.steps > 0) relations.add('management-line')
    return relations
  })
