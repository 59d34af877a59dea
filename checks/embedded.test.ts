import { afterAll, beforeAll, expect, test } from 'vitest'
import { leadsOn, sampleMaker } from '../journeys/page-samples.ts'
import { makeThings, type Things } from '../journeys/things.ts'
import { openWorld, type World } from './world/index.ts'

/*
 * The whole product on the embedded database, which most installations meet first: every capability's acts, through its own forms,
 * and then every page about what they made. All else is tested on a PostgreSQL server. It needs a database of its own, in memory.
 */
let world: World
let things: Things
beforeAll(async () => {
  world = await openWorld({ engine: 'embedded' })
  things = await makeThings(world)
})
afterAll(() => world.close())

test('every page of what every capability makes is answered', async () => {
  const sampleOf = await sampleMaker(world, things)
  const pages = world.service.routes.filter(({ method, answers }) => method === 'GET' && answers === 'page')
  expect(pages.length).toBeGreaterThan(80)
  const faults: string[] = []
  for (const page of pages) {
    const { path, key } = sampleOf(page)
    const isKnown = key === undefined || world.people.some(({ look }) => look === key)
    if (!isKnown) continue
    const answer = await world.visit(path, key)
    const isAnswered = answer.status === 200 || (answer.status === 303 && page.path in leadsOn)
    if (!isAnswered) faults.push(`${page.path} as ${key ?? 'nobody'}: ${answer.status}`)
  }
  expect(faults).toEqual([])
})
