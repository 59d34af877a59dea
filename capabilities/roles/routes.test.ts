import { newId } from '@headroom/platform/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../checks/world/index.ts'
import { matchPosts } from './queries/match-posts.ts'
import { postProfileQueries } from './queries/post-profiles.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const heldBy = async (key: string) => {
  const { personId } = world.person(key)
  const [post] = await world.within(key, (within) => postProfileQueries(within).listHeldBy(personId))
  if (!post) throw new Error(`${key} holds no post`)
  return post
}

const choose = (path: string, key: string, fields: Record<string, string>) =>
  world.submit(path, { submissionId: newId(), ...fields }, key)

describe('the library', () => {
  test('is open to anybody, by level and discipline', async () => {
    expect(await (await world.visit('/roles')).text()).toContain('Ward manager')
    const filtered = await (await world.visit('/roles?level=3&discipline=nursing')).text()
    expect(filtered).toContain('Head of nursing')
    expect(filtered).not.toContain('>Ward manager<')
    expect((await world.visit('/roles?level=9')).status).toBe(400)
    expect((await world.visit('/roles?level=&discipline=')).status).toBe(200)
  })

  test('says of a role what it is for, its six tasks, and what it asks', async () => {
    const page = await (await world.visit('/roles/ward-manager')).text()
    for (const words of [
      'The six tasks of management',
      'Changing and improving services',
      'Essential',
      'Desirable',
    ])
      expect(page).toContain(words)
    expect((await world.visit('/roles/no-such-role')).status).toBe(404)
  })

  test('is in the API, each role whole', async () => {
    const { roles } = (await (await world.visit('/api/roles?level=1')).json()) as { roles: { id: string }[] }
    expect(roles.map(({ id }) => id)).toContain('ward-manager')
    const role = await (await world.visit('/api/roles/ward-manager')).json()
    expect(role).toMatchObject({ level: '1', requirements: expect.any(Array) })
    expect((role as { requirements: unknown[] }).requirements).toHaveLength(27)
  })
})

describe('the role I hold', () => {
  test('was found by rule when the staff were brought in, and says why', async () => {
    const page = await (await world.visit('/roles/mine', 'wardManager')).text()
    expect(page).toContain('Ward manager')
    expect(page).toContain('A rule chose it: the title contains')
  })

  test('can be corrected by me, and no rule changes it after', async () => {
    const { postId, lockVersion } = await heldBy('clinicalLead')
    const fields = { postId, lockVersion: String(lockVersion), profileId: 'clinical-director' }
    const answer = await choose('/roles/mine', 'clinicalLead', fields)
    expect(answer.headers.get('Location')).toBe('/roles/mine?saved=yes')
    await world.within('administrator', (within) => matchPosts(within))
    expect(await heldBy('clinicalLead')).toMatchObject({
      decidedBy: 'person',
      profile: { id: 'clinical-director' },
    })
  })

  test('is chosen from a list: nothing chosen is said, and kept is what was chosen', async () => {
    const { postId, lockVersion } = await heldBy('serviceManager')
    const nothing = await choose('/roles/mine', 'serviceManager', {
      postId,
      lockVersion: String(lockVersion),
      profileId: '',
    })
    expect(nothing.status).toBe(400)
    expect(await nothing.text()).toContain('Select a role, or “None of these”')
    const unknown = await choose('/roles/mine', 'serviceManager', {
      postId,
      lockVersion: String(lockVersion),
      profileId: 'king',
    })
    expect(unknown.status).toBe(400)
  })

  test('somebody else’s post cannot be corrected, except by an administrator', async () => {
    const { postId, lockVersion } = await heldBy('generalManager')
    const fields = { postId, lockVersion: String(lockVersion), profileId: 'matron' }
    expect((await choose('/roles/mine', 'wardManager', fields)).status).toBe(404)
    expect((await choose(`/roles/posts/${postId}`, 'wardManager', fields)).status).toBe(403)
    expect((await choose(`/roles/posts/${postId}`, 'farAdministrator', fields)).status).toBe(404)
    expect((await choose(`/roles/posts/${postId}`, 'administrator', fields)).status).toBe(303)
    expect((await heldBy('generalManager')).profile?.id).toBe('matron')
  })

  test('of two who choose at once the second is told, and what they chose is still selected', async () => {
    const { postId, lockVersion } = await heldBy('wardManager')
    const fields = { postId, lockVersion: String(lockVersion) }
    await choose(`/roles/posts/${postId}`, 'administrator', { ...fields, profileId: 'matron' })
    const second = await choose('/roles/mine', 'wardManager', { ...fields, profileId: 'ward-manager' })
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toContain('Somebody changed this role to “Matron”')
    expect(page).toMatch(/value="ward-manager"[^>]*selected/)
  })
})

describe('matching', () => {
  test('gives management responsibility by rule, and never against a person’s word', async () => {
    const flags = await world.within('administrator', (within) =>
      within
        .tables<{
          post: {
            title: string
            has_management_responsibility: boolean | null
            responsibility_decided_by: string | null
          }
        }>()
        .selectFrom('post')
        .select(['title', 'has_management_responsibility', 'responsibility_decided_by'])
        .where('title', '=', 'Service Manager, Cardiology')
        .execute(),
    )
    expect(flags).toEqual([
      {
        title: 'Service Manager, Cardiology',
        has_management_responsibility: true,
        responsibility_decided_by: 'rule',
      },
    ])
  })

  test('twice is the same as once', async () => {
    const before = await heldBy('developmentLead')
    await world.within('administrator', (within) => matchPosts(within))
    expect(await heldBy('developmentLead')).toEqual(before)
  })
})
