import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../checks/world/index.ts'
import { roleProfiles } from './content/index.ts'
import { loadRoleReference } from './load-reference.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const [first, ...others] = roleProfiles
if (!first) throw new Error('The library is empty')

test('a published profile that asks something else is refused', async () => {
  const changed = { ...first, purpose: 'Something else' }
  await expect(loadRoleReference(world.database.kysely, [changed, ...others])).rejects.toThrow(
    `“${first.name}” 1.0 is published`,
  )
})

test('the same profile as a new version is added beside the old one', async () => {
  await loadRoleReference(world.database.kysely, [
    ...roleProfiles,
    { ...first, version: '1.1', purpose: 'Other' },
  ])
})

test('how posts find a profile may improve without a new version', async () => {
  await loadRoleReference(world.database.kysely, [{ ...first, matches: [] }, ...others])
})
