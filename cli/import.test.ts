import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { giveGrant, registerOrganisation } from '@headroom/capabilities/organisation'
import { type Database, inOrganisation } from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTestDatabase, settingsOf } from '../platform/database/for-tests.ts'
import { importCommand } from './import.ts'
import { openForCommand } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-import-'))
const environment: Record<string, string | undefined> = {
  HEADROOM_DATA: join(folder, 'data'),
  HEADROOM_TODAY: '2026-11-22',
  HEADROOM_MIN_FREE_MB: '0',
}
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HEADINGS = 'Employee Number,First Name,Last Name,Email Address,Position Title,Division,Department,FTE'
const rows = [
  '1001,Ada,Ward,ada.ward@example.nhs.test,Chief Executive,Corporate,Trust Board,1.00',
  '1002,Bo,Lee,bo.lee@example.nhs.test,"Ward Manager, Cardiology",Medicine,Cardiology,0.80',
]

function fileOf(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, [HEADINGS, ...lines].join('\r\n'))
  return path
}

type Said = { readonly out: string; readonly err: string; readonly status: number }

/** As the shell would see it. */
async function run(...words: readonly string[]): Promise<Said> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const said = (spy: typeof log): string => spy.mock.calls.map(([line]) => String(line)).join('\n')
  try {
    await importCommand(openForCommand(environment)).parseAsync(['staff', ...words], { from: 'user' })
    return { out: said(log), err: said(error), status: Number(process.exitCode ?? 0) }
  } finally {
    process.exitCode = undefined
    log.mockRestore()
    error.mockRestore()
  }
}

const preview = async (file: string, ...more: readonly string[]) => {
  const said = await run(file, '--preview', '--format', 'json', ...more)
  return { ...said, found: JSON.parse(said.out) as Record<string, unknown> }
}

describe('before there is any installation', () => {
  test('a preview compares with nobody, says so, and makes no data folder', async () => {
    const { found, err, status } = await preview(fileOf('staff.csv', ...rows))
    expect(found).toEqual({
      rows: 2,
      joiners: 2,
      movers: 0,
      leavers: 0,
      changed: 0,
      unchanged: 0,
      faults: [],
    })
    expect(err).toContain('compared with nobody')
    expect(status).toBe(0)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  test('faults are listed by row and column, and the status is 1', async () => {
    const { found, status } = await preview(
      fileOf('faulty.csv', ...rows, '1003,Cy,Im,,Nurse,Medicine,Cardiology,38'),
    )
    expect(found.faults).toEqual([
      { row: 4, column: 'FTE', code: 'fte-out-of-range', message: expect.stringContaining('38') },
    ])
    expect(status).toBe(1)
  })

  test('a file that cannot be read is told in the same shape, or in words', async () => {
    writeFileSync(join(folder, 'empty.csv'), '')
    const { found, status } = await preview(join(folder, 'empty.csv'))
    expect(found).toMatchObject({ rows: 0, faults: [{ code: 'empty-file' }] })
    expect(status).toBe(1)
    const missing = await run(join(folder, 'missing.csv'), '--preview')
    expect(missing).toMatchObject({ out: '', status: 1 })
    expect(missing.err).toContain('ENOENT')
  })
})

/** Each command opens and closes the database as a shell would have it: on a server, where there is one. */
describe('into an installation', () => {
  let copy: Database
  const open = () => openForCommand(environment)()
  beforeAll(async () => {
    copy = await openTestDatabase()
    Object.assign(environment, settingsOf(copy))
    const opened = await open()
    if (!opened.ok) throw new Error(opened.words)
    const { database, clock, close } = opened.value
    await registerOrganisation(
      database.kysely,
      { name: 'Nearby Hospitals', kind: 'trust', code: 'ZZ8', validFrom: '2015-04-01' },
      clock.now(),
    )
    await close()
  })
  afterAll(async () => {
    environment.DATABASE_URL = undefined
    await copy.close()
  })

  test('a file is brought in, and is unchanged the second time', async () => {
    const file = fileOf('staff.csv', ...rows)
    expect(await run(file)).toMatchObject({ err: '', status: 0, out: expect.stringContaining('Brought in.') })
    expect((await preview(file)).found).toMatchObject({ joiners: 0, unchanged: 2 })
  })

  test('faulty rows stop it, unless they are left out', async () => {
    const file = fileOf(
      'more.csv',
      ...rows,
      '1003,Cy,Im,,Nurse,Medicine,Cardiology,38',
      '1004,Di,Ro,,Nurse,,,1',
    )
    const refused = await run(file)
    expect(refused.status).toBe(1)
    expect(refused.err).toContain('--leave-out-faulty')
    const done = await run(file, '--leave-out-faulty', '--format', 'json')
    expect(done.status).toBe(0)
    expect(JSON.parse(done.out)).toMatchObject({ rows: 4, joiners: 1, unchanged: 2 })
  })

  test('as somebody only if they are an administrator there', async () => {
    const file = fileOf('staff.csv', ...rows)
    const refused = await run(file, '--as', 'bo.lee@example.nhs.test')
    expect(refused).toMatchObject({ status: 1, err: expect.stringContaining('is an administrator of') })
    const opened = await open()
    if (!opened.ok) throw new Error(opened.words)
    const { database, scopeOf, clock, chooseOrganisation, close } = opened.value
    const chosen = await chooseOrganisation(undefined)
    if (!chosen.ok) throw new Error(chosen.words)
    await inOrganisation(scopeOf(chosen.value.id, null), async (within) => {
      const { rows: found } = await sql<{
        id: string
      }>`select id from person where family_name = 'Lee'`.execute(within.tables<unknown>())
      await giveGrant(within, found[0]?.id ?? '', 'administrator', clock.now())
    })
    await registerOrganisation(
      database.kysely,
      { name: 'Faraway Hospitals', kind: 'trust', code: 'ZZ7', validFrom: '2015-04-01' },
      clock.now(),
    )
    await close()
    expect(await run(file, '--organisation', 'zz8', '--as', 'Bo.Lee@example.nhs.test')).toMatchObject({
      status: 0,
    })
  })

  test('of several organisations one has to be named; a preview then compares with nobody', async () => {
    const file = fileOf('staff.csv', ...rows)
    const refused = await run(file)
    expect(refused.status).toBe(1)
    expect(refused.err).toContain('ZZ7  Faraway Hospitals\n  ZZ8  Nearby Hospitals')
    expect(await preview(file)).toMatchObject({ status: 0, found: { joiners: 2 } })
    expect(await preview(file, '--organisation', 'ZZ8')).toMatchObject({
      status: 0,
      err: '',
      found: { joiners: 0 },
    })
    expect(await run(file, '--preview', '--organisation', 'XX1')).toMatchObject({ status: 1, out: '' })
  })
})

/** On real files: only the embedded database has one owner. */
describe('into a data folder that another program has', () => {
  test('a preview works, and an import says who has it', async () => {
    const opened = await openForCommand(environment)()
    if (!opened.ok) throw new Error(opened.words)
    try {
      const file = fileOf('staff.csv', ...rows)
      const looked = await preview(file)
      expect(looked).toMatchObject({ status: 0, found: { joiners: 2 } })
      expect(looked.err).toContain('already running')
      expect(await run(file)).toMatchObject({ status: 1, err: expect.stringContaining('already running') })
    } finally {
      await opened.value.close()
    }
  })
})
