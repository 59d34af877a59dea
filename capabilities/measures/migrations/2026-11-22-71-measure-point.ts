import { APP_ROLE, type Migration, tenantTable } from '@headroom/platform/database'

/** The data, with every correction to it, and the files they came in. */
export const createMeasurePoint: Migration = {
  name: '2026-11-22-71-measure-point',
  sql: `
create table measure_import (
  organisation_id uuid not null references organisation,
  id uuid not null,
  filename text not null,
  file bytea,
  file_hash text not null,
  -- How the file is to be read: layout, columns, unit; null for what is proposed.
  reading jsonb,
  sheet text,
  state text not null check (state in ('checking', 'refused', 'ready', 'applying', 'applied', 'undone', 'abandoned')),
  preview jsonb,
  leave_out_faulty boolean not null default false,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  applied_by uuid,
  applied_at timestamptz,
  undone_at timestamptz,
  job_id uuid,
  primary key (organisation_id, id)
);
create unique index one_measure_import_applying on measure_import (organisation_id) where state = 'applying';
create index measure_import_latest on measure_import (organisation_id, uploaded_at desc);
create index measure_import_applied on measure_import (organisation_id, applied_at desc);
${tenantTable('measure_import')}

create table measure_import_fault (
  organisation_id uuid not null,
  import_id uuid not null,
  position integer not null,
  row_number integer not null,
  column_name text not null,
  code text not null,
  message text not null,
  primary key (organisation_id, import_id, position),
  foreign key (organisation_id, import_id) references measure_import on delete cascade
);
${tenantTable('measure_import_fault')}

create table measure_import_change (
  organisation_id uuid not null,
  import_id uuid not null,
  kind text not null check (kind in ('measure', 'new', 'changed')),
  position integer not null,
  measure text not null,
  unit text not null,
  period text not null,
  before text not null,
  after text not null,
  primary key (organisation_id, import_id, kind, position),
  foreign key (organisation_id, import_id) references measure_import on delete cascade
);
${tenantTable('measure_import_change')}

-- How a file with these headings was read last, for the next one like it.
create table measure_import_reading (
  organisation_id uuid not null references organisation,
  headings_hash text not null,
  reading jsonb not null,
  used_at timestamptz not null,
  primary key (organisation_id, headings_hash)
);
${tenantTable('measure_import_reading')}

-- Every statement ever made about a period of a series. A correction is a row more; only which of them counts may change.
create table measure_point (
  organisation_id uuid not null,
  series_id uuid not null,
  period_start date not null,
  version integer not null check (version > 0),
  -- Withdrawn: an import that brought it was taken back.
  state text not null check (state in ('value', 'suppressed', 'withdrawn')),
  value double precision check (value between -1e15 and 1e15),
  numerator double precision check (numerator between -1e15 and 1e15),
  denominator double precision check (denominator between 0 and 1e15),
  -- Drawn, but in no calculation; kept through corrections until somebody lifts it.
  ghost_reason text check (ghost_reason <> ''),
  -- Late or not yet complete: expected to be corrected.
  is_provisional boolean not null default false,
  note text,
  import_id uuid,
  recorded_by uuid,
  recorded_at timestamptz not null,
  is_current boolean not null default true,
  primary key (organisation_id, series_id, period_start, version),
  foreign key (organisation_id, series_id) references measure_series,
  foreign key (organisation_id, import_id) references measure_import,
  check ((numerator is null) = (denominator is null)),
  check (case state when 'value' then value is not null or denominator is not null
    else value is null and numerator is null end),
  check (value is null or numerator is null)
);
-- Of two who correct the same period at once, one is told.
create unique index measure_point_current on measure_point (organisation_id, series_id, period_start) where is_current;
create index measure_point_import on measure_point (organisation_id, import_id) where import_id is not null;
${tenantTable('measure_point', ['select', 'insert'])}
grant update (is_current) on measure_point to ${APP_ROLE};
create function refuse_second_life() returns trigger language plpgsql as $$
begin
  raise exception 'A point that was corrected stays corrected: add a version';
end $$;
create trigger only_forward before update on measure_point
  for each row when (new.is_current and not old.is_current) execute function refuse_second_life();
create trigger never_removed before delete on measure_point for each statement execute function refuse_change();
`,
}
