import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { PersonPart } from '../rules/words.ts'

/** Where a person is part of a project, as they themselves see it. */
export type OwnCredit = {
  readonly id: string
  readonly projectId: string
  readonly title: string
  readonly unitName: string
  readonly part: PersonPart
  readonly contribution: string
  readonly agreesToBeNamed: boolean | null
}

const MOST = 100

export const creditQueries = (within: Within) => ({
  async listOf(personId: string): Promise<readonly OwnCredit[]> {
    const { rows } = await sql<OwnCredit>`select part.id, part.project_id as "projectId", project.title,
        unit.name as "unitName", part.part, part.contribution, part.agrees_to_be_named as "agreesToBeNamed"
      from improvement_project_person part
      join improvement_project project on project.organisation_id = part.organisation_id and project.id = part.project_id
      join unit on unit.organisation_id = project.organisation_id and unit.id = project.unit_id
      where part.organisation_id = ${within.organisationId} and part.person_id = ${personId} and part.left_at is null
      order by part.added_at desc, part.id limit ${MOST}`.execute(within.tables<unknown>())
    return rows
  },

  /** How many teams wrote down what somebody did, and wait for their word. */
  async countUnanswered(personId: string): Promise<number> {
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from improvement_project_person
      where organisation_id = ${within.organisationId} and person_id = ${personId} and left_at is null
        and contribution <> '' and agrees_to_be_named is null`.execute(within.tables<unknown>())
    return rows[0]?.count ?? 0
  },

  /** Only one's own. Undefined where it is not. */
  async setAgreement(personId: string, id: string, agrees: boolean): Promise<string | undefined> {
    const { rows } = await sql<{ projectId: string }>`update improvement_project_person
      set agrees_to_be_named = ${agrees}
      where organisation_id = ${within.organisationId} and id = ${id} and person_id = ${personId}
      returning project_id as "projectId"`.execute(within.tables<unknown>())
    return rows[0]?.projectId
  },
})
