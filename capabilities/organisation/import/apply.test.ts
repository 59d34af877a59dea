import { announcer } from '@headroom/platform/announcements'
import { today } from '@headroom/platform/clock'
import { inOrganisation } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorld, type World, worldClock } from '../../../checks/world/index.ts'
import { listeners } from '../../../server/capabilities.ts'
import { extractFile, extractRows, joiner } from '../import-for-tests.ts'
import { applyImport } from './apply.ts'
import { hashOf } from './bring-in.ts'
import { checkFile } from './check-file.ts'
import { keepUpload, moveOn } from './records.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

/** An import of one joiner, confirmed and waiting for its job. */
async function confirmed(): Promise<string> {
  const scope = world.scopeOf('administrator')
  const rows = extractRows()
  const bytes = extractFile([...rows, joiner(rows.at(-1) ?? {}, '1901', 'New', 'Arrival')])
  const id = newId()
  await inOrganisation(scope, (within) =>
    keepUpload(within, { id, filename: 'extract.csv', bytes, hash: hashOf(bytes), at: worldClock.now() }),
  )
  await checkFile({ scope, importId: id, today: today(worldClock) })
  await inOrganisation(scope, (within) => moveOn(within, id, ['ready'], 'applying'))
  return id
}

const apply = (importId: string) =>
  applyImport({
    scope: world.scopeOf('administrator'),
    ...{ importId, now: worldClock.now(), today: today(worldClock), announce: announcer(listeners) },
  })

test('a job that two programs take up at the same moment brings the file in once, and both find it done', async () => {
  const importId = await confirmed()
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => apply(importId)))
  expect(outcomes).toEqual(Array.from({ length: 4 }, () => ({ ok: true, value: undefined })))
  const { rows } = await world.within('administrator', (within) =>
    sql<{ people: number; entries: number }>`select
      (select count(*)::int from person where employee_number = '1901') as people,
      (select count(*)::int from audit_event where object_id = ${importId} and action = 'apply') as entries`.execute(
      within.tables<unknown>(),
    ),
  )
  expect(rows).toEqual([{ people: 1, entries: 1 }])
})

test('a file that nobody has confirmed is not brought in', async () => {
  expect(await apply(newId())).toEqual({ ok: false, reason: 'not-ready' })
})
