import { APP_ROLE, inConfidence } from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { serverUrl } from '../../../checks/world/index.ts'
import { type FeedbackWorld, openFeedbackWorld, type Put, type Questionnaire } from '../testing/world.ts'
import { closeCycle } from './close-cycle.ts'

/*
 * What the database itself holds to, tried by hand-made SQL: as the application, and as the owner of the tables (on the
 * embedded database a superuser).
 */
let world: FeedbackWorld
let questionnaire: Questionnaire
let cycleId = ''
const subject = () => world.person('wardManager').personId
beforeAll(async () => {
  world = await openFeedbackWorld()
  questionnaire = await world.makeQuestionnaire({ ratings: 3, comments: 1 })
  cycleId = await world.makeCycle({ questionnaire, subjects: [subject()] })
  await world.put([1, 2, 3, 4].map((level) => answer(cycleId, level)))
})
afterAll(() => world.close())

const answer = (ofCycle: string, level: number, more: Partial<Put> = {}): Put => ({
  cycleId: ofCycle,
  subjectId: subject(),
  group: 'peer',
  levels: [level, null, 2],
  unseen: [2],
  ...more,
})

const asApplication = (text: string): Promise<unknown> =>
  world.within('developmentLead', (within) => sql.raw(text).execute(within.tables<unknown>()))
/** As the owner, who has every right, and whom row-level security holds only to an organisation. */
const asOwner = (text: string): Promise<unknown> =>
  world.database.kysely.transaction().execute(async (transaction) => {
    await sql`select set_config('headroom.organisation_id', ${world.scope.organisationId}, true)`.execute(
      transaction,
    )
    return sql.raw(text).execute(transaction)
  })

const kept = ['feedback_spent_ticket', 'feedback_box', 'feedback_response', 'feedback_comment'] as const

