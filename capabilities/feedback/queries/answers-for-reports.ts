import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { ReportContent } from '../report/content.ts'
import type { Response, WrittenComment } from '../report/make-report.ts'

export type SubjectToReport = { readonly personId: string; readonly unitId: string | null }

type Asked = { readonly cycleId: string; readonly version: number; readonly subjects: readonly string[] }

const groupedBy = <Row extends { subject: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> => Map.groupBy(rows, ({ subject }) => subject)

/** What reports are made of: only for whoever works in confidence. */
export function answersForReports(within: Within) {
  const database = within.tables<unknown>()
  const { organisationId } = within
  return {
    /** For the first version everybody the cycle is about; later only those with answers that came since. */
    async listSubjects(cycleId: string, version: number): Promise<readonly SubjectToReport[]> {
      const { rows } = await sql<SubjectToReport>`
        select person_id as "personId", unit_id as "unitId" from feedback_subject subject
        where organisation_id = ${organisationId} and cycle_id = ${cycleId}
          and (${version} = 1 or exists (select from feedback_response response
            where response.organisation_id = subject.organisation_id and response.cycle_id = subject.cycle_id
              and response.subject_person_id = subject.person_id and response.report_version = ${version}))
        order by person_id`.execute(database)
      return rows
    },

    /** A line for each subject: thirty small arrays for each of eight raters are read faster as one JSON text. */
    async listResponses({
      cycleId,
      version,
      subjects,
    }: Asked): Promise<ReadonlyMap<string, readonly Response[]>> {
      const { rows } = await sql<{ subject: string; responses: readonly Response[] }>`
        select subject_person_id as subject,
          json_agg(json_build_object('group', rater_group, 'version', report_version, 'levels', levels)) as responses
        from feedback_response where organisation_id = ${organisationId} and cycle_id = ${cycleId}
          and subject_person_id = any(${subjects}::uuid[]) and report_version <= ${version}
        group by subject_person_id`.execute(database)
      return new Map(rows.map(({ subject, responses }) => [subject, responses]))
    },

    async listComments({ cycleId, version, subjects }: Asked) {
      const { rows } = await sql<WrittenComment & { subject: string }>`
        select subject_person_id as subject, rater_group as "group", report_version as version, position, body
        from feedback_comment where organisation_id = ${organisationId} and cycle_id = ${cycleId}
          and subject_person_id = any(${subjects}::uuid[]) and report_version <= ${version}`.execute(database)
      return groupedBy(rows)
    },

    /** The latest released report of each in another cycle. */
    async listReleased(cycleId: string, subjects: readonly string[]) {
      const { rows } = await sql<{ subject: string; content: ReportContent }>`
        select distinct on (subject_person_id) subject_person_id as subject, content from feedback_report report
        join feedback_release release on release.organisation_id = report.organisation_id and release.report_id = report.id
        where report.organisation_id = ${organisationId} and cycle_id = ${cycleId}
          and subject_person_id = any(${subjects}::uuid[])
        order by subject_person_id, version desc`.execute(database)
      return new Map(rows.map(({ subject, content }) => [subject, content]))
    },

    /** Those made already, by an attempt that was cut short. */
    async listMade({ cycleId, version, subjects }: Asked) {
      const { rows } = await sql<{ subject: string; content: ReportContent }>`
        select subject_person_id as subject, content from feedback_report
        where organisation_id = ${organisationId} and cycle_id = ${cycleId} and version = ${version}
          and subject_person_id = any(${subjects}::uuid[])`.execute(database)
      return new Map(rows.map(({ subject, content }) => [subject, content]))
    },
  }
}
