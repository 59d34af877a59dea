import { announcer } from '@headroom/platform/announcements'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { type World, worldClock } from '../../checks/world/index.ts'
import { extractOf } from '../../checks/world/people.ts'
import { listeners } from '../../server/capabilities.ts'
import { bringInStaff } from './import/bring-in.ts'
import { takeBack } from './import/take-back.ts'

/** A row of the world's extract, by its headings. */
export type ExtractRow = Record<string, string>

/** The extract that the near trust was made from; a title is quoted, and no other cell holds a comma. */
export function extractRows(): ExtractRow[] {
  const [headings = '', ...lines] = new TextDecoder().decode(extractOf('near')).split('\n')
  const names = headings.split(',')
  return lines.map((line) => {
    const cells = (line.match(/"[^"]*"|[^,]+|(?<=,)(?=,|$)/g) ?? []).map((cell) => cell.replaceAll('"', ''))
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

export function extractFile(rows: readonly ExtractRow[]): Uint8Array<ArrayBuffer> {
  const names = Object.keys(rows[0] ?? {})
  const lines = [names, ...rows.map((row) => names.map((name) => `"${row[name] ?? ''}"`))]
  return new TextEncoder().encode(lines.map((cells) => cells.join(',')).join('\r\n'))
}

/** Somebody who joins, from somebody who is there. */
export const joiner = (like: ExtractRow, number: string, given: string, family: string): ExtractRow => ({
  ...like,
  'Employee Number': number,
  'Assignment Number': number,
  'Position Number': `5${number}`,
  'First Name': given,
  'Last Name': family,
  'Email Address': `${number}@example.nhs.test`,
})

export const bringIn = (world: World, rows: readonly ExtractRow[], leaveOutFaulty = false) =>
  bringInStaff({
    scope: world.scopeOf('administrator'),
    clock: worldClock,
    announce: announcer(listeners),
    filename: 'extract.csv',
    bytes: extractFile(rows),
    leaveOutFaulty,
  })

export const undoLast = (world: World, importId: string) =>
  takeBack({
    scope: world.scopeOf('administrator'),
    importId,
    now: worldClock.now(),
    today: '2026-11-22',
    announce: announcer(listeners),
  })

const tables = [
  'unit',
  'unit_path',
  'unit_lead',
  'unit_staffing',
  'person',
  'person_directory',
  'person_further_name',
  'post',
  'post_profile',
  'assignment',
  'line_management',
] as const

/** What the staff tables hold, table by table; versions and the instant of a rule's decision may differ. */
export async function digestOf(world: World): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {}
  for (const table of tables) {
    const { rows } = await world.within('administrator', (within) =>
      sql<{ digest: string }>`
      select count(*) || ':' || md5(coalesce(string_agg(line, ' ' order by line), '')) as digest
      from (select (to_jsonb(held) - 'lock_version' - 'decided_at')::text as line from ${sql.ref(table)} held) lines`.execute(
        within.tables<unknown>(),
      ),
    )
    digests[table] = rows[0]?.digest ?? ''
  }
  return digests
}

/** Follows a background job to its end, and gives the address of its result. */
export async function finished(world: World, jobPath: string): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await world.visit(jobPath, 'administrator')
    if (answer.status === 303) return answer.headers.get('Location') ?? ''
    expect(answer.status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The background job did not finish')
}
