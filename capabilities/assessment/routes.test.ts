import { newId } from '@headroom/platform/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../checks/world/index.ts'
import { fieldNames, NO_CHANCE } from './schema.ts'
import { frameworkInForce, type Standard } from './standards.ts'

const { standards } = frameworkInForce()
const [first] = standards as [Standard]
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const html = async (path: string, key: string): Promise<string> => (await world.visit(path, key)).text()

/** What a hidden field of a page holds. */
const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

const begin = async (key: string, stageId = '1'): Promise<string> => {
  const answer = await world.submit('/assessment/start', { stageId, submissionId: newId() }, key)
  expect(answer.status).toBe(303)
  return (answer.headers.get('Location') ?? '').replace('/assessment/', '')
}

const answersTo = (standard: Standard, level: string, more: Record<string, string> = {}) => ({
  ...Object.fromEntries(standard.competencies.map(({ id }) => [fieldNames(id).level, level])),
  ...more,
})

const save = async (key: string, id: string, standard: Standard, fields: Record<string, string>) => {
  const basis = hidden(await html(`/assessment/${id}/${standard.id}`, key), 'basis')
  return world.submit(`/assessment/${id}/${standard.id}`, { basis, next: 'continue', ...fields }, key)
}

const submitAll = async (key: string, level: string): Promise<string> => {
  const id = await begin(key)
  for (const standard of standards) await save(key, id, standard, answersTo(standard, level))
  const answer = await world.submit(`/assessment/${id}/check`, { submissionId: newId() }, key)
  expect(answer.headers.get('Location')).toBe(`/assessment/results/${id}?submitted=yes`)
  return id
}

