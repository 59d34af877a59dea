import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { AssessmentTables } from '../tables.ts'

export type LineManager = {
  readonly id: string
  readonly name: string
  /** Null where there is no agreement today. */
  readonly agreedAt: Date | null
}

export type PastAgreement = {
  readonly name: string
  readonly givenAt: Date
  readonly withdrawnAt: Date | null
}

/** Who may look at a person's levels, and who might. */
export function sharingQueries(within: Within) {
  const database = within.tables<AssessmentTables>()
  const me = within.personId
  return {
    /** My line managers today, each with the agreement, if any. */
    async listManagers(): Promise<readonly LineManager[]> {
      const { rows } = await sql<LineManager>`
        select distinct on (manager.id) manager.id, manager.given_name || ' ' || manager.family_name as name,
          sharing.given_at as "agreedAt"
        from assignment held
        join line_management edge on edge.organisation_id = held.organisation_id and edge.assignment_id = held.id
          and edge.ends_on is null
        join person manager on manager.organisation_id = edge.organisation_id and manager.id = edge.manager_person_id
        left join sharing on sharing.organisation_id = held.organisation_id and sharing.person_id = held.person_id
          and sharing.manager_person_id = manager.id and sharing.withdrawn_at is null
        where held.organisation_id = ${within.organisationId} and held.person_id = ${me} and held.ends_on is null
          and manager.id <> held.person_id`.execute(database)
      return rows
    },

    /** Every agreement ever given, the latest first. */
    async listAgreements(): Promise<readonly PastAgreement[]> {
      const { rows } = await sql<PastAgreement>`
        select manager.given_name || ' ' || manager.family_name as name, sharing.given_at as "givenAt",
          sharing.withdrawn_at as "withdrawnAt"
        from sharing
        join person manager on manager.organisation_id = sharing.organisation_id and manager.id = sharing.manager_person_id
        where sharing.organisation_id = ${within.organisationId} and sharing.person_id = ${me}
        order by sharing.given_at desc`.execute(database)
      return rows
    },

    /** The agreement's id; undefined where there is one already. */
    async give(managerPersonId: string, at: Date): Promise<string | undefined> {
      const id = newId()
      const { rows } = await sql<{ id: string }>`
        insert into sharing (organisation_id, id, person_id, manager_person_id, given_at)
        values (${within.organisationId}, ${id}, ${me}, ${managerPersonId}, ${at})
        on conflict do nothing returning id`.execute(database)
      return rows[0]?.id
    },

    /** The ids of the agreements that end. */
    async withdraw(managerPersonId: string, at: Date): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        update sharing set withdrawn_at = ${at}
        where organisation_id = ${within.organisationId} and person_id = ${me}
          and manager_person_id = ${managerPersonId} and withdrawn_at is null
        returning id`.execute(database)
      return rows.map(({ id }) => id)
    },

    /** The name of a person who agreed that whoever is within may see their levels; undefined for one who did not. */
    async findNameSharedWithMe(personId: string): Promise<string | undefined> {
      const { rows } = await sql<{ name: string }>`
        select person.given_name || ' ' || person.family_name as name
        from sharing join person on person.organisation_id = sharing.organisation_id and person.id = sharing.person_id
        where sharing.organisation_id = ${within.organisationId} and sharing.person_id = ${personId}
          and sharing.manager_person_id = ${me} and sharing.withdrawn_at is null`.execute(database)
      return rows[0]?.name
    },
  }
}
