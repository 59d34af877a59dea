import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { RecordWords } from './queries/records.ts'
import type { ConversationKind, ObjectiveLevel } from './tables.ts'

/** One that was held elsewhere, or in the demonstration: agreed, with what each said of it afterwards. */
export type HistoricConversation = {
  readonly kind: ConversationKind
  readonly personId: string
  readonly managerPersonId: string
  readonly heldOn: PlainDate
  readonly record: RecordWords | undefined
  readonly objectives: readonly {
    level: ObjectiveLevel
    words: string
    shownBy: string
    byWhen: PlainDate | null
  }[]
  readonly support: readonly { words: string; byWhen: PlainDate | null }[]
  /** Undefined where they said nothing. */
  readonly manager: { readonly wasHeld: boolean } | undefined
  readonly person:
    | { readonly wasHeld: boolean; readonly useful: number | null; readonly feltValued: number | null }
    | undefined
}

/** Any number at once, in a few statements. */
export async function bringInConversations(
  within: Within,
  brought: readonly HistoricConversation[],
  at: Date,
): Promise<void> {
  if (brought.length === 0) return
  const database = within.tables<unknown>()
  const organisationId = within.organisationId
  const all = brought.map((one) => ({ ...one, id: newId(), at: `${one.heldOn}T12:00:00Z` }))
  const insert = async (table: string, columns: string, rows: readonly object[], into: string) => {
    if (rows.length === 0) return
    await sql`insert into ${sql.ref(table)} (organisation_id, ${sql.raw(columns)})
      select ${organisationId}::uuid, ${sql.raw(columns)}
      from json_to_recordset(${JSON.stringify(rows)}::json) as given(${sql.raw(into)})`.execute(database)
  }
  await sql`insert into conversation (organisation_id, id, kind, person_id, manager_person_id, unit_id, planned_for, state,
      held_on, planned_by, made_at)
    select ${organisationId}::uuid, given.id, given.kind, given.person_id, given.manager_person_id, main.unit_id,
      given.held_on, 'agreed', given.held_on, given.manager_person_id, ${at}
    from json_to_recordset(${JSON.stringify(
      all.map(({ id, kind, personId, managerPersonId, heldOn }) => ({
        id,
        kind,
        person_id: personId,
        manager_person_id: managerPersonId,
        held_on: heldOn,
      })),
    )}::json) as given(id uuid, kind text, person_id uuid, manager_person_id uuid, held_on date)
    left join lateral (select post.unit_id from assignment held
      join post on post.organisation_id = held.organisation_id and post.id = held.post_id
      where held.organisation_id = ${organisationId} and held.person_id = given.person_id and held.ends_on is null
      order by held.fte desc, held.starts_on, held.id limit 1) main on true`.execute(database)
  await insert(
    'conversation_record',
    'conversation_id, version, strengths, build_on, hopes, summary, written_by, written_at',
    all.flatMap(({ id, record, managerPersonId, at: written }) =>
      record
        ? [
            {
              conversation_id: id,
              version: 1,
              strengths: record.strengths,
              build_on: record.buildOn,
              hopes: record.hopes,
              summary: record.summary,
              written_by: managerPersonId,
              written_at: written,
            },
          ]
        : [],
    ),
    'conversation_id uuid, version integer, strengths text, build_on text, hopes text, summary text, written_by uuid, written_at timestamptz',
  )
  await insert(
    'conversation_agreement',
    'conversation_id, version, side, person_id, agreed_at',
    all.flatMap(({ id, record, personId, managerPersonId, at: agreed }) =>
      record
        ? [
            { conversation_id: id, version: 1, side: 'person', person_id: personId, agreed_at: agreed },
            {
              conversation_id: id,
              version: 1,
              side: 'manager',
              person_id: managerPersonId,
              agreed_at: agreed,
            },
          ]
        : [],
    ),
    'conversation_id uuid, version integer, side text, person_id uuid, agreed_at timestamptz',
  )
  await insert(
    'conversation_objective',
    'id, person_id, conversation_id, level, words, shown_by, by_when',
    all.flatMap(({ id, personId, objectives }) =>
      objectives.map(({ level, words, shownBy, byWhen }) => ({
        id: newId(),
        person_id: personId,
        conversation_id: id,
        level,
        words,
        shown_by: shownBy,
        by_when: byWhen,
      })),
    ),
    'id uuid, person_id uuid, conversation_id uuid, level text, words text, shown_by text, by_when date',
  )
  await insert(
    'conversation_support',
    'id, person_id, conversation_id, words, by_when',
    all.flatMap(({ id, personId, support }) =>
      support.map(({ words, byWhen }) => ({
        id: newId(),
        person_id: personId,
        conversation_id: id,
        words,
        by_when: byWhen,
      })),
    ),
    'id uuid, person_id uuid, conversation_id uuid, words text, by_when date',
  )
  await insert(
    'conversation_said',
    'conversation_id, side, was_held, useful, felt_valued, said_on',
    all.flatMap(({ id, heldOn, manager, person }) => [
      ...(manager
        ? [{ conversation_id: id, side: 'manager', was_held: manager.wasHeld, said_on: heldOn }]
        : []),
      ...(person
        ? [
            {
              conversation_id: id,
              side: 'person',
              was_held: person.wasHeld,
              useful: person.useful,
              felt_valued: person.feltValued,
              said_on: heldOn,
            },
          ]
        : []),
    ]),
    'conversation_id uuid, side text, was_held boolean, useful integer, felt_valued integer, said_on date',
  )
  await appendAudit(within, at, [
    {
      action: 'bring-in-conversations',
      objectType: 'organisation',
      objectId: organisationId,
      after: { conversations: all.length },
    },
  ])
}
