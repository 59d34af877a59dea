import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, type World, worldClock } from '../../../checks/world/index.ts'
import { bringIn, digestOf, type ExtractRow, extractRows, joiner, undoLast } from '../import-for-tests.ts'
import { giveGrant } from '../queries/grants.ts'

let world: World
let rows: ExtractRow[]
beforeEach(async () => {
  world = await openWorld()
  rows = extractRows()
})
afterEach(() => world.close())

const one = async <T>(query: ReturnType<typeof sql<T>>): Promise<T | undefined> =>
  world.within('administrator', async (within) => (await query.execute(within.tables<unknown>())).rows[0])

const without = (name: string): ExtractRow[] => rows.filter((row) => row['Last Name'] !== name)
const nurse = (): ExtractRow => rows.find((row) => row['Last Name'] === 'Sheikh') ?? {}

describe('bringing in a staff extract', () => {
  test('the same file again changes nothing: everybody is unchanged and no row is written', async () => {
    const before = await digestOf(world)
    const brought = await bringIn(world, rows)
    expect(brought).toMatchObject({
      ok: true,
      value: {
        preview: { summary: { joiners: 0, movers: 0, leavers: 0, changed: 0, unchanged: rows.length } },
      },
    })
    expect(await digestOf(world)).toEqual(before)
  })

  test('a leaver’s assignment and line of management end, and the record stays', async () => {
    const brought = await bringIn(world, without('Sheikh'))
    expect(brought).toMatchObject({ ok: true, value: { preview: { summary: { leavers: 1 } } } })
    const left = await one(sql<{ name: string; ends: string; lines: number }>`
      select person.family_name as name, held.ends_on as ends,
        (select count(*)::int from line_management edge where edge.assignment_id = held.id and edge.ends_on is null) as lines
      from person join assignment held on held.person_id = person.id where person.employee_number = '1008'`)
    expect(left).toEqual({ name: 'Sheikh', ends: '2026-11-22', lines: 0 })
  })

  test('somebody who comes back to their post holds it again', async () => {
    await bringIn(world, without('Sheikh'))
    const brought = await bringIn(world, rows)
    expect(brought).toMatchObject({ ok: true, value: { preview: { summary: { joiners: 1 } } } })
    const held = await one(sql<{ open: number }>`select count(*)::int as open from assignment held
      join person on person.id = held.person_id where person.employee_number = '1008' and held.ends_on is null`)
    expect(held).toEqual({ open: 1 })
  })

  test('rows with faults stop it, unless they are left out', async () => {
    const spoiled = [...without('Sheikh'), { ...nurse(), FTE: '38' }]
    const before = await digestOf(world)
    expect(await bringIn(world, spoiled)).toMatchObject({ ok: false, reason: 'faults-remain' })
    expect(await digestOf(world)).toEqual(before)
    expect(await bringIn(world, [...spoiled, joiner(nurse(), '1999', 'New', 'Nurse')], true)).toMatchObject({
      ok: true,
      value: { preview: { summary: { joiners: 1, leavers: 0 } } },
    })
  })

  test.each([1, 4, 9])('a failure at the %ith new assignment leaves nothing of the file', async (at) => {
    await sql`create sequence written_so_far`.execute(world.database.kysely)
    await sql`grant usage on sequence written_so_far to public`.execute(world.database.kysely)
    await sql
      .raw(`create function fail_at() returns trigger language plpgsql as $$
      begin if nextval('written_so_far') = ${at} then raise exception 'the disk broke'; end if; return new; end $$`)
      .execute(world.database.kysely)
    await sql`create trigger fail_at before insert on assignment for each row execute function fail_at()`.execute(
      world.database.kysely,
    )
    const before = await digestOf(world)
    const more = Array.from({ length: 10 }, (_, index) =>
      joiner(nurse(), `19${10 + index}`, 'New', `Nurse${index}`),
    )
    await expect(bringIn(world, [...rows, ...more])).rejects.toThrow('the disk broke')
    expect(await digestOf(world)).toEqual(before)
  })

  test('of two files at once one is brought in, and the other is told so', async () => {
    const outcomes = await Promise.all([
      bringIn(world, [...rows, joiner(nurse(), '1901', 'First', 'Arrival')]),
      bringIn(world, [...rows, joiner(nurse(), '1902', 'Second', 'Arrival')]),
    ])
    const told = outcomes.map((outcome) => (outcome.ok ? 'brought in' : outcome.reason))
    expect(told.filter((word) => word === 'brought in').length).toBeGreaterThanOrEqual(1)
    const arrivals = await one(sql<{ here: number }>`select count(*)::int as here from assignment held
      join person on person.id = held.person_id where person.family_name = 'Arrival' and held.ends_on is null`)
    expect(arrivals?.here).toBe(1)
  })
})

