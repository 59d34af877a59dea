import { inConfidence } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serverUrl } from '../../../checks/world/index.ts'
import { type FeedbackWorld, openFeedbackWorld, type Put, type Questionnaire } from '../testing/world.ts'
import { cancelCycle } from './cancel-cycle.ts'
import { closeCycle } from './close-cycle.ts'
import { finishCycle } from './finish-cycle.ts'
import { takeLateAnswers } from './late-answers.ts'

let world: FeedbackWorld
let questionnaire: Questionnaire
let subject = ''
let other = ''
beforeAll(async () => {
  world = await openFeedbackWorld()
  questionnaire = await world.makeQuestionnaire({ ratings: 3, comments: 1 })
  subject = world.person('wardManager').personId
  other = world.person('serviceManager').personId
})
afterAll(() => world.close())

const at = new Date('2026-12-19T01:00:00Z')
const close = (cycleId: string, day = '2026-12-19') => closeCycle(world.scope, cycleId, { day, at })

type AnswerRow = { levels: (number | null)[]; version: number; group: string }
const read = <Row>(query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
  inConfidence(world.scope, async (within) => (await query.execute(within.tables<unknown>())).rows)
const responses = (cycleId: string) =>
  read(sql<AnswerRow>`select levels, report_version as version, rater_group as group from feedback_response
    where cycle_id = ${cycleId}`)
const comments = (cycleId: string) =>
  read(sql<{ body: string }>`select body from feedback_comment where cycle_id = ${cycleId}`)
const countIn = async (table: string, cycleId: string): Promise<number> =>
  (await read(sql`select from ${sql.ref(table)} where cycle_id = ${cycleId}`)).length

const answer = (cycleId: string, level: number, more: Partial<Put> = {}): Put => ({
  cycleId,
  subjectId: subject,
  group: 'peer',
  levels: [level, null, 2],
  unseen: [2],
  comments: [{ position: 4, text: `comment ${level}` }],
  ...more,
})

describe(`closing, on ${serverUrl ? 'PostgreSQL' : 'the embedded database'}`, () => {
  it('takes every answer out of the box once, comments apart, and erases how people outside can be reached', async () => {
    const cycleId = await world.makeCycle({ questionnaire, subjects: [subject] })
    await world.ask(cycleId, subject, [
      { group: 'partner', email: 'ana@example.test', name: 'Ana Ferreira' },
      { group: 'peer', personId: world.person('nurse').personId },
    ])
    await world.put([1, 2, 3, 4, 5].map((level) => answer(cycleId, level)))
    expect(await close(cycleId)).toEqual({ ok: true, value: undefined })
    expect((await responses(cycleId)).map(({ levels }) => levels[0]).toSorted()).toEqual([1, 2, 3, 4, 5])
    expect((await comments(cycleId)).map(({ body }) => body).toSorted()).toEqual(
      [1, 2, 3, 4, 5].map((level) => `comment ${level}`),
    )
    expect(await countIn('feedback_box', cycleId)).toBe(0)
    const [cycle] = await read(
      sql`select state, closed_on, late_until, link_salt from feedback_cycle where id = ${cycleId}`,
    )
    expect(cycle).toEqual({
      state: 'closed',
      closed_on: '2026-12-19',
      late_until: '2027-01-16',
      link_salt: null,
    })
    expect(
      await read(
        sql`select from feedback_invitation where cycle_id = ${cycleId} and (email is not null or name is not null)`,
      ),
    ).toEqual([])
  })

  it('happens once, however many programs close at the same time, and what goes with it too', async () => {
    const cycleId = await world.makeCycle({ questionnaire, subjects: [subject] })
    await world.put([1, 2].map((level) => answer(cycleId, level)))
    let also = 0
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () =>
        closeCycle(world.scope, cycleId, {
          day: '2026-12-19',
          at,
          also: async () => {
            also += 1
          },
        }),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(also).toBe(1)
    expect(await responses(cycleId)).toHaveLength(2)
  })

  it('says the same in the audit trail however many had answered', async () => {
    const trailOf = (cycleId: string) =>
      read(
        sql`select action, before_hash, after_hash from audit_event where object_id = ${cycleId} and action <> 'launch'`,
      )
    const [few, many] = [
      await world.makeCycle({ questionnaire, subjects: [subject] }),
      await world.makeCycle({ questionnaire, subjects: [subject] }),
    ]
    await world.put([answer(few, 1)])
    await world.put([1, 2, 3, 4, 5].map((level) => answer(many, level)))
    for (const cycleId of [few, many]) await close(cycleId)
    expect(await trailOf(few)).toHaveLength(1)
    expect(await trailOf(many)).toEqual(await trailOf(few))
  })

  it('does not happen at all where what goes with it fails', async () => {
    const cycleId = await world.makeCycle({ questionnaire, subjects: [subject] })
    await world.put([answer(cycleId, 3)])
    const failing = closeCycle(world.scope, cycleId, {
      day: '2026-12-19',
      at,
      also: () => Promise.reject(new Error('no queue')),
    })
    await expect(failing).rejects.toThrow('no queue')
    expect(await countIn('feedback_box', cycleId)).toBe(1)
    expect(await responses(cycleId)).toEqual([])
  })

  it('shuffles: the order of arrival is not the order in the table', async () => {
    const cycleId = await world.makeCycle({ questionnaire, subjects: [subject] })
    const arrived = Array.from({ length: 40 }, (_, index) => 1 + (index % 5))
    await world.put(arrived.map((level) => answer(cycleId, level, { comments: [] })))
    await close(cycleId)
    const inTable = await read(
      sql<{
        level: number
      }>`select levels[1] as level from feedback_response where cycle_id = ${cycleId} order by ctid`,
    )
    expect(inTable.map(({ level }) => level)).not.toEqual(arrived)
    const byId = await read(
      sql<{
        level: number
      }>`select levels[1] as level from feedback_response where cycle_id = ${cycleId} order by id`,
    )
    expect(byId.map(({ level }) => level)).not.toEqual(arrived)
    expect(byId).not.toEqual(inTable)
  })
})

describe('late answers', () => {
  const closed = async (): Promise<string> => {
    const cycleId = await world.makeCycle({ questionnaire, subjects: [subject, other] })
    await world.put([1, 2, 3, 4].map((level) => answer(cycleId, level)))
    await close(cycleId)
    return cycleId
  }

  it('stay unseen while they are fewer than the threshold, for each person they are about', async () => {
    const cycleId = await closed()
    await world.put([1, 2, 3].map((level) => answer(cycleId, level)))
    await world.put([5, 5, 5].map((level) => answer(cycleId, level, { subjectId: other })))
    expect(await takeLateAnswers(world.scope, cycleId)).toEqual({ version: undefined, subjectIds: [] })
    expect(await responses(cycleId)).toHaveLength(4)
  })

  it('are not made enough by those who are named', async () => {
    const cycleId = await closed()
    await world.put([1, 2, 3].map((level) => answer(cycleId, level)))
    await world.put([answer(cycleId, 4, { group: 'self' }), answer(cycleId, 4, { group: 'manager' })])
    expect((await takeLateAnswers(world.scope, cycleId)).version).toBeUndefined()
  })

  it('open a second version together once there are enough, and a third only when as many more came', async () => {
    const cycleId = await closed()
    await world.put([1, 2, 3, 4].map((level) => answer(cycleId, level)))
    await world.put([answer(cycleId, 5, { group: 'self' }), answer(cycleId, 5, { subjectId: other })])
    expect(await takeLateAnswers(world.scope, cycleId)).toEqual({ version: 2, subjectIds: [subject] })
    expect((await responses(cycleId)).filter(({ version }) => version === 2)).toHaveLength(5)
    await world.put([1, 2, 3].map((level) => answer(cycleId, level)))
    expect((await takeLateAnswers(world.scope, cycleId)).version).toBeUndefined()
    await world.put([answer(cycleId, 4, { group: 'patient' })])
    expect(await takeLateAnswers(world.scope, cycleId)).toEqual({ version: 3, subjectIds: [subject] })
    expect(await countIn('feedback_box', cycleId)).toBe(1)
  })

  it('are not taken where the look was taken already, or the cycle is not closed', async () => {
    const cycleId = await closed()
    await world.put([1, 2, 3, 4].map((level) => answer(cycleId, level)))
    const refused = await takeLateAnswers(world.scope, cycleId, { claim: async () => false })
    expect(refused.version).toBeUndefined()
    const open = await world.makeCycle({ questionnaire, subjects: [subject] })
    await world.put([1, 2, 3, 4].map((level) => answer(open, level)))
    expect((await takeLateAnswers(world.scope, open)).version).toBeUndefined()
    expect(await countIn('feedback_box', open)).toBe(4)
  })
})

describe('the end of a cycle', () => {
  it('waits for the late days and the reports, then leaves no answer, ticket, rater or link', async () => {
    const cycleId = await world.makeCycle({ questionnaire, subjects: [subject] })
    await world.ask(cycleId, subject, [{ group: 'peer', personId: world.person('nurse').personId }])
    await world.put([1, 2, 3, 4].map((level) => answer(cycleId, level)))
    const finish = (day: string) => finishCycle(world.scope, cycleId, { day, at })
    expect(await finish('2027-02-01')).toMatchObject({ reason: 'not-closed' })
    await close(cycleId)
    expect(await finish('2027-01-16')).toMatchObject({ reason: 'late-days' })
    expect(await finish('2027-01-17')).toMatchObject({ reason: 'reports-not-made' })
    await read(sql`insert into feedback_report (organisation_id, id, cycle_id, subject_person_id, version, made_on, content)
      values (${world.scope.organisationId}, ${newId()}, ${cycleId}, ${subject}, 1, '2026-12-19', '{}')`)
    expect(await finish('2027-01-17')).toMatchObject({ ok: true })
    for (const table of [
      'feedback_response',
      'feedback_comment',
      'feedback_box',
      'feedback_spent_ticket',
      'feedback_draft',
    ])
      expect(await countIn(table, cycleId), table).toBe(0)
    expect(
      await read(
        sql`select from feedback_invitation where cycle_id = ${cycleId} and (rater_person_id is not null or link_hash is not null)`,
      ),
    ).toEqual([])
    await expect(world.put([answer(cycleId, 3)])).rejects.toThrow('takes no more answers')
  })

  it('comes at once where it is cancelled, and nothing is kept of what was answered', async () => {
    const cycleId = await world.makeCycle({ questionnaire, subjects: [subject] })
    await world.ask(cycleId, subject, [{ group: 'partner', email: 'ana@example.test', name: 'Ana Ferreira' }])
    await world.put([1, 2].map((level) => answer(cycleId, level)))
    expect(await cancelCycle(world.scope, cycleId, at)).toMatchObject({ ok: true })
    expect(await cancelCycle(world.scope, cycleId, at)).toMatchObject({ reason: 'not-under-way' })
    expect(await countIn('feedback_box', cycleId)).toBe(0)
    expect(await countIn('feedback_spent_ticket', cycleId)).toBe(0)
    expect(
      await read(sql`select from feedback_invitation where cycle_id = ${cycleId} and email is not null`),
    ).toEqual([])
    expect(await close(cycleId)).toMatchObject({ reason: 'not-collecting' })
    await expect(world.put([answer(cycleId, 3)])).rejects.toThrow('takes no more answers')
  })
})
