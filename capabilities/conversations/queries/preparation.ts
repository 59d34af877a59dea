import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { ConversationsTables, Side } from '../tables.ts'

export type Preparation = {
  readonly side: Side
  readonly answers: Readonly<Record<string, string>>
  readonly sharedAt: Date | null
  readonly lockVersion: number
}

export function preparationQueries(within: Within, conversationId: string) {
  const database = within.tables<ConversationsTables>()
  const own = database
    .selectFrom('conversation_preparation')
    .select(['side', 'answers', 'shared_at as sharedAt', 'lock_version as lockVersion'])
    .where('organisation_id', '=', within.organisationId)
    .where('conversation_id', '=', conversationId)

  return {
    find: (side: Side): Promise<Preparation | undefined> => own.where('side', '=', side).executeTakeFirst(),

    /** Both: asked for only where `maySeeOther` says so. */
    list: (): Promise<readonly Preparation[]> => own.execute(),

    /** False where another window saved in between, or it was shared: `lockVersion` 0 for the first time. */
    async save(
      side: Side,
      answers: Readonly<Record<string, string>>,
      { lockVersion, isShared, at }: { lockVersion: number; isShared: boolean; at: Date },
    ): Promise<boolean> {
      const { rows } = await sql<{ side: Side }>`
        insert into conversation_preparation as kept (organisation_id, conversation_id, side, answers, changed_at, shared_at)
        values (${within.organisationId}, ${conversationId}, ${side}, ${JSON.stringify(answers)}::jsonb, ${at},
          ${isShared ? at : null})
        on conflict (organisation_id, conversation_id, side) do update
          set answers = excluded.answers, changed_at = excluded.changed_at, shared_at = excluded.shared_at,
            lock_version = kept.lock_version + 1
          where kept.lock_version = ${lockVersion} and kept.shared_at is null
        returning side`.execute(database)
      return rows.length === 1
    },
  }
}

/** Only the writer's own, ever. */
export function noteQueries(within: Within, conversationId: string) {
  const database = within.tables<ConversationsTables>()
  return {
    async find(): Promise<{ words: string; lockVersion: number } | undefined> {
      return database
        .selectFrom('conversation_note')
        .select(['words', 'lock_version as lockVersion'])
        .where('organisation_id', '=', within.organisationId)
        .where('conversation_id', '=', conversationId)
        .where('author_person_id', '=', within.personId ?? '')
        .executeTakeFirst()
    },

    async save(words: string, lockVersion: number, at: Date): Promise<boolean> {
      const { rows } = await sql<{ one: number }>`
        insert into conversation_note as kept (organisation_id, conversation_id, author_person_id, words, changed_at)
        values (${within.organisationId}, ${conversationId}, ${within.personId}, ${words}, ${at})
        on conflict (organisation_id, conversation_id, author_person_id) do update
          set words = excluded.words, changed_at = excluded.changed_at, lock_version = kept.lock_version + 1
          where kept.lock_version = ${lockVersion}
        returning 1 as one`.execute(database)
      return rows.length === 1
    },
  }
}
