import { type Migration, tenantTable } from '@headroom/platform/database'

/** A staff extract from upload to undo. The file itself is kept until the next import is confirmed. */
export const createStaffImport: Migration = {
  name: '2026-11-22-11-staff-import',
  sql: `
create table staff_import (
  organisation_id uuid not null references organisation,
  id uuid not null,
  filename text not null,
  file bytea,
  file_hash text not null,
  mapping jsonb,
  sheet text,
  state text not null check (state in ('checking', 'refused', 'ready', 'applying', 'applied', 'undone', 'abandoned')),
  preview jsonb,
  leave_out_faulty boolean not null default false,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  applied_by uuid,
  applied_at timestamptz,
  undone_at timestamptz,
  primary key (organisation_id, id)
);
create unique index one_import_applied_last on staff_import (organisation_id) where state = 'applying';
create index staff_import_latest on staff_import (organisation_id, uploaded_at desc);
${tenantTable('staff_import')}

create table staff_import_fault (
  organisation_id uuid not null,
  import_id uuid not null,
  position integer not null,
  row_number integer not null,
  column_name text not null,
  code text not null,
  message text not null,
  primary key (organisation_id, import_id, position),
  foreign key (organisation_id, import_id) references staff_import on delete cascade
);
${tenantTable('staff_import_fault')}

create table staff_import_change (
  organisation_id uuid not null,
  import_id uuid not null,
  kind text not null check (kind in ('joiner', 'mover', 'leaver', 'changed')),
  position integer not null,
  employee_number text not null,
  name text not null,
  title text not null,
  changes jsonb not null,
  primary key (organisation_id, import_id, kind, position),
  foreign key (organisation_id, import_id) references staff_import on delete cascade
);
${tenantTable('staff_import_change')}

-- What each row was before the import; null for one that the import made.
create table staff_import_undo (
  organisation_id uuid not null,
  import_id uuid not null,
  table_name text not null check (table_name in ('unit', 'person', 'post', 'assignment', 'line_management')),
  row_id uuid not null,
  before jsonb,
  primary key (organisation_id, import_id, table_name, row_id),
  foreign key (organisation_id, import_id) references staff_import on delete cascade
);
${tenantTable('staff_import_undo')}

-- The choice of columns, remembered for the next file.
create table staff_import_mapping (
  organisation_id uuid primary key references organisation,
  mapping jsonb not null
);
${tenantTable('staff_import_mapping')}

-- Undo takes away what an import made, unless somebody has meanwhile built on it.
create function remove_if_unused(table_name text, organisation uuid, row_id uuid) returns boolean language plpgsql as $$
begin
  execute format('delete from %I where organisation_id = $1 and id = $2', table_name) using organisation, row_id;
  return true;
exception when foreign_key_violation then
  return false;
end $$;
`,
}
