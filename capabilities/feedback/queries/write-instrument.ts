import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { ItemText } from '../instruments/ready-made.ts'
import type { FeedbackTables } from '../tables.ts'
import { insertRows } from './insert-rows.ts'

export type VersionFacts = {
  readonly frameworkId: string | null
  readonly frameworkVersion: string | null
  readonly stageId: string | null
  readonly levelLabels: readonly string[]
}

export type VersionKey = { readonly instrumentId: string; readonly version: number }

/** SQL that makes and changes questionnaires; the database keeps a published one as it is. */
export const instrumentWrites = (within: Within) => {
  const { organisationId } = within
  const tables = within.tables<FeedbackTables>()
  const draft = ({ instrumentId, version }: VersionKey) => sql<boolean>`organisation_id = ${organisationId}
    and instrument_id = ${instrumentId} and version = ${version}`
  return {
    insert: async (instrument: { readonly id: string; readonly name: string }, at: Date): Promise<void> => {
      await tables
        .insertInto('feedback_instrument')
        .values({ organisation_id: organisationId, ...instrument, made_by: within.personId, made_at: at })
        .execute()
    },

    rename: async (instrumentId: string, name: string): Promise<void> => {
      await tables
        .updateTable('feedback_instrument')
        .set({ name })
        .where('organisation_id', '=', organisationId)
        .where('id', '=', instrumentId)
        .execute()
    },

    insertDraft: async ({ instrumentId, version }: VersionKey, facts: VersionFacts): Promise<void> => {
      await tables
        .insertInto('feedback_instrument_version')
        .values({
          organisation_id: organisationId,
          instrument_id: instrumentId,
          version,
          framework_id: facts.frameworkId,
          framework_version: facts.frameworkVersion,
          stage_id: facts.stageId,
          level_labels: [...facts.levelLabels],
          state: 'draft',
          published_at: null,
        })
        .execute()
    },

    /** Takes the draft for this change; false where another change came first, or it is no draft. */
    takeDraft: async (key: VersionKey, lockVersion: number): Promise<boolean> => {
      const { rows } = await sql`update feedback_instrument_version set lock_version = lock_version + 1
        where ${draft(key)} and state = 'draft' and lock_version = ${lockVersion} returning version`.execute(
        tables,
      )
      return rows.length === 1
    },

    relabel: async (key: VersionKey, levelLabels: readonly string[]): Promise<void> => {
      await sql`update feedback_instrument_version set level_labels = ${[...levelLabels]} where ${draft(key)}`.execute(
        tables,
      )
    },

    /** All items of a draft as they are to be, in order. */
    replaceItems: async (key: VersionKey, items: readonly ItemText[]): Promise<void> => {
      await sql`delete from feedback_item where ${draft(key)}`.execute(tables)
      await insertRows(
        within,
        'feedback_item',
        items.map((item, index) => ({
          instrument_id: key.instrumentId,
          version: key.version,
          position: index + 1,
          kind: item.kind,
          node_id: item.nodeId,
          theme: item.theme,
          rater_wording: item.raterWording,
          self_wording: item.selfWording,
        })),
      )
    },

    publish: async (key: VersionKey, at: Date): Promise<void> => {
      await sql`update feedback_instrument_version set state = 'published', published_at = ${at},
        lock_version = lock_version + 1 where ${draft(key)} and state = 'draft'`.execute(tables)
    },

    removeDraft: async (key: VersionKey): Promise<void> => {
      await sql`delete from feedback_item where ${draft(key)}`.execute(tables)
      await sql`delete from feedback_instrument_version where ${draft(key)} and state = 'draft'`.execute(
        tables,
      )
    },
  }
}
