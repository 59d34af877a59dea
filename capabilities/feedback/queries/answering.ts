import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { SentAnswers } from '../rules/answers.ts'
import type { Item } from '../rules/questionnaire.ts'
import type { CycleState, Delivery, InvitationState, RaterGroupKey } from '../tables.ts'
import type { Ticket } from '../tickets/ticket.ts'

/** What somebody who is asked may know: whom and what it is about. */
export type About = {
  readonly cycleId: string
  readonly cycleName: string
  readonly kind: 'person' | 'cohort' | 'organisation'
  readonly state: CycleState
  readonly closesOn: PlainDate
  readonly lateUntil: PlainDate | null
  readonly threshold: number
  readonly release: 'direct' | 'facilitated'
  readonly subjectId: string
  readonly subjectName: string
  readonly organisationName: string
  readonly instrumentId: string
  readonly instrumentVersion: number
  readonly levelLabels: readonly string[]
}

export type Invited = About & {
  readonly invitationId: string
  readonly group: RaterGroupKey
  readonly invitationState: InvitationState
  readonly delivery: Delivery | null
}

const about = sql`cycle.id as "cycleId", cycle.name as "cycleName", cycle.kind, cycle.state, cycle.closes_on as "closesOn",
  cycle.late_until as "lateUntil", cycle.threshold, cycle.release, subject.id as "subjectId",
  subject.given_name || ' ' || subject.family_name as "subjectName", organisation.name as "organisationName",
  cycle.instrument_id as "instrumentId", cycle.instrument_version as "instrumentVersion", version.level_labels as "levelLabels"`
const ofCycle = sql`
  join organisation on organisation.organisation_id = cycle.organisation_id
  join feedback_instrument_version version on version.organisation_id = cycle.organisation_id
    and version.instrument_id = cycle.instrument_id and version.version = cycle.instrument_version`

/** What the pages of somebody who answers ask of the database. Nothing here is written when a link is opened. */
export const answeringQueries = (within: Within) => {
  const { organisationId } = within
  const tables = within.tables<unknown>()
  return {
    findInvited: async (linkHash: string): Promise<Invited | undefined> => {
      const { rows } =
        await sql<Invited>`select ${about}, invitation.id as "invitationId", invitation.rater_group as "group",
          invitation.state as "invitationState", invitation.delivery
        from feedback_invitation invitation
        join feedback_cycle cycle on cycle.organisation_id = invitation.organisation_id and cycle.id = invitation.cycle_id
        join person subject on subject.organisation_id = invitation.organisation_id and subject.id = invitation.subject_person_id
        ${ofCycle}
        where invitation.organisation_id = ${organisationId} and invitation.link_hash = ${linkHash}`.execute(
          tables,
        )
      return rows[0]
    },

    findAbout: async ({
      cycleId,
      subjectId,
    }: Pick<Ticket, 'cycleId' | 'subjectId'>): Promise<About | undefined> => {
      const { rows } = await sql<About>`select ${about}
        from feedback_subject asked
        join feedback_cycle cycle on cycle.organisation_id = asked.organisation_id and cycle.id = asked.cycle_id
        join person subject on subject.organisation_id = asked.organisation_id and subject.id = asked.person_id
        ${ofCycle}
        where asked.organisation_id = ${organisationId} and asked.cycle_id = ${cycleId} and asked.person_id = ${subjectId}`.execute(
        tables,
      )
      return rows[0]
    },

    /** In words for the person themself, or for the others. */
    listItems: async (
      { instrumentId, instrumentVersion }: About,
      isSelf: boolean,
    ): Promise<readonly Item[]> => {
      const wording = sql.ref(isSelf ? 'self_wording' : 'rater_wording')
      const { rows } = await sql<Item>`select position, kind, theme, ${wording} as wording from feedback_item
        where organisation_id = ${organisationId} and instrument_id = ${instrumentId} and version = ${instrumentVersion}
        order by position`.execute(tables)
      return rows
    },

    findDraft: async ({ cycleId, hash }: Ticket): Promise<string | undefined> => {
      const { rows } = await sql<{ sealed: string }>`select sealed from feedback_draft
        where organisation_id = ${organisationId} and cycle_id = ${cycleId} and ticket_hash = ${hash}`.execute(
        tables,
      )
      return rows[0]?.sealed
    },

    saveDraft: async ({ cycleId, hash }: Ticket, sealed: string, day: PlainDate): Promise<void> => {
      await sql`insert into feedback_draft (organisation_id, cycle_id, ticket_hash, sealed, changed_on)
        values (${organisationId}, ${cycleId}, ${hash}, ${sealed}, ${day})
        on conflict (organisation_id, cycle_id, ticket_hash)
        do update set sealed = excluded.sealed, changed_on = excluded.changed_on`.execute(tables)
    },

    /** False where the ticket was used before: of any number at the same time, one gets through. */
    spend: async ({ cycleId, hash }: Ticket): Promise<boolean> => {
      const { numAffectedRows } =
        await sql`insert into feedback_spent_ticket (organisation_id, cycle_id, ticket_hash)
        values (${organisationId}, ${cycleId}, ${hash}) on conflict do nothing`.execute(tables)
      return numAffectedRows === 1n
    },

    put: async ({ cycleId, subjectId, group, hash }: Ticket, answers: SentAnswers): Promise<void> => {
      await sql`insert into feedback_box
          (organisation_id, cycle_id, subject_person_id, rater_group, ticket_hash, levels, unseen, comments)
        values (${organisationId}, ${cycleId}, ${subjectId}, ${group}, ${hash}, ${[...answers.levels]}::smallint[],
          ${[...answers.unseen]}::smallint[], ${JSON.stringify(answers.comments)}::jsonb)`.execute(tables)
      await sql`delete from feedback_draft where organisation_id = ${organisationId} and cycle_id = ${cycleId}
        and ticket_hash = ${hash}`.execute(tables)
    },

    hasLink: async (linkHash: string): Promise<boolean> => {
      const { rows } = await sql`select from feedback_invitation
        where organisation_id = ${organisationId} and link_hash = ${linkHash}`.execute(tables)
      return rows.length > 0
    },

    decline: async (invitationId: string, reason: string): Promise<boolean> => {
      const { numAffectedRows } = await sql`update feedback_invitation invitation
        set state = 'declined', declined_reason = ${reason}
        from feedback_cycle cycle
        where invitation.organisation_id = ${organisationId} and invitation.id = ${invitationId} and invitation.state = 'asked'
          and cycle.organisation_id = invitation.organisation_id and cycle.id = invitation.cycle_id
          and cycle.state = 'collecting'`.execute(tables)
      return numAffectedRows === 1n
    },

    takeBackDecline: async (invitationId: string): Promise<boolean> => {
      const { numAffectedRows } = await sql`update feedback_invitation invitation
        set state = 'asked', declined_reason = null
        from feedback_cycle cycle
        where invitation.organisation_id = ${organisationId} and invitation.id = ${invitationId} and invitation.state = 'declined'
          and cycle.organisation_id = invitation.organisation_id and cycle.id = invitation.cycle_id
          and cycle.state = 'collecting'`.execute(tables)
      return numAffectedRows === 1n
    },
  }
}
