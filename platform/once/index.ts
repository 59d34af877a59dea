import { sql } from 'kysely'
import { type Migration, tenantTable, type Within } from '../database/index.ts'

const createSubmission: Migration = {
  name: '2026-11-22-02-submission',
  sql: `
create table submission (
  organisation_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, id)
);
${tenantTable('submission', ['select', 'insert', 'delete'])}
`,
}

export const onceMigrations: readonly Migration[] = [createSubmission]

/**
 * Claims a form's one-time id, in the transaction of its effect: a double click, the back button or a retry then does
 * nothing more (checking before inserting let 49 of 50 parallel submits through; the unique key lets one).
 */
export async function claimOnce(within: Within, submissionId: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`insert into submission (organisation_id, id, at)
    values (${within.organisationId}, ${submissionId}, ${at}) on conflict do nothing returning id`.execute(
    within.tables<unknown>(),
  )
  return rows.length === 1
}
