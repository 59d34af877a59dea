import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FeedbackWorld, openFeedbackWorld } from '../testing/world.ts'

let world: FeedbackWorld
beforeAll(async () => {
  world = await openFeedbackWorld()
})
afterAll(() => world.close())

const idOf = (key: string): string => world.person(key).personId
const rows = <Row>(text: ReturnType<typeof sql<Row>>) =>
  world.within('developmentLead', async (within) => (await text.execute(within.tables<unknown>())).rows)
const textOf = async (path: string, key: string): Promise<string> => (await world.visit(path, key)).text()

const settings = (change: Record<string, string> = {}) => ({
  name: 'New ward managers',
  kind: 'cohort',
  questionnaire: 'ready:mlf:1',
  'closesOn[day]': '18',
  'closesOn[month]': '12',
  'closesOn[year]': '2026',
  threshold: '4',
  reviewer: 'line-manager',
  release: 'direct',
  submissionId: newId(),
  ...change,
})

async function prepare(change: Record<string, string> = {}): Promise<string> {
  const answer = await world.submit('/feedback/cycles/new', settings(change), 'developmentLead')
  expect(answer.status).toBe(303)
  return /cycles\/([0-9a-f-]{36})/.exec(answer.headers.get('Location') ?? '')?.[1] ?? ''
}

async function lockOf(cycleId: string, personId: string): Promise<string> {
  const [subject] = await rows(
    sql<{
      lock: number
    }>`select lock_version as lock from feedback_subject where cycle_id = ${cycleId} and person_id = ${personId}`,
  )
  return String(subject?.lock)
}

async function launch(cycleId: string): Promise<void> {
  const [cycle] = await rows(
    sql<{ lock: number }>`select lock_version as lock from feedback_cycle where id = ${cycleId}`,
  )
  const answer = await world.submit(
    `/feedback/cycles/${cycleId}/launch`,
    { lockVersion: String(cycle?.lock) },
    'developmentLead',
  )
  expect(answer.headers.get('Location')).toBe(`/feedback/cycles/${cycleId}?done=launched`)
  await world.settle()
}

describe('setting up a cycle for a group', () => {
  test('says every fault at once and keeps what was typed', async () => {
    const answer = await world.submit(
      '/feedback/cycles/new',
      settings({
        name: '',
        threshold: '2',
        'closesOn[month]': '13',
        release: 'facilitated',
        questionnaire: '',
      }),
      'developmentLead',
    )
    const page = await answer.text()
    expect(answer.status).toBe(400)
    for (const words of [
      'Enter a name',
      'Select a questionnaire',
      'The threshold must be a whole number from 3 to 20',
      'Enter the closing date',
      'Enter the e-mail address or employee number of the facilitator',
    ])
      expect(page).toContain(words)
    expect(page).toContain('value="13"')
  })

  test('pressed twice, it is made once', async () => {
    const once = settings({ name: 'Pressed twice' })
    await world.submit('/feedback/cycles/new', once, 'developmentLead')
    await world.submit('/feedback/cycles/new', once, 'developmentLead')
    expect(await rows(sql`select id from feedback_cycle where name = 'Pressed twice'`)).toHaveLength(1)
  })

  test('nobody without the duty can, and a nurse is told so', async () => {
    expect((await world.submit('/feedback/cycles/new', settings(), 'nurse')).status).toBe(403)
  })

  test('people are pasted in with every unknown line named, and nobody added till then', async () => {
    const cycleId = await prepare()
    const path = `/feedback/cycles/${cycleId}/people`
    const refused = await world.submit(path, { pasted: '1007\nnobody@example.org, 999' }, 'developmentLead')
    const page = await refused.text()
    expect(refused.status).toBe(400)
    expect(page).toContain('Nobody here has “nobody@example.org”')
    expect(page).toContain('Nobody here has “999”')
    expect(await rows(sql`select from feedback_subject where cycle_id = ${cycleId}`)).toHaveLength(0)
    expect((await world.submit(path, { pasted: '1007; 1005 1007' }, 'developmentLead')).status).toBe(303)
    expect(await rows(sql`select from feedback_subject where cycle_id = ${cycleId}`)).toHaveLength(2)
  })

  test('a unit brings in everybody in it and below, once', async () => {
    const cycleId = await prepare()
    const [unit] = await rows(sql<{ id: string }>`select id from unit where name = 'Medicine'`)
    await world.submit(
      `/feedback/cycles/${cycleId}/people`,
      { unit: unit?.id ?? '', person: idOf('nurse') },
      'developmentLead',
    )
    expect(await rows(sql`select from feedback_subject where cycle_id = ${cycleId}`)).toHaveLength(17)
  })

  test('a second window with the older settings is told, and writes nothing', async () => {
    const cycleId = await prepare()
    const path = `/feedback/cycles/${cycleId}/settings`
    expect(await textOf(path, 'developmentLead')).toContain('value="New ward managers"')
    const [made] = await rows(
      sql<{
        q: string
      }>`select 'made:' || instrument_id || ':' || instrument_version as q from feedback_cycle where id = ${cycleId}`,
    )
    const change = { ...settings(), questionnaire: made?.q ?? '', lockVersion: '1' }
    expect((await world.submit(path, { ...change, threshold: '5' }, 'developmentLead')).status).toBe(303)
    const stale = await world.submit(path, { ...change, threshold: '6' }, 'administrator')
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('Somebody changed these settings')
    expect(await rows(sql`select threshold from feedback_cycle where id = ${cycleId}`)).toEqual([
      { threshold: 5 },
    ])
  })
})

