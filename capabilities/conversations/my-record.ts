import { inOrganisation, type Scope } from '@headroom/platform/database'
import { sql } from 'kysely'
import { conversationQueries } from './queries/conversations.ts'

/**
 * A person's own: what they wrote and shared, what was shared with them, what was agreed, their own private notes and what
 * they said. Never the other's note, nor what the other said afterwards. One statement a kind, whatever the number.
 */
export const myRecord = (scope: Scope) =>
  inOrganisation(scope, async (within) => {
    const conversations = await conversationQueries(within).list()
    const ids = conversations.map(({ id }) => id)
    const me = within.personId
    const of = async (table: string, columns: string, filter = sql`true`) => {
      const { rows } = await sql<Record<string, unknown>>`
        select ${sql.raw(columns)} from ${sql.ref(table)} t
        join conversation c on c.organisation_id = t.organisation_id and c.id = t.conversation_id
        where t.organisation_id = ${within.organisationId} and t.conversation_id = any(${ids}) and ${filter}
        order by t.conversation_id`.execute(within.tables<unknown>())
      return rows
    }
    const isMySide = sql`t.side = case when c.person_id = ${me} then 'person' else 'manager' end`
    const bothShared = sql`(select count(*) from conversation_preparation p where p.organisation_id = t.organisation_id
      and p.conversation_id = t.conversation_id and p.shared_at is not null) = 2`
    return {
      conversations: conversations.map(
        ({ id, kind, personName, managerName, plannedFor, heldOn, state, place }) => ({
          id,
          kind,
          person: personName,
          manager: managerName,
          plannedFor,
          heldOn,
          state,
          place,
        }),
      ),
      preparations: await of(
        'conversation_preparation',
        't.conversation_id, t.side, t.answers, t.shared_at',
        sql`(${isMySide} or ${bothShared})`,
      ),
      records: await of(
        'conversation_record',
        't.conversation_id, t.version, t.strengths, t.build_on, t.hopes, t.summary, t.written_at',
      ),
      agreements: await of(
        'conversation_agreement',
        't.conversation_id, t.version, t.side, t.comment, t.agreed_at',
      ),
      objectives: await of(
        'conversation_objective',
        't.conversation_id, t.level, t.words, t.shown_by, t.by_when, t.state',
      ),
      support: await of(
        'conversation_support',
        't.conversation_id, t.words, t.by_when, t.state, t.state_words',
      ),
      myNotes: await of('conversation_note', 't.conversation_id, t.words', sql`t.author_person_id = ${me}`),
      whatISaid: await of(
        'conversation_said',
        't.conversation_id, t.was_held, t.useful, t.felt_valued, t.said_on',
        isMySide,
      ),
    }
  })
