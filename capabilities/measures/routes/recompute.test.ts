import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../checks/world/index.ts'
import { grow, monthAt, now, statement } from '../measures-for-tests.ts'
import { iconQueries } from '../queries/icons.ts'
import { recordPoints } from '../record-points.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const start = (which: string, key = 'administrator') =>
  world.submit('/measures/recompute', { which, submissionId: crypto.randomUUID() }, key)

test('charts that are out of date are computed again by a job, from a page that says how many', async () => {
  const { seriesId } = await grow(
    world,
    Array.from({ length: 20 }, (_, at) => 10 + (at % 3)),
  )
  await world.within('administrator', (within) =>
    recordPoints(within, [statement(seriesId, monthAt(20), 60)], { importId: null, at: now }),
  )
  const text = async () => (await world.visit('/measures/recompute', 'administrator')).text()
  expect(await text()).toContain('Out of date: 1 of 1 chart.')
  expect((await start('out-of-date')).headers.get('Location')).toMatch(/^\/jobs\//)
  const find = () => world.within('nurse', (within) => iconQueries(within).ofSeries([seriesId]))
  for (let tries = 0; tries < 100 && (await find())[0]?.isStale; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
  expect((await find())[0]).toMatchObject({ isStale: false, lastValue: 60, variation: 'concern_high' })
  expect(await text()).toContain('Up to date: 1 chart.')
  const { rows } = await world.within('administrator', (within) =>
    sql<{ finished: boolean }>`select finished_at is not null as finished from measure_computation`.execute(
      within.tables<unknown>(),
    ),
  )
  expect(rows).toEqual([{ finished: true }])
})

test('is for administrators and development leads, and asks which', async () => {
  expect((await start('all', 'wardManager')).status).toBe(403)
  const answer = await start('some')
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('Select which charts')
})