describe('who is to have feedback', () => {
  test('is taken out again before the launch', async () => {
    const cycleId = await prepare()
    const path = `/feedback/cycles/${cycleId}`
    await world.submit(`${path}/people`, { pasted: '1007 1001' }, 'developmentLead')
    const { name } = world.person('wardManager')
    expect(await textOf(path, 'developmentLead')).toContain(name)
    await world.submit(`${path}/people/remove`, { personId: idOf('wardManager') }, 'developmentLead')
    expect(await textOf(path, 'developmentLead')).not.toContain(name)
  })
})

describe('launch', () => {
  test('freezes managers and units, asks each about themself, and puts line managers on the lists', async () => {
    const cycleId = await prepare()
    await world.submit(`/feedback/cycles/${cycleId}/people`, { pasted: '1007 1001' }, 'developmentLead')
    const preview = await textOf(`/feedback/cycles/${cycleId}/launch`, 'developmentLead')
    expect(preview).toContain('groups of which fewer than 4 answered are put together, or not shown')
    await launch(cycleId)
    const subjects = await rows(
      sql`select person_id, manager_person_id, unit_id is not null as placed from feedback_subject where cycle_id = ${cycleId} order by manager_person_id nulls last`,
    )
    expect(subjects).toEqual([
      { person_id: idOf('wardManager'), manager_person_id: idOf('generalManager'), placed: true },
      { person_id: idOf('board'), manager_person_id: null, placed: true },
    ])
    const asked = await rows(
      sql`select rater_group, rater_person_id, state, link_hash is not null as linked from feedback_invitation where cycle_id = ${cycleId} order by rater_group, rater_person_id`,
    )
    expect(asked).toHaveLength(3)
    expect(asked[0]).toEqual({
      rater_group: 'manager',
      rater_person_id: idOf('generalManager'),
      state: 'proposed',
      linked: false,
    })
    expect(asked[1]).toMatchObject({ rater_group: 'self', state: 'asked', linked: true })
    await expect(
      rows(sql`update feedback_cycle set threshold = 3 where id = ${cycleId} returning id`),
    ).rejects.toThrow('cannot be changed after launch')
    expect((await world.visit(`/feedback/cycles/${cycleId}/people`, 'developmentLead')).status).toBe(404)
  })
})

