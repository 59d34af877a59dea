import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'

export type Share = {
  readonly personId: string
  readonly name: string
  readonly givenAt: Date
  readonly withdrawnAt: Date | null
}

export type Reader = { readonly name: string; readonly at: Date }

/** So many of the last readings are listed; a report is read by few. */
const READINGS_SHOWN = 50

/** Releasing a report, letting others read it, and who did. */
export function reportSharing(within: Within) {
  const database = within.tables<unknown>()
  const { organisationId } = within
  return {
    /** False where it was released before. */
    async release(
      reportId: string,
      { talkedOn, note, at }: { talkedOn: PlainDate; note: string; at: Date },
    ): Promise<boolean> {
      const { rows } = await sql<{ id: string }>`
        insert into feedback_release (organisation_id, report_id, released_at, released_by, note, talked_on)
        values (${organisationId}, ${reportId}, ${at}, ${within.personId}, ${note}, ${talkedOn})
        on conflict do nothing returning report_id as id`.execute(database)
      return rows.length === 1
    },

    /** Undefined where it is shared with them already. */
    async give(reportId: string, withPersonId: string, at: Date): Promise<string | undefined> {
      const { rows } = await sql<{ id: string }>`
        insert into feedback_share (organisation_id, id, report_id, subject_person_id, with_person_id, given_at)
        values (${organisationId}, ${newId()}, ${reportId}, ${within.personId}, ${withPersonId}, ${at})
        on conflict do nothing returning id`.execute(database)
      return rows[0]?.id
    },

    async withdraw(reportId: string, withPersonId: string, at: Date): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`update feedback_share set withdrawn_at = ${at}
        where organisation_id = ${organisationId} and report_id = ${reportId} and with_person_id = ${withPersonId}
          and subject_person_id = ${within.personId} and withdrawn_at is null returning id`.execute(database)
      return rows.map(({ id }) => id)
    },

    async list(reportId: string): Promise<readonly Share[]> {
      const { rows } = await sql<Share>`
        select share.with_person_id as "personId", person.given_name || ' ' || person.family_name as name,
          share.given_at as "givenAt", share.withdrawn_at as "withdrawnAt"
        from feedback_share share
        join person on person.organisation_id = share.organisation_id and person.id = share.with_person_id
        where share.organisation_id = ${organisationId} and share.report_id = ${reportId}
        order by share.withdrawn_at is not null, share.given_at desc limit ${READINGS_SHOWN}`.execute(
        database,
      )
      return rows
    },

    /** Who but the subject has read it, the latest first. */
    async listReaders(reportId: string): Promise<readonly Reader[]> {
      const { rows } = await sql<Reader>`
        select person.given_name || ' ' || person.family_name as name, event.at
        from audit_event event
        join person on person.organisation_id = event.organisation_id and person.id = event.actor_person_id
        where event.organisation_id = ${organisationId} and event.object_type = 'feedback-report'
          and event.object_id = ${reportId} and event.action = 'read-report'
        order by event.at desc, event.seq desc limit ${READINGS_SHOWN}`.execute(database)
      return rows
    },

    /** The viewer's line managers today: who a report is most often shared with. */
    async listManagers(): Promise<readonly { readonly id: string; readonly name: string }[]> {
      const { rows } = await sql<{ id: string; name: string }>`
        select distinct manager.id, manager.given_name || ' ' || manager.family_name as name
        from assignment held
        join line_management edge on edge.organisation_id = held.organisation_id and edge.assignment_id = held.id
          and edge.ends_on is null
        join person manager on manager.organisation_id = edge.organisation_id and manager.id = edge.manager_person_id
        where held.organisation_id = ${organisationId} and held.person_id = ${within.personId} and held.ends_on is null
          and manager.id <> held.person_id
        order by name`.execute(database)
      return rows
    },

    /** Where to write to whoever a report is about; null where no address is known. */
    async findSubjectAddress(reportId: string): Promise<string | null> {
      const { rows } = await sql<{ email: string | null }>`
        select person.email from feedback_report report
        join person on person.organisation_id = report.organisation_id and person.id = report.subject_person_id
        where report.organisation_id = ${organisationId} and report.id = ${reportId}`.execute(database)
      return rows[0]?.email ?? null
    },

    /** The released reports of a version whose subjects can be written to. */
    async listReleasedAddresses(cycleId: string, version: number) {
      const { rows } = await sql<{ reportId: string; email: string }>`
        select report.id as "reportId", person.email from feedback_report report
        join feedback_release release on release.organisation_id = report.organisation_id and release.report_id = report.id
        join person on person.organisation_id = report.organisation_id and person.id = report.subject_person_id
        where report.organisation_id = ${organisationId} and report.cycle_id = ${cycleId} and report.version = ${version}
          and coalesce(person.email, '') <> ''`.execute(database)
      return rows
    },
  }
}
