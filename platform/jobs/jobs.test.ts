import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { systemClock } from '../clock/index.ts'
import { openTestDatabase } from '../database/for-tests.ts'
import {
  type Database,
  databaseMigrations,
  inOrganisation,
  type Scope,
  scopeMaker,
  tenantTable,
} from '../database/index.ts'
import { newId } from '../ids/index.ts'
import { silentLog } from '../log/index.ts'
import { findJob, type JobKind, type Jobs, jobKind, jobMigrations, openJobs } from './index.ts'

let database: Database
let scope: Scope
let jobs: Jobs | undefined

// One database for all, an organisation of its own for each: a queue of its own takes seconds to make.
beforeAll(async () => {
  const effect = {
    name: '2026-12-01-00-effect',
    sql: `create table effect (organisation_id uuid, job text, primary key (organisation_id, job)); ${tenantTable('effect')}`,
  }
  database = await openTestDatabase([...databaseMigrations, ...jobMigrations, effect])
})
afterAll(() => database.close())
beforeEach(() => {
  scope = scopeMaker(database.kysely)(newId(), newId())
})
afterEach(async () => {
  await jobs?.stop()
  jobs = undefined
})

const open = async (kind: JobKind, work = true): Promise<Jobs> => {
  jobs = await openJobs({
    database,
    kinds: [kind],
    scopeOf: scopeMaker(database.kysely),
    announce: async () => {},
    clock: systemClock,
    log: silentLog,
    outside: { mail: undefined, mark: () => '', addressOf: (path) => path },
    work,
  })
  return jobs
}

const effects = async () =>
  inOrganisation(
    scope,
    async (within) =>
      (await sql<{ job: string }>`select job from effect`.execute(within.tables<unknown>())).rows.length,
  )

const until = async (met: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await met()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('It did not come about')
}

const stateOf = async (id: string) => (await inOrganisation(scope, (within) => findJob(within, id)))?.state

test('a job is added with the change that asks for it, and not without it', async () => {
  const kind = jobKind({ name: 'count', payload: z.object({}), run: async () => ({ resultPath: '/' }) })
  const { enqueue } = await open(kind, false)
  const failed = inOrganisation(scope, async (within) => {
    await enqueue(within, kind, {}, { words: 'Counting', backPath: '/' })
    throw new Error('the change failed')
  })
  await expect(failed).rejects.toThrow('the change failed')
  await inOrganisation(scope, (within) => enqueue(within, kind, {}, { words: 'Counting', backPath: '/' }))
  const { rows } = await sql<{
    n: number
  }>`select count(*) as n from pgboss.job where name = 'count'`.execute(database.kysely)
  expect(rows).toEqual([{ n: 1 }])
})

test('it runs in its organisation, tells how far it is, and says where its result is', async () => {
  const seen: number[] = []
  const kind = jobKind({
    name: 'write',
    payload: z.object({ what: z.string() }),
    run: async ({ id, scope: own, payload, progress }) => {
      await progress(1, 2, 'Half way')
      seen.push((await inOrganisation(own, (within) => findJob(within, id)))?.done ?? -1)
      await inOrganisation(own, (within) =>
        sql`insert into effect values (${within.organisationId}, ${payload.what})`.execute(
          within.tables<unknown>(),
        ),
      )
      return { resultPath: '/done' }
    },
  })
  const { enqueue } = await open(kind)
  const id = await inOrganisation(scope, (within) =>
    enqueue(within, kind, { what: 'x' }, { words: 'Writing', backPath: '/' }),
  )
  await until(async () => (await stateOf(id)) === 'done')
  expect(seen).toEqual([1])
  expect(await effects()).toBe(1)
  expect(await inOrganisation(scope, (within) => findJob(within, id))).toMatchObject({
    resultPath: '/done',
    startedBy: scope.personId,
  })
})

test('one that fails is tried again, and its effect is there once', async () => {
  let tries = 0
  const kind = jobKind({
    name: 'stumble',
    payload: z.object({}),
    run: async ({ id, scope: own }) => {
      tries += 1
      await inOrganisation(own, async (within) => {
        await sql`insert into effect values (${within.organisationId}, ${id})`.execute(
          within.tables<unknown>(),
        )
        if (tries < 3) throw new Error('stumbled')
      })
      return { resultPath: '/done' }
    },
  })
  const { enqueue } = await open(kind)
  const id = await inOrganisation(scope, (within) =>
    enqueue(within, kind, {}, { words: 'Stumbling', backPath: '/' }),
  )
  await until(async () => (await stateOf(id)) === 'done')
  expect([tries, await effects()]).toEqual([3, 1])
})

test('what travels through the queue is ids alone', async () => {
  const kind = jobKind({
    name: 'secret',
    payload: z.object({ words: z.string() }),
    run: async () => ({ resultPath: '/' }),
  })
  const { enqueue } = await open(kind, false)
  await inOrganisation(scope, (within) =>
    enqueue(within, kind, { words: 'about a person' }, { words: 'x', backPath: '/' }),
  )
  const { rows } = await sql<{ data: object }>`select data from pgboss.job where name = 'secret'`.execute(
    database.kysely,
  )
  expect(Object.keys(rows[0]?.data ?? {}).sort()).toEqual(['jobId', 'organisationId', 'personId'])
})

test('rounds are made in every organisation, and what fails in one is no fault of the others', async () => {
  const [first, second] = [newId(), newId()]
  const made: string[] = []
  jobs = await openJobs({
    database,
    kinds: [],
    scopeOf: scopeMaker(database.kysely),
    announce: async () => {},
    clock: systemClock,
    log: silentLog,
    outside: { mail: undefined, mark: () => '', addressOf: (path) => path },
    rounds: {
      isScheduled: false,
      listOrganisations: async () => [first, second],
      kinds: [
        { name: 'failing', run: async () => Promise.reject(new Error('no')) },
        { name: 'closing', run: async ({ scope: { organisationId } }) => void made.push(organisationId) },
      ],
    },
  })
  await jobs.makeRounds()
  expect(made).toEqual([first, second])
})

test('scheduled rounds are made by themselves, once, though two programs ask for them', async () => {
  const made: string[] = []
  const openOne = () =>
    openJobs({
      database,
      kinds: [],
      scopeOf: scopeMaker(database.kysely),
      announce: async () => {},
      clock: systemClock,
      log: silentLog,
      outside: { mail: undefined, mark: () => '', addressOf: (path) => path },
      rounds: {
        isScheduled: true,
        listOrganisations: async () => ['one'],
        kinds: [{ name: 'counting', run: async () => void made.push('made') }],
      },
    })
  const both = [await openOne(), await openOne()]
  await until(async () => made.length > 0)
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  for (const one of both) await one.stop()
  expect(made).toEqual(['made'])
})
