import { sql } from 'kysely'
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
  today,
  type Watched,
  watch,
} from '../improvement-for-tests.ts'

let world: World
let watched: Watched
beforeAll(async () => {
  world = await openWorld()
  watched = await watch(world, 'outcome', [...steady(18), ...steady(10, 8)])
})
afterAll(() => world.close())

const read = async (path: string, key = lead) => (await world.visit(path, key)).text()
const submit = (path: string, fields: Record<string, string>, key = lead) => world.submit(path, fields, key)
const idIn = (html: string, pattern: RegExp) => pattern.exec(html)?.[1] ?? ''

describe('what a project consists of', () => {
  test('drivers hang on one another, move, and go with what hangs on them', async () => {
    const path = await begin(world, 'Drivers', watched.unitId)
    const add = (kind: string, words: string, parentId = '') =>
      submit(`${path}/drivers`, { ...once(), kind, words, parentId })
    await add('primary', 'Beds are free by noon')
    await add('primary', 'Medicines are ready')
    expect((await add('secondary', 'Nothing to hang on')).status).toBe(400)
    const html = await read(`${path}/drivers`)
    const first = idIn(html, /drivers\/([\da-f-]{36})\/down/)
    await add('secondary', 'Doctors see leavers first', first)
    await submit(`${path}/drivers/${first}/down`, once())
    const moved = await read(path)
    expect(moved.indexOf('Medicines are ready')).toBeLessThan(moved.indexOf('Beds are free by noon'))
    await submit(`${path}/drivers/${first}/up`, once())
    const back = await read(path)
    expect(back.indexOf('Beds are free by noon')).toBeLessThan(back.indexOf('Medicines are ready'))
    await submit(`${path}/drivers/${first}/remove`, once())
    expect(missing(await read(path), 'Doctors see leavers first')).toHaveLength(1)
  })

  test('a measure chosen by mistake is left out, and what the sponsor promises is kept', async () => {
    const path = await begin(world, 'Mistaken', watched.unitId)
    await submit(`${path}/measures`, { ...once(), seriesId: watched.seriesId, part: 'outcome' })
    expect(missing(await read(`${path}/measures`), 'Leave out')).toEqual([])
    await submit(`${path}/measures/${watched.seriesId}/leave-out`, once())
    expect(missing(await read(`${path}/measures`), 'Leave out')).toEqual(['Leave out'])
    const promised = { ...once(), lockVersion: '1', airCover: 'Two hours a week, whatever the site is like' }
    expect((await submit(`${path}/air-cover`, promised)).headers.get('Location')).toBe(
      `${path}?done=air-cover`,
    )
    expect(missing(await read(path), promised.airCover)).toEqual([])
  })

  test('a prediction comes before the test, and stays', async () => {
    const path = await begin(world, 'Predictions', watched.unitId)
    const plan = {
      question: 'Will it be quicker?',
      plan: 'One shift on Monday',
      prediction: 'Ten minutes less',
    }
    await submit(`${path}/tests/new`, { ...once(), ...plan })
    const id = idIn(await read(path), /tests\/([\da-f-]{36})/)
    const result = {
      whatHappened: 'Five less',
      comparedWithPrediction: 'Half of it',
      nextStep: 'adapt',
      lockVersion: '1',
    }
    const early = await submit(`${path}/tests/${id}`, {
      ...once(),
      ...result,
      ...dayOf('ranOn', '2026-11-01'),
    })
    expect(early.status).toBe(400)
    expect(missing(await early.text(), 'The prediction was written later than that')).toEqual([])
    const kept = await submit(`${path}/tests/${id}`, { ...once(), ...result, ...dayOf('ranOn', today) })
    expect(kept.status).toBe(303)
    expect(
      (await submit(`${path}/tests/${id}`, { ...once(), ...result, ...dayOf('ranOn', today) })).status,
    ).toBe(409)
    const changed = world.within('administrator', (within) =>
      sql`update improvement_test set prediction = 'Five' where id = ${id}`.execute(within.tables<unknown>()),
    )
    await expect(changed).rejects.toThrow('A prediction stays as it was once the test has run')
  })

  test('two who plan a test at once get two numbers', async () => {
    const path = await begin(world, 'Racing', watched.unitId)
    const plan = { question: 'Which?', plan: 'Both', prediction: 'Two' }
    await Promise.all([1, 2, 3].map(() => submit(`${path}/tests/new`, { ...once(), ...plan })))
    expect(missing(await read(path), '1. Which?', '2. Which?', '3. Which?')).toEqual([])
  })

  test('nobody is named who has not agreed, and whoever agreed may think again', async () => {
    const path = await begin(world, 'Credit', watched.unitId)
    const { personId, name } = world.person('nurse')
    const person = { part: 'member', personId, contribution: 'Moved the rota so that there was time' }
    expect((await submit(`${path}/people`, { ...once(), ...person })).status).toBe(303)
    expect(missing(await read(path), 'Somebody of the team: Moved the rota')).toEqual([])
    const own = await read('/improvement/named', 'nurse')
    const credit = idIn(own, /improvement\/named\/([\da-f-]{36})/)
    expect((await submit(`/improvement/named/${credit}`, { ...once(), agrees: 'yes' })).status).toBe(404)
    await submit(`/improvement/named/${credit}`, { ...once(), agrees: 'yes' }, 'nurse')
    expect(missing(await read(path), `${name}: Moved the rota`)).toEqual([])
    await submit(`/improvement/named/${credit}`, { ...once(), agrees: 'no' }, 'nurse')
    expect(missing(await read(path), 'Somebody of the team: Moved the rota')).toEqual([])
  })

  test('a missing kind of measure is explained in words before a change is recorded, and the words stand beside the verdict', async () => {
    const path = await begin(world, 'Without', watched.unitId)
    await submit(`${path}/measures`, { ...once(), seriesId: watched.seriesId, part: 'outcome' })
    const change = { ...dayOf('fromOn', monthAt(18)), words: 'Done differently' }
    expect((await submit(`${path}/changes/new`, { ...once(), ...change })).status).toBe(400)
    await submit(`${path}/measures/without`, {
      ...once(),
      lockVersion: '1',
      withoutMeasures: 'Nobody counts it; we ask on Fridays',
    })
    expect((await submit(`${path}/changes/new`, { ...once(), ...change })).status).toBe(303)
    expect(missing(await read(`${path}/verdict`), 'What is not measured: Nobody counts it')).toEqual([])
  })

  test('is adopted with the verdicts as read, offered, and taken up elsewhere', async () => {
    const path = await begin(world, 'Rounds each hour', watched.unitId)
    await submit(`${path}/measures`, { ...once(), seriesId: watched.seriesId, part: 'outcome' })
    await submit(`${path}/measures/without`, { ...once(), lockVersion: '1', withoutMeasures: 'None' })
    await submit(`${path}/changes/new`, { ...once(), ...dayOf('fromOn', monthAt(18)), words: 'Rounds' })
    const early = await submit(`${path}/offer`, {
      ...once(),
      lockVersion: '3',
      offerEssential: 'a',
      offerAdaptable: 'b',
    })
    expect(early.status).toBe(400)
    await submit(`${path}/decide`, { ...once(), decision: 'adopt', reason: 'It held' })
    const adopted = await read(path)
    expect(
      missing(adopted, 'Adopted', 'as read then: improved after the change', 'Offer it to others'),
    ).toEqual([])
    const lockVersion = idIn(await read(`${path}/offer`), /name="lockVersion" value="(\d+)"/)
    const offered = { lockVersion, offerEssential: 'Every hour, by name', offerAdaptable: 'Who walks' }
    expect((await submit(`${path}/offer`, { ...once(), ...offered })).status).toBe(303)
    const practice = path.replace('projects', 'good-practice')
    expect(missing(await read('/improvement/good-practice?theme=safety'), 'Rounds each hour')).toEqual([])
    expect(missing(await read('/improvement/good-practice?theme=money'), 'Rounds each hour')).toHaveLength(1)
    const took = {
      unitId: watched.unitId,
      ...dayOf('startedOn', '2026-05-04'),
      whatTheyChanged: 'Two by two',
    }
    expect((await submit(practice, { ...once(), ...took }, 'nurse')).status).toBe(403)
    expect((await submit(practice, { ...once(), ...took })).status).toBe(303)
    expect(
      missing(await read(practice), 'Every hour, by name', 'Two by two', `${watched.name}, Cardiology`),
    ).toEqual([])
    const answer = await world.visit(`/api${path}/verdicts`, lead)
    expect(await answer.json()).toMatchObject({
      verdicts: [{ verdict: 'improved', pointsBefore: 18, hasHeld: true }],
    })
  })
})

