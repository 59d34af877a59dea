import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registerOrganisation } from '@headroom/capabilities/organisation'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestDatabase, settingsOf } from '../platform/database/for-tests.ts'
import { importCommand } from './import.ts'
import { openForCommand } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-measures-'))
// A command opens and closes what it works on: on a server that takes a tenth of the time (cli/import.test.ts opens a folder).
const database = await openTestDatabase()
const environment = {
  HEADROOM_DATA: join(folder, 'data'),
  ...settingsOf(database),
  HEADROOM_TODAY: '2026-11-22',
  HEADROOM_MIN_FREE_MB: '0',
}
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

async function run(...words: readonly string[]) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const said = (spy: typeof log): string => spy.mock.calls.map(([line]) => String(line)).join('\n')
  try {
    await importCommand(openForCommand(environment)).parseAsync(words, { from: 'user' })
    return { out: said(log), err: said(error), status: Number(process.exitCode ?? 0) }
  } finally {
    process.exitCode = undefined
    log.mockRestore()
    error.mockRestore()
  }
}

function fileOf(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}

beforeAll(async () => {
  const opened = await openForCommand(environment)()
  if (!opened.ok) throw new Error(opened.words)
  const { database, clock } = opened.value
  await registerOrganisation(
    database.kysely,
    { name: 'Nearby Hospitals', kind: 'trust', code: 'ZZ8', validFrom: '2015-04-01' },
    clock.now(),
  )
  await opened.value.close()
  await run(
    'staff',
    fileOf(
      'staff.csv',
      'Employee Number,First Name,Last Name,Position Title,Division,Department,FTE',
      '1001,Ada,Ward,Chief Executive,Corporate,Trust Board,1.00',
    ),
  )
})

// The form of NHSRdatasets::ae_attendances; the numbers are invented.
const ae = fileOf(
  'ae.csv',
  'period,org_code,type,attendances,breaches,admissions',
  '2026-03-01,ZZ8,1,8000,400,2000',
  '2026-04-01,ZZ8,1,8100,*,2000',
  '2026-03-01,ZZ6,1,7000,300,1000',
)

test('a national file is previewed as JSON, brought in, and unchanged the second time', async () => {
  const preview = await run('measures', ae, '--preview', '--format', 'json')
  expect(JSON.parse(preview.out)).toMatchObject({
    rows: 3,
    measures: 3,
    new: 6,
    changed: 0,
    suppressed: 2,
    faults: [],
  })
  expect(preview.status).toBe(0)
  const brought = await run('measures', ae)
  expect(brought.out).toContain('Brought in.')
  const again = await run('measures', ae, '--preview', '--format', 'json')
  expect(JSON.parse(again.out)).toMatchObject({ measures: 0, new: 0, changed: 0, unchanged: 6 })
})

test('faults are told by row, with exit status 1, and stop it unless they are left out', async () => {
  const file = fileOf(
    'faulty.csv',
    'Measure,Unit,Period,Value',
    'ae-attendances-type-1,ZZ8,May 2026,9000',
    'nothing,Trust Board,May 2026,1',
  )
  const preview = await run('measures', file, '--preview', '--unit', 'Nearby Hospitals')
  expect(preview.out).toContain('row 3, Measure: No measure is called “nothing”')
  expect(preview.status).toBe(1)
  const stopped = await run('measures', file, '--unit', 'Nearby Hospitals')
  expect(stopped.err).toContain('Some rows have faults')
  const brought = await run('measures', file, '--unit', 'Nearby Hospitals', '--leave-out-faulty')
  expect(brought.out).toContain('Brought in.')
})

test('a unit or a file that is not there is refused in words', async () => {
  expect((await run('measures', ae, '--unit', 'Nowhere')).err).toContain('No unit is called Nowhere')
  expect((await run('measures', join(folder, 'nothing.csv'))).err).toContain('could not be read')
})
