import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../clock/index.ts'
import type { Database } from '../database/index.ts'
import { silentLog } from '../log/index.ts'
import { openEngine } from './engine.ts'
import { openMigrated } from './testing/migrated.ts'

let database: Database
beforeAll(async () => {
  database = await openMigrated()
})
afterAll(() => database.close())

test('our tables hold every column that the pinned library reads and writes', async () => {
  const engine = openEngine({
    database: database.kysely,
    clock: systemClock,
    log: silentLog,
    secret: 'a-secret-for-tests-of-forty-characters!!',
    baseUrl: 'http://127.0.0.1:8080',
    sessionHours: 12,
  })
  const { tables } = await engine.$context
  const { rows } = await sql<{
    table: string
    column: string
  }>`select table_name as "table", column_name as "column"
    from information_schema.columns where table_schema = 'sign_in'`.execute(database.kysely)
  const ours = new Set(rows.map(({ table, column }) => `${table}.${column}`))
  const wanted = Object.values(tables).flatMap(({ modelName, fields }) =>
    ['id', ...Object.entries(fields).map(([name, field]) => field.fieldName ?? name)].map(
      (name) => `${modelName}.${name}`,
    ),
  )
  expect(wanted.length).toBeGreaterThan(40)
  expect(wanted.filter((column) => !ours.has(column))).toEqual([])
})

test('no table of sign-in is open to the role that the application works as', async () => {
  const { rows } = await sql<{ open: number; tables: number }>`select
      count(*) filter (where has_table_privilege('headroom_app', c.oid, 'select, insert, update, delete')) as open,
      count(*) as tables
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'sign_in' and c.relkind = 'r'`.execute(database.kysely)
  expect(rows[0]?.open).toBe(0)
  expect(rows[0]?.tables).toBeGreaterThan(8)
})
