import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { processorMs } from '../../../checks/processor-time.ts'
import { emptyImage, openTestDatabase } from '../for-tests.ts'
import { type Database, openDatabase } from '../index.ts'
import { takeOwnerLock } from './owner-lock.ts'

describe('one session for everybody', () => {
  let database: Database
  beforeAll(async () => {
    database = await openTestDatabase()
    await sql`create table counter (n integer)`.execute(database.kysely)
  })
  beforeEach(async () => {
    await sql`truncate counter`.execute(database.kysely)
    await sql`insert into counter values (0)`.execute(database.kysely)
  })
  afterAll(() => database.close())

  const n = async () => (await sql<{ n: number }>`select n from counter`.execute(database.kysely)).rows[0]?.n

  test('fifty read-and-write transactions at once lose no update', async () => {
    await Promise.all(
      Array.from({ length: 50 }, () =>
        database.kysely.transaction().execute(async (transaction) => {
          const { rows } = await sql<{ n: number }>`select n from counter`.execute(transaction)
          await sql`update counter set n = ${(rows[0]?.n ?? 0) + 1}`.execute(transaction)
        }),
      ),
    )
    expect(await n()).toBe(50)
  })

  test('a failed statement inside a transaction undoes all of it, even when its error was swallowed', async () => {
    const swallowed = database.kysely.transaction().execute(async (transaction) => {
      await sql`update counter set n = 99`.execute(transaction)
      await sql`select * from nowhere`.execute(transaction).catch(() => {})
    })
    await expect(swallowed).rejects.toThrow()
    expect(await n()).toBe(0)
  })

  test('the same values come back for the same SQL as from a server', async () => {
    const { rows } =
      await sql`select date '2026-02-01' as day, 9007199254740991::bigint as big, 0.80::numeric as fte,
      '{"a": [1]}'::jsonb as json, timestamptz '2026-02-01 10:00+00' as instant`.execute(database.kysely)
    expect(rows).toEqual([
      {
        day: '2026-02-01',
        big: 9007199254740991,
        fte: 0.8,
        json: { a: [1] },
        instant: new Date('2026-02-01T10:00:00Z'),
      },
    ])
  })
})

describe('on disk', () => {
  let folder: string
  const settings = () => ({ HEADROOM_DATA: folder, HEADROOM_QUERY_SECONDS: 1, HEADROOM_MIN_FREE_MB: 10 })
  // From an image, which is five times as quick as making a new one.
  const opened = async (): Promise<Database> => {
    const outcome = await openDatabase(settings(), await emptyImage())
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.value
  }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'headroom-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('a query without end is stopped, and what was committed is there after it', async () => {
    const database = await opened()
    await sql`create table kept (n integer)`.execute(database.kysely)
    await sql`insert into kept values (1)`.execute(database.kysely)
    const endless =
      sql`with recursive r as (select 1 as n union all select n + 1 from r) select count(*) from r`.execute(
        database.kysely,
      )
    // The query has a second of its own thread, and this one none of it.
    const ownMs = await processorMs(() => expect(endless).rejects.toThrow(/was stopped/))
    expect(ownMs).toBeLessThan(500)
    expect((await sql`select n from kept`.execute(database.kysely)).rows).toEqual([{ n: 1 }])
    await database.close()
  })

  test('a transaction whose query was stopped keeps nothing and says so', async () => {
    const database = await opened()
    await sql`create table kept (n integer)`.execute(database.kysely)
    const work = database.kysely.transaction().execute(async (transaction) => {
      await sql`insert into kept values (1)`.execute(transaction)
      await sql`select pg_sleep(5)`.execute(transaction)
    })
    await expect(work).rejects.toThrow(/was stopped/)
    expect((await sql`select n from kept`.execute(database.kysely)).rows).toEqual([])
    await database.close()
  })

  test('a second opener in the same program is refused, and may come in afterwards', async () => {
    const database = await opened()
    expect(await openDatabase(settings())).toMatchObject({ ok: false, reason: 'folder-in-use' })
    await database.close()
    const again = await opened()
    await again.close()
  })

  test('changes are refused while the disk is nearly full; reading goes on', async () => {
    const database = await opened()
    await sql`create table kept (n integer)`.execute(database.kysely)
    await database.close()
    const full = await openDatabase({ ...settings(), HEADROOM_MIN_FREE_MB: 1_000_000_000 })
    if (!full.ok) throw new Error(full.reason)
    await expect(sql`insert into kept values (1)`.execute(full.value.kysely)).rejects.toThrow(
      /make room, then try again/,
    )
    expect((await sql`select count(*) as n from kept`.execute(full.value.kysely)).rows).toEqual([{ n: 0 }])
    await full.value.close()
  })

  test('the lock of a killed owner is free at once', async () => {
    const lockFile = join(folder, 'owner.lock')
    const owner = spawn(
      process.execPath,
      [
        '-e',
        `
      const { DatabaseSync } = require('node:sqlite')
      const file = new DatabaseSync(${JSON.stringify(lockFile)})
      file.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000)`,
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    await new Promise((resolve) => owner.stdout.once('data', resolve))
    expect(takeOwnerLock(lockFile)).toMatchObject({ ok: false, reason: 'owned-by-another-process' })
    const ended = new Promise((resolve) => owner.once('exit', resolve))
    owner.kill('SIGKILL')
    await ended
    const taken = takeOwnerLock(lockFile)
    expect(taken.ok).toBe(true)
    if (taken.ok) taken.value.release()
  })
})
