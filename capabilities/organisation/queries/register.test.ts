import { expect, test } from 'vitest'
import { openWorld } from '../../../checks/world/index.ts'
import { listOrganisations } from './register.ts'

test('the command line can name every organisation before it has chosen one', async () => {
  const world = await openWorld()
  const listed = await listOrganisations(world.database.kysely)
  expect(listed.map(({ code, name }) => [code, name])).toEqual([
    ['ZZ7', 'Faraway Hospitals'],
    ['ZZ8', 'Nearby Hospitals'],
  ])
  expect(listed.map(({ id }) => id)).toContain(world.person('administrator').organisationId)
  await world.close()
})
