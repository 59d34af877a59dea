import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { FeedbackTables, InvitationState, ListState, RaterGroupKey } from '../tables.ts'
import { insertRows } from './insert-rows.ts'

export type ListedRater = {
  readonly invitationId: string
  readonly group: RaterGroupKey
  readonly personId: string | null
  readonly name: string
  readonly title: string | null
  readonly email: string | null
  readonly state: InvitationState
  /** Why they said no, or why they were taken off. */
  readonly reason: string | null
}

export type ListSubject = {
  readonly personId: string
  readonly name: string
  readonly managerId: string | null
  readonly listState: ListState
  readonly lockVersion: number
}

export type StaffRater = { readonly personId: string; readonly group: RaterGroupKey }
export type OutsideRater = {
  readonly email: string
  readonly name: string
  readonly group: 'partner' | 'patient'
}

export const raterListQueries = (within: Within, cycleId: string, subjectId: string) => {
  const { organisationId } = within
  const tables = within.tables<FeedbackTables>()
  const mine = sql<boolean>`organisation_id = ${organisationId} and cycle_id = ${cycleId} and subject_person_id = ${subjectId}`
  const insert = (rows: readonly Readonly<Record<string, unknown>>[]) =>
    insertRows(
      within,
      'feedback_invitation',
      rows.map((row) => ({
        id: newId(),
        cycle_id: cycleId,
        subject_person_id: subjectId,
        ...row,
        state: 'proposed',
        reminders: 0,
        proposed_by: within.personId,
      })),
    )
  return {
    findSubject: async (): Promise<ListSubject | undefined> => {
      const { rows } = await sql<ListSubject>`select subject.person_id as "personId",
          person.given_name || ' ' || person.family_name as name, subject.manager_person_id as "managerId",
          subject.list_state as "listState", subject.lock_version as "lockVersion"
        from feedback_subject subject
        join person on person.organisation_id = subject.organisation_id and person.id = subject.person_id
        where subject.organisation_id = ${organisationId} and subject.cycle_id = ${cycleId}
          and subject.person_id = ${subjectId}`.execute(tables)
      return rows[0]
    },

    list: async (): Promise<readonly ListedRater[]> => {
      const { rows } =
        await sql<ListedRater>`select invitation.id as "invitationId", invitation.rater_group as "group",
          invitation.rater_person_id as "personId",
          coalesce(person.given_name || ' ' || person.family_name, invitation.name, 'Somebody outside') as name,
          main.title, invitation.email, invitation.state, invitation.declined_reason as reason
        from feedback_invitation invitation
        left join person on person.organisation_id = invitation.organisation_id and person.id = invitation.rater_person_id
        left join lateral (
          select post.title from assignment held
          join post on post.organisation_id = held.organisation_id and post.id = held.post_id
          where held.organisation_id = ${organisationId} and held.person_id = person.id and held.ends_on is null
          order by held.fte desc, held.starts_on, held.id limit 1
        ) main on true
        where invitation.organisation_id = ${organisationId} and invitation.cycle_id = ${cycleId}
          and invitation.subject_person_id = ${subjectId}
        order by array_position(array['self', 'manager', 'peer', 'report', 'partner', 'patient'], invitation.rater_group),
          lower(coalesce(person.family_name, invitation.name, '')), invitation.id`.execute(tables)
      return rows
    },

    /** Takes the list for one change; false where somebody else changed it since the form was opened. */
    take: async (lockVersion: number): Promise<boolean> => {
      const { rows } = await sql`update feedback_subject set lock_version = lock_version + 1
        where organisation_id = ${organisationId} and cycle_id = ${cycleId} and person_id = ${subjectId}
          and lock_version = ${lockVersion} returning person_id`.execute(tables)
      return rows.length === 1
    },

    setState: async (state: ListState, agreed: { readonly on: PlainDate } | undefined): Promise<void> => {
      await sql`update feedback_subject set list_state = ${state},
          agreed_by = ${agreed ? within.personId : null}::uuid, agreed_on = ${agreed?.on ?? null}::date
        where organisation_id = ${organisationId} and cycle_id = ${cycleId} and person_id = ${subjectId}`.execute(
        tables,
      )
    },

    addStaff: (raters: readonly StaffRater[]) =>
      insert(raters.map(({ personId, group }) => ({ rater_group: group, rater_person_id: personId }))),

    addOutside: ({ email, name, group }: OutsideRater) => insert([{ rater_group: group, email, name }]),

    /** A proposal goes; with a reason it stays to be read. */
    takeOff: async (invitationId: string, reason: string | null): Promise<boolean> => {
      const { rows } = reason
        ? await sql`update feedback_invitation set state = 'withdrawn', declined_reason = ${reason}, email = null
            where ${mine} and id = ${invitationId} and state = 'proposed' and rater_group not in ('self', 'manager')
            returning id`.execute(tables)
        : await sql`delete from feedback_invitation where ${mine} and id = ${invitationId} and state = 'proposed'
            and rater_group not in ('self', 'manager') returning id`.execute(tables)
      return rows.length === 1
    },

    /** Answers how many are asked now who were not before. */
    askProposed: async (askedOn: PlainDate): Promise<number> => {
      const { rows } = await sql`update feedback_invitation set state = 'asked', asked_on = ${askedOn}
        where ${mine} and state = 'proposed' returning id`.execute(tables)
      return rows.length
    },
  }
}
