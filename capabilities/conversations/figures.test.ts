import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../checks/world/index.ts'
import { bringInConversations, type HistoricConversation } from './bring-in-conversations.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.within('administrator', async (within) => {
    const { rows } = await sql<{ person: string; manager: string }>`
      select distinct on (held.person_id) held.person_id as person, edge.manager_person_id as manager
      from assignment held join line_management edge on edge.organisation_id = held.organisation_id
        and edge.assignment_id = held.id and edge.ends_on is null
      where held.organisation_id = ${within.organisationId} and held.ends_on is null
        and held.person_id <> edge.manager_person_id order by held.person_id`.execute(
      within.tables<unknown>(),
    )
    const made = rows.map(
      ({ person, manager }, index): HistoricConversation => ({
        kind: 'yearly',
        personId: person,
        managerPersonId: manager,
        heldOn: '2026-05-01',
        record: undefined,
        objectives: [],
        support: [],
        manager: { wasHeld: true },
        person: { wasHeld: index % 2 === 0, useful: index % 2 === 0 ? 5 : null, feltValued: 3 },
      }),
    )
    await bringInConversations(within, made, new Date('2026-11-22T09:00:00Z'))
  })
}, 120_000)
afterAll(() => world.close())

test('the board reads figures drawn once a month; what is said today moves none of them', async () => {
  const before = await (await world.visit('/conversations/coverage', 'board')).text()
  expect(before).toContain('Conversations held')
  const id = await plannedToday('', 'yearly')
  await world.submit(`/conversations/${id}/said`, { wasHeld: 'no' }, 'nurse')
  const figures = (html: string) => html.match(/<td[^>]*>[^<]*<\/td>/g)
  expect(figures(await (await world.visit('/conversations/coverage', 'board')).text())).toEqual(
    figures(before),
  )
})

test('the file says what the page says, and withholds what it withholds', async () => {
  const csv = await (await world.visit('/conversations/coverage.csv', 'developmentLead')).text()
  expect(csv).toMatch(/^Unit,As at,/)
  for (const line of csv.trim().split(/\r?\n/).slice(1))
    for (const cell of line.split(',').slice(2))
      expect(cell === 'withheld' || Number(cell) === 0 || Number(cell) >= 5).toBe(true)
})

test('nobody without the duty reads them', async () => {
  expect((await world.visit('/conversations/coverage', 'wardManager')).status).toBe(403)
})

test('a person’s own file has their note and what they said, and neither of the other’s', async () => {
  const id = await plannedToday('An hour in the quiet room')
  await world.submit(`/conversations/${id}/note`, { lockVersion: '0', words: 'Canary of the nurse' }, 'nurse')
  await world.submit(
    `/conversations/${id}/note`,
    { lockVersion: '0', words: 'Canary of the manager' },
    'wardManager',
  )
  await world.submit(
    `/conversations/${id}/prepare`,
    { lockVersion: '0', action: 'share', support: 'Unseen words' },
    'wardManager',
  )
  const file = await (await world.visit('/conversations/my-record.json', 'nurse')).text()
  expect(file).toContain('Canary of the nurse')
  expect(file).not.toContain('Canary of the manager')
  expect(file).not.toContain('Unseen words')
})

test('a team writes down what it talked through; its members read it, and nobody else', async () => {
  const { rows } = await world.within('wardManager', (within) =>
    sql<{
      unit: string
    }>`select post.unit_id as unit from assignment held join post on post.organisation_id = held.organisation_id
      and post.id = held.post_id where held.person_id = ${within.personId} and held.ends_on is null limit 1`.execute(
      within.tables<unknown>(),
    ),
  )
  const path = `/conversations/together/${rows[0]?.unit}`
  const fields = {
    submissionId: newId(),
    vision: 'Safe nights',
    agreed: 'Try a huddle at 8',
    'heldOn[day]': '20',
    'heldOn[month]': '11',
    'heldOn[year]': '2026',
  }
  const refused = await world.submit(path, { ...fields, agreed: '', 'heldOn[day]': '' }, 'wardManager')
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('Safe nights')
  await Promise.all([1, 2].map(() => world.submit(path, fields, 'wardManager')))
  const html = await (await world.visit(path, 'wardManager')).text()
  expect(html.split('Try a huddle at 8')).toHaveLength(2)
  expect((await world.visit(path, 'farAdministrator')).status).toBe(404)
})

async function plannedToday(place = '', kind = 'check-in'): Promise<string> {
  const answer = await world.submit(
    '/conversations/new',
    {
      submissionId: newId(),
      with: `manager:${world.person('wardManager').personId}`,
      kind,
      place,
      'plannedFor[day]': '22',
      'plannedFor[month]': '11',
      'plannedFor[year]': '2026',
    },
    'nurse',
  )
  return /conversations\/([^?]+)/.exec(answer.headers.get('Location') ?? '')?.[1] ?? ''
}