describe('a list of raters', () => {
  let cycleId = ''
  let path = ''
  beforeAll(async () => {
    cycleId = await prepare()
    await world.submit(`/feedback/cycles/${cycleId}/people`, { pasted: '1007' }, 'developmentLead')
    await launch(cycleId)
    path = `/feedback/cycles/${cycleId}/subjects/${idOf('wardManager')}/raters`
  })
  const lock = () => lockOf(cycleId, idOf('wardManager'))

  test('is there for the subject, whoever looks it over and whoever runs it, and for nobody else', async () => {
    const statuses = await Promise.all(
      ['wardManager', 'generalManager', 'developmentLead', 'nurse', 'board', 'farAdministrator'].map(
        async (key) => (await world.visit(path, key)).status,
      ),
    )
    expect(statuses).toEqual([200, 200, 200, 404, 404, 404])
  })

  test('suggests the people managed and those of the same manager, and says what too few come to', async () => {
    const page = await textOf(path, 'wardManager')
    expect(page).toContain('Hamza Sheikh')
    expect(page).toContain('Esther Boateng')
    const pick = `peer:${idOf('serviceManager')}`
    expect(
      (await world.submit(`${path}/suggested`, { lockVersion: await lock(), pick }, 'wardManager')).status,
    ).toBe(303)
    expect(await textOf(path, 'wardManager')).toContain(
      'With 1 peer asked and a threshold of 4, peers could never be shown by themselves',
    )
  })

  test('takes people outside by e-mail, with all faults at once', async () => {
    const refused = await world.submit(
      `${path}/outside`,
      { lockVersion: await lock(), email: 'nonsense' },
      'wardManager',
    )
    const page = await refused.text()
    for (const words of ['Enter their name', 'Enter an e-mail address like', 'Select who they are'])
      expect(page).toContain(words)
    const outside = { name: 'Ola Hospice', email: 'ola@hospice.example', outsideGroup: 'partner' }
    expect(
      (await world.submit(`${path}/outside`, { lockVersion: await lock(), ...outside }, 'wardManager'))
        .status,
    ).toBe(303)
    const again = await world.submit(
      `${path}/outside`,
      { lockVersion: await lock(), ...outside },
      'wardManager',
    )
    expect(await again.text()).toContain('is on the list already')
  })

  test('somebody who had it open before a change is told, and writes nothing over it', async () => {
    const old = await lock()
    await world.submit(
      `${path}/suggested`,
      { lockVersion: old, pick: `report:${idOf('nurse')}` },
      'wardManager',
    )
    const stale = await world.submit(
      `${path}/suggested`,
      { lockVersion: old, pick: `report:${idOf('team0')}` },
      'wardManager',
    )
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('Somebody changed this list')
  })

  test('goes to the line manager, who takes somebody off with a reason and has the rest asked', async () => {
    expect(
      (await world.submit(`${path}/decide`, { lockVersion: await lock(), decision: 'agree' }, 'wardManager'))
        .status,
    ).toBe(409)
    await world.submit(`${path}/decide`, { lockVersion: await lock(), decision: 'send' }, 'wardManager')
    const [invitation] = await rows(
      sql<{
        id: string
      }>`select id from feedback_invitation where cycle_id = ${cycleId} and rater_person_id = ${idOf('nurse')}`,
    )
    const off = { invitationId: invitation?.id ?? '' }
    const needed = await world.submit(
      `${path}/take-off`,
      { lockVersion: await lock(), ...off },
      'generalManager',
    )
    expect(await needed.text()).toContain('Say why, so that the person whose list it is can read it')
    await world.submit(
      `${path}/take-off`,
      { lockVersion: await lock(), ...off, reason: 'On leave until spring' },
      'generalManager',
    )
    const agreed = await world.submit(
      `${path}/decide`,
      { lockVersion: await lock(), decision: 'agree' },
      'generalManager',
    )
    expect(agreed.headers.get('Location')).toContain('done=asked')
    await world.settle()
    const asked = await rows(
      sql`select state, count(*)::int as count, count(link_hash)::int as links from feedback_invitation where cycle_id = ${cycleId} group by state order by state`,
    )
    expect(asked).toEqual([
      { state: 'asked', count: 4, links: 4 },
      { state: 'withdrawn', count: 1, links: 0 },
    ])
    expect(await textOf(path, 'wardManager')).toContain('On leave until spring')
  })

  test('takes a late joiner until it closes, past the line manager again', async () => {
    await world.submit(
      `${path}/suggested`,
      { lockVersion: await lock(), pick: `report:${idOf('team3')}` },
      'wardManager',
    )
    expect(await textOf(path, 'wardManager')).toContain('Those added since have not been asked yet')
    const onTheirOwn = await world.submit(
      `${path}/decide`,
      { lockVersion: await lock(), decision: 'agree' },
      'wardManager',
    )
    expect(onTheirOwn.status).toBe(409)
    await world.submit(`${path}/decide`, { lockVersion: await lock(), decision: 'agree' }, 'developmentLead')
    await world.settle()
    expect(
      await rows(
        sql`select from feedback_invitation where cycle_id = ${cycleId} and state = 'asked' and link_hash is not null`,
      ),
    ).toHaveLength(5)
  })
})

