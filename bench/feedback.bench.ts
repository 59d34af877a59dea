import { monitorEventLoopDelay } from 'node:perf_hooks'
import { bringInStaff } from '@headroom/capabilities/organisation'
import { makeLargeTrust, staffCsv } from '@headroom/demo'
import { announcer } from '@headroom/platform/announcements'
import { loadConfig } from '@headroom/platform/config'
import { type Database, inOrganisation, type Scope, scopeMaker } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { findInstallation, markReady } from '@headroom/platform/installation'
import { type KeyedMark, markMaker } from '@headroom/platform/keyed-mark'
import { makeLinkText } from '@headroom/platform/links'
import { silentLog } from '@headroom/platform/log'
import { listeners } from '@headroom/server/capabilities'
import { compose, type Service } from '@headroom/server/compose'
import { sql } from 'kysely'
import { closeCycle } from '../capabilities/feedback/confidence/close-cycle.ts'
import { makeReports } from '../capabilities/feedback/confidence/make-reports.ts'
import { readyMadeInstrument } from '../capabilities/feedback/instruments/ready-made.ts'
import { insertRows } from '../capabilities/feedback/queries/insert-rows.ts'
import { instrumentWrites } from '../capabilities/feedback/queries/write-instrument.ts'
import { launchCycle } from '../capabilities/feedback/setting-up/launch-cycle.ts'
import type { RaterGroupKey } from '../capabilities/feedback/tables.ts'
import { sealDraft } from '../capabilities/feedback/tickets/sealed-draft.ts'
import { makeTicket, readTicket } from '../capabilities/feedback/tickets/ticket.ts'
import { embeddedDatabase, serverDatabase } from './databases.ts'
import { benchClock, benchDay, prepare } from './large-world.ts'
import { ms, printTable, quantile } from './print-table.ts'

/*
 * A cycle of 20,000 people, 8 raters each, 30 items: launched, collected, closed, released, read. Limits: 200 answers a second, all
 * reports within 60 s on two cores, a report's page within 100 ms. A sample is collected over HTTP at 200 a second (20 s unless
 * HEADROOM_BENCH_SECONDS says otherwise; all 160,000 would take 13 minutes, HEADROOM_BENCH_SECONDS=800); the rest is put into the
 * box by the same statements, many rows at a time.
 */
const SUBJECTS = Number(process.env.HEADROOM_BENCH_SUBJECTS ?? 20_000)
const SECONDS = Number(process.env.HEADROOM_BENCH_SECONDS ?? 20)
const RATE = 200
const ITEMS = 30
const RELEASE_LIMIT_MS = 60_000
const PAGE_LIMIT_MS = 100
const address = 'http://localhost:8080'

/** Own view, line manager, four peers, two people managed: eight. */
const raters: readonly RaterGroupKey[] = [
  'self',
  'manager',
  'peer',
  'peer',
  'peer',
  'peer',
  'report',
  'report',
]

/** The same every time: how a person is seen differs, and so do those who see them. */
const levelOf = (subject: number, rater: number, item: number): number | null => {
  const turn = (subject * 31 + rater * 17 + item * 7) % 23
  if (turn === 0) return null
  return 1 + (((subject * 13 + item * 5) % 4) + (turn % 3 === 0 ? 1 : 0))
}
const levelsOf = (subject: number, rater: number): (number | null)[] =>
  Array.from({ length: ITEMS }, (_, item) => levelOf(subject, rater, item))

type Bench = {
  readonly scope: Scope
  readonly service: Service
  readonly mark: KeyedMark
  readonly organisationId: string
  readonly cycleId: string
  readonly subjects: readonly string[]
}

async function setUp(database: Database): Promise<Bench & { launchMs: number }> {
  const organisationId = await prepare(database)
  const scope = scopeMaker(database.kysely)(organisationId, null)
  const bytes = new TextEncoder().encode(staffCsv(makeLargeTrust(SUBJECTS + 500, benchDay).staff))
  const announce = announcer(listeners)
  const staff = { scope, clock: benchClock, announce, filename: 'large.csv', bytes, leaveOutFaulty: false }
  const brought = await bringInStaff(staff)
  if (!brought.ok) throw new Error(brought.reason)
  const ids = await inOrganisation(scope, async (within) => {
    const { rows } = await sql<{ id: string }>`select id from person order by id limit ${SUBJECTS}`.execute(
      within.tables<unknown>(),
    )
    return rows.map(({ id }) => id)
  })
  await markReady(
    database.kysely,
    [{ organisationId, personId: ids[0] ?? '', name: 'Subject', role: 'of the cycle', look: '' }],
    benchClock.now(),
  )
  const config = loadConfig({})
  const installation = await findInstallation(database.kysely)
  if (!config.ok || !installation) throw new Error('The bench world is not as it should be')
  const service = await compose({
    database,
    installation,
    config: config.value,
    clock: benchClock,
    log: silentLog,
    baseUrl: address,
    showTiming: true,
    roundsByHand: true,
  })
  const cycleId = await prepareCycle(scope, ids)
  const started = performance.now()
  await inOrganisation(scope, async (within) => {
    const launched = await launchCycle(within, cycleId, { now: benchClock.now(), today: benchDay })
    if (!launched.ok) throw new Error(launched.reason)
  })
  const launchMs = performance.now() - started
  return {
    scope,
    service,
    mark: markMaker(installation.secret),
    organisationId,
    cycleId,
    subjects: ids,
    launchMs,
  }
}