describe('an idea', () => {
  const idea = { words: 'Keep spare lamps on the ward', why: 'We walk to stores at night' }

  test('without a name is kept without one, also in the audit trail, and its reply is for everybody', async () => {
    const { unitId } = watched
    expect(
      (await submit('/improvement/ideas/new', { ...once(), ...idea, unitId, named: 'no' }, 'nurse')).status,
    ).toBe(303)
    const path = `/improvement/ideas/${idIn(await read('/improvement/ideas'), /ideas\/([\da-f-]{36})/)}`
    expect(missing(await read(path), 'Put in without a name', 'It is due by 6 December 2026')).toEqual([])
    const { rows } = await world.within('administrator', (within) =>
      sql<{
        actor: string | null
      }>`select actor_person_id as actor from audit_event where action = 'put-in'`.execute(
        within.tables<unknown>(),
      ),
    )
    expect(rows).toEqual([{ actor: null }])
    const reply = { answer: 'will-try', words: 'From Monday' }
    expect((await submit(path, { ...once(), ...reply }, 'nurse')).status).toBe(403)
    expect((await submit(path, { ...once(), ...reply })).status).toBe(303)
    expect(missing(await read(path, 'nurse'), 'Yes, we will try it. From Monday')).toEqual([])
    const started = await submit('/improvement/new', {
      ...once(),
      title: 'Lamps',
      unitId,
      ideaId: path.slice(-36),
    })
    expect(started.status).toBe(303)
    expect(missing(await read(path), 'Taken up as a project', 'The project that came of it')).toEqual([])
  })
})

