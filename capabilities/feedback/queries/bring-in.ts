import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { ListState, RaterGroupKey } from '../tables.ts'
import { insertRows } from './insert-rows.ts'

export type BroughtSubject = {
  readonly personId: string
  readonly list: ListState
  /** Besides themself and their line manager, whom the launch puts there. */
  readonly raters: readonly {
    readonly group: RaterGroupKey
    readonly personId: string | null
    readonly email: string | null
    readonly name: string | null
  }[]
  readonly answers: readonly {
    readonly group: RaterGroupKey
    readonly levels: readonly (number | null)[]
    readonly unseen: readonly number[]
    readonly comments: readonly { readonly position: number; readonly text: string }[]
  }[]
}

type Brought = { readonly cycleId: string; readonly subjects: readonly BroughtSubject[] }

/** Lists of raters as they stand: asked where they are agreed. */
export async function bringInLists(
  within: Within,
  { cycleId, subjects, askedOn }: Brought & { readonly askedOn: PlainDate },
): Promise<void> {
  await insertRows(
    within,
    'feedback_invitation',
    subjects.flatMap(({ personId: subjectId, list, raters }) =>
      raters.map(({ group, personId, email, name }) => ({
        id: newId(),
        cycle_id: cycleId,
        subject_person_id: subjectId,
        rater_group: group,
        rater_person_id: personId,
        email,
        name,
        state: list === 'agreed' ? 'asked' : 'proposed',
        asked_on: list === 'agreed' ? askedOn : null,
        reminders: 0,
      })),
    ),
  )
  const states = subjects.map(({ personId, list }) => ({ person_id: personId, list }))
  await sql`update feedback_subject subject set list_state = stood.list,
      agreed_on = case when stood.list = 'agreed' then ${askedOn}::date end
    from json_to_recordset(${JSON.stringify(states)}::json) as stood(person_id uuid, list text)
    where subject.organisation_id = ${within.organisationId} and subject.cycle_id = ${cycleId}
      and subject.person_id = stood.person_id`.execute(within.tables<unknown>())
  await sql`update feedback_invitation invitation set state = 'asked', asked_on = ${askedOn}
    from feedback_subject subject
    where invitation.organisation_id = ${within.organisationId} and invitation.cycle_id = ${cycleId}
      and invitation.state = 'proposed' and subject.organisation_id = invitation.organisation_id
      and subject.cycle_id = invitation.cycle_id and subject.person_id = invitation.subject_person_id
      and subject.list_state = 'agreed'`.execute(within.tables<unknown>())
}

/** Into the box, as the application puts them there; with tickets that no link leads to. */
export async function bringInAnswers(within: Within, { cycleId, subjects }: Brought): Promise<void> {
  const rows = subjects.flatMap(({ personId, answers }) =>
    answers.map((answer) => ({ ...answer, personId, ticket: newId() })),
  )
  await insertRows(
    within,
    'feedback_spent_ticket',
    rows.map(({ ticket }) => ({ cycle_id: cycleId, ticket_hash: ticket })),
  )
  await insertRows(
    within,
    'feedback_box',
    rows.map(({ personId, group, ticket, levels, unseen, comments }) => ({
      cycle_id: cycleId,
      subject_person_id: personId,
      rater_group: group,
      ticket_hash: ticket,
      levels,
      unseen,
      comments,
      is_late: false,
    })),
  )
}

export async function findFirstReport(
  within: Within,
  cycleId: string,
  personId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from feedback_report
    where organisation_id = ${within.organisationId} and cycle_id = ${cycleId} and subject_person_id = ${personId}
    order by version limit 1`.execute(within.tables<unknown>())
  return rows[0]?.id
}
