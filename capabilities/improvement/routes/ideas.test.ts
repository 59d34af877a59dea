import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../checks/world/index.ts'
import { lead, missing, once, steady, watch } from '../improvement-for-tests.ts'

let world: World
let unitId: string
beforeAll(async () => {
  world = await openWorld()
  unitId = (await watch(world, 'outcome', steady(3))).unitId
})
afterAll(() => world.close())

const read = async (path: string, key = lead) => (await world.visit(path, key)).text()

let made = 0
/** Puts in an idea as the nurse, under their name or not, and answers its address. */
async function putIn(named: 'yes' | 'no'): Promise<string> {
  made += 1
  const words = `Spare lamps on the ward, ${made}`
  const answer = await world.submit('/improvement/ideas/new', { ...once(), words, unitId, named }, 'nurse')
  expect(answer.status).toBe(303)
  const html = await read(`/improvement/ideas?q=${encodeURIComponent(words)}`)
  const [, id = ''] = /ideas\/([\da-f-]{36})/.exec(html) ?? []
  return `/improvement/ideas/${id}`
}
const takeBack = (path: string, key: string) => world.submit(`${path}/take-back`, once(), key)

describe('an idea may be taken back', () => {
  test('by whoever put it in, while nobody has taken it up', async () => {
    const path = await putIn('yes')
    expect((await takeBack(path, 'nurse')).status).toBe(303)
    expect((await world.visit(path, 'nurse')).status).toBe(404)
  })

  test('after a reply too, which is not yet taking it up', async () => {
    const path = await putIn('yes')
    await world.submit(path, { ...once(), answer: 'will-try', words: 'From Monday' }, lead)
    expect((await takeBack(path, 'nurse')).status).toBe(303)
    expect((await world.visit(path, 'nurse')).status).toBe(404)
  })

  test('but not once a project has come of it', async () => {
    const path = await putIn('yes')
    const started = { ...once(), title: 'Lamps', unitId, ideaId: path.slice(-36) }
    expect((await world.submit('/improvement/new', started, lead)).status).toBe(303)
    const refused = await takeBack(path, 'nurse')
    expect(refused.status).toBe(409)
    expect(missing(await refused.text(), 'it can no longer be taken back')).toEqual([])
    expect(missing(await read(path), 'Taken up as a project')).toEqual([])
  })

  test('and by nobody else, nor by anybody where it has no name', async () => {
    const path = await putIn('yes')
    for (const key of [lead, 'administrator', 'wardManager'])
      expect((await takeBack(path, key)).status, key).toBe(403)
    expect((await takeBack(await putIn('no'), 'nurse')).status).toBe(403)
    expect((await world.visit(path, lead)).status).toBe(200)
  })
})

test('an idea is answered by whoever leads its unit, and not by whoever leads another', async () => {
  const path = await putIn('no')
  const reply = { answer: 'will-try', words: 'From Monday' }
  for (const key of ['nurse', 'board'])
    expect((await world.submit(path, { ...once(), ...reply }, key)).status, key).toBe(403)
  expect(missing(await read(path), 'From Monday')).toHaveLength(1)
  expect((await world.submit(path, { ...once(), ...reply }, lead)).status).toBe(303)
  expect(missing(await read(path), 'From Monday')).toEqual([])
})
