import { inOrganisation } from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeReports } from '../report/make-reports-job.ts'
import type { RaterGroupKey } from '../tables.ts'
import { type FeedbackWorld, openFeedbackWorld, type Put, type Questionnaire } from '../testing/world.ts'
import { closeCycle } from './close-cycle.ts'
import { takeLateAnswers } from './late-answers.ts'

/*
 * The attack through the real pages, files and tables: two cycles in which different people answered differently, with the same people in
 * the same groups. Everything that everybody can get of the one is, but for ids, byte for byte what they get of the other.
 */
let world: FeedbackWorld
let questionnaire: Questionnaire
beforeAll(async () => {
  world = await openFeedbackWorld()
  questionnaire = await world.makeQuestionnaire({ ratings: 3, comments: 1 })
}, 240_000)
afterAll(() => world.close())

const id = (key: string): string => world.person(key).personId
const subjects = ['wardManager', 'serviceManager', 'clinicalLead', 'nurse', 'team0'] as const

type Levels = readonly (number | null)[]
type Secret = {
  readonly peers: readonly Levels[]
  /** Two, so never shown by themselves. */
  readonly managed: readonly Levels[]
  readonly latePartners: readonly Levels[]
  readonly words: readonly string[]
  readonly withheldWords: string
}

const one: Secret = {
  peers: [
    [5, 2, 4],
    [5, 3, 4],
    [5, 4, 4],
    [5, 3, 4],
    [5, 3, null],
  ],
  managed: [
    [1, 1, 1],
    [1, 2, 1],
  ],
  latePartners: [
    [1, 3, 3],
    [1, 3, 4],
    [1, 3, 3],
    [1, 3, 4],
  ],
  words: ['Listens well', 'Always on time', 'Kind', 'Plans ahead', 'Knows the ward'],
  withheldWords: 'Shouted at me in handover',
}

/** Nobody answered as they did in the other: not the five who agreed, not the two who are not shown, not those who came late. */
const other: Secret = {
  peers: [
    [5, 4, 4],
    [5, 2, 3],
    [4, 3, 5],
    [5, 3, 4],
    [5, 3, null],
  ],
  managed: [
    [5, 5, 5],
    [3, 4, null],
  ],
  latePartners: [
    [1, 4, 4],
    [2, 2, 3],
    [1, 3, 4],
    [1, 3, 3],
  ],
  words: ['Plans ahead', 'Kind', 'Knows the ward', 'Listens well', 'Always on time'],
  withheldWords: 'The best I have worked for',
}

const puts = (
  cycleId: string,
  subject: string,
  group: RaterGroupKey,
  rows: readonly Levels[],
  words: readonly string[],
): Put[] =>
  rows.map((levels, at) => ({
    cycleId,
    subjectId: id(subject),
    group,
    levels,
    unseen: levels.flatMap((level, item) => (level === null ? [item + 1] : [])),
    comments: words[at] ? [{ position: 4, text: words[at] ?? '' }] : [],
  }))

async function run(secret: Secret): Promise<string> {
  const cycleId = await world.makeCycle({ questionnaire, subjects: subjects.map(id) })
  await world.ask(cycleId, id('wardManager'), [
    ...[1, 2, 3, 4, 5, 6].map((at) => ({ group: 'peer' as const, personId: id(`team${at}`) })),
    { group: 'report', personId: id('team7') },
    { group: 'report', personId: id('team8') },
    { group: 'patient', email: 'a.patient@example.test', state: 'declined' },
  ])
  await world.put([
    ...subjects.flatMap((subject) => puts(cycleId, subject, 'peer', secret.peers, secret.words)),
    ...subjects
      .map((subject) => puts(cycleId, subject, 'self', [[3, 3, 3]], [])[0])
      .flatMap((own) => own ?? []),
    ...puts(cycleId, 'wardManager', 'report', secret.managed, [secret.withheldWords]),
  ])
  const make = (within: Parameters<typeof world.service.jobs.enqueue>[0], version: number) =>
    world.service.jobs.enqueue(
      within,
      makeReports,
      { cycleId, version },
      { words: 'Reports', backPath: '/feedback' },
    )
  const day = '2026-12-18'
  await closeCycle(world.scope, cycleId, { day, at: world.clock.now(), also: (within) => make(within, 1) })
  await world.settle()
  await world.put(puts(cycleId, 'wardManager', 'partner', secret.latePartners, []))
  await takeLateAnswers(world.scope, cycleId, { also: make })
  await world.settle()
  return cycleId
}

