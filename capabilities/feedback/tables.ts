import type { PlainDate } from '@headroom/platform/clock'
import type { Generated } from 'kysely'

type Owned = { organisation_id: string }

/** In the order in which they are shown. `self` and `manager` are named; the rest are anonymous. */
export const raterGroups = ['self', 'manager', 'peer', 'report', 'partner', 'patient'] as const
export type RaterGroupKey = (typeof raterGroups)[number]

export type CycleState = 'preparing' | 'collecting' | 'closed' | 'finished' | 'cancelled'
export type ListState = 'choosing' | 'in-review' | 'agreed'
/** `by-hand`: the link is to be passed on by whoever runs the cycle. */
export type Delivery = 'mailed' | 'not-delivered' | 'on-home-page' | 'by-hand'
export type InvitationState = 'proposed' | 'asked' | 'declined' | 'withdrawn'

export type FeedbackTables = {
  feedback_instrument: Owned & { id: string; name: string; made_by: string | null; made_at: Date }
  feedback_instrument_version: Owned & {
    instrument_id: string
    version: number
    /** Null for an instrument of one's own that stands on no framework. */
    framework_id: string | null
    framework_version: string | null
    stage_id: string | null
    /** Labels of levels 1 to A, the lowest first. */
    level_labels: string[]
    state: 'draft' | 'published'
    published_at: Date | null
    lock_version: Generated<number>
  }
  feedback_item: Owned & {
    instrument_id: string
    version: number
    position: number
    kind: 'rating' | 'comment'
    /** The competency it is about, as the framework names it; null for an own item. */
    node_id: string | null
    theme: string
    rater_wording: string
    self_wording: string
  }
  feedback_cycle: Owned & {
    id: string
    name: string
    kind: 'person' | 'cohort' | 'organisation'
    instrument_id: string
    instrument_version: number
    threshold: number
    release: 'direct' | 'facilitated'
    reviewer: 'none' | 'line-manager' | 'facilitator'
    facilitator_person_id: string | null
    state: CycleState
    closes_on: PlainDate
    /** The wave before this one, for change since then. */
    previous_cycle_id: string | null
    made_by: string | null
    made_at: Date
    launched_at: Date | null
    closed_on: PlainDate | null
    late_until: PlainDate | null
    /** Half of what links are derived from; erased at close. */
    link_salt: string | null
    /** Numbers of rating items and of levels, so that the database can refuse an answer that does not fit. */
    item_count: number | null
    level_count: number | null
    /** Reports are kept six years after the late days; whoever they are about is warned before. */
    reports_warned_on: PlainDate | null
    reports_erased_on: PlainDate | null
    lock_version: Generated<number>
  }
  feedback_subject: Owned & {
    cycle_id: string
    person_id: string
    /** As they were at launch. */
    manager_person_id: string | null
    unit_id: string | null
    list_state: Generated<ListState>
    agreed_by: string | null
    agreed_on: PlainDate | null
    lock_version: Generated<number>
  }
  feedback_invitation: Owned & {
    id: string
    cycle_id: string
    subject_person_id: string
    rater_group: RaterGroupKey
    /** Of staff. Erased when the cycle is finished. */
    rater_person_id: string | null
    /** Of people outside. Erased at close. */
    email: string | null
    name: string | null
    state: Generated<InvitationState>
    declined_reason: string | null
    /** sha256 of the link's secret; null before it is made and after the late days. */
    link_hash: string | null
    asked_on: PlainDate | null
    reminded_on: PlainDate | null
    reminders: Generated<number>
    /** What became of the mail that asked; null until it was tried. Of a reminder's nothing is kept: it would say who answered. */
    delivery: Generated<Delivery | null>
    /** While a program is mailing it. */
    mailing_until: Generated<Date | null>
    proposed_by: string | null
  }
  feedback_spent_ticket: Owned & { cycle_id: string; ticket_hash: string }
  feedback_box: Owned & {
    cycle_id: string
    subject_person_id: string
    rater_group: RaterGroupKey
    ticket_hash: string
    /** One for each rating item, in order; null where there is none. */
    levels: (number | null)[]
    /** Which of the null ones had no chance to see it, by position from 1. */
    unseen: number[]
    comments: { readonly position: number; readonly text: string }[]
    is_late: Generated<boolean>
  }
  feedback_response: Owned & {
    cycle_id: string
    id: Generated<string>
    subject_person_id: string
    rater_group: RaterGroupKey
    /** Of which version of the report it is the first to be part. */
    report_version: number
    levels: (number | null)[]
    unseen: number[]
  }
  feedback_comment: Owned & {
    cycle_id: string
    id: Generated<string>
    subject_person_id: string
    rater_group: RaterGroupKey
    report_version: number
    position: number
    body: string
  }
  feedback_draft: Owned & { cycle_id: string; ticket_hash: string; sealed: string; changed_on: PlainDate }
  feedback_report: Owned & {
    id: string
    cycle_id: string
    subject_person_id: string
    version: number
    made_on: PlainDate
    /** What may be shown, as the disclosure kernel left it: `report/content.ts`. */
    content: unknown
  }
  feedback_release: Owned & {
    report_id: string
    released_at: Date
    released_by: string | null
    note: string
    /** Where a facilitator talked it through first. */
    talked_on: PlainDate | null
  }
  feedback_figures: Owned & {
    id: string
    cycle_id: string
    version: number
    made_on: PlainDate
    content: unknown
  }
  feedback_share: Owned & {
    id: string
    report_id: string
    subject_person_id: string
    with_person_id: string
    given_at: Date
    withdrawn_at: Date | null
  }
}