describe('taking the last import back', () => {
  const turmoil = (): ExtractRow[] => [
    ...without('Sheikh')
      .filter((row) => row['Last Name'] !== 'Qureshi')
      .map((row) =>
        row['Last Name'] === 'Boateng'
          ? { ...row, Department: 'Endoscopy', 'Position Title': 'Service Manager, Endoscopy' }
          : row['Last Name'] === 'Prosser'
            ? { ...row, 'Pay Grade': 'Band 8a', 'First Name': 'Gwenllian', FTE: '0.60' }
            : row,
      ),
    joiner(nurse(), '1901', 'Anne Marie', 'Smith-Jones'),
    joiner({ ...nurse(), Division: 'Surgery', Department: 'Theatres' }, '1902', 'Bo', 'Lee'),
  ]

  test('joiners, movers, leavers and changes are as they were, table by table', async () => {
    const before = await digestOf(world)
    const brought = await bringIn(world, turmoil())
    if (!brought.ok) throw new Error(brought.reason)
    expect(brought.value.preview.summary).toMatchObject({ joiners: 2, leavers: 2 })
    expect(await digestOf(world)).not.toEqual(before)
    expect(await undoLast(world, brought.value.importId)).toEqual({ ok: true, value: undefined })
    expect(await digestOf(world)).toEqual(before)
  })

  test('twice is the same as once', async () => {
    const brought = await bringIn(world, turmoil())
    if (!brought.ok) throw new Error(brought.reason)
    await undoLast(world, brought.value.importId)
    const once = await digestOf(world)
    expect(await undoLast(world, brought.value.importId)).toEqual({ ok: true, value: undefined })
    expect(await digestOf(world)).toEqual(once)
  })

  test('somebody who was given a duty since stays, without the post; everybody else goes', async () => {
    const brought = await bringIn(world, turmoil())
    if (!brought.ok) throw new Error(brought.reason)
    const joined = await one(sql<{ id: string }>`select id from person where employee_number = '1901'`)
    await world.within('administrator', (within) =>
      giveGrant(within, joined?.id ?? '', 'board', worldClock.now()),
    )
    expect(await undoLast(world, brought.value.importId)).toEqual({ ok: true, value: undefined })
    const left = await one(sql<{ stayed: number; gone: number; posts: number }>`
      select count(*) filter (where employee_number = '1901')::int as stayed,
        count(*) filter (where employee_number = '1902')::int as gone,
        (select count(*)::int from assignment where person_id = ${joined?.id ?? ''} and ends_on is null) as posts
      from person`)
    expect(left).toEqual({ stayed: 1, gone: 0, posts: 0 })
  })

  test('an import that another has followed cannot be taken back', async () => {
    const first = await bringIn(world, turmoil())
    if (!first.ok) throw new Error(first.reason)
    await bringIn(world, rows)
    const now = await digestOf(world)
    expect(await undoLast(world, first.value.importId)).toEqual({ ok: false, reason: 'not-the-last' })
    expect(await digestOf(world)).toEqual(now)
  })
})
