import { type Database, databaseMigrations, migrate, openInThread } from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { frameworkLibrary } from './content/index.ts'
import type { FrameworkLibrary, VersionStatus } from './content/model.ts'
import { loadFrameworkReference } from './load-reference.ts'
import { createFrameworkReference } from './migrations/2026-11-22-20-framework-reference.ts'

let database: Database

beforeAll(async () => {
  database = await openInThread({ folder: null, querySeconds: 30, minFreeMb: 0 })
  const outcome = await migrate(database.kysely, [...databaseMigrations, createFrameworkReference])
  expect(outcome.ok).toBe(true)
  await loadFrameworkReference(database.kysely)
})
afterAll(() => database.close())

const countOf = async (table: string, framework: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
    where framework_id = ${framework}`.execute(database.kysely)
  return rows[0]?.n ?? 0
}

const changed = (change: { meaning?: string; status?: VersionStatus }): FrameworkLibrary => ({
  ...frameworkLibrary,
  frameworks: frameworkLibrary.frameworks.map((framework) =>
    framework.id === 'mlf'
      ? {
          ...framework,
          versions: framework.versions.map((version) => ({
            ...version,
            status: change.status ?? version.status,
            stages: version.stages.map((stage, index) =>
              index === 0 && change.meaning ? { ...stage, meaning: change.meaning } : stage,
            ),
          })),
        }
      : framework,
  ),
})

test('the Management and Leadership Framework has 3 areas, 9 standards and 27 competencies on five levels', async () => {
  expect(await countOf('framework_node', 'mlf')).toBe(3 + 9 + 27)
  expect(await countOf('framework_stage', 'mlf')).toBe(5)
  expect(await countOf('framework_scale_level', 'mlf')).toBe(5)
})

test('loading again changes nothing', async () => {
  await loadFrameworkReference(database.kysely)
  expect(await countOf('framework_node', 'mlf')).toBe(39)
})

test('a published version whose words were changed is refused', async () => {
  await expect(
    loadFrameworkReference(database.kysely, changed({ meaning: 'Something else' })),
  ).rejects.toThrow('MLF 1.0 is published')
})

test('a version may be superseded without being changed', async () => {
  await loadFrameworkReference(database.kysely, changed({ status: 'superseded' }))
  const { rows } = await sql<{
    status: string
  }>`select status from framework_version where framework_id = 'mlf'`.execute(database.kysely)
  expect(rows).toEqual([{ status: 'superseded' }])
  await loadFrameworkReference(database.kysely)
})
