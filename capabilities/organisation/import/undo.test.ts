import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../checks/world/index.ts'
import { bringIn, extractRows, joiner, undoLast } from '../import-for-tests.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const ask = <Row>(query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
  world.within('administrator', async (within) => (await query.execute(within.tables<unknown>())).rows)

/** Brings in one joiner, whose place somebody then builds on, so that it cannot go with the import. */
async function bringInSomebodyWhoStays(startsOn: string): Promise<string> {
  const rows = extractRows()
  const nurse = rows.find((row) => row['Last Name'] === 'Sheikh') ?? {}
  const came = { ...joiner(nurse, '1901', 'New', 'Arrival'), 'Start Date in Position': startsOn }
  const brought = await bringIn(world, [...rows, came])
  if (!brought.ok) throw new Error(brought.reason)
  await ask(sql`insert into line_management (organisation_id, id, assignment_id, manager_person_id, starts_on, ends_on)
    select held.organisation_id, ${newId()}, held.id, ${world.person('clinicalLead').personId}, held.starts_on, held.starts_on
    from assignment held join person on person.organisation_id = held.organisation_id and person.id = held.person_id
    where person.employee_number = '1901'`)
  return brought.value.importId
}

const assignments = () =>
  ask(sql<{ startsOn: string; endsOn: string | null }>`
    select held.starts_on as "startsOn", held.ends_on as "endsOn" from assignment held
    join person on person.organisation_id = held.organisation_id and person.id = held.person_id
    where person.employee_number = '1901'`)

describe('an assignment that an import made and that somebody has built on since', () => {
  test('stays when the import is taken back, and ends that day, so that nobody holds a post they were never given', async () => {
    const importId = await bringInSomebodyWhoStays('01/10/2026')
    expect(await assignments()).toEqual([{ startsOn: '2026-10-01', endsOn: null }])
    expect(await undoLast(world, importId)).toEqual({ ok: true, value: undefined })
    expect(await assignments()).toEqual([{ startsOn: '2026-10-01', endsOn: '2026-11-22' }])
  })

  test('ends on the day it would begin, where that is still to come', async () => {
    const importId = await bringInSomebodyWhoStays('01/12/2026')
    expect(await undoLast(world, importId)).toEqual({ ok: true, value: undefined })
    expect(await assignments()).toEqual([{ startsOn: '2026-12-01', endsOn: '2026-12-01' }])
  })

  test('no longer counts in the figures of the unit, nor for the line manager', async () => {
    const importId = await bringInSomebodyWhoStays('01/10/2026')
    await undoLast(world, importId)
    const team = await ask(sql<{ open: number }>`select count(*)::int as open from line_management edge
      join assignment held on held.organisation_id = edge.organisation_id and held.id = edge.assignment_id
      join person on person.organisation_id = held.organisation_id and person.id = held.person_id
      where person.employee_number = '1901' and edge.ends_on is null`)
    expect(team).toEqual([{ open: 0 }])
    expect((await world.visit('/organisation/people?q=Arrival', 'administrator')).status).toBe(200)
  })
})
