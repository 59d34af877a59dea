import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditEntries, mayChangeNothing } from './world/audit-entries.ts'
import { openWorld, type World, worldUrl } from './world/index.ts'
import { watchAudit } from './world/watch-audit.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Signing in and out happens before an organisation is known; platform/sign-in holds its own entries by its own tests. */
const isSignIn = (name: string): boolean =>
  /^POST \/(sign-in|sign-out|invitation|password-reset|account|choose-organisation|people\/:personId\/sign-in)/.test(
    name,
  )

const acts = (): readonly string[] =>
  world.service.routes.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)

test('every act of the product says what it leaves in the audit trail, or why nothing', () => {
  expect(acts().filter((name) => !auditEntries[name] && !isSignIn(name))).toEqual([])
  expect(Object.keys(auditEntries).filter((name) => !acts().includes(name))).toEqual([])
  expect(Object.keys(mayChangeNothing).filter((name) => !auditEntries[name])).toEqual([])
})

test('an act that is answered as done and left nothing is a fault of the test that did it', async () => {
  const silent = watchAudit(
    { ...world.service, fetch: () => new Response(null, { status: 303, headers: { Location: '/code' } }) },
    [world.person('nurse').organisationId],
  )
  const attest = new Request(new URL('/code/attest', worldUrl), { method: 'POST', body: '' })
  await expect(silent.fetch(attest)).rejects.toThrow(/left none of: attest code-attestation/)
})
