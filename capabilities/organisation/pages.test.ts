import { countQueries } from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../checks/world/index.ts'
import { bringIn, extractRows, joiner } from './import-for-tests.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const page = async (path: string, key: string, status = 200): Promise<string> => {
  const answer = await world.visit(path, key)
  expect(answer.status).toBe(status)
  return answer.text()
}

const idOf = (table: string, column: string, value: string): Promise<string> =>
  world.within('administrator', async (within) => {
    const { rows } = await sql<{ id: string }>`select id from ${sql.ref(table)}
      where ${sql.ref(column)} = ${value}`.execute(within.tables<unknown>())
    return rows[0]?.id ?? ''
  })

describe('the directory', () => {
  test('shows the organisation with its code, its system, and units with how many work there', async () => {
    const text = await page('/organisation', 'nurse')
    expect(text).toContain('Nearby Hospitals')
    expect(text).toContain('ZZ8')
    expect(text).toContain('Both Together')
    expect(text).toMatch(/Cardiology<\/a>, 16 people/)
  })

  test('a unit shows its place, who leads it together, and its people with their line managers', async () => {
    const text = await page(`/organisation/units/${await idOf('unit', 'name', 'Cardiology')}`, 'nurse')
    expect(text).toMatch(/Clinical lead[\s\S]*Farah Qureshi/)
    expect(text).toMatch(/Operational lead[\s\S]*Esther Boateng/)
    expect(text).toMatch(/Nursing lead[\s\S]*Gwen Prosser/)
    expect(text).toMatch(/nhsuk-breadcrumb__link[^>]*>\s*Medicine/)
    expect(text).not.toContain('Correct who leads this unit')
  })

  test.each([
    ['a colleague', 'nurse', 'developmentLead', { appraisal: false, email: false }],
    ['themself', 'nurse', 'nurse', { appraisal: true, email: false }],
    ['their line manager', 'nurse', 'wardManager', { appraisal: true, email: false }],
    ['a manager further up', 'nurse', 'generalManager', { appraisal: false, email: false }],
    ['an administrator', 'nurse', 'administrator', { appraisal: true, email: true }],
  ])('of a person, %s sees what is theirs to see, on the page and over the API', async (_, of, by, sees) => {
    const { personId } = world.person(of)
    const text = await page(`/organisation/people/${personId}`, by)
    expect(text).toContain('Staff Nurse')
    expect(text.includes('Last appraisal')).toBe(sees.appraisal)
    expect(text.includes('hamza.sheikh')).toBe(sees.email)
    expect(text.includes('1008')).toBe(sees.email)
    const answer = JSON.parse(await page(`/api/organisation/people/${personId}`, by)) as {
      posts: object[]
    }
    expect('email' in answer).toBe(sees.email)
    expect('employeeNumber' in answer).toBe(sees.email)
    expect(answer.posts.every((post) => 'lastAppraisalOn' in post)).toBe(sees.appraisal)
  })

  test('my team is who I manage today; nobody is an answer too', async () => {
    expect(await page('/organisation/my-team', 'wardManager')).toContain('Hamza Sheikh')
    expect(await page('/organisation/my-team', 'nurse')).toContain('names nobody whom you manage')
  })

  test('each page asks the same number of questions for one person and for sixty', async () => {
    const unitId = await idOf('unit', 'name', 'Cardiology')
    const paths = [
      '/organisation',
      `/organisation/units/${unitId}`,
      '/organisation/my-team',
      `/organisation/people/${world.person('wardManager').personId}`,
      '/organisation/people?q=nur',
      `/api/organisation/units/${unitId}`,
    ]
    const costs = async () => {
      const counted: number[] = []
      for (const path of paths) counted.push((await countQueries(() => page(path, 'wardManager'))).queries)
      return counted
    }
    const few = await costs()
    const rows = extractRows()
    const nurse = rows.find((row) => row['Position Title'] === 'Staff Nurse') ?? {}
    const more = Array.from({ length: 60 }, (_, at) => joiner(nurse, `${3000 + at}`, 'Nuria', `Another${at}`))
    expect((await bringIn(world, [...rows, ...more])).ok).toBe(true)
    expect(await costs()).toEqual(few)
  })
})

