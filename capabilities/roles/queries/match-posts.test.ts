import { countQueries } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../checks/world/index.ts'
import { matchPosts } from './match-posts.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Flags = { manages: boolean | null; decidedBy: string | null; profile: string | null }

const open = (title: string, more: { manages?: boolean } = {}): Promise<string> =>
  world.within('administrator', async (within) => {
    const id = newId()
    await sql`insert into post (organisation_id, id, title, unit_id, has_management_responsibility, responsibility_decided_by)
      select ${within.organisationId}, ${id}, ${title}, id, ${more.manages ?? null}, ${more.manages === undefined ? null : 'person'}
      from unit where organisation_id = ${within.organisationId} and parent_id is null`.execute(
      within.tables<unknown>(),
    )
    return id
  })

const rename = (id: string, title: string) =>
  world.within('administrator', (within) =>
    sql`update post set title = ${title} where organisation_id = ${within.organisationId} and id = ${id}`.execute(
      within.tables<unknown>(),
    ),
  )

const flagsOf = async (id: string): Promise<Flags | undefined> =>
  world.within('administrator', async (within) => {
    const { rows } = await sql<Flags>`
      select has_management_responsibility as manages, responsibility_decided_by as "decidedBy", profile_id as profile
      from post left join post_profile held on held.organisation_id = post.organisation_id and held.post_id = post.id
      where post.organisation_id = ${within.organisationId} and post.id = ${id}`.execute(
      within.tables<unknown>(),
    )
    return rows[0]
  })

const match = (ids?: readonly string[]) => world.within('administrator', (within) => matchPosts(within, ids))

test('a post takes the role that its title says, and with it whether it manages', async () => {
  const id = await open('Matron, Outpatients')
  expect(await match([id])).toEqual({ posts: 1, matched: 1 })
  expect(await flagsOf(id)).toEqual({ manages: true, decidedBy: 'rule', profile: 'matron' })
})

test('a post that no rule knows has no role, and nobody has said whether it manages', async () => {
  const id = await open('Keeper of the Clock')
  await match([id])
  expect(await flagsOf(id)).toEqual({ manages: null, decidedBy: null, profile: null })
})

test('a new title is matched anew, and one that no longer matches loses what the rule gave it', async () => {
  const id = await open('Matron, Outpatients')
  await match([id])
  await rename(id, 'Ward Manager, Stroke')
  await match([id])
  expect(await flagsOf(id)).toMatchObject({ profile: 'ward-manager' })
  await rename(id, 'Keeper of the Clock')
  await match([id])
  expect(await flagsOf(id)).toEqual({ manages: null, decidedBy: null, profile: null })
})

test('what a person said about managing is not changed by a rule', async () => {
  const id = await open('Matron, Outpatients', { manages: false })
  await match([id])
  expect(await flagsOf(id)).toEqual({ manages: false, decidedBy: 'person', profile: 'matron' })
})

test('nothing to match is no statement at all, and a second time changes nothing', async () => {
  const { queries } = await countQueries(() => match([]))
  expect(queries).toBeLessThanOrEqual(3)
  const versions = () =>
    world.within('administrator', async (within) => {
      const { rows } = await sql<{ sum: number }>`select sum(lock_version)::int as sum from post_profile
        where organisation_id = ${within.organisationId}`.execute(within.tables<unknown>())
      return rows[0]?.sum
    })
  await match()
  const once = await versions()
  await match()
  expect(await versions()).toBe(once)
})

test('the number of statements does not grow with the posts', async () => {
  const one = await open('Matron, Outpatients')
  const few = await countQueries(() => match([one]))
  const many: string[] = []
  for (let index = 0; index < 30; index += 1) many.push(await open(`Ward Manager, Ward ${index}`))
  const more = await countQueries(() => match(many))
  expect(more.result.matched).toBe(30)
  expect(more.queries).toBe(few.queries)
})