describe('a technology', () => {
  test('is appraised, decided on, and what was promised stays beside what was found', async () => {
    const { unitId } = watched
    const begun = await submit('/improvement/technology/new', {
      ...once(),
      unitId,
      name: 'Bed sensors',
      cost: '12,500',
    })
    const path = begun.headers.get('Location') ?? ''
    expect(missing(await read(path), 'Bed sensors', '£12,500', 'Not decided yet')).toEqual([])
    const better = { ...once(), unitId, name: 'Bed and chair sensors', cost: '14,000', lockVersion: '1' }
    expect((await submit(`${path}/words`, better)).headers.get('Location')).toBe(path)
    expect(missing(await read(path), 'Bed and chair sensors', '£14,000')).toEqual([])
    expect((await submit(`${path}/words`, { ...better, ...once() })).status).toBe(409)
    const promise = {
      promised: 'A third fewer falls',
      ...dayOf('byOn', '2026-10-01'),
      seriesId: watched.seriesId,
    }
    expect((await submit(`${path}/benefits`, { ...once(), ...promise })).status).toBe(303)
    const decision = { outcome: 'pilot', outcomeReason: 'One bay first', lockVersion: '2' }
    expect((await submit(`${path}/decision`, { ...once(), ...decision })).status).toBe(303)
    expect((await submit(`${path}/decision`, { ...once(), ...decision })).status).toBe(409)
    expect((await submit(`${path}/benefits`, { ...once(), ...promise })).status).toBe(409)
    const html = await read(path)
    expect(missing(html, 'Try it small first', 'Its day is past, and nobody has looked')).toEqual([])
    const benefit = idIn(html, /benefits\/([\da-f-]{36})/)
    const found = { isRealised: 'partly', found: 'A tenth fewer', lockVersion: '1' }
    expect((await submit(`${path}/benefits/${benefit}`, { ...once(), ...found })).status).toBe(303)
    expect(missing(await read(path), 'A third fewer falls', 'Partly found: A tenth fewer')).toEqual([])
  })
})