describe('what a person decides about a post', () => {
  const responsibility = (postId: string, carries: string, version: number) =>
    world.submit(`/organisation/posts/${postId}`, { carries, version: String(version) }, 'administrator')

  test('is kept with who decided it, against any import', async () => {
    const postId = await idOf('post', 'title', 'Clinical Lead, Cardiology')
    expect((await responsibility(postId, 'no', 0)).status).toBe(303)
    const text = await page(`/organisation/posts/${postId}`, 'nurse')
    expect(text).toMatch(/No\s*, decided by Bryn Llewellyn/)
    await bringIn(
      world,
      extractRows().map((row) => ({ ...row, FTE: '0.90' })),
    )
    expect(await page(`/organisation/posts/${postId}`, 'nurse')).toMatch(/No\s*, decided by Bryn Llewellyn/)
  })

  test('on a form that somebody overtook is answered with what they saved, and keeps what was chosen', async () => {
    const postId = await idOf('post', 'title', 'Workforce Information Lead')
    expect((await responsibility(postId, 'yes', 0)).status).toBe(303)
    const stale = await responsibility(postId, 'no', 0)
    expect(stale.status).toBe(409)
    const text = await stale.text()
    expect(text).toContain('This changed while you were editing')
    expect(text).toContain('Bryn Llewellyn saved other answers')
    expect(text).toMatch(/value="no"[^>]* checked/)
    expect(text).toContain('name="version" value="1"')
    expect((await responsibility(postId, 'no', 1)).status).toBe(303)
  })

  test('sent twice is saved once', async () => {
    const postId = await idOf('post', 'title', 'Leadership Development Lead')
    const [first, second] = await Promise.all([
      responsibility(postId, 'yes', 0),
      responsibility(postId, 'yes', 0),
    ])
    expect([first.status, second.status]).toEqual([303, 303])
    const { rows } = await world.within('administrator', (within) =>
      sql<{ n: number }>`select count(*)::int as n from post_responsibility_decision
        where post_id = ${postId}`.execute(within.tables<unknown>()),
    )
    expect(rows[0]?.n).toBe(1)
  })
})

describe('who leads a unit', () => {
  const save = (unitId: string, fields: Record<string, string>) =>
    world.submit(`/organisation/units/${unitId}/leads`, fields, 'administrator')

  test('is decided by an administrator, nobody included, and no import proposes over it', async () => {
    const unitId = await idOf('unit', 'name', 'Cardiology')
    const form = await page(`/organisation/units/${unitId}/leads`, 'administrator')
    const matron = /<option value="([^"]+)"[^>]*>Ward Manager, Cardiology/.exec(form)?.[1] ?? ''
    const saved = await save(unitId, {
      version: '0',
      clinical: 'nobody',
      operational: 'another',
      operationalPosition: '51004',
      nursing: matron,
    })
    expect(saved.status).toBe(303)
    await bringIn(
      world,
      extractRows().map((row) => ({ ...row, FTE: '0.80' })),
    )
    const text = await page(`/organisation/units/${unitId}`, 'nurse')
    expect(text).toMatch(/Clinical lead[\s\S]*Nobody is recorded/)
    expect(text).toMatch(/Operational lead[\s\S]*General Manager, Medicine/)
    expect(text).toContain('Decided by Bryn Llewellyn')
  })

  test('a stale form is told what was decided meanwhile, and a number that no post has is a fault', async () => {
    const unitId = await idOf('unit', 'name', 'Human Resources')
    const nobody = { clinical: 'nobody', operational: 'nobody', nursing: 'nobody' }
    const unknown = await save(unitId, {
      ...nobody,
      version: '0',
      nursing: 'another',
      nursingPosition: '999',
    })
    expect(unknown.status).toBe(400)
    expect(await unknown.text()).toContain('href="#nursingPosition"')
    const chief = await idOf('post', 'title', 'Chief People Officer')
    expect((await save(unitId, { ...nobody, version: '0', operational: chief })).status).toBe(303)
    const stale = await save(unitId, { ...nobody, version: '0' })
    expect(stale.status).toBe(409)
    const text = await stale.text()
    expect(text).toContain('This changed while you were editing')
    expect(text).toContain('Chief People Officer')
  })
})

describe('duties', () => {
  const change = (key: string, duty: string, how: string) =>
    world.submit(
      `/organisation/people/${world.person(key).personId}/duties`,
      { duty, change: how },
      'administrator',
    )

  test('are given and taken by an administrator', async () => {
    expect((await change('nurse', 'board', 'give')).status).toBe(303)
    expect(await page(`/organisation/people/${world.person('nurse').personId}`, 'administrator')).toContain(
      'by Bryn Llewellyn',
    )
    expect((await change('nurse', 'board', 'take')).status).toBe(303)
  })

  test('the last administrator cannot be taken away', async () => {
    const refused = await change('administrator', 'administrator', 'take')
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Give the duty to somebody else first')
  })
})
