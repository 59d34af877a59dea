import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

/** What feedback asks of somebody today, for their home page; in one statement. */
export type FeedbackWaiting = {
  readonly asked: number
  /** Whom the first of them is about; themself, where it is. */
  readonly askedAbout: string | null
  readonly askedCloses: PlainDate | null
  /** The day on which they were last asked. */
  readonly askedOn: PlainDate | null
  /** A list of raters of their own that is not chosen yet. */
  readonly toChoose: { readonly cycleId: string; readonly closesOn: PlainDate } | null
  readonly toReview: number
  readonly newReport: { readonly reportId: string; readonly cycleName: string } | null
}

/** How long a released report is news. */
const NEWS_DAYS = 14

export async function findFeedbackWaiting(
  within: Within,
  personId: string,
  now: Date,
): Promise<FeedbackWaiting> {
  const { organisationId } = within
  const { rows } = await sql<FeedbackWaiting>`
    with asked as (
      select case when invitation.rater_group = 'self' then 'yourself'
          else subject.given_name || ' ' || subject.family_name end as about, cycle.closes_on,
        max(invitation.asked_on) over () as asked_on, count(*) over ()::int as total
      from feedback_invitation invitation
      join feedback_cycle cycle on cycle.organisation_id = invitation.organisation_id and cycle.id = invitation.cycle_id
        and cycle.state = 'collecting'
      join person subject on subject.organisation_id = invitation.organisation_id and subject.id = invitation.subject_person_id
      where invitation.organisation_id = ${organisationId} and invitation.rater_person_id = ${personId}
        and invitation.state = 'asked'
      order by cycle.closes_on, invitation.rater_group = 'self', invitation.id limit 1
    ), choosing as (
      select cycle.id, cycle.closes_on
      from feedback_subject subject
      join feedback_cycle cycle on cycle.organisation_id = subject.organisation_id and cycle.id = subject.cycle_id
        and cycle.state = 'collecting'
      where subject.organisation_id = ${organisationId} and subject.person_id = ${personId}
        and subject.list_state = 'choosing'
      order by cycle.closes_on, cycle.id limit 1
    ), released as (
      select report.id, cycle.name
      from feedback_report report
      join feedback_release release on release.organisation_id = report.organisation_id and release.report_id = report.id
        and release.released_at > ${now}::timestamptz - make_interval(days => ${NEWS_DAYS})
      join feedback_cycle cycle on cycle.organisation_id = report.organisation_id and cycle.id = report.cycle_id
      where report.organisation_id = ${organisationId} and report.subject_person_id = ${personId}
      order by release.released_at desc, report.id limit 1
    )
    select coalesce((select total from asked), 0) as asked, (select about from asked) as "askedAbout",
      (select closes_on from asked) as "askedCloses",
      (select asked_on from asked) as "askedOn",
      (select json_build_object('cycleId', id, 'closesOn', closes_on) from choosing) as "toChoose",
      (select json_build_object('reportId', id, 'cycleName', name) from released) as "newReport",
      (select count(*)::int from feedback_cycle cycle
        join feedback_subject subject on subject.organisation_id = cycle.organisation_id and subject.cycle_id = cycle.id
          and subject.list_state = 'in-review'
        where cycle.organisation_id = ${organisationId} and cycle.state = 'collecting'
          and ((cycle.reviewer = 'line-manager' and subject.manager_person_id = ${personId})
            or (cycle.reviewer = 'facilitator' and cycle.facilitator_person_id = ${personId}))) as "toReview"`.execute(
    within.tables<unknown>(),
  )
  const [found] = rows
  if (!found) throw new Error('Asking what is waiting answers one row')
  return found
}
