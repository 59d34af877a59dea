import { appendOnly, type Migration, tenantTable } from '@headroom/platform/database'

/** A person's word that they have read the Code and will keep to it. Given again each year, never changed or taken out. */
export const createCodeAttestation: Migration = {
  name: '2026-11-22-50-code-attestation',
  sql: `
create table code_attestation (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  code_id text not null,
  code_version text not null,
  attested_at timestamptz not null,
  -- The last day on which it counts.
  expires_on date not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  check (expires_on > (attested_at at time zone 'Europe/London')::date)
);
create index code_attestation_latest on code_attestation (organisation_id, person_id, code_id, attested_at desc)
  include (expires_on);
${tenantTable('code_attestation', ['select', 'insert'])}
${appendOnly('code_attestation')}
`,
}