/** Every table that the application may read, and in it every row that speaks of the cycle or of its reports. */
async function tablesOf(cycleId: string): Promise<string> {
  return inOrganisation(world.scope, async (within) => {
    const tables = within.tables<unknown>()
    const { rows: readable } = await sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')
      order by relname`.execute(tables)
    const { rows: reports } = await sql<{ id: string }>`select id from feedback_report
      where cycle_id = ${cycleId}`.execute(tables)
    const ids = [cycleId, ...reports.map((report) => report.id)]
    const found: string[] = []
    for (const { name } of readable) {
      const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(name)} t
        where exists (select from unnest(${ids}::text[]) id where to_jsonb(t)::text like '%' || id || '%')`.execute(
        tables,
      )
      // In an order of their own: that of the table, and of the chain of the audit, is of all cycles together.
      found.push(name, ...rows.map(({ row }) => anonymous(withoutChain(row))).sort())
    }
    return found.join('\n')
  })
}

const withoutChain = (row: string): string =>
  row.replaceAll(/"(seq|hash|previous_hash|canonical|link_hash)": ("[^"]*"|\d+)/g, '')

const anonymous = (text: string): string =>
  text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')

async function everythingOf(cycleId: string): Promise<string> {
  const reports = await inOrganisation(world.scope, async (within) => {
    const { rows } = await sql<{ id: string; subject: string; version: number }>`
      select id, subject_person_id as subject, version from feedback_report where cycle_id = ${cycleId}
      order by subject_person_id, version`.execute(within.tables<unknown>())
    return rows
  })
  const got: string[] = [await tablesOf(cycleId)]
  const visit = async (path: string, key: string): Promise<void> => {
    const answer = await world.visit(path, key)
    got.push(`${key} ${answer.status}`, anonymous(Buffer.from(await answer.arrayBuffer()).toString('latin1')))
  }
  for (const report of reports) {
    const subject = subjects.find((key) => id(key) === report.subject) ?? 'wardManager'
    const path = `/feedback/reports/${report.id}`
    const submissionId = crypto.randomUUID()
    await world.submit(`${path}/share`, { email: '', personId: id('generalManager'), submissionId }, subject)
    for (const key of [subject, 'generalManager', 'developmentLead'])
      for (const file of ['', '/report.csv', '/report.pdf']) await visit(`${path}${file}`, key)
  }
  for (const key of ['developmentLead', 'board', 'administrator', 'wardManager']) {
    await visit(`/feedback/cycles/${cycleId}/report`, key)
    await visit(`/feedback/cycles/${cycleId}/report/figures.csv`, key)
    await visit(`/feedback/cycles/${cycleId}`, key)
    await visit(`/feedback/cycles/${cycleId}/subjects/${id('wardManager')}/raters`, key)
  }
  return got.join('\n')
}

describe('everything that subject, line manager, lead, board and a reader of the database can get, together', () => {
  let first = ''
  it('is the same where everybody answered otherwise', async () => {
    first = await everythingOf(await run(one))
    const second = await everythingOf(await run(other))
    expect(first.length).toBeGreaterThan(100_000)
    expect(first).toContain('4.5 or more')
    expect(second.split('\n')).toEqual(first.split('\n'))
  }, 240_000)

  it('has no word of a comment that is withheld, and those that are shown', () => {
    expect(first).not.toContain(one.withheldWords)
    expect(first).not.toContain(other.withheldWords)
    expect(first).toContain('Knows the ward')
  })

  it('is another text where a mean that is shown is another: the test can fail', async () => {
    const third = await everythingOf(await run({ ...one, peers: one.peers.with(1, [5, 1, 4]) }))
    expect(third).not.toBe(first)
  }, 240_000)
})
