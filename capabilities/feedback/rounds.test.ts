import { inConfidence } from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { serverUrl } from '../../checks/world/index.ts'
import { type FeedbackWorld, openFeedbackWorld, type Put, type Questionnaire } from './testing/world.ts'

let world: FeedbackWorld
let questionnaire: Questionnaire
const subject = () => world.person('wardManager').personId
beforeAll(async () => {
  world = await openFeedbackWorld()
  questionnaire = await world.makeQuestionnaire({ ratings: 3, comments: 1 })
})
beforeEach(() => world.clock.moveTo('2026-11-22'))
afterAll(() => world.close())

const answer = (cycleId: string, level: number): Put => ({
  cycleId,
  subjectId: subject(),
  group: 'peer',
  levels: [level, level, 2],
})
const count = (query: ReturnType<typeof sql>): Promise<number> =>
  inConfidence(world.scope, async (within) => (await query.execute(within.tables<unknown>())).rows.length)
const stateOf = (cycleId: string) =>
  world.within('developmentLead', async (within) => {
    const { rows } = await sql<{
      state: string
    }>`select state from feedback_cycle where id = ${cycleId}`.execute(within.tables<unknown>())
    return rows[0]?.state
  })
const versionsOf = (cycleId: string): Promise<readonly number[]> =>
  world.within('developmentLead', async (within) => {
    const { rows } = await sql<{
      version: number
    }>`select version from feedback_report where cycle_id = ${cycleId}
      order by version`.execute(within.tables<unknown>())
    return rows.map(({ version }) => version)
  })
const jobsOf = (cycleId: string) =>
  count(
    sql`select from background_job where kind = 'feedback-make-reports' and payload ->> 'cycleId' = ${cycleId}`,
  )
const auditsOf = (cycleId: string, action: string) =>
  count(sql`select from audit_event where object_id = ${cycleId} and action = ${action}`)

/** As the program does every ten minutes, and several programs at once. */
const makeRounds = async (day: string): Promise<void> => {
  world.clock.moveTo(day)
  await Promise.all([world.service.jobs.makeRounds(), world.service.jobs.makeRounds()])
  await world.service.jobs.makeRounds()
  await world.settle()
}

it(`carries a cycle from its closing date to its end, each step once (${serverUrl ? 'PostgreSQL' : 'embedded'})`, async () => {
  const cycleId = await world.makeCycle({ questionnaire, subjects: [subject()], closesOn: '2026-12-18' })
  await world.put([1, 2, 3, 4, 5].map((level) => answer(cycleId, level)))
  await makeRounds('2026-12-18')
  expect(await stateOf(cycleId)).toBe('collecting')
  await makeRounds('2026-12-19')
  expect(await stateOf(cycleId)).toBe('closed')
  expect(await jobsOf(cycleId)).toBe(1)
  expect(await auditsOf(cycleId, 'close')).toBe(1)
  expect(await versionsOf(cycleId)).toEqual([1])

  await world.put([1, 2, 3].map((level) => answer(cycleId, level)))
  await makeRounds('2026-12-27')
  expect(await versionsOf(cycleId)).toEqual([1])
  await world.put([answer(cycleId, 4)])
  await makeRounds('2026-12-28')
  expect(await versionsOf(cycleId), 'looked at once a week').toEqual([1])
  await makeRounds('2027-01-03')
  expect(await versionsOf(cycleId)).toEqual([1, 2])

  await world.put([1, 2, 3, 4].map((level) => answer(cycleId, level)))
  // What is taken last is not erased under the reports that are being made of it.
  await makeRounds('2027-01-17')
  await makeRounds('2027-01-18')
  expect(await versionsOf(cycleId)).toEqual([1, 2, 3])
  expect(await stateOf(cycleId)).toBe('finished')
  expect(await auditsOf(cycleId, 'finish')).toBe(1)
  for (const table of ['feedback_box', 'feedback_response', 'feedback_comment', 'feedback_spent_ticket'])
    expect(await count(sql`select from ${sql.ref(table)} where cycle_id = ${cycleId}`), table).toBe(0)
  await makeRounds('2027-02-18')
  expect(await versionsOf(cycleId)).toEqual([1, 2, 3])
})

it('asks those whom a job that died left unasked, and erases the links of what was cancelled', async () => {
  const cycleId = await world.makeCycle({ questionnaire, subjects: [subject()], closesOn: '2026-12-18' })
  await world.ask(cycleId, subject(), [{ group: 'peer', personId: world.person('nurse').personId }])
  const linked = () =>
    count(sql`select from feedback_invitation where cycle_id = ${cycleId} and link_hash is not null`)
  expect(await linked()).toBe(0)
  await makeRounds('2026-11-23')
  expect(await linked()).toBe(1)
  await world.within('developmentLead', (within) =>
    sql`update feedback_cycle set state = 'cancelled' where id = ${cycleId}`.execute(
      within.tables<unknown>(),
    ),
  )
  await makeRounds('2027-01-15')
  expect(await linked()).toBe(1)
  await makeRounds('2027-01-16')
  expect(await linked()).toBe(0)
})
