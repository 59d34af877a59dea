import { type PlainDate, systemClock, today } from '@headroom/platform/clock'
import { inConfidence, inOrganisation, type Scope } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { insertRows } from '../../capabilities/feedback/queries/insert-rows.ts'
import { instrumentWrites } from '../../capabilities/feedback/queries/write-instrument.ts'
import { addDays } from '../../capabilities/feedback/rules/cycle.ts'
import { type HeldAnswers, RATINGS } from './answers-said.ts'

const LEVELS = ['Seldom', 'Often', 'Always']

/** A questionnaire of one page, and a cycle about one person that collects. */
export const startCollecting = (scope: Scope): Promise<void> =>
  inOrganisation(scope, async (within) => {
    const key = { instrumentId: newId(), version: 1 }
    const writes = instrumentWrites(within)
    await writes.insert({ id: key.instrumentId, name: 'A short one' }, systemClock.now())
    await writes.insertDraft(key, {
      frameworkId: null,
      frameworkVersion: null,
      stageId: null,
      levelLabels: LEVELS,
    })
    const item = (kind: 'rating' | 'comment', place: number) => ({
      kind,
      nodeId: null,
      theme: 'At work',
      raterWording: `They do the ${place}.`,
      selfWording: `I do the ${place}.`,
    })
    await writes.replaceItems(key, [
      ...Array.from({ length: RATINGS }, (_, place) => item('rating', place + 1)),
      item('comment', RATINGS + 1),
    ])
    await writes.publish(key, systemClock.now())
    const cycleId = newId()
    const closesOn: PlainDate = addDays(today(systemClock), 30)
    const tables = within.tables<unknown>()
    await insertRows(within, 'feedback_cycle', [
      {
        id: cycleId,
        name: 'Many lives',
        kind: 'cohort',
        instrument_id: key.instrumentId,
        instrument_version: 1,
        threshold: 4,
        release: 'direct',
        reviewer: 'none',
        state: 'preparing',
        closes_on: closesOn,
        made_at: systemClock.now(),
        lock_version: 1,
      },
    ])
    await sql`insert into feedback_subject (organisation_id, cycle_id, person_id)
      select organisation_id, ${cycleId}, id from person where organisation_id = ${within.organisationId}
      order by employee_number limit 1`.execute(tables)
    await sql`update feedback_cycle set state = 'collecting', launched_at = ${systemClock.now()}, link_salt = 'salt',
      item_count = ${RATINGS}, level_count = ${LEVELS.length} where id = ${cycleId}`.execute(tables)
  })

export const findCollecting = (scope: Scope): Promise<{ cycleId: string; subjectId: string }> =>
  inOrganisation(scope, async (within) => {
    const { rows } = await sql<{
      cycleId: string
      subjectId: string
    }>`select cycle_id as "cycleId", person_id as "subjectId"
      from feedback_subject`.execute(within.tables<unknown>())
    const [found] = rows
    if (!found) throw new Error('There is no cycle')
    return found
  })

/** In one statement, so that it is of one moment. */
export const findHeldAnswers = (scope: Scope): Promise<HeldAnswers> =>
  inConfidence(scope, async (within) => {
    const { rows } = await sql<
      HeldAnswers & { unpaid: number; unspent: number; drafts: number }
    >`select cycle.state,
        (select coalesce(json_agg(json_build_object('ticketHash', ticket_hash, 'levels', levels, 'unseen', unseen,
          'comments', comments)), '[]') from feedback_box) as boxed,
        (select coalesce(json_agg(body), '[]') from feedback_comment) as said,
        (select count(*)::int from feedback_response) as answers,
        (select count(*)::int from feedback_spent_ticket spent where cycle.state = 'collecting' and not exists
          (select from feedback_box box where box.ticket_hash = spent.ticket_hash)) as unpaid,
        (select count(*)::int from feedback_box box where not exists
          (select from feedback_spent_ticket spent where spent.ticket_hash = box.ticket_hash)) as unspent,
        (select count(*)::int from feedback_draft draft where exists
          (select from feedback_box box where box.ticket_hash = draft.ticket_hash)) as drafts
      from feedback_cycle cycle`.execute(within.tables<unknown>())
    const [held] = rows
    if (!held) throw new Error('There is no cycle')
    const { unpaid, unspent, drafts, ...found } = held
    const halves: string[] = []
    if (unpaid > 0) halves.push(`${unpaid} tickets used without an answer`)
    if (unspent > 0) halves.push(`${unspent} answers without a ticket`)
    if (drafts > 0) halves.push(`${drafts} drafts of answers that were sent`)
    if (found.state === 'collecting' && found.answers > 0)
      halves.push(`${found.answers} answers taken out before the close`)
    if (found.state === 'closed' && found.boxed.length > 0)
      halves.push(`${found.boxed.length} answers left in the box`)
    return { ...found, halves }
  })