describe('from the role to the result', () => {
  test('the stage of my role is proposed', async () => {
    const page = await html('/assessment/start', 'wardManager')
    expect(page).toContain('Your role, Ward manager')
    expect(page).toMatch(/value="1"[^>]*checked/)
  })

  test('somebody who chooses no stage is told so', async () => {
    const answer = await world.submit('/assessment/start', { submissionId: newId() }, 'team0')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Select the stage to assess yourself against')
  })

  test('one standard after another, then check, submit, and strengths before the gap', async () => {
    const id = await begin('wardManager')
    expect((await world.visit('/assessment/start', 'wardManager')).headers.get('Location')).toBe(
      `/assessment/${id}`,
    )
    const saved = await save(
      'wardManager',
      id,
      first,
      answersTo(first, '5', { 'note-MLF-1.1.1': 'The winter board' }),
    )
    expect(saved.headers.get('Location')).toBe(`/assessment/${id}/MLF-1.2`)
    for (const standard of standards.slice(1, -1))
      await save('wardManager', id, standard, answersTo(standard, '2'))
    const last = standards.at(-1)
    if (!last) throw new Error('No last standard')
    const atLast = await save('wardManager', id, last, answersTo(last, NO_CHANCE))
    expect(atLast.headers.get('Location')).toBe(`/assessment/${id}/check`)
    expect(await html(`/assessment/${id}`, 'wardManager')).toContain('You have finished 9 of 9 standards')
    const sent = await world.submit(`/assessment/${id}/check`, { submissionId: newId() }, 'wardManager')
    const result = await html(sent.headers.get('Location') ?? '', 'wardManager')
    const places = ['Strengths', 'The role you hold: Ward manager', 'Your notes and links'].map((words) =>
      result.indexOf(words),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(result).toContain('The winter board')
    expect(await html('/assessment', 'wardManager')).toContain(`/assessment/results/${id}`)
  })

  test('the gap to a role at another stage is refused, and says why', async () => {
    const id = await submitAll('team1', '3')
    const page = await html(`/assessment/results/${id}?role=general-manager`, 'team1')
    expect(page).toContain('The role you want: General manager')
    expect(page).toContain('a level there is not a level here')
  })

  test('what was submitted is nobody else’s to see, nor a draft’s page', async () => {
    const id = await submitAll('team2', '3')
    for (const path of [`/assessment/results/${id}`, `/assessment/${id}`, `/assessment/${id}/check`])
      for (const key of ['wardManager', 'administrator', 'farAdministrator'])
        expect((await world.visit(path, key)).status, `${path} as ${key}`).toBe(404)
  })
})

describe('a form that cannot be saved', () => {
  test('says every fault at once, links each to its field, and keeps what was typed', async () => {
    const id = await begin('team3')
    const long = 'x'.repeat(2001)
    const answer = await save('team3', id, first, {
      'level-MLF-1.1.1': '4',
      'link-MLF-1.1.1': 'javascript:alert(1)',
      'note-MLF-1.1.2': long,
      'level-MLF-1.1.3': '9',
    })
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain('Enter a whole web address, such as https://example.org/minutes')
    expect(page).toContain('Your note must be 2,000 characters or fewer')
    expect(page).toContain('Select one of the levels')
    expect(page).toContain('href="#link-MLF-1.1.1"')
    expect(page).toContain(long)
    expect(page).toMatch(/<title>Error: /)
    expect(await html(`/assessment/${id}/MLF-1.1`, 'team3')).not.toContain(long)
  })

  test('because another window saved first, shows both, keeps what was typed, and is saved the second time', async () => {
    const id = await begin('team4')
    const basis = hidden(await html(`/assessment/${id}/MLF-1.1`, 'team4'), 'basis')
    await save('team4', id, first, answersTo(first, '2', { 'note-MLF-1.1.1': 'from the first window' }))
    const late = { ...answersTo(first, '4', { 'note-MLF-1.1.1': 'from the second window' }), next: 'later' }
    const refused = await world.submit(`/assessment/${id}/MLF-1.1`, { ...late, basis }, 'team4')
    expect(refused.status).toBe(409)
    const page = await refused.text()
    expect(page).toContain('from the first window')
    expect(page).toContain('from the second window')
    const again = await world.submit(
      `/assessment/${id}/MLF-1.1`,
      { ...late, basis: hidden(page, 'basis') },
      'team4',
    )
    expect(again.headers.get('Location')).toBe('/assessment')
    expect(await html(`/assessment/${id}/MLF-1.1`, 'team4')).toContain('from the second window')
  })

  test('with competencies unanswered says so, and is submitted by somebody who leaves them open', async () => {
    const id = await begin('team5')
    const empty = await world.submit(
      `/assessment/${id}/check`,
      { submissionId: newId(), leavesOpen: 'yes' },
      'team5',
    )
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('Answer at least one competency before you submit')
    await save('team5', id, first, answersTo(first, '3'))
    const refused = await world.submit(`/assessment/${id}/check`, { submissionId: newId() }, 'team5')
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('24 competencies are not answered')
    const sent = await world.submit(
      `/assessment/${id}/check`,
      { submissionId: newId(), leavesOpen: 'yes' },
      'team5',
    )
    expect(sent.status).toBe(303)
    const twice = await world.submit(
      `/assessment/${id}/check`,
      { submissionId: newId(), leavesOpen: 'yes' },
      'team5',
    )
    expect(twice.headers.get('Location')).toBe(sent.headers.get('Location'))
  })
})

test('a draft is put away and taken up again', async () => {
  const id = await begin('team6')
  const away = await world.submit(`/assessment/${id}/discard`, { submissionId: newId() }, 'team6')
  const page = await html(away.headers.get('Location') ?? '', 'team6')
  expect(page).toContain(`/assessment/${id}/restore`)
  expect((await world.visit(`/assessment/${id}`, 'team6')).status).toBe(404)
  const back = await world.submit(`/assessment/${id}/restore`, { submissionId: newId() }, 'team6')
  expect(back.headers.get('Location')).toBe(`/assessment/${id}`)
})

describe('a line manager', () => {
  test('sees a person’s levels from when they agree until they no longer do, and never their notes', async () => {
    const { personId } = world.person('nurse')
    const path = `/team/${personId}`
    const id = await begin('nurse', 'F')
    await save('nurse', id, first, answersTo(first, '4', { 'note-MLF-1.1.1': 'for my eyes only' }))
    await world.submit(`/assessment/${id}/check`, { submissionId: newId(), leavesOpen: 'yes' }, 'nurse')
    const before = await world.visit(path, 'wardManager')
    expect(before.status).toBe(404)
    const beforeWords = await before.text()
    expect(beforeWords).toContain('has not agreed')
    expect(beforeWords).not.toContain('Hamza')
    const decide = async (decision: string) => {
      const managerId = hidden(await html('/assessment/sharing', 'nurse'), 'managerId')
      return world.submit('/assessment/sharing', { managerId, decision, submissionId: newId() }, 'nurse')
    }
    expect((await decide('give')).headers.get('Location')).toBe('/assessment/sharing?done=given')
    const shared = await world.visit(path, 'wardManager')
    expect(shared.status).toBe(200)
    const words = await shared.text()
    expect(words).toContain('Hamza Sheikh')
    expect(words).not.toContain('for my eyes only')
    expect(await html('/team', 'wardManager')).toContain('Hamza Sheikh')
    expect((await world.visit(path, 'generalManager')).status).toBe(404)
    await decide('withdraw')
    expect((await world.visit(path, 'wardManager')).status).toBe(404)
    expect(await html('/team', 'wardManager')).not.toContain('Hamza')
  })

  test('is not agreed with by a form that names somebody else', async () => {
    const managerId = world.person('generalManager').personId
    const answer = await world.submit(
      '/assessment/sharing',
      { managerId, decision: 'give', submissionId: newId() },
      'nurse',
    )
    expect(answer.status).toBe(404)
  })
})

describe('my own record', () => {
  test('comes as CSV that a spreadsheet does not run, and as JSON', async () => {
    const id = await begin('team7')
    await save('team7', id, first, answersTo(first, '3', { 'note-MLF-1.1.1': '=HYPERLINK("x")' }))
    await world.submit(`/assessment/${id}/check`, { submissionId: newId(), leavesOpen: 'yes' }, 'team7')
    const csv = await world.visit('/assessment/my-record.csv', 'team7')
    expect(csv.headers.get('Content-Type')).toContain('text/csv')
    expect(await csv.text()).toContain(`"'=HYPERLINK(""x"")"`)
    const json = await world.visit('/assessment/my-record.json', 'team7')
    expect(JSON.parse(await json.text())).toMatchObject({
      ratings: [{ level: 3 }, { level: 3 }, { level: 3 }],
    })
  })
})

describe('the organisation’s figures', () => {
  test('open for the board, the development lead and the administrator, with their download', async () => {
    for (const key of ['board', 'developmentLead', 'administrator']) {
      const page = await html('/assessment/organisation', key)
      expect(page).toContain('Coverage by profession')
      expect(page).toContain('1 November 2026')
    }
    const csv = await world.visit('/assessment/organisation.csv', 'board')
    expect(await csv.text()).toMatch(/^\uFEFF?As at,Grouping,Group/)
  })

  test('are of any unit of the organisation, by a path of links', async () => {
    const page = await html('/assessment/organisation', 'board')
    const [, path = ''] = /href="(\/assessment\/units\/[^"]+)"/.exec(page) ?? []
    const unit = await world.visit(path, 'board')
    expect(unit.status).toBe(200)
    expect(await unit.text()).toContain('Coverage')
    expect((await world.visit(`${path}/figures.csv`, 'board')).status).toBe(200)
    expect((await world.visit(`/api${path}`, 'board')).status).toBe(200)
  })
})

