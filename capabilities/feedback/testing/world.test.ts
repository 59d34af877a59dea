import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FeedbackWorld, openFeedbackWorld } from './world.ts'

let world: FeedbackWorld
beforeAll(async () => {
  world = await openFeedbackWorld()
})
afterAll(() => world.close())

test('a cycle of the test world takes answers that fit, which nobody can look at', async () => {
  const questionnaire = await world.makeQuestionnaire({ ratings: 3 })
  const subjectId = world.person('wardManager').personId
  const cycleId = await world.makeCycle({ questionnaire, subjects: [subjectId] })
  await world.ask(cycleId, subjectId, [{ group: 'peer', personId: world.person('serviceManager').personId }])
  await world.put([{ cycleId, subjectId, group: 'peer', levels: [3, null, 5], unseen: [2] }])
  await expect(world.put([{ cycleId, subjectId, group: 'peer', levels: [3, 6, 5] }])).rejects.toThrow(
    'does not fit',
  )
  await expect(
    world.within('developmentLead', (within) =>
      sql`select * from feedback_box`.execute(within.tables<unknown>()),
    ),
  ).rejects.toThrow('permission denied')
  await world.settle()
})
