import { appendOnly, type Migration, tenantTable } from '../database/index.ts'

const createAudit: Migration = {
  name: '2026-11-22-01-audit',
  sql: `
create table audit_event (
  organisation_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  actor_person_id uuid,
  action text not null,
  object_type text not null,
  object_id uuid not null,
  before_hash text,
  after_hash text,
  canonical text not null,
  previous_hash text not null,
  hash text not null,
  primary key (organisation_id, seq)
);
create index audit_event_object on audit_event (organisation_id, object_type, object_id);
${tenantTable('audit_event', ['select', 'insert'])}
${appendOnly('audit_event')}
create table audit_head (
  organisation_id uuid primary key,
  seq bigint not null,
  hash text not null
);
${tenantTable('audit_head', ['select', 'insert', 'update'])}
`,
}

export const auditMigrations: readonly Migration[] = [createAudit]
