import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { CycleState, RaterGroupKey } from '../tables.ts'

export type AskedAboutMe = {
  readonly cycle: string
  readonly state: CycleState
  readonly closesOn: PlainDate
  readonly group: RaterGroupKey
  /** Null where it is erased, as names are when feedback has closed. */
  readonly name: string | null
  readonly invitationState: string
}

export type AskedOfMe = {
  readonly cycle: string
  readonly about: string
  readonly group: RaterGroupKey
  readonly askedOn: PlainDate | null
  readonly invitationState: string
}

export type NotedReading = { readonly reportId: string; readonly name: string; readonly at: Date }

/** What is kept of a person, besides their reports. What they answered cannot be asked for: it is nobody's. */
export function myFeedbackRecord(within: Within) {
  const database = within.tables<unknown>()
  const { organisationId, personId } = within
  return {
    async listAskedAboutMe(): Promise<readonly AskedAboutMe[]> {
      const { rows } = await sql<AskedAboutMe>`
        select cycle.name as cycle, cycle.state, cycle.closes_on as "closesOn", asked.rater_group as "group",
          coalesce(person.given_name || ' ' || person.family_name, asked.name, asked.email) as name,
          asked.state as "invitationState"
        from feedback_invitation asked
        join feedback_cycle cycle on cycle.organisation_id = asked.organisation_id and cycle.id = asked.cycle_id
        left join person on person.organisation_id = asked.organisation_id and person.id = asked.rater_person_id
        where asked.organisation_id = ${organisationId} and asked.subject_person_id = ${personId}
        order by cycle.closes_on desc, asked.rater_group, asked.id`.execute(database)
      return rows
    },

    async listAskedOfMe(): Promise<readonly AskedOfMe[]> {
      const { rows } = await sql<AskedOfMe>`
        select cycle.name as cycle, person.given_name || ' ' || person.family_name as about, asked.rater_group as "group",
          asked.asked_on as "askedOn", asked.state as "invitationState"
        from feedback_invitation asked
        join feedback_cycle cycle on cycle.organisation_id = asked.organisation_id and cycle.id = asked.cycle_id
        join person on person.organisation_id = asked.organisation_id and person.id = asked.subject_person_id
        where asked.organisation_id = ${organisationId} and asked.rater_person_id = ${personId}
        order by cycle.closes_on desc, asked.id`.execute(database)
      return rows
    },

    /** Released reports about the person. */
    async listReportIds(): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        select report.id from feedback_report report
        join feedback_release release on release.organisation_id = report.organisation_id and release.report_id = report.id
        where report.organisation_id = ${organisationId} and report.subject_person_id = ${personId}
        order by report.made_on desc, report.id desc`.execute(database)
      return rows.map(({ id }) => id)
    },

    async listReadings(): Promise<readonly NotedReading[]> {
      const { rows } = await sql<NotedReading>`
        select report.id as "reportId", person.given_name || ' ' || person.family_name as name, event.at
        from feedback_report report
        join audit_event event on event.organisation_id = report.organisation_id
          and event.object_type = 'feedback-report' and event.object_id = report.id and event.action = 'read-report'
        join person on person.organisation_id = event.organisation_id and person.id = event.actor_person_id
        where report.organisation_id = ${organisationId} and report.subject_person_id = ${personId}
        order by event.at desc`.execute(database)
      return rows
    },
  }
}