describe('the API', () => {
  const post = (body: unknown, key: string) =>
    world.send(
      '/api/assessment/submissions',
      { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
      key,
    )
  const answers = (level: number | null) =>
    standards.flatMap(({ competencies }) =>
      competencies.map(({ id }) => ({ competencyId: id, level, noChance: level === null })),
    )

  test('takes a whole self-assessment once', async () => {
    const body = { submissionId: newId(), stage: '1', answers: answers(3) }
    expect((await post(body, 'team8')).status).toBe(201)
    expect((await post(body, 'team8')).status).toBe(409)
    const mine = (await (await world.visit('/api/assessment/mine', 'team8')).json()) as { ratings: unknown[] }
    expect(mine.ratings).toHaveLength(27)
  })

  test.each([
    ['a stage that is not there', { stage: '9' }, 'no-such-stage'],
    [
      'a level off the scale',
      { answers: [{ competencyId: 'MLF-1.1.1', level: 6 }], leavesOpen: true },
      'no-such-level',
    ],
    [
      'a competency of another framework',
      { answers: [{ competencyId: 'LQF-1', level: 3 }] },
      'no-such-competency',
    ],
    [
      'silence that nobody has admitted',
      { answers: [{ competencyId: 'MLF-1.1.1', level: 3 }] },
      'unanswered',
    ],
  ])('refuses %s, and says which', async (_, change, fault) => {
    const answer = await post({ submissionId: newId(), stage: '1', answers: answers(3), ...change }, 'team9')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ fault })
  })

  test('gives a manager the same of the team as the page', async () => {
    const team = await (await world.visit('/api/assessment/team', 'wardManager')).json()
    expect(team).toMatchObject({ people: 13, notSharingAssessed: expect.anything() })
  })
})
