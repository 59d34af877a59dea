import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../checks/world/index.ts'
import { begin, dayOf, lead, missing, monthAt, once, steady, watch } from '../improvement-for-tests.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const read = async (path: string, key = lead) => (await world.visit(path, key)).text()
const submit = (path: string, fields: Record<string, string>, key = lead) => world.submit(path, fields, key)

describe('a project', () => {
  test('goes from a name to a verdict', async () => {
    const outcome = await watch(world, 'outcome', [...steady(18), ...steady(10, 8)])
    const process = await watch(world, 'process', [...steady(18), ...steady(10, 40)], 'up')
    const balancing = await watch(world, 'balancing', steady(28))
    const path = await begin(world, 'Fewer falls at night', outcome.unitId)
    expect(missing(await read(path), 'Fewer falls at night', 'Say how much, by when, for whom')).toEqual([])

    const aim = await submit(`${path}/aim`, {
      ...{
        ...once(),
        lockVersion: '1',
        title: 'Fewer falls at night',
        aimWhat: 'Falls at night',
        aimHowMuch: 'by half',
      },
      ...dayOf('aimByWhen', '2027-03-27'),
      aimForWhom: 'people on Willow ward',
    })
    expect(aim.headers.get('Location')).toBe(`${path}?done=aim`)
    expect(
      missing(await read(path), 'Falls at night, by half, for people on Willow ward, by 27 March 2027'),
    ).toEqual([])

    const change = { ...dayOf('fromOn', monthAt(18)), words: 'A nurse walks the bays each hour' }
    expect(
      missing(await read(`${path}/changes/new`), 'Before the first change', 'Choose the measures'),
    ).toEqual([])
    expect((await submit(`${path}/changes/new`, { ...once(), ...change })).status).toBe(400)

    for (const [part, { seriesId }] of Object.entries({ outcome, process, balancing })) {
      const chosen = await submit(`${path}/measures`, { ...once(), seriesId, part })
      expect(chosen.headers.get('Location')).toBe(`${path}/measures`)
    }
    const recorded = await submit(`${path}/changes/new`, { ...once(), ...change })
    expect(recorded.headers.get('Location')).toBe(`${path}/verdict`)
    const verdict = await read(`${path}/verdict`)
    expect(
      missing(
        verdict,
        'Since 1 July 2025',
        `Yes, by the chart: ${outcome.name} improved after the change.`,
        `Whether ${balancing.name} became worse is not known yet.`,
        'does not show that it was the cause',
        'Outcome measure: improved after the change',
        'It has held since',
        'What would change this',
      ),
    ).toEqual([])
    const csv = await read(`${path}/verdict.csv`)
    expect(csv.split('\n')[1]).toContain(
      `${outcome.name},Cardiology,Outcome,2025-07-01,Improved after the change,18,`,
    )
  })

  test('is kept as it was where somebody saved since, with what was typed', async () => {
    const { unitId } = await watch(world, 'outcome', steady(3))
    const path = await begin(world, 'Two at once', unitId)
    await submit(`${path}/aim`, { ...once(), lockVersion: '1', title: 'The first', aimWhat: 'Theirs' })
    const stale = await submit(`${path}/aim`, {
      ...once(),
      lockVersion: '1',
      title: 'The second',
      aimWhat: 'Mine',
    })
    expect(stale.status).toBe(409)
    const html = await stale.text()
    expect(missing(html, 'This changed while you were editing', 'What: Theirs')).toEqual([])
    expect(html).toContain('value="Mine"')
    expect(missing(await read(path), 'The first')).toEqual([])
  })

  test('is read by everybody and changed by its team and leads alone', async () => {
    const { unitId } = await watch(world, 'outcome', steady(3))
    const path = await begin(world, 'Ours', unitId)
    expect((await world.visit(path, 'nurse')).status).toBe(200)
    expect((await world.visit(`${path}/aim`, 'nurse')).status).toBe(403)
    expect((await submit(`${path}/aim`, { ...once(), lockVersion: '1', title: 'No' }, 'nurse')).status).toBe(
      403,
    )
    expect((await world.visit(path, 'farAdministrator')).status).toBe(404)
  })
})
