import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { ConversationsTables, Side } from '../tables.ts'

export type RecordWords = {
  readonly strengths: string
  readonly buildOn: string
  readonly hopes: string
  readonly summary: string
}
export type RecordVersion = RecordWords & {
  readonly version: number
  readonly writtenBy: string
  readonly writtenAt: Date
}
export type Agreement = {
  readonly version: number
  readonly side: Side
  readonly name: string
  readonly comment: string
  readonly agreedAt: Date
}

export function recordQueries(within: Within, conversationId: string) {
  const database = within.tables<ConversationsTables>()
  return {
    /** The latest first. */
    async list(): Promise<readonly RecordVersion[]> {
      const { rows } = await sql<RecordVersion>`
        select r.version, r.strengths, r.build_on as "buildOn", r.hopes, r.summary, r.written_at as "writtenAt",
          person.given_name || ' ' || person.family_name as "writtenBy"
        from conversation_record r
        join person on person.organisation_id = r.organisation_id and person.id = r.written_by
        where r.organisation_id = ${within.organisationId} and r.conversation_id = ${conversationId}
        order by r.version desc`.execute(database)
      return rows
    },

    async listAgreements(): Promise<readonly Agreement[]> {
      const { rows } = await sql<Agreement>`
        select a.version, a.side, a.comment, a.agreed_at as "agreedAt",
          person.given_name || ' ' || person.family_name as name
        from conversation_agreement a
        join person on person.organisation_id = a.organisation_id and person.id = a.person_id
        where a.organisation_id = ${within.organisationId} and a.conversation_id = ${conversationId}
        order by a.agreed_at, a.side`.execute(database)
      return rows
    },

    /** False where the other wrote that version meanwhile: the key lets one in. */
    async append(version: number, words: RecordWords, at: Date): Promise<boolean> {
      const { rows } = await sql<{ version: number }>`
        insert into conversation_record (organisation_id, conversation_id, version, strengths, build_on, hopes, summary,
          written_by, written_at)
        values (${within.organisationId}, ${conversationId}, ${version}, ${words.strengths}, ${words.buildOn},
          ${words.hopes}, ${words.summary}, ${within.personId}, ${at})
        on conflict do nothing returning version`.execute(database)
      return rows.length === 1
    },

    async agree(version: number, side: Side, comment: string, at: Date): Promise<boolean> {
      const { rows } = await sql<{ side: Side }>`
        insert into conversation_agreement (organisation_id, conversation_id, version, side, person_id, comment, agreed_at)
        values (${within.organisationId}, ${conversationId}, ${version}, ${side}, ${within.personId}, ${comment}, ${at})
        on conflict do nothing returning side`.execute(database)
      return rows.length === 1
    },
  }
}
