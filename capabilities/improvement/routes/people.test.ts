import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../checks/world/index.ts'
import { begin, lead, missing, once, steady, watch } from '../improvement-for-tests.ts'
import type { PersonPart } from '../rules/words.ts'

let world: World
let unitId: string
beforeAll(async () => {
  world = await openWorld()
  unitId = (await watch(world, 'outcome', steady(3))).unitId
})
afterAll(() => world.close())

const read = async (path: string, key = lead) => (await world.visit(path, key)).text()
const submit = (path: string, fields: Record<string, string>, key = lead) => world.submit(path, fields, key)
const add = (path: string, key: string, part: PersonPart, contribution = '') =>
  submit(`${path}/people`, { ...once(), part, personId: world.person(key).personId, contribution })

describe('who may change a project', () => {
  test.each<[PersonPart, number]>([
    ['lead', 200],
    ['member', 200],
    ['sponsor', 200],
    ['patient-partner', 403],
    ['stakeholder', 403],
  ])('a %s is answered %i', async (part, status) => {
    const path = await begin(world, `With a ${part}`, unitId)
    expect((await world.visit(`${path}/aim`, 'team0')).status).toBe(403)
    expect((await add(path, 'team0', part)).status).toBe(303)
    expect((await world.visit(`${path}/aim`, 'team0')).status).toBe(status)
  })

  test('no longer somebody who has left it', async () => {
    const path = await begin(world, 'Left', unitId)
    await add(path, 'team1', 'member')
    const [, credit = ''] = /people\/([\da-f-]{36})\/leave[\s\S]*$/.exec(await lastOf(path)) ?? []
    expect((await world.visit(`${path}/aim`, 'team1')).status).toBe(200)
    expect((await submit(`${path}/people/${credit}/leave`, once())).status).toBe(303)
    expect((await world.visit(`${path}/aim`, 'team1')).status).toBe(403)
  })
})

/** The part of the page from the last person on: whoever was added last stands last of their part. */
async function lastOf(path: string): Promise<string> {
  const html = await read(`${path}/people`)
  const form = new RegExp(`${path}/people/[\\da-f-]{36}/leave`, 'g')
  return html.slice([...html.matchAll(form)].at(-1)?.index ?? 0)
}

describe('somebody who agreed to be named for what they did', () => {
  test('is asked again when other words are written, and not when the same are', async () => {
    const path = await begin(world, 'Other words', unitId)
    const { name } = world.person('nurse')
    await add(path, 'nurse', 'member', 'Moved the rota')
    const [, credit = ''] =
      /improvement\/named\/([\da-f-]{36})/.exec(await read('/improvement/named', 'nurse')) ?? []
    await submit(`/improvement/named/${credit}`, { ...once(), agrees: 'yes' }, 'nurse')
    const write = (contribution: string) =>
      submit(`${path}/people/${credit}/contribution`, { ...once(), contribution })
    await write('Moved the rota')
    expect(missing(await read(path), `${name}: Moved the rota`)).toEqual([])
    await write('Had the idea, and moved the rota')
    expect(missing(await read(path), 'Somebody of the team: Had the idea')).toEqual([])
    expect(missing(await read(path), `${name}: Had the idea`)).toHaveLength(1)
  })
})
