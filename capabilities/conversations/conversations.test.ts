import type { Scope } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../checks/world/index.ts'

let world: World
let personId: string
let managerId: string
beforeAll(async () => {
  world = await openWorld()
  personId = world.person('nurse').personId
  managerId = world.person('wardManager').personId
}, 120_000)
afterAll(() => world.close())

const rows = async <Row>(scope: Scope, query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
  world.within('nurse', async (within) => {
    expect(within.organisationId).toBe(scope.organisationId)
    return (await query.execute(within.tables<unknown>())).rows
  })

/** Plans one through the page, and answers its id. */
async function plan(as: string, fields: Record<string, string> = {}): Promise<string> {
  const answer = await world.submit(
    '/conversations/new',
    {
      submissionId: newId(),
      with: as === 'nurse' ? `manager:${managerId}` : `person:${personId}`,
      kind: 'check-in',
      'plannedFor[day]': '22',
      'plannedFor[month]': '11',
      'plannedFor[year]': '2026',
      ...fields,
    },
    as,
  )
  expect(answer.status, await answer.clone().text()).toBe(303)
  return /conversations\/([^?]+)/.exec(answer.headers.get('Location') ?? '')?.[1] ?? ''
}

const prepare = (id: string, as: string, action: 'save' | 'share', words: string, lockVersion = '0') =>
  world.submit(`/conversations/${id}/prepare`, { lockVersion, action, 'since-last': words }, as)

const textOf = async (path: string, as: string) => (await world.visit(path, as)).text()

test('the test world has somebody and their line manager', async () => {
  const { rows: found } = await world.within('nurse', async (within) =>
    sql<{
      id: string
    }>`select edge.id from line_management edge join assignment held on held.organisation_id = edge.organisation_id
      and held.id = edge.assignment_id where held.person_id = ${personId} and edge.manager_person_id = ${managerId}
      and edge.ends_on is null`.execute(within.tables<unknown>()),
  )
  expect(found).toHaveLength(1)
})

describe('planning', () => {
  test('says all that is missing at once, and keeps what was typed', async () => {
    const answer = await world.submit(
      '/conversations/new',
      { submissionId: newId(), place: 'The quiet room', 'plannedFor[day]': '31', 'plannedFor[month]': '2' },
      'nurse',
    )
    const html = await answer.text()
    expect(answer.status).toBe(400)
    for (const words of [
      'Select who it is with',
      'Select a yearly conversation',
      'Enter the day you will talk',
      'The quiet room',
      'value="31"',
    ])
      expect(html).toContain(words)
  })

  test('with somebody outside one’s line is refused', async () => {
    const { personId: stranger } = world.person('board')
    const answer = await world.submit(
      '/conversations/new',
      {
        submissionId: newId(),
        with: `person:${stranger}`,
        kind: 'check-in',
        'plannedFor[day]': '1',
        'plannedFor[month]': '12',
        'plannedFor[year]': '2026',
      },
      'wardManager',
    )
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('whom you manage, today')
  })

  test('a yearly one that both plan in the same moment is one', async () => {
    const fields = {
      kind: 'yearly',
      'plannedFor[day]': '1',
      'plannedFor[month]': '12',
      'plannedFor[year]': '2026',
    }
    const both = await Promise.all([
      world.submit(
        '/conversations/new',
        { ...fields, submissionId: newId(), with: `manager:${managerId}` },
        'nurse',
      ),
      world.submit(
        '/conversations/new',
        { ...fields, submissionId: newId(), with: `person:${personId}` },
        'wardManager',
      ),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  })
})

describe('prepared apart, then seen together', () => {
  test('neither sees a word of the other’s until both have shared', async () => {
    const id = await plan('nurse')
    expect((await prepare(id, 'nurse', 'share', 'Canary of the nurse')).status).toBe(303)
    expect((await prepare(id, 'wardManager', 'save', 'Canary of the manager')).status).toBe(303)
    expect(await textOf(`/conversations/${id}`, 'wardManager')).not.toContain('Canary of the nurse')
    expect(await textOf(`/conversations/${id}`, 'nurse')).not.toContain('Canary of the manager')
    expect((await prepare(id, 'wardManager', 'share', 'Canary of the manager', '1')).status).toBe(303)
    for (const as of ['nurse', 'wardManager']) {
      const html = await textOf(`/conversations/${id}`, as)
      expect(html).toContain('Canary of the nurse')
      expect(html).toContain('Canary of the manager')
    }
  })

  test('what was shared stays as it was', async () => {
    const id = await plan('nurse')
    await prepare(id, 'nurse', 'share', 'As first said')
    expect((await prepare(id, 'nurse', 'share', 'As thought better of', '1')).status).toBe(409)
    expect(await textOf(`/conversations/${id}`, 'nurse')).toContain('As first said')
  })

  test('of two windows that save, the later is told and keeps what it typed', async () => {
    const id = await plan('nurse')
    await prepare(id, 'nurse', 'save', 'In the first window')
    const late = await prepare(id, 'nurse', 'save', 'In the second window', '0')
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('In the second window')
  })

  test('when both share in the same moment, it is open to both', async () => {
    const id = await plan('nurse')
    await Promise.all([prepare(id, 'nurse', 'share', 'one'), prepare(id, 'wardManager', 'share', 'two')])
    expect(await textOf(`/conversations/${id}`, 'nurse')).toContain('Open to both')
  })
})

async function openToBoth(): Promise<string> {
  const id = await plan('nurse')
  await prepare(id, 'nurse', 'share', 'Mine')
  await prepare(id, 'wardManager', 'share', 'Theirs')
  return id
}

const write = (id: string, as: string, version: number, strengths: string) =>
  world.submit(
    `/conversations/${id}/record`,
    {
      version: String(version),
      strengths,
      'heldOn[day]': '22',
      'heldOn[month]': '11',
      'heldOn[year]': '2026',
    },
    as,
  )
const agree = (id: string, as: string, version: number) =>
  world.submit(`/conversations/${id}/agree`, { version: String(version), agree: 'yes' }, as)

describe('what is agreed', () => {
  test('stands when both have agreed the same version, and is never changed after', async () => {
    const id = await openToBoth()
    await write(id, 'wardManager', 0, 'Calm at night')
    expect((await agree(id, 'nurse', 1)).status).toBe(303)
    expect(await textOf(`/conversations/${id}`, 'wardManager')).not.toContain('>Agreed<')
    expect((await agree(id, 'wardManager', 1)).status).toBe(303)
    expect(await textOf(`/conversations/${id}`, 'nurse')).toContain('Agreed')
    expect((await write(id, 'wardManager', 1, 'Something else')).status).toBe(303)
    const records = await rows<{ version: number }>(
      world.scopeOf('nurse'),
      sql`select version from conversation_record where conversation_id = ${id}`,
    )
    expect(records).toHaveLength(1)
    await expect(
      world.within('nurse', (within) =>
        sql`update conversation set state = 'together' where id = ${id}`.execute(within.tables<unknown>()),
      ),
    ).rejects.toThrow(/never changed/)
  })

  test('a new version, or an objective added, takes both agreements back', async () => {
    const id = await openToBoth()
    await write(id, 'wardManager', 0, 'First')
    await agree(id, 'nurse', 1)
    await world.submit(
      `/conversations/${id}/objectives`,
      { submissionId: newId(), level: 'own', words: 'Lead the handover twice a week' },
      'wardManager',
    )
    const stale = await agree(id, 'wardManager', 1)
    expect(stale.status).toBe(409)
    await agree(id, 'wardManager', 2)
    expect(await textOf(`/conversations/${id}`, 'nurse')).toContain('Do you agree')
  })

  test('two who write the next version at once: one is told', async () => {
    const id = await openToBoth()
    const both = await Promise.all([write(id, 'nurse', 0, 'Hers'), write(id, 'wardManager', 0, 'His')])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  })

  test('an objective added twice by a double click is there once', async () => {
    const id = await openToBoth()
    const fields = { submissionId: newId(), level: 'team', words: 'Only once, please' }
    await Promise.all([1, 2].map(() => world.submit(`/conversations/${id}/objectives`, fields, 'nurse')))
    const found = await rows<{ id: string }>(
      world.scopeOf('nurse'),
      sql`select id from conversation_objective where words = 'Only once, please'`,
    )
    expect(found).toHaveLength(1)
  })
})

describe('what was promised', () => {
  /** The form that stands below these words. */
  const formBelow = async (id: string, words: string): Promise<string> => {
    const page = await textOf(`/conversations/${id}`, 'nurse')
    return (
      /\/conversations\/[\da-f-]{36}\/(objectives|support)\/[\da-f-]{36}/.exec(
        page.slice(page.indexOf(words)),
      )?.[0] ?? ''
    )
  }

  test('is said to be met or kept by either side, and whoever looks at an older page is told', async () => {
    const id = await openToBoth()
    const objective = { submissionId: newId(), level: 'own', words: 'Run the board round' }
    await world.submit(`/conversations/${id}/objectives`, objective, 'nurse')
    const promise = { submissionId: newId(), promise: 'An afternoon a month to study' }
    await world.submit(`/conversations/${id}/support`, promise, 'wardManager')
    for (const [promised, state, words] of [
      [objective.words, 'changed', 'Every other week'],
      [promise.promise, 'not-given', 'No cover was found'],
    ] as const) {
      const said = { lockVersion: '1', state, words }
      const path = await formBelow(id, promised)
      expect((await world.submit(path, said, 'nurse')).headers.get('Location')).toContain('done=written')
      expect(await textOf(`/conversations/${id}`, 'wardManager')).toContain(words)
      expect((await world.submit(path, said, 'wardManager')).status).toBe(409)
    }
  })
})

describe('a conversation that will not be held', () => {
  test('is cancelled, not twice, and says so to both', async () => {
    const id = await plan('nurse')
    const cancel = () => world.submit(`/conversations/${id}/cancel`, { lockVersion: '1' }, 'wardManager')
    expect((await cancel()).headers.get('Location')).toBe('/conversations?done=cancelled')
    expect(await textOf(`/conversations/${id}`, 'nurse')).toContain('Cancelled')
    expect((await cancel()).status).toBe(409)
  })
})

describe('what stays private', () => {
  test('a note is seen by its writer alone', async () => {
    const id = await openToBoth()
    await world.submit(`/conversations/${id}/note`, { lockVersion: '0', words: 'Canary note' }, 'wardManager')
    expect(await textOf(`/conversations/${id}`, 'wardManager')).toContain('Canary note')
    expect(await textOf(`/conversations/${id}`, 'nurse')).not.toContain('Canary note')
  })

  test('how it was is said once, and the other never sees it', async () => {
    const id = await openToBoth()
    await world.submit(`/conversations/${id}/said`, { wasHeld: 'no', useful: '1' }, 'nurse')
    await world.submit(`/conversations/${id}/said`, { wasHeld: 'yes', useful: '5' }, 'nurse')
    const said = await rows<{ was_held: boolean; useful: number }>(
      world.scopeOf('nurse'),
      sql`select was_held, useful from conversation_said where conversation_id = ${id}`,
    )
    expect(said).toEqual([{ was_held: false, useful: 1 }])
  })

  test('somebody who is no side of it sees nothing of it', async () => {
    const id = await openToBoth()
    for (const as of ['administrator', 'board', 'serviceManager', 'farAdministrator'])
      for (const path of ['', '/prepare', '/record', '/said'])
        expect((await world.visit(`/conversations/${id}${path}`, as)).status, `${as} ${path}`).toBe(404)
  })
})
