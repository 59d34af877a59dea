import { verifyChain } from '@headroom/platform/audit'
import { inOrganisation } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attest, attestationState, recordAttestations } from './attest.ts'
import { attestationQueries } from './queries/attestations.ts'
import { now, openWorld, today, type World } from './world-for-tests.ts'

let world: World
let personId: string

beforeAll(async () => {
  world = await openWorld()
  const unit = await world.addUnit('Ash ward')
  ;[personId = ''] = await world.addPeople(unit, 3)
})
afterAll(() => world.database.close())

const stateOf = (id: string) => world.within((within) => attestationState(within, id, today))

describe('attesting', () => {
  it('counts for a year from the day it is given', async () => {
    expect(await stateOf(personId)).toEqual({ kind: 'never' })
    await attest(world.scopeOf(world.organisationId, personId), { personId, submissionId: newId() }, now)
    expect(await stateOf(personId)).toMatchObject({ kind: 'in-date', latest: { expiresOn: '2027-11-22' } })
  })

  it('is done once, however often the button is pressed', async () => {
    const unit = await world.addUnit('Birch ward')
    const [one = ''] = await world.addPeople(unit, 1)
    const scope = world.scopeOf(world.organisationId, one)
    const submissionId = newId()
    await Promise.all([1, 2, 3].map(() => attest(scope, { personId: one, submissionId }, now)))
    expect(await world.within((within) => attestationQueries(within).list(one))).toHaveLength(1)
  })

  it('can be recorded for many at once, and the latest says where a person stands', async () => {
    const unit = await world.addUnit('Cedar ward')
    const people = await world.addPeople(unit, 40)
    const rows = people.flatMap((id) => [
      { personId: id, attestedAt: new Date('2024-05-01T10:00:00Z') },
      { personId: id, attestedAt: new Date('2025-06-01T10:00:00Z') },
    ])
    await world.within((within) => recordAttestations(within, rows, now))
    expect(await stateOf(people[7] ?? '')).toMatchObject({
      kind: 'lapsed',
      latest: { expiresOn: '2026-06-01' },
    })
  })

  it('stands in the audit trail, in the name of whoever gave their word, once for each', async () => {
    const unit = await world.addUnit('Damson ward')
    const [one = ''] = await world.addPeople(unit, 1)
    const submissionId = newId()
    for (const _ of [1, 2])
      await attest(world.scopeOf(world.organisationId, one), { personId: one, submissionId }, now)
    const [given] = await world.within((within) => attestationQueries(within).list(one))
    const { rows } = await world.within((within) =>
      sql`select action, object_type as type, object_id as id from audit_event where actor_person_id = ${one}`.execute(
        within.tables<unknown>(),
      ),
    )
    expect(rows).toEqual([{ action: 'attest', type: 'code-attestation', id: given?.id }])
  })

  it('leaves a chain of audit that holds', async () => {
    const report = await world.within(verifyChain)
    expect(report.events).toBeGreaterThan(0)
    expect(report.faults).toEqual([])
  })
})

describe('the table of attestations', () => {
  it.each(['update code_attestation set expires_on = expires_on + 1', 'delete from code_attestation'])(
    'refuses "%s", to the application and to the owner',
    async (statement) => {
      await expect(
        world.within((within) => sql.raw(statement).execute(within.tables<unknown>())),
      ).rejects.toThrow('permission denied')
      await expect(sql.raw(statement).execute(world.database.kysely)).rejects.toThrow('facts')
    },
  )

  it('is empty to another organisation', async () => {
    const other = world.scopeOf(await world.register('Hollowmere', 'ZZ2'), null)
    const seen = await inOrganisation(other, (within) =>
      sql`select 1 from code_attestation`.execute(within.tables<unknown>()),
    )
    expect(seen.rows).toEqual([])
  })
})
