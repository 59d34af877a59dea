import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { ConversationsTables, ObjectiveLevel, ObjectiveState, SupportState } from '../tables.ts'

export type Objective = {
  readonly id: string
  readonly conversationId: string
  readonly level: ObjectiveLevel
  readonly words: string
  readonly shownBy: string
  readonly byWhen: PlainDate | null
  readonly state: ObjectiveState
  readonly lockVersion: number
  /** What was last said of it. */
  readonly latestWords: string | null
  readonly latestAt: Date | null
}
export type Support = {
  readonly id: string
  readonly conversationId: string
  readonly words: string
  readonly byWhen: PlainDate | null
  readonly state: SupportState
  readonly stateWords: string
  readonly lockVersion: number
}

/** What was agreed with one person, from conversation to conversation: their objectives, and what their manager promised. */
export function promiseQueries(within: Within, personId: string) {
  const database = within.tables<ConversationsTables>()
  return {
    /** Open ones, and those of the conversation that is looked at whatever became of them. */
    async listObjectives(conversationId: string): Promise<readonly Objective[]> {
      const { rows } = await sql<Objective>`
        select o.id, o.conversation_id as "conversationId", o.level, o.words, o.shown_by as "shownBy", o.by_when as "byWhen",
          o.state, o.lock_version as "lockVersion", latest.words as "latestWords", latest.said_at as "latestAt"
        from conversation_objective o
        left join lateral (select words, said_at from conversation_objective_event e
          where e.organisation_id = o.organisation_id and e.objective_id = o.id
          order by said_at desc, id desc limit 1) latest on true
        where o.organisation_id = ${within.organisationId} and o.person_id = ${personId}
          and (o.state = 'open' or o.conversation_id = ${conversationId})
        order by array_position(array['own', 'team', 'system'], o.level), o.id`.execute(database)
      return rows
    },

    async listSupport(conversationId: string): Promise<readonly Support[]> {
      const { rows } = await sql<Support>`
        select id, conversation_id as "conversationId", words, by_when as "byWhen", state, state_words as "stateWords",
          lock_version as "lockVersion"
        from conversation_support
        where organisation_id = ${within.organisationId} and person_id = ${personId}
          and (state = 'promised' or conversation_id = ${conversationId})
        order by id`.execute(database)
      return rows
    },

    async addObjective(
      conversationId: string,
      added: Pick<Objective, 'level' | 'words' | 'shownBy' | 'byWhen'>,
    ): Promise<string> {
      const id = newId()
      await database
        .insertInto('conversation_objective')
        .values({
          organisation_id: within.organisationId,
          id,
          person_id: personId,
          conversation_id: conversationId,
          level: added.level,
          words: added.words,
          shown_by: added.shownBy,
          by_when: added.byWhen,
        })
        .execute()
      return id
    },

    async addSupport(conversationId: string, added: Pick<Support, 'words' | 'byWhen'>): Promise<string> {
      const id = newId()
      await database
        .insertInto('conversation_support')
        .values({
          organisation_id: within.organisationId,
          id,
          person_id: personId,
          conversation_id: conversationId,
          words: added.words,
          by_when: added.byWhen,
        })
        .execute()
      return id
    },

    /** False where somebody has said something of it since the page was opened. */
    async sayOfObjective(
      id: string,
      said: { state: ObjectiveState; words: string; lockVersion: number; at: Date },
    ): Promise<boolean> {
      const { rows } = await sql<{ id: string }>`
        update conversation_objective set state = ${said.state}, lock_version = lock_version + 1
        where organisation_id = ${within.organisationId} and id = ${id} and person_id = ${personId}
          and lock_version = ${said.lockVersion} returning id`.execute(database)
      if (rows.length === 0) return false
      await database
        .insertInto('conversation_objective_event')
        .values({
          organisation_id: within.organisationId,
          id: newId(),
          objective_id: id,
          state: said.state,
          words: said.words,
          said_by: within.personId ?? '',
          said_at: said.at,
        })
        .execute()
      return true
    },

    async sayOfSupport(
      id: string,
      said: { state: SupportState; words: string; lockVersion: number },
    ): Promise<boolean> {
      const { rows } = await sql<{ id: string }>`
        update conversation_support
        set state = ${said.state}, state_words = ${said.words}, lock_version = lock_version + 1
        where organisation_id = ${within.organisationId} and id = ${id} and person_id = ${personId}
          and lock_version = ${said.lockVersion} returning id`.execute(database)
      return rows.length === 1
    },
  }
}
