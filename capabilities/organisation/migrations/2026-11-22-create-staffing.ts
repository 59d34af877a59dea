import { appendOnly, type Migration, tenantTable } from '@headroom/platform/database'

/** How many people each unit has, and what people decide about posts and leads: who, when, one after another. */
export const createStaffing: Migration = {
  name: '2026-11-22-13-staffing',
  sql: `
-- Counted once when the staff change: counting 60,000 assignments over three levels for each look at the page is not free.
create table unit_staffing (
  organisation_id uuid not null,
  unit_id uuid not null,
  headcount integer not null,
  fte numeric(9, 2) not null,
  primary key (organisation_id, unit_id),
  foreign key (organisation_id, unit_id) references unit on delete cascade
);
${tenantTable('unit_staffing', ['select', 'insert', 'delete'])}

-- The version is in the key: of two people who saw the same version, the key lets one decide.
create table post_responsibility_decision (
  organisation_id uuid not null,
  post_id uuid not null,
  version integer not null,
  has_management_responsibility boolean not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (organisation_id, post_id, version),
  foreign key (organisation_id, post_id) references post,
  foreign key (organisation_id, decided_by) references person
);
${tenantTable('post_responsibility_decision', ['select', 'insert'])}
${appendOnly('post_responsibility_decision')}

create table unit_lead_decision (
  organisation_id uuid not null,
  unit_id uuid not null,
  version integer not null,
  clinical_post_id uuid,
  operational_post_id uuid,
  nursing_post_id uuid,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (organisation_id, unit_id, version),
  foreign key (organisation_id, unit_id) references unit,
  foreign key (organisation_id, clinical_post_id) references post,
  foreign key (organisation_id, operational_post_id) references post,
  foreign key (organisation_id, nursing_post_id) references post,
  foreign key (organisation_id, decided_by) references person
);
${tenantTable('unit_lead_decision', ['select', 'insert'])}
${appendOnly('unit_lead_decision')}

-- The background job that is at work on an import, for its page to lead to.
alter table staff_import add column job_id uuid;
`,
}
