import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { announcer } from '@headroom/platform/announcements'
import {
  type Database,
  inOrganisation,
  openServer,
  type Scope,
  scopeMaker,
} from '@headroom/platform/database'
import { type Jobs, openJobs } from '@headroom/platform/jobs'
import { silentLog } from '@headroom/platform/log'
import { sql } from 'kysely'
import { recomputeSeries, startRecompute } from '../capabilities/measures/recompute/job.ts'
import { embeddedDatabase, serverDatabase } from './databases.ts'
import { fillMeasures } from './large-measures.ts'
import { benchClock, prepare } from './large-world.ts'
import { printTable } from './print-table.ts'

/*
 * Every chart of a large organisation computed again by the job queue: 60,000 series of 36 points, by one program and by
 * two. HEADROOM_BENCH_SERIES asks for fewer.
 */
const UNITS = Math.max(1, Math.round(Number(process.env.HEADROOM_BENCH_SERIES ?? 60_000) / 300))
const MEASURES = 300
const POINTS = 36

const jobsOn = (database: Database, work: boolean): Promise<Jobs> =>
  openJobs({
    database,
    kinds: [recomputeSeries],
    outside: { mail: undefined, mark: () => '', addressOf: (path) => path },
    scopeOf: scopeMaker(database.kysely),
    announce: announcer([]),
    clock: { now: () => new Date() },
    log: silentLog,
    work,
  })

/** A program of its own that does nothing but take jobs, as a second server would. */
async function beHands(url: string): Promise<void> {
  const opened = await openServer(url, 600)
  if (!opened.ok) throw new Error(opened.reason)
  const jobs = await jobsOn(opened.value, true)
  process.send?.('ready')
  process.once('message', async () => {
    await jobs.stop()
    await opened.value.close()
    process.exit(0)
  })
}

async function startHands(url: string): Promise<ChildProcess> {
  const hands = fork(fileURLToPath(import.meta.url), [], {
    env: { ...process.env, HEADROOM_BENCH_HANDS: url },
  })
  await new Promise((resolve) => hands.once('message', resolve))
  return hands
}

/** From the moment that the work is asked for until the last result is written. */
async function recompute(scope: Scope, jobs: Jobs): Promise<number> {
  const began = performance.now()
  await inOrganisation(scope, (within) =>
    startRecompute(within, jobs.enqueue, { which: 'all', at: benchClock.now(), backPath: '/measures' }),
  )
  for (;;) {
    const { done, total } = await inOrganisation(scope, async (within) => {
      const { rows } = await sql<{ done: number; total: number }>`
        select count(*) filter (where done_at is not null)::int as done, count(*)::int as total
        from measure_computation_range where computation_id = (select id from measure_computation order by asked_at desc, id desc limit 1)`.execute(
        within.tables<unknown>(),
      )
      return rows[0] ?? { done: 0, total: 0 }
    })
    if (done === total) return performance.now() - began
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

const rows: (string | number)[][] = []
const count = UNITS * MEASURES

function note(name: string, programs: number, took: number): void {
  rows.push([
    `${name}, ${programs} ${programs === 1 ? 'program' : 'programs'}`,
    count.toLocaleString('en-GB'),
    (took / 1000).toFixed(1),
    Math.round(count / (took / 1000)).toLocaleString('en-GB'),
  ])
}

async function onEmbedded(): Promise<void> {
  const target = embeddedDatabase()
  const database = await target.open()
  const scope = await filled(database)
  const jobs = await jobsOn(database, true)
  const took = await recompute(scope, jobs)
  note(target.name, 1, took)
  await jobs.stop()
  await database.close()
  target.remove()
}

async function onServer(): Promise<void> {
  const target = serverDatabase()
  if (!target) return console.log('No PostgreSQL server is installed: two programs cannot be measured.')
  const database = await target.open()
  const scope = await filled(database)
  const jobs = await jobsOn(database, false)
  for (const programs of [1, 2]) {
    const hands = await Promise.all(Array.from({ length: programs }, () => startHands(target.url)))
    note(target.name, programs, await recompute(scope, jobs))
    for (const one of hands) {
      one.send('stop')
      await new Promise((resolve) => one.once('exit', resolve))
    }
  }
  await jobs.stop()
  await database.close()
  target.remove()
}

async function filled(database: Database): Promise<Scope> {
  const scope = scopeMaker(database.kysely)(await prepare(database), null)
  await fillMeasures(scope, { units: UNITS, measures: MEASURES, points: POINTS })
  await sql`analyze`.execute(database.kysely)
  return scope
}

const handsOn = process.env.HEADROOM_BENCH_HANDS
if (handsOn) await beHands(handsOn)
else {
  await onEmbedded()
  await onServer()
  printTable(
    `Charts computed again by the job queue (${POINTS} points each)`,
    ['', 'series', 'seconds', 'series a second'],
    rows,
  )
  process.exit(0)
}
