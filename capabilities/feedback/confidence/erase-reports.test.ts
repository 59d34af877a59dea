import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeReports } from '../report/make-reports-job.ts'
import { type FeedbackWorld, openFeedbackWorld } from '../testing/world.ts'
import { closeCycle } from './close-cycle.ts'

let world: FeedbackWorld
let cycleId = ''
beforeAll(async () => {
  world = await openFeedbackWorld()
  const questionnaire = await world.makeQuestionnaire({ ratings: 2, comments: 0 })
  const subjectId = world.person('wardManager').personId
  cycleId = await world.makeCycle({ questionnaire, subjects: [subjectId] })
  await world.put([3, 4, 4, 5].map((level) => ({ cycleId, subjectId, group: 'peer', levels: [level, 3] })))
  await closeCycle(world.scope, cycleId, {
    day: '2026-12-18',
    at: world.clock.now(),
    also: (within) =>
      world.service.jobs.enqueue(within, makeReports, { cycleId, version: 1 }, { words: '', backPath: '/' }),
  })
  await world.settle()
}, 240_000)
afterAll(() => world.close())

/** In its organisation: on a server row-level security binds the owner of the tables too. */
const count = (table: string) =>
  world.within('developmentLead', async (within) => {
    const { rows } = await sql<{ rows: number }>`select count(*)::int as rows from ${sql.ref(table)}`.execute(
      within.tables<unknown>(),
    )
    return rows[0]?.rows
  })

const standing = async () => {
  const warned = await world.within('developmentLead', async (within) => {
    const { rows } = await sql<{
      warned: string | null
    }>`select reports_warned_on as warned from feedback_cycle
      where id = ${cycleId}`.execute(within.tables<unknown>())
    return rows[0]?.warned ?? null
  })
  return { warned, reports: await count('feedback_report') }
}
const onDay = async (day: string) => {
  world.clock.moveTo(day)
  await world.service.jobs.makeRounds()
  return standing()
}

it('keeps reports six years after the late days, warns 30 days before, and then erases them with all that was shared', async () => {
  expect(await onDay('2027-01-20')).toEqual({ warned: null, reports: 1 })
  expect(await onDay('2032-12-15')).toEqual({ warned: null, reports: 1 })
  expect(await onDay('2032-12-20')).toEqual({ warned: '2032-12-20', reports: 1 })
  expect(await onDay('2033-01-18')).toEqual({ warned: '2032-12-20', reports: 1 })
  expect(await onDay('2033-01-20')).toEqual({ warned: '2032-12-20', reports: 0 })
  expect(await count('feedback_release')).toBe(0)
}, 120_000)
