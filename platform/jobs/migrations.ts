import { type Migration, tenantTable } from '../database/index.ts'

const createBackgroundJob: Migration = {
  name: '2026-11-22-04-background-job',
  sql: `
create table background_job (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null,
  payload jsonb not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  done integer not null default 0,
  total integer not null default 0,
  words text not null default '',
  result_path text,
  back_path text not null,
  started_by uuid,
  attempts integer not null default 0,
  queued_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id)
);
${tenantTable('background_job', ['select', 'insert', 'update'])}
`,
}

export const jobMigrations: readonly Migration[] = [createBackgroundJob]
