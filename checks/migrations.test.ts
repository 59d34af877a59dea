import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checksum, statements } from '@headroom/platform/database'
import { expect, test } from 'vitest'
import { migrations } from '../server/capabilities.ts'
import { root } from './sources.ts'

const lock = JSON.parse(readFileSync(join(root, 'checks/migrations.lock.json'), 'utf8')) as Record<
  string,
  string
>

test('no merged migration was edited: a released schema moves forward by a new file only', () => {
  const now = Object.fromEntries(migrations.map((migration) => [migration.name, checksum(migration)]))
  for (const [name, sum] of Object.entries(lock))
    expect(now[name], `${name} was edited or removed. Write a new migration instead.`).toBe(sum)
})

test('every migration is in the lock: `node scripts/lock-migrations.mjs` adds a new one', () => {
  expect(migrations.map(({ name }) => name).filter((name) => !(name in lock))).toEqual([])
})

test('names begin with a date, and each is used once', () => {
  const names = migrations.map(({ name }) => name)
  expect(names.filter((name) => !/^\d{4}-\d{2}-\d{2}-\d{2}-[a-z0-9-]+$/.test(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('a script is split at the semicolons that end a statement, and at no others', () => {
  expect(
    statements(
      "select 1; create function f() as $$ begin; end $$; insert into a values ('x;''y'); -- not; this\nselect 2",
    ),
  ).toEqual([
    'select 1',
    'create function f() as $$ begin; end $$',
    "insert into a values ('x;''y')",
    'select 2',
  ])
})