const prepareCycle = (scope: Scope, subjects: readonly string[]): Promise<string> =>
  inOrganisation(scope, async (within) => {
    const ready = readyMadeInstrument('mlf', '1')
    if (!ready) throw new Error('There is no ready-made questionnaire')
    const writes = instrumentWrites(within)
    const key = { instrumentId: newId(), version: 1 }
    await writes.insert({ id: key.instrumentId, name: ready.name }, benchClock.now())
    await writes.insertDraft(key, ready)
    const ratings = ready.items.filter(({ kind }) => kind === 'rating')
    const thirty = Array.from({ length: ITEMS }, (_, at) => ratings[at % ratings.length]).flatMap(
      (item) => item ?? [],
    )
    await writes.replaceItems(key, thirty)
    await writes.publish(key, benchClock.now())
    const id = newId()
    await insertRows(within, 'feedback_cycle', [
      {
        id,
        name: 'Everybody',
        kind: 'organisation',
        instrument_id: key.instrumentId,
        instrument_version: 1,
        threshold: 4,
        release: 'direct',
        reviewer: 'none',
        state: 'preparing',
        closes_on: '2026-12-18',
        made_at: benchClock.now(),
        lock_version: 1,
      },
    ])
    const rows = subjects.map((personId) => ({
      cycle_id: id,
      person_id: personId,
      list_state: 'choosing',
      lock_version: 1,
    }))
    await insertRows(within, 'feedback_subject', rows)
    return id
  })

