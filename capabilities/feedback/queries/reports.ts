import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { type RawBuilder, sql } from 'kysely'
import type { ReportContent } from '../report/content.ts'

/** A report with what decides who may read it. */
export type FoundReport = {
  readonly id: string
  readonly cycleId: string
  readonly cycleName: string
  readonly subjectId: string
  readonly subjectName: string
  readonly version: number
  readonly madeOn: PlainDate
  readonly closedOn: PlainDate
  readonly isFinished: boolean
  readonly release: 'direct' | 'facilitated'
  readonly facilitatorId: string | null
  readonly facilitatorName: string | null
  readonly releasedAt: Date | null
  readonly talkedOn: PlainDate | null
  readonly note: string | null
  /** Whether the subject lets the viewer read it today. */
  readonly isShared: boolean
  readonly newerId: string | null
  readonly instrumentId: string
  readonly instrumentVersion: number
  readonly levelLabels: readonly string[]
  readonly content: ReportContent
}

/** A line in a list: nothing of what it says. */
export type ReportLine = {
  readonly id: string
  readonly subjectName: string
  readonly cycleName: string
  readonly version: number
  readonly closedOn: PlainDate
  readonly releasedAt: Date | null
}

export const REPORTS_SHOWN = 25

const nameOf = (table: string) =>
  sql`${sql.ref(`${table}.given_name`)} || ' ' || ${sql.ref(`${table}.family_name`)}`

export function reportQueries(within: Within) {
  const database = within.tables<unknown>()
  const { organisationId, personId } = within

  const lines = (where: RawBuilder<unknown>, page: number) => sql<ReportLine>`
    select report.id, ${nameOf('subject')} as "subjectName", cycle.name as "cycleName", report.version,
      cycle.closed_on as "closedOn", release.released_at as "releasedAt"
    from feedback_report report
    join feedback_cycle cycle on cycle.organisation_id = report.organisation_id and cycle.id = report.cycle_id
    join person subject on subject.organisation_id = report.organisation_id and subject.id = report.subject_person_id
    left join feedback_release release on release.organisation_id = report.organisation_id and release.report_id = report.id
    where report.organisation_id = ${organisationId} and ${where}
    order by cycle.closed_on desc, subject.family_name, subject.given_name, report.version desc, report.id
    limit ${REPORTS_SHOWN + 1} offset ${(page - 1) * REPORTS_SHOWN}`

  return {
    async find(reportId: string): Promise<FoundReport | undefined> {
      const { rows } = await sql<FoundReport>`
        select report.id, report.cycle_id as "cycleId", cycle.name as "cycleName", report.subject_person_id as "subjectId",
          ${nameOf('subject')} as "subjectName", report.version, report.made_on as "madeOn", cycle.closed_on as "closedOn",
          cycle.state = 'finished' as "isFinished", cycle.release, cycle.facilitator_person_id as "facilitatorId",
          ${nameOf('facilitator')} as "facilitatorName", release.released_at as "releasedAt",
          release.talked_on as "talkedOn", release.note, share.id is not null as "isShared", newer.id as "newerId",
          cycle.instrument_id as "instrumentId", cycle.instrument_version as "instrumentVersion",
          instrument.level_labels as "levelLabels", report.content
        from feedback_report report
        join feedback_cycle cycle on cycle.organisation_id = report.organisation_id and cycle.id = report.cycle_id
        join feedback_instrument_version instrument on instrument.organisation_id = cycle.organisation_id
          and instrument.instrument_id = cycle.instrument_id and instrument.version = cycle.instrument_version
        join person subject on subject.organisation_id = report.organisation_id and subject.id = report.subject_person_id
        left join person facilitator on facilitator.organisation_id = cycle.organisation_id
          and facilitator.id = cycle.facilitator_person_id
        left join feedback_release release on release.organisation_id = report.organisation_id and release.report_id = report.id
        left join feedback_share share on share.organisation_id = report.organisation_id and share.report_id = report.id
          and share.with_person_id = ${personId} and share.withdrawn_at is null
        left join lateral (
          select later.id from feedback_report later
          join feedback_release released on released.organisation_id = later.organisation_id and released.report_id = later.id
          where later.organisation_id = report.organisation_id and later.cycle_id = report.cycle_id
            and later.subject_person_id = report.subject_person_id and later.version > report.version
          order by later.version desc limit 1
        ) newer on true
        where report.organisation_id = ${organisationId} and report.id = ${reportId}`.execute(database)
      return rows[0]
    },

    /** Released reports about the viewer. */
    listOwn: async (page = 1): Promise<readonly ReportLine[]> =>
      (
        await lines(
          sql`report.subject_person_id = ${personId} and release.report_id is not null`,
          page,
        ).execute(database)
      ).rows,

    /** What the viewer is to talk through before it is released. */
    listToTalkThrough: async (page = 1): Promise<readonly ReportLine[]> =>
      (
        await lines(
          sql`cycle.facilitator_person_id = ${personId} and cycle.release = 'facilitated' and release.report_id is null`,
          page,
        ).execute(database)
      ).rows,

    /** What others share with the viewer today. */
    listSharedWithMe: async (page = 1): Promise<readonly ReportLine[]> =>
      (
        await lines(
          sql`exists (select from feedback_share share where share.organisation_id = report.organisation_id
            and share.report_id = report.id and share.with_person_id = ${personId} and share.withdrawn_at is null)`,
          page,
        ).execute(database)
      ).rows,

    /** Released to a person, and shared by them with the viewer: by their ids, for a conversation between the two. */
    async listSharedBetween(subjectPersonId: string, viewerPersonId: string): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        select report.id from feedback_share share
        join feedback_report report on report.organisation_id = share.organisation_id and report.id = share.report_id
        join feedback_release release on release.organisation_id = report.organisation_id and release.report_id = report.id
        where share.organisation_id = ${organisationId} and share.with_person_id = ${viewerPersonId}
          and share.subject_person_id = ${subjectPersonId} and share.withdrawn_at is null
        order by report.made_on desc, report.id desc limit 20`.execute(database)
      return rows.map(({ id }) => id)
    },
  }
}
