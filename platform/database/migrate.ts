import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { fail, type Result, succeed } from '../result/index.ts'
import type { Migration } from './migration.ts'

export type MigrationFault =
  | { reason: 'database-is-newer'; unknown: readonly string[] }
  | { reason: 'migration-was-edited'; name: string }

const ADVISORY_LOCK = 4_136_668

export const checksum = (migration: Migration): string =>
  createHash('sha256').update(migration.sql).digest('hex')

/**
 * Brings the schema forward. Each migration is one transaction with its own record, so a kill in the middle leaves whole
 * steps; two programs starting together wait for one another on an advisory lock.
 */
export async function migrate(
  database: Kysely<unknown>,
  migrations: readonly Migration[],
): Promise<Result<readonly string[], MigrationFault>> {
  const inOrder = [...migrations].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const [duplicate] = inOrder.filter((migration, index) => inOrder[index + 1]?.name === migration.name)
  if (duplicate) throw new Error(`Two migrations are named ${duplicate.name}`)
  await sql`create table if not exists headroom_migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())`.execute(
    database,
  )
  const applied: string[] = []
  for (const migration of inOrder) {
    const outcome = await applyOnce(database, migration, inOrder)
    if (!outcome.ok) return outcome
    if (outcome.value) applied.push(migration.name)
  }
  return succeed(applied)
}

async function applyOnce(
  database: Kysely<unknown>,
  migration: Migration,
  all: readonly Migration[],
): Promise<Result<boolean, MigrationFault>> {
  return database.transaction().execute(async (transaction): Promise<Result<boolean, MigrationFault>> => {
    await sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`.execute(transaction)
    const { rows } = await sql<{
      name: string
      checksum: string
    }>`select name, checksum from headroom_migration`.execute(transaction)
    const unknown = rows.map((row) => row.name).filter((name) => !all.some((known) => known.name === name))
    if (unknown.length > 0) return fail({ reason: 'database-is-newer', unknown })
    const record = rows.find((row) => row.name === migration.name)
    if (record && record.checksum !== checksum(migration))
      return fail({ reason: 'migration-was-edited', name: migration.name })
    if (record) return succeed(false)
    for (const statement of statements(migration.sql)) await sql.raw(statement).execute(transaction)
    await sql`insert into headroom_migration (name, checksum) values (${migration.name}, ${checksum(migration)})`.execute(
      transaction,
    )
    return succeed(true)
  })
}

/** Splits at the semicolons that end a statement: not those inside $$ … $$, quotes or comments. */
export function statements(script: string): readonly string[] {
  const pieces = script.match(/\$\$[\s\S]*?\$\$|'(?:[^']|'')*'|--[^\n]*|;|[^$';-]+|[$-]/g) ?? []
  const found: string[] = ['']
  for (const piece of pieces) {
    if (piece === ';') found.push('')
    else if (!piece.startsWith('--')) found[found.length - 1] += piece
  }
  return found.map((statement) => statement.trim()).filter((statement) => statement !== '')
}
