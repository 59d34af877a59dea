import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../checks/world/index.ts'
import {
  begin,
  dayOf,
  lead,
  missing,
  monthAt,
  once,
  steady,
  type Watched,
  watch,
} from '../improvement-for-tests.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const read = async (path: string, key = lead) => (await world.visit(path, key)).text()
const submit = (path: string, fields: Record<string, string>) => world.submit(path, fields, lead)
const CHANGED = monthAt(18)

/** A project that watches one measure, which fell in the month of the change, and says why it watches nothing else. */
async function watching(title: string): Promise<{ readonly path: string; readonly watched: Watched }> {
  const watched = await watch(world, 'outcome', [...steady(18), ...steady(10, 8)])
  const path = await begin(world, title, watched.unitId)
  await submit(`${path}/measures`, { ...once(), seriesId: watched.seriesId, part: 'outcome' })
  await submit(`${path}/measures/without`, {
    ...once(),
    lockVersion: '1',
    withoutMeasures: 'Nobody counts it',
  })
  return { path, watched }
}
const record = (path: string, fromOn: string, words: string, meanwhile = '') =>
  submit(`${path}/changes/new`, { ...once(), ...dayOf('fromOn', fromOn), words, meanwhile })

describe('a change', () => {
  test('is recorded on its day or after, and not before it', async () => {
    const { path } = await watching('Too early')
    const early = await record(path, '2026-11-23', 'Tomorrow’s change')
    expect(early.status).toBe(400)
    expect(missing(await early.text(), 'this day is still to come')).toEqual([])
    expect(missing(await read(path), 'Tomorrow’s change')).toHaveLength(1)
    expect((await record(path, '2026-11-22', 'Today’s change')).status).toBe(303)
  })

  test('that was withdrawn stays to be read, and no verdict is read for it', async () => {
    const { path } = await watching('By mistake')
    await record(path, CHANGED, 'Recorded by mistake')
    const [, id = ''] = /changes\/([\da-f-]{36})\/withdraw/.exec(await read(path)) ?? []
    expect((await world.visit(`${path}/verdict?change=${id}`, lead)).status).toBe(200)
    expect((await submit(`${path}/changes/${id}/withdraw`, once())).status).toBe(303)
    expect((await world.visit(`${path}/verdict?change=${id}`, lead)).status).toBe(404)
    expect(missing(await read(`${path}/verdict`), 'Nothing has been changed yet')).toEqual([])
    expect(missing(await read(path), 'Recorded by mistake')).toEqual([])
  })
})

describe('a verdict', () => {
  test('stands beside what else happened, as whoever recorded the change said it', async () => {
    const { path } = await watching('And winter came')
    await record(path, CHANGED, 'Rounds', 'A second ward opened the same week')
    expect(missing(await read(`${path}/verdict`), 'A second ward opened the same week')).toEqual([])
  })

  test('says which figures of its baseline were corrected after the change was recorded', async () => {
    const { path, watched } = await watching('Kept as it was')
    await record(path, CHANGED, 'Rounds')
    const told = 'Since the change was recorded, figures of the baseline were corrected: March 2025.'
    const unkept = 'no baseline was kept for it then'
    expect(missing(await read(`${path}/verdict`), told, unkept)).toEqual([told, unkept])
    const corrected = await submit(`/measures/series/${watched.seriesId}/points/${monthAt(14)}/correct`, {
      ...{ seenVersion: '1', state: 'value', value: '26', note: 'Counted again' },
    })
    expect(corrected.status).toBe(303)
    expect(missing(await read(`${path}/verdict`), told, unkept)).toEqual([unkept])
  })

  test('says of a measure chosen later that no baseline of it was kept', async () => {
    const { path } = await watching('Chosen later')
    await record(path, CHANGED, 'Rounds')
    const later = await watch(world, 'process', [...steady(18), ...steady(10, 40)], 'up')
    await submit(`${path}/measures`, { ...once(), seriesId: later.seriesId, part: 'process' })
    expect(missing(await read(`${path}/verdict`), 'chosen after the change was recorded')).toEqual([])
  })
})

describe('a project that is opened again', () => {
  test('is no longer offered, because what is offered is finished', async () => {
    const { path } = await watching('Opened again')
    await record(path, CHANGED, 'Rounds')
    await submit(`${path}/decide`, { ...once(), decision: 'adopt', reason: 'It held' })
    const [, lockVersion = ''] = /name="lockVersion" value="(\d+)"/.exec(await read(`${path}/offer`)) ?? []
    await submit(`${path}/offer`, {
      ...once(),
      lockVersion,
      offerEssential: 'Every hour',
      offerAdaptable: 'Who',
    })
    const practice = path.replace('projects', 'good-practice')
    expect((await world.visit(practice, 'nurse')).status).toBe(200)
    await submit(`${path}/decide`, { ...once(), decision: 'reopen', reason: 'It came back' })
    expect((await world.visit(practice, 'nurse')).status).toBe(404)
    expect(missing(await read('/improvement/good-practice'), 'Opened again')).toHaveLength(1)
  })
})
