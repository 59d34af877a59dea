import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../database/for-tests.ts'
import {
  type Database,
  databaseMigrations,
  inOrganisation,
  type Scope,
  scopeMaker,
} from '../database/index.ts'
import { newId } from '../ids/index.ts'
import { type AuditFacts, canonicalText, chainHash } from './chain.ts'
import { appendAudit, auditMigrations, hashOf, verifyChain } from './index.ts'

let database: Database
let scope: Scope
const at = new Date('2026-11-22T09:00:00.123Z')

beforeAll(async () => {
  database = await openTestDatabase([...databaseMigrations, ...auditMigrations])
}, 60_000)
afterAll(() => database.close())

// An organisation of its own for each test.
beforeEach(async () => {
  scope = scopeMaker(database.kysely)(newId(), newId())
  for (let index = 0; index < 5; index += 1) await add(`change-${index}`)
})

const add = (action: string) =>
  inOrganisation(scope, (within) =>
    appendAudit(within, at, [
      { action, objectType: 'thing', objectId: newId(), before: { level: 1 }, after: { level: 2 } },
    ]),
  )

const verify = () => inOrganisation(scope, verifyChain)

/** As somebody with the whole database in their hands: the owner, with the trigger out of the way. */
async function tamper(statement: string): Promise<void> {
  await sql`alter table audit_event disable trigger append_only`.execute(database.kysely)
  await sql`alter table audit_event no force row level security`.execute(database.kysely)
  await sql`alter table audit_head no force row level security`.execute(database.kysely)
  await sql.raw(statement).execute(database.kysely)
  await sql`alter table audit_event force row level security`.execute(database.kysely)
  await sql`alter table audit_head force row level security`.execute(database.kysely)
}

test('an untouched chain verifies', async () => {
  expect(await verify()).toMatchObject({ events: 5, faults: [] })
})

describe('somebody with the whole database is found out who', () => {
  test.each([
    [
      'changes what was done',
      `update audit_event set action = 'nothing' where seq = 3`,
      [{ seq: 3, what: 'changed' }],
    ],
    [
      'changes when',
      `update audit_event set at = at + interval '1 millisecond' where seq = 2`,
      [{ seq: 2, what: 'changed' }],
    ],
    [
      'changes who',
      `update audit_event set actor_person_id = null where seq = 4`,
      [{ seq: 4, what: 'changed' }],
    ],
    ['removes one from the middle', `delete from audit_event where seq = 3`, [{ seq: 3, what: 'missing' }]],
    [
      'cuts the tail',
      `delete from audit_event where seq > 3`,
      [
        { seq: 4, what: 'missing' },
        { seq: 5, what: 'missing' },
      ],
    ],
    [
      'removes everything',
      `delete from audit_event`,
      [1, 2, 3, 4, 5].map((seq) => ({ seq, what: 'missing' })),
    ],
    [
      'cuts the tail and turns the head back to it',
      `with cut as (delete from audit_event where seq = 5) update audit_head set seq = 4`,
      [{ seq: 4, what: 'head-disagrees' }],
    ],
  ])('%s', async (_, statement, faults) => {
    await tamper(statement)
    expect((await verify()).faults).toEqual(faults)
  })

  test('puts two in another order', async () => {
    await tamper(`update audit_event set seq = 100 where seq = 2`)
    await tamper(`update audit_event set seq = 2 where seq = 3`)
    await tamper(`update audit_event set seq = 3 where seq = 100`)
    expect((await verify()).faults.map(({ seq }) => seq)).toEqual(expect.arrayContaining([2, 3]))
  })
})

test('somebody who writes an event anew, with a hash that fits it, is found out by the one after it', async () => {
  const { rows } = await inOrganisation(scope, (within) =>
    sql<
      AuditFacts & { objectId: string; previousHash: string }
    >`select seq, action, object_type as "objectType",
        object_id as "objectId", actor_person_id as "actorPersonId", before_hash as "beforeHash",
        after_hash as "afterHash", previous_hash as "previousHash"
      from audit_event where organisation_id = ${scope.organisationId} and seq = 3`.execute(
      within.tables<unknown>(),
    ),
  )
  const [was] = rows
  if (!was) throw new Error('There is no third event')
  const canonical = canonicalText({ ...was, at: at.toISOString(), action: 'nothing' })
  const hash = chainHash(was.previousHash, canonical)
  await tamper(
    `update audit_event set action = 'nothing', canonical = '${canonical}', hash = '${hash}' where seq = 3`,
  )
  expect((await verify()).faults).toEqual([{ seq: 4, what: 'out-of-order' }])
})

test('the application itself can neither change nor remove an event', async () => {
  const change = (statement: string) =>
    inOrganisation(scope, (within) => sql.raw(statement).execute(within.tables<unknown>()))
  await expect(change(`update audit_event set action = 'x'`)).rejects.toThrow(
    /permission denied|never changed/,
  )
  await expect(change(`delete from audit_event`)).rejects.toThrow(/permission denied|never changed/)
})

// Without the lock on the head, both of these fail on a server each time; on the embedded database transactions take turns.
test('many writers at once make one chain without a fork, and none is turned away', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, index) => add(`together-${index}`)))
  expect(await verify()).toMatchObject({ events: 45, faults: [] })
})

test('the first writers of an organisation, who find no head yet, are one chain too', async () => {
  scope = scopeMaker(database.kysely)(newId(), newId())
  await Promise.all(Array.from({ length: 10 }, (_, index) => add(`first-${index}`)))
  expect(await verify()).toMatchObject({ events: 10, faults: [] })
})

test('an event is there if and only if the change is', async () => {
  const failed = inOrganisation(scope, async (within) => {
    await appendAudit(within, at, [{ action: 'never', objectType: 'thing', objectId: newId() }])
    throw new Error('the change failed')
  })
  await expect(failed).rejects.toThrow('the change failed')
  expect(await verify()).toMatchObject({ events: 5, faults: [] })
})

test('a hash does not depend on the order in which facts were written down', () => {
  expect(hashOf({ a: 1, b: { c: [1, 2], d: null } })).toBe(hashOf({ b: { d: null, c: [1, 2] }, a: 1 }))
  expect(hashOf({ a: [1, 2] })).not.toBe(hashOf({ a: [2, 1] }))
})
