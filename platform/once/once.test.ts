import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, serverUrl } from '../database/for-tests.ts'
import {
  type Database,
  databaseMigrations,
  inOrganisation,
  type Scope,
  scopeMaker,
} from '../database/index.ts'
import { newId } from '../ids/index.ts'
import { claimOnce, onceMigrations } from './index.ts'

let database: Database
let scope: Scope
const at = new Date('2026-11-22T09:00:00Z')
beforeAll(async () => {
  database = await openTestDatabase([...databaseMigrations, ...onceMigrations])
  scope = scopeMaker(database.kysely)(newId(), newId())
}, 60_000)
afterAll(() => database.close())

const claim = (id: string, of = scope) => inOrganisation(of, (within) => claimOnce(within, id, at))

test('a form is taken once, however often it is sent after that', async () => {
  const id = newId()
  expect([await claim(id), await claim(id), await claim(id)]).toEqual([true, false, false])
})

test('of many who send one form in the same instant, one is taken', async () => {
  const id = newId()
  const claims = await Promise.all(Array.from({ length: 20 }, () => claim(id)))
  expect(claims.filter(Boolean)).toHaveLength(1)
})

// On the embedded database transactions take turns, so this is asked of a server.
test.skipIf(!serverUrl)(
  'a form that is sent again before the first has done its work waits for it',
  async () => {
    const id = newId()
    const claimed = Promise.withResolvers<void>()
    const mayEnd = Promise.withResolvers<void>()
    const first = inOrganisation(scope, async (within) => {
      const isFirst = await claimOnce(within, id, at)
      claimed.resolve()
      await mayEnd.promise
      return isFirst
    })
    await Promise.race([claimed.promise, first])
    const second = claim(id)
    await new Promise((resolve) => setTimeout(resolve, 100))
    mayEnd.resolve()
    expect(await Promise.all([first, second])).toEqual([true, false])
  },
)

test('what failed is not taken, and may be sent again', async () => {
  const id = newId()
  const failed = inOrganisation(scope, async (within) => {
    await claimOnce(within, id, at)
    throw new Error('the change failed')
  })
  await expect(failed).rejects.toThrow('the change failed')
  expect(await claim(id)).toBe(true)
})

test('a form of one organisation takes nothing from another', async () => {
  const id = newId()
  expect(await claim(id)).toBe(true)
  expect(await claim(id, scopeMaker(database.kysely)(newId(), newId()))).toBe(true)
})
