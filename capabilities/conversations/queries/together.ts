import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { ConversationsTables } from '../tables.ts'

export type TeamConversation = {
  readonly id: string
  readonly questionsVersion: number
  readonly heldOn: PlainDate
  readonly answers: Readonly<Record<string, string>>
  readonly agreed: string
  readonly writtenBy: string
  readonly writtenAt: Date
}
export type TogetherUnit = {
  readonly id: string
  readonly name: string
  /** Holds a post in the unit or below it, leads it, or is of the board: reads what it agreed, and may write it down. */
  readonly isMember: boolean
}

const MOST = 50

export function togetherQueries(within: Within) {
  const database = within.tables<ConversationsTables>()
  return {
    async findUnit(unitId: string): Promise<TogetherUnit | undefined> {
      const { rows } = await sql<TogetherUnit>`
        select unit.id, unit.name,
          exists (select from unit_path path
            join post on post.organisation_id = path.organisation_id and post.unit_id = path.descendant_id
            join assignment held on held.organisation_id = post.organisation_id and held.post_id = post.id
              and held.ends_on is null and held.person_id = ${within.personId}
            where path.organisation_id = unit.organisation_id and path.ancestor_id = unit.id and (path.depth = 0 or unit.kind <> 'organisation'))
          or exists (select from unit_lead lead
            join assignment held on held.organisation_id = lead.organisation_id and held.post_id = lead.post_id
              and held.ends_on is null and held.person_id = ${within.personId}
            where lead.organisation_id = unit.organisation_id and lead.unit_id = unit.id)
          or (unit.kind = 'organisation' and exists (select from person_grant g where g.organisation_id = unit.organisation_id
            and g.person_id = ${within.personId} and g.grant_name = 'board')) as "isMember"
        from unit where unit.organisation_id = ${within.organisationId} and unit.id = ${unitId}
          and unit.closed_on is null`.execute(database)
      return rows[0]
    },

    /** The units whoever is within may talk in: their own and the ones above, and those they lead. */
    async listOwnUnits(): Promise<readonly { id: string; name: string }[]> {
      const { rows } = await sql<{ id: string; name: string }>`
        select distinct unit.id, unit.name, unit.kind from assignment held
        join post on post.organisation_id = held.organisation_id and post.id = held.post_id
        join unit_path path on path.organisation_id = post.organisation_id and path.descendant_id = post.unit_id
        join unit on unit.organisation_id = path.organisation_id and unit.id = path.ancestor_id
        where held.organisation_id = ${within.organisationId} and held.person_id = ${within.personId}
          and held.ends_on is null and unit.closed_on is null
          and (unit.kind <> 'organisation' or exists (select from person_grant g
            where g.organisation_id = unit.organisation_id and g.person_id = held.person_id and g.grant_name = 'board'))
        order by unit.name, unit.id`.execute(database)
      return rows
    },

    async list(unitId: string): Promise<readonly TeamConversation[]> {
      const { rows } = await sql<TeamConversation>`
        select t.id, t.questions_version as "questionsVersion", t.held_on as "heldOn", t.answers, t.agreed,
          t.written_at as "writtenAt", person.given_name || ' ' || person.family_name as "writtenBy"
        from team_conversation t
        join person on person.organisation_id = t.organisation_id and person.id = t.written_by
        where t.organisation_id = ${within.organisationId} and t.unit_id = ${unitId}
        order by t.held_on desc, t.id desc limit ${MOST}`.execute(database)
      return rows
    },

    async insert(
      unitId: string,
      made: {
        questionsVersion: number
        heldOn: PlainDate
        answers: Readonly<Record<string, string>>
        agreed: string
        at: Date
      },
    ): Promise<string> {
      const id = newId()
      await sql`insert into team_conversation (organisation_id, id, unit_id, questions_version, held_on, answers, agreed,
          written_by, written_at)
        values (${within.organisationId}, ${id}, ${unitId}, ${made.questionsVersion}, ${made.heldOn},
          ${JSON.stringify(made.answers)}::jsonb, ${made.agreed}, ${within.personId}, ${made.at})`.execute(
        database,
      )
      return id
    },
  }
}