/** As a browser sends it: the sealed answers of the last page, with a ticket. */
async function sendOne(
  { service, mark, organisationId, cycleId, subjects }: Bench,
  at: number,
): Promise<void> {
  const subject = Math.floor(at / raters.length)
  const rater = at % raters.length
  const facts = {
    cycleId,
    subjectId: subjects[subject] ?? '',
    group: raters[rater] ?? 'peer',
    isDiscreet: false,
  }
  const text = makeTicket(mark, `bench ${at}`, facts)
  const ticket = readTicket(mark, text)
  if (!ticket) throw new Error('A ticket that was made is not one')
  const levels = Object.fromEntries(
    levelsOf(subject, rater).map((level, item) => [String(item + 1), level ?? ('unseen' as const)]),
  )
  const sealed = sealDraft(mark, ticket, { levels, comments: {} })
  const link = makeLinkText({ organisationId, secret: text })
  const answer = await service.fetch(
    new Request(`${address}/feedback-answers/${link}/send`, {
      method: 'POST',
      headers: { Origin: address, 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams({ sealed }),
    }),
  )
  if (answer.status !== 303) throw new Error(`Sending answered ${answer.status}`)
}

/** At a steady rate, whatever the answers take; how long each took, and the rate that came of it. */
async function collectSample(bench: Bench, count: number, rate: number) {
  const times: number[] = []
  const started = performance.now()
  const cpu = process.cpuUsage()
  const running: Promise<void>[] = []
  for (let at = 0; at < count; at += 1) {
    const due = started + (at * 1000) / rate
    const wait = due - performance.now()
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
    const began = performance.now()
    running.push(sendOne(bench, at).then(() => void times.push(performance.now() - began)))
    if (running.length % 50 === 0) await running[running.length - 50]
  }
  await Promise.all(running)
  const spent = process.cpuUsage(cpu)
  return {
    perSecond: (count * 1000) / (performance.now() - started),
    times,
    cpuMs: (spent.user + spent.system) / 1000,
  }
}

const ROWS_AT_ONCE = 8_000

async function loadRest({ scope, cycleId, subjects }: Bench, from: number): Promise<void> {
  const total = subjects.length * raters.length
  for (let first = from; first < total; first += ROWS_AT_ONCE) {
    const count = Math.min(ROWS_AT_ONCE, total - first)
    const rows = Array.from({ length: count }, (_, offset) => {
      const at = first + offset
      const levels = levelsOf(Math.floor(at / raters.length), at % raters.length)
      return {
        cycle_id: cycleId,
        subject_person_id: subjects[Math.floor(at / raters.length)],
        rater_group: raters[at % raters.length],
        ticket_hash: `bench ${at}`,
        levels,
        unseen: levels.flatMap((level, item) => (level === null ? [item + 1] : [])),
        comments: [],
        is_late: false,
      }
    })
    await inOrganisation(scope, async (within) => {
      const tickets = rows.map(({ cycle_id, ticket_hash }) => ({ cycle_id, ticket_hash }))
      await insertRows(within, 'feedback_spent_ticket', tickets)
      await insertRows(within, 'feedback_box', rows)
    })
  }
}

async function readPages({
  service,
  scope,
  organisationId,
  cycleId,
  subjects,
}: Bench): Promise<readonly number[]> {
  const signedIn = await service.fetch(
    new Request(`${address}/sign-in/demonstration`, {
      method: 'POST',
      headers: { Origin: address, 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams({ personId: subjects[0] ?? '', organisationId }),
    }),
  )
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const reportId = await inOrganisation(scope, async (within) => {
    const { rows } = await sql<{ id: string }>`select id from feedback_report where cycle_id = ${cycleId}
      and subject_person_id = ${subjects[0]}`.execute(within.tables<unknown>())
    return rows[0]?.id ?? ''
  })
  const totals: number[] = []
  for (let time = 0; time < 65; time += 1) {
    const answer = await service.fetch(
      new Request(`${address}/feedback/reports/${reportId}`, { headers: { Cookie: cookie } }),
    )
    await answer.text()
    if (answer.status !== 200) throw new Error(`A report's page answered ${answer.status}`)
    const total = Number(/total;dur=([\d.]+)/.exec(answer.headers.get('Server-Timing') ?? '')?.[1])
    if (time >= 5) totals.push(total)
  }
  return totals
}

const target = serverDatabase() ?? embeddedDatabase()
const database = await target.open()
const rows: (string | number)[][] = []
/** Said at once, so that a run that is broken off has told what it knew. */
const note = (...row: readonly [step: string, took: string, more?: string, limit?: string]): void => {
  const [step, took, more = '', limit = ''] = row
  rows.push([step, took, more, limit])
  console.log(`${step}: ${took}`)
}
try {
  const bench = await setUp(database)
  note(`launch for ${SUBJECTS.toLocaleString('en-GB')} people`, `${ms(bench.launchMs)} ms`)
  const total = SUBJECTS * raters.length
  const paced = Math.min(total, RATE * SECONDS)
  const sample = await collectSample(bench, paced, RATE)
  note(
    `collect ${paced.toLocaleString('en-GB')} answers over HTTP at ${RATE}/s`,
    `${sample.perSecond.toFixed(0)}/s`,
    `p50 ${ms(quantile(sample.times, 0.5))} ms, p95 ${ms(quantile(sample.times, 0.95))} ms, processor ${(sample.cpuMs / paced).toFixed(1)} ms each`,
    `${RATE}/s`,
  )
  const loading = performance.now()
  await loadRest(bench, paced)
  const rest = (total - paced).toLocaleString('en-GB')
  note(
    `put the other ${rest} into the box`,
    `${ms(performance.now() - loading)} ms`,
    'the same statements, many rows at a time',
  )
  const closing = performance.now()
  await closeCycle(bench.scope, bench.cycleId, { day: benchDay, at: benchClock.now() })
  note('close: empty the box, shuffled', `${ms(performance.now() - closing)} ms`)
  const cpu = process.cpuUsage()
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const making = performance.now()
  const signal = new AbortController().signal
  await makeReports(
    { cycleId: bench.cycleId, version: 1 },
    { scope: bench.scope, clock: benchClock, signal, progress: async () => {} },
  )
  const made = performance.now() - making
  delay.disable()
  const spent = process.cpuUsage(cpu)
  note(
    'make and release all reports, and the figures',
    `${ms(made)} ms`,
    `processor ${ms((spent.user + spent.system) / 1000)} ms; others waited ${ms(delay.percentile(99) / 1e6)} ms at the 99th percentile, ${ms(delay.max / 1e6)} ms at most`,
    `${(made / RELEASE_LIMIT_MS).toFixed(2)}× of ${RELEASE_LIMIT_MS / 1000} s`,
  )
  const pages = await readPages(bench)
  const median = quantile(pages, 0.5)
  note(
    "a report's page, server time",
    `${ms(median)} ms`,
    `p95 ${ms(quantile(pages, 0.95))} ms`,
    `${(median / PAGE_LIMIT_MS).toFixed(2)}× of ${PAGE_LIMIT_MS} ms`,
  )
  await bench.service.close()
} finally {
  await database.close()
  target.remove()
}
printTable(
  `Feedback on ${target.name}: ${SUBJECTS.toLocaleString('en-GB')} people, ${raters.length} raters each, ${ITEMS} items`,
  ['step', 'took', '', 'limit'],
  rows,
)
process.exit(0)
