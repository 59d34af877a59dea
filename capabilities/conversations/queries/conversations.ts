import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { type RawBuilder, sql } from 'kysely'
import type { ConversationKind, ConversationState, ConversationsTables } from '../tables.ts'

export type Conversation = {
  readonly id: string
  readonly kind: ConversationKind
  readonly personId: string
  readonly personName: string
  readonly managerPersonId: string
  readonly managerName: string
  readonly unitId: string | null
  readonly plannedFor: PlainDate
  readonly place: string
  readonly state: ConversationState
  readonly heldOn: PlainDate | null
  readonly lockVersion: number
  readonly shared: { readonly person: boolean; readonly manager: boolean }
  /** 0 while nothing is written. */
  readonly latestVersion: number
  /** Who has agreed to the latest version. */
  readonly agreed: { readonly person: boolean; readonly manager: boolean }
  /** Whether whoever asks has said if it was held. What the other said is nobody's to see. */
  readonly hasSaid: boolean
}

export type NewConversation = {
  readonly id: string
  readonly kind: ConversationKind
  readonly personId: string
  readonly managerPersonId: string
  readonly plannedFor: PlainDate
  readonly place: string
}

const MOST_LISTED = 200

/** Only ever those that whoever is within is a side of. */
export function conversationQueries(within: Within) {
  const database = within.tables<ConversationsTables>()
  const me = within.personId

  const select = async (filter: RawBuilder<unknown>): Promise<readonly Conversation[]> => {
    const { rows } = await sql<Conversation>`
      select c.id, c.kind, c.person_id as "personId", c.manager_person_id as "managerPersonId",
        person.given_name || ' ' || person.family_name as "personName",
        manager.given_name || ' ' || manager.family_name as "managerName",
        c.unit_id as "unitId", c.planned_for as "plannedFor", c.place, c.state, c.held_on as "heldOn",
        c.lock_version as "lockVersion",
        json_build_object('person', coalesce(prepared.person, false), 'manager', coalesce(prepared.manager, false)) as shared,
        coalesce(latest.version, 0) as "latestVersion",
        json_build_object('person', coalesce(agreed.person, false), 'manager', coalesce(agreed.manager, false)) as agreed,
        exists (select from conversation_said said where said.organisation_id = c.organisation_id
          and said.conversation_id = c.id
          and said.side = case when c.person_id = ${me} then 'person' else 'manager' end) as "hasSaid"
      from conversation c
      join person on person.organisation_id = c.organisation_id and person.id = c.person_id
      join person manager on manager.organisation_id = c.organisation_id and manager.id = c.manager_person_id
      left join lateral (select bool_or(side = 'person') as person, bool_or(side = 'manager') as manager
        from conversation_preparation p where p.organisation_id = c.organisation_id and p.conversation_id = c.id
          and p.shared_at is not null) prepared on true
      left join lateral (select max(version) as version from conversation_record r
        where r.organisation_id = c.organisation_id and r.conversation_id = c.id) latest on true
      left join lateral (select bool_or(side = 'person') as person, bool_or(side = 'manager') as manager
        from conversation_agreement a where a.organisation_id = c.organisation_id and a.conversation_id = c.id
          and a.version = latest.version) agreed on true
      where c.organisation_id = ${within.organisationId} and (c.person_id = ${me} or c.manager_person_id = ${me})
        and ${filter}
      order by c.planned_for desc, c.id desc limit ${MOST_LISTED}`.execute(database)
    return rows
  }

  return {
    find: async (id: string): Promise<Conversation | undefined> => (await select(sql`c.id = ${id}`))[0],

    list: (): Promise<readonly Conversation[]> => select(sql`true`),

    /** Between the same two people, before the one that is looked at. */
    listBefore: ({ id, personId, managerPersonId, plannedFor }: Conversation) =>
      select(sql`c.person_id = ${personId} and c.manager_person_id = ${managerPersonId} and c.id <> ${id}
        and c.planned_for <= ${plannedFor} and c.state <> 'cancelled'`),

    /** Waits for the other side, so that two changes come one after the other. */
    async lock(id: string): Promise<{ state: ConversationState; lockVersion: number } | undefined> {
      return database
        .selectFrom('conversation')
        .select(['state', 'lock_version as lockVersion'])
        .where('organisation_id', '=', within.organisationId)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    },

    /** False where the two have a yearly one under way already. */
    async insert(made: NewConversation, at: Date): Promise<boolean> {
      const { rows } = await sql<{ id: string }>`
        insert into conversation (organisation_id, id, kind, person_id, manager_person_id, unit_id, planned_for, place,
          state, planned_by, made_at)
        select ${within.organisationId}, ${made.id}, ${made.kind}, ${made.personId}, ${made.managerPersonId},
          (select post.unit_id from assignment held
             join post on post.organisation_id = held.organisation_id and post.id = held.post_id
           where held.organisation_id = ${within.organisationId} and held.person_id = ${made.personId}
             and held.ends_on is null order by held.fte desc, held.starts_on, held.id limit 1),
          ${made.plannedFor}, ${made.place}, 'preparing', ${me}, ${at}
        on conflict do nothing returning id`.execute(database)
      return rows.length === 1
    },

    async change(
      id: string,
      to: {
        state?: ConversationState
        heldOn?: PlainDate
        plannedFor?: PlainDate
        place?: string
      },
    ): Promise<void> {
      await database
        .updateTable('conversation')
        .set((eb) => ({
          ...(to.state ? { state: to.state } : {}),
          ...(to.heldOn ? { held_on: to.heldOn } : {}),
          ...(to.plannedFor ? { planned_for: to.plannedFor } : {}),
          ...(to.place === undefined ? {} : { place: to.place }),
          lock_version: eb('lock_version', '+', 1),
        }))
        .where('organisation_id', '=', within.organisationId)
        .where('id', '=', id)
        .execute()
    },
  }
}