describe('feedback on oneself', () => {
  test('takes three steps, and launches when the list is agreed', async () => {
    const begun = await world.submit(
      '/feedback/ask',
      { ...settings(), questionnaire: 'ready:mlf:2', submissionId: newId() },
      'clinicalLead',
    )
    const path = begun.headers.get('Location') ?? ''
    const cycleId = /cycles\/([0-9a-f-]{36})/.exec(path)?.[1] ?? ''
    const lock = () => lockOf(cycleId, idOf('clinicalLead'))
    await world.submit(
      `${path}/suggested`,
      { lockVersion: await lock(), pick: `peer:${idOf('wardManager')}` },
      'clinicalLead',
    )
    expect(await textOf(`${path}/check`, 'clinicalLead')).toContain('Ask 1 person now')
    await world.submit(`${path}/decide`, { lockVersion: await lock(), decision: 'agree' }, 'clinicalLead')
    await world.settle()
    const asked = await rows(
      sql`select rater_group, state from feedback_invitation where cycle_id = ${cycleId} order by rater_group`,
    )
    expect(asked).toEqual(
      ['manager', 'peer', 'self'].map((group) => ({ rater_group: group, state: 'asked' })),
    )
    expect((await world.visit(`/feedback/cycles/${cycleId}`, 'developmentLead')).status).toBe(404)
    expect((await world.visit(path, 'developmentLead')).status).toBe(404)
  })
})

describe('for programs', () => {
  test('cycles and questionnaires can be read, and who answered is in neither', async () => {
    const listed = (await (await world.visit('/api/feedback/cycles', 'developmentLead')).json()) as {
      cycles: { id: string; state: string }[]
    }
    const { id = '' } = listed.cycles.find(({ state }) => state === 'collecting') ?? {}
    const one = (await (await world.visit(`/api/feedback/cycles/${id}`, 'developmentLead')).json()) as object
    expect(Object.keys(one).toSorted()).toEqual(
      [
        'closedOn',
        'closesOn',
        'id',
        'instrument',
        'kind',
        'lists',
        'name',
        'previousCycleId',
        'release',
        'reviewer',
        'state',
        'subjects',
        'threshold',
      ].toSorted(),
    )
    expect((await world.visit('/api/feedback/instruments', 'developmentLead')).status).toBe(200)
    expect((await world.visit('/api/feedback/cycles', 'nurse')).status).toBe(403)
  })
})