describe(`hand-made SQL as the application, on ${serverUrl ? 'PostgreSQL' : 'the embedded database'}`, () => {
  test.each(
    kept.flatMap((table) => [
      `select count(*) from ${table}`,
      `select 1 from ${table} limit 1`,
      `select xmin, ctid from ${table}`,
      `select exists (select from ${table})`,
      `update ${table} set organisation_id = organisation_id`,
      `delete from ${table}`,
      `copy ${table} to stdout`,
      `table ${table}`,
    ]),
  )('may not %s', async (text) => {
    await expect(asApplication(text)).rejects.toThrow('permission denied')
  })

  test.each([
    ['give back what it put in', 'insert into feedback_box select * from feedback_box returning *'],
    [
      'ask by a conflict whose row it was',
      `insert into feedback_spent_ticket values ('00000000-0000-7000-8000-000000000000', '00000000-0000-7000-8000-000000000000', 'x') on conflict (organisation_id, cycle_id, ticket_hash) do nothing`,
    ],
    ['watch through a view of its own', 'create view public.peep as select * from feedback_box'],
    [
      'put a function of its own beneath',
      'create function public.peep() returns int language sql as $$ select 1 $$',
    ],
    ['lock the table and wait', 'lock table feedback_box in share mode'],
    ['write a report', 'insert into feedback_report select * from feedback_report'],
  ])('may not %s', async (_, text) => {
    await expect(asApplication(text)).rejects.toThrow('permission denied')
  })

  it('finds nothing of the kept tables in the statistics that the planner keeps', async () => {
    await world.database.kysely.transaction().execute(async (transaction) => {
      for (const table of kept) await sql`analyze ${sql.ref(table)}`.execute(transaction)
    })
    const { rows } = await world.within('developmentLead', (within) =>
      sql`select tablename, attname from pg_stats where tablename = any(${[...kept]}::text[])`.execute(
        within.tables<unknown>(),
      ),
    )
    expect(rows).toEqual([])
  })

  it('has no way from an invitation to an answer: they share no column but those of the cycle, subject and group', async () => {
    const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute
      where attrelid = 'feedback_invitation'::regclass and attnum > 0 and not attisdropped
      intersect select attname from pg_attribute
      where attrelid in ('feedback_box'::regclass, 'feedback_response'::regclass, 'feedback_comment'::regclass, 'feedback_spent_ticket'::regclass)
        and attnum > 0 and attname <> 'id'`.execute(world.database.kysely)
    expect(rows.map(({ name }) => name).toSorted()).toEqual([
      'cycle_id',
      'organisation_id',
      'rater_group',
      'subject_person_id',
    ])
  })

  it('meets no day, time or sequence in the rows of answers', async () => {
    const { rows } = await sql`select attrelid::regclass::text as table, attname from pg_attribute
      where attrelid in ('feedback_box'::regclass, 'feedback_response'::regclass, 'feedback_comment'::regclass, 'feedback_spent_ticket'::regclass)
        and attnum > 0 and (atttypid in ('date'::regtype, 'timestamptz'::regtype, 'timestamp'::regtype, 'bigint'::regtype) or attidentity <> '')`.execute(
      world.database.kysely,
    )
    expect(rows).toEqual([])
  })

  it('gives every row of a closed cycle one transaction, so that none is older than another', async () => {
    const closing = await world.makeCycle({ questionnaire, subjects: [subject()] })
    await world.put([answer(closing, 1)])
    await world.put([answer(closing, 2)])
    await closeCycle(world.scope, closing, { day: '2026-12-19', at: world.clock.now() })
    const { rows } = await inConfidence(world.scope, (within) =>
      sql`select distinct xmin::text from feedback_response where cycle_id = ${closing}`.execute(
        within.tables<unknown>(),
      ),
    )
    expect(rows).toHaveLength(1)
  })

  it('finds the rows of a closed cycle in another order than the answers came in', async () => {
    const closing = await world.makeCycle({ questionnaire, subjects: [subject()] })
    const came = Array.from({ length: 25 }, (_, at) => [1 + (at % 5), null, 1 + Math.floor(at / 5)])
    for (const levels of came) await world.put([answer(closing, 1, { levels })])
    await closeCycle(world.scope, closing, { day: '2026-12-19', at: world.clock.now() })
    const { rows } = await inConfidence(world.scope, (within) =>
      sql<{
        levels: (number | null)[]
      }>`select levels from feedback_response where cycle_id = ${closing} order by ctid`.execute(
        within.tables<unknown>(),
      ),
    )
    const lie = rows.map(({ levels }) => levels)
    expect(lie.map(String).toSorted()).toEqual(came.map(String).toSorted())
    expect(lie).not.toEqual(came)
    expect(lie).not.toEqual(came.toReversed())
  })

  it('is the role that it says it is', async () => {
    const asked = await world.within('developmentLead', (within) =>
      sql<{ role: string }>`select current_user as role`.execute(within.tables<unknown>()),
    )
    expect(asked.rows).toEqual([{ role: APP_ROLE }])
  })
})

describe('an answer', () => {
  test.each<[string, Partial<Put>]>([
    ['with a level too many', { levels: [1, 2, 3, 4] }],
    ['with a level too few', { levels: [1, 2], unseen: [] }],
    ['of a level that the scale has not', { levels: [1, null, 99] }],
    ['of a nought', { levels: [0, null, 1] }],
    ['of a level for what could not be seen', { unseen: [1] }],
    ['of a place that the questionnaire has not', { unseen: [4] }],
  ])('%s is refused', async (_, wrong) => {
    await expect(world.put([answer(cycleId, 1, wrong)])).rejects.toThrow('does not fit')
  })

  it('about somebody whom the cycle is not about is refused', async () => {
    const subjectId = world.person('nurse').personId
    await expect(world.put([answer(cycleId, 1, { subjectId })])).rejects.toThrow('not about them')
  })

  it('to a cycle that does not collect yet is refused', async () => {
    const preparing = await world.makeCycle({ questionnaire, subjects: [subject()], state: 'preparing' })
    await expect(world.put([answer(preparing, 1)])).rejects.toThrow('takes no more answers')
  })
})

describe('what raters were promised', () => {
  const promises = [
    ['the threshold lowered', 'threshold = 3'],
    ['the threshold raised', 'threshold = 5'],
    ['the release changed', "release = 'facilitated', facilitator_person_id = made_by"],
    ['the kind changed', "kind = 'person'"],
    ['the number of questions changed', 'item_count = 1'],
    ['the number of levels changed', 'level_count = 9'],
    ['the cycle opened again', "state = 'preparing'"],
  ] as const
  test.each(promises)('is not %s after launch, by the application or the owner', async (_, change) => {
    const text = `update feedback_cycle set ${change} where id = '${cycleId}'`
    for (const as of [asApplication, asOwner])
      await expect(as(text)).rejects.toThrow(/cannot be changed after launch|goes one way/)
  })

  it('does not allow a threshold under three, even before', async () => {
    const preparing = await world.makeCycle({ questionnaire, subjects: [subject()], state: 'preparing' })
    for (const as of [asApplication, asOwner]) {
      await expect(as(`update feedback_cycle set threshold = 2 where id = '${preparing}'`)).rejects.toThrow(
        /threshold/,
      )
      await as(`update feedback_cycle set threshold = 3 where id = '${preparing}'`)
    }
  })

  it('freezes whom it is about, and who manages them', async () => {
    const other = world.person('nurse').personId
    for (const as of [asApplication, asOwner]) {
      await expect(
        as(`insert into feedback_subject (organisation_id, cycle_id, person_id)
          values ('${world.scope.organisationId}', '${cycleId}', '${other}')`),
      ).rejects.toThrow('frozen at launch')
      await expect(
        as(`update feedback_subject set manager_person_id = '${other}' where cycle_id = '${cycleId}'`),
      ).rejects.toThrow('frozen at launch')
      await expect(as(`delete from feedback_subject where cycle_id = '${cycleId}'`)).rejects.toThrow(
        'frozen at launch',
      )
    }
  })

  it('cannot be closed with its links still to be made again', async () => {
    for (const as of [asApplication, asOwner])
      await expect(
        as(`update feedback_cycle set state = 'closed', closed_on = '2026-12-19' where id = '${cycleId}'`),
      ).rejects.toThrow(/check constraint/)
  })
})
