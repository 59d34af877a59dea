import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { Reminding } from '../rules/cycle.ts'
import type { Delivery, RaterGroupKey } from '../tables.ts'

/** An invitation, and what a mail about it says. */
export type Asking = {
  readonly invitationId: string
  readonly group: RaterGroupKey
  readonly isStaff: boolean
  readonly name: string | null
  readonly email: string | null
  readonly subjectId: string
  readonly subjectName: string
}

export type CycleToAsk = {
  readonly salt: string
  readonly threshold: number
  readonly closesOn: PlainDate
  readonly organisationName: string
  readonly ratings: number
  readonly comments: number
}

const asking = sql`invitation.id as "invitationId", invitation.rater_group as "group",
  invitation.rater_person_id is not null as "isStaff",
  coalesce(rater.given_name || ' ' || rater.family_name, invitation.name) as name, coalesce(rater.email, invitation.email) as email,
  invitation.subject_person_id as "subjectId", subject.given_name || ' ' || subject.family_name as "subjectName"`
const joins = sql`
  join person subject on subject.organisation_id = invitation.organisation_id and subject.id = invitation.subject_person_id
  left join person rater on rater.organisation_id = invitation.organisation_id and rater.id = invitation.rater_person_id`

export const askingQueries = (within: Within) => {
  const { organisationId } = within
  const tables = within.tables<unknown>()
  return {
    /** Undefined where it does not collect: nobody is asked or reminded then. */
    findCycle: async (cycleId: string): Promise<CycleToAsk | undefined> => {
      const { rows } = await sql<CycleToAsk>`select cycle.link_salt as salt, cycle.threshold,
          cycle.closes_on as "closesOn", organisation.name as "organisationName",
          count(item.position) filter (where item.kind = 'rating')::int as ratings,
          count(item.position) filter (where item.kind = 'comment')::int as comments
        from feedback_cycle cycle
        join organisation on organisation.organisation_id = cycle.organisation_id
        left join feedback_item item on item.organisation_id = cycle.organisation_id
          and item.instrument_id = cycle.instrument_id and item.version = cycle.instrument_version
        where cycle.organisation_id = ${organisationId} and cycle.id = ${cycleId} and cycle.state = 'collecting'
          and cycle.link_salt is not null
        group by cycle.organisation_id, cycle.id, organisation.organisation_id, organisation.name`.execute(
        tables,
      )
      return rows[0]
    },

    listCollecting: async (): Promise<readonly { id: string; closesOn: PlainDate }[]> => {
      const { rows } = await sql<{ id: string; closesOn: PlainDate }>`select id, closes_on as "closesOn"
        from feedback_cycle where organisation_id = ${organisationId} and state = 'collecting'`.execute(
        tables,
      )
      return rows
    },

    listUnlinked: async (cycleId: string, limit: number): Promise<readonly string[]> => {
      const { rows } = await sql<{ id: string }>`select id from feedback_invitation
        where organisation_id = ${organisationId} and cycle_id = ${cycleId} and state = 'asked' and link_hash is null
        limit ${limit} for update`.execute(tables)
      return rows.map(({ id }) => id)
    },

    setLinks: async (
      links: readonly { invitationId: string; linkHash: string }[],
      today: PlainDate,
    ): Promise<void> => {
      await sql`update feedback_invitation invitation set link_hash = made."linkHash",
          asked_on = coalesce(invitation.asked_on, ${today}::date)
        from json_to_recordset(${JSON.stringify(links)}::json) as made ("invitationId" uuid, "linkHash" text)
        where invitation.organisation_id = ${organisationId} and invitation.id = made."invitationId"`.execute(
        tables,
      )
    },

    /** Those that nobody else is telling, taken for so long. */
    takeToTell: async (
      cycleId: string,
      { now, until, limit }: { now: Date; until: Date; limit: number },
    ): Promise<readonly Asking[]> => {
      const { rows } = await sql<Asking>`with taken as (
          update feedback_invitation set mailing_until = ${until} where organisation_id = ${organisationId} and id in (
            select id from feedback_invitation where organisation_id = ${organisationId} and cycle_id = ${cycleId}
              and state = 'asked' and link_hash is not null and delivery is null
              and (mailing_until is null or mailing_until < ${now})
            limit ${limit} for update skip locked)
          returning *)
        select ${asking} from taken invitation ${joins}`.execute(tables)
      return rows
    },

    told: async (told: readonly { invitationId: string; delivery: Delivery }[]): Promise<void> => {
      await sql`update feedback_invitation invitation set delivery = one.delivery, mailing_until = null
        from json_to_recordset(${JSON.stringify(told)}::json) as one ("invitationId" uuid, delivery text)
        where invitation.organisation_id = ${organisationId} and invitation.id = one."invitationId"`.execute(
        tables,
      )
    },

    /** How those who are asked stand with reminders: a few lines, however many they are. */
    listReminding: async (cycleId: string): Promise<readonly Reminding[]> => {
      const { rows } =
        await sql<Reminding>`select distinct asked_on as "askedOn", reminded_on as "remindedOn", reminders
        from feedback_invitation where organisation_id = ${organisationId} and cycle_id = ${cycleId} and state = 'asked'
          and delivery is not null and asked_on is not null`.execute(tables)
      return rows
    },

    /**
     * Takes some who stand so, and notes for each of them that they were reminded, whether or not they had answered: were it
     * noted only of those who had not, it would say who had.
     */
    takeToRemind: async (
      cycleId: string,
      standing: Reminding,
      { today, limit }: { today: PlainDate; limit: number },
    ): Promise<readonly Asking[]> => {
      const { rows } = await sql<Asking>`with taken as (
          update feedback_invitation set reminded_on = ${today}, reminders = reminders + 1
          where organisation_id = ${organisationId} and id in (
            select id from feedback_invitation where organisation_id = ${organisationId} and cycle_id = ${cycleId}
              and state = 'asked' and delivery is not null and asked_on = ${standing.askedOn}
              and reminded_on is not distinct from ${standing.remindedOn}::date and reminders = ${standing.reminders}
            limit ${limit} for update skip locked)
          returning *)
        select ${asking} from taken invitation ${joins}`.execute(tables)
      return rows
    },
  }
}
