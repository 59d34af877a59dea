import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { CycleState, ListState, RaterGroupKey } from '../tables.ts'

export type OwnCycle = {
  readonly cycleId: string
  readonly personId: string
  readonly name: string
  readonly kind: 'person' | 'cohort' | 'organisation'
  readonly state: CycleState
  readonly closesOn: PlainDate
  readonly listState: ListState
  /** On the list and not asked yet, the line manager aside. */
  readonly proposed: number
  readonly isReviewed: boolean
}

export type AskedOf = {
  readonly invitationId: string
  readonly subjectName: string
  readonly group: RaterGroupKey
  readonly cycleName: string
  readonly closesOn: PlainDate
}

export type ToReview = {
  readonly cycleId: string
  readonly personId: string
  readonly name: string
  readonly cycleName: string
  readonly closesOn: PlainDate
}

export type OwnReport = {
  readonly reportId: string
  readonly cycleName: string
  readonly version: number
  readonly madeOn: PlainDate
}

const MOST_SHOWN = 50

/** What feedback asks of one person, and has for them. */
export const aboutMeQueries = (within: Within, personId: string) => {
  const { organisationId } = within
  const database = within.tables<unknown>()
  return {
    listOwnCycles: async (): Promise<readonly OwnCycle[]> => {
      const { rows } = await sql<OwnCycle>`
        select cycle.id as "cycleId", subject.person_id as "personId", cycle.name, cycle.kind, cycle.state, cycle.closes_on as "closesOn",
          subject.list_state as "listState",
          cycle.reviewer = 'facilitator' or (cycle.reviewer = 'line-manager' and subject.manager_person_id is not null) as "isReviewed",
          (select count(*)::int from feedback_invitation invitation where invitation.organisation_id = subject.organisation_id
            and invitation.cycle_id = subject.cycle_id and invitation.subject_person_id = subject.person_id
            and invitation.state = 'proposed' and invitation.rater_group <> 'manager') as proposed
        from feedback_subject subject
        join feedback_cycle cycle on cycle.organisation_id = subject.organisation_id and cycle.id = subject.cycle_id
        where subject.organisation_id = ${organisationId} and subject.person_id = ${personId}
          and (cycle.state = 'collecting' or (cycle.state = 'preparing' and cycle.kind = 'person'))
        order by cycle.closes_on, cycle.id limit ${MOST_SHOWN}`.execute(database)
      return rows
    },

    /** Whether it has been answered is not known here: nobody is told who answered, the program included. */
    listAskedOf: async (): Promise<readonly AskedOf[]> => {
      const { rows } = await sql<AskedOf>`
        select invitation.id as "invitationId", subject.given_name || ' ' || subject.family_name as "subjectName",
          invitation.rater_group as "group", cycle.name as "cycleName", cycle.closes_on as "closesOn"
        from feedback_invitation invitation
        join feedback_cycle cycle on cycle.organisation_id = invitation.organisation_id and cycle.id = invitation.cycle_id
        join person subject on subject.organisation_id = invitation.organisation_id and subject.id = invitation.subject_person_id
        where invitation.organisation_id = ${organisationId} and invitation.rater_person_id = ${personId}
          and invitation.state = 'asked' and cycle.state = 'collecting'
        order by cycle.closes_on, invitation.rater_group = 'self' desc, subject.family_folded, invitation.id
        limit ${MOST_SHOWN}`.execute(database)
      return rows
    },

    listToReview: async (): Promise<readonly ToReview[]> => {
      const { rows } = await sql<ToReview>`
        select cycle.id as "cycleId", subject.person_id as "personId",
          person.given_name || ' ' || person.family_name as name, cycle.name as "cycleName", cycle.closes_on as "closesOn"
        from feedback_cycle cycle
        join feedback_subject subject on subject.organisation_id = cycle.organisation_id and subject.cycle_id = cycle.id
        join person on person.organisation_id = subject.organisation_id and person.id = subject.person_id
        where cycle.organisation_id = ${organisationId} and cycle.state = 'collecting' and subject.list_state = 'in-review'
          and ((cycle.reviewer = 'line-manager' and subject.manager_person_id = ${personId})
            or (cycle.reviewer = 'facilitator' and cycle.facilitator_person_id = ${personId}))
        order by cycle.closes_on, person.family_folded, person.id limit ${MOST_SHOWN}`.execute(database)
      return rows
    },

    /** The newest version of each report that has been released to them. */
    listOwnReports: async (): Promise<readonly OwnReport[]> => {
      const { rows } = await sql<OwnReport>`
        select * from (
          select distinct on (report.cycle_id) report.id as "reportId", cycle.name as "cycleName", report.version,
            report.made_on as "madeOn"
          from feedback_report report
          join feedback_release release on release.organisation_id = report.organisation_id and release.report_id = report.id
          join feedback_cycle cycle on cycle.organisation_id = report.organisation_id and cycle.id = report.cycle_id
          where report.organisation_id = ${organisationId} and report.subject_person_id = ${personId}
          order by report.cycle_id, report.version desc
        ) newest order by "madeOn" desc, "reportId" limit ${MOST_SHOWN}`.execute(database)
      return rows
    },

    /** Subjects whose report waits for a conversation with this facilitator. */
    countToRelease: async (): Promise<number> => {
      const { rows } = await sql<{ count: number }>`
        select count(distinct (report.cycle_id, report.subject_person_id))::int as count
        from feedback_cycle cycle
        join feedback_report report on report.organisation_id = cycle.organisation_id and report.cycle_id = cycle.id
        where cycle.organisation_id = ${organisationId} and cycle.facilitator_person_id = ${personId}
          and cycle.release = 'facilitated'
          and not exists (select from feedback_release release where release.organisation_id = report.organisation_id
            and release.report_id = report.id)`.execute(database)
      return rows[0]?.count ?? 0
    },
  }
}
