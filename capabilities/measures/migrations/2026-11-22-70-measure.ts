import { APP_ROLE, appendOnly, type Migration, tenantTable } from '@headroom/platform/database'

/** What is measured: definitions that are published and never changed, targets by date, one chart configuration, and where it is measured. */
export const createMeasure: Migration = {
  name: '2026-11-22-70-measure',
  sql: `
create table measure (
  organisation_id uuid not null references organisation,
  id uuid not null,
  -- A short name for files and addresses: 'ae-attendances'.
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  -- As in the latest definition, so that a file can name a measure and two measures cannot share a name.
  name text not null,
  status text not null check (status in ('draft', 'in-use', 'retired')),
  definition_version integer not null,
  owner_person_id uuid,
  review_on date,
  made_by uuid,
  made_at timestamptz not null,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  foreign key (organisation_id, owner_person_id) references person
);
create unique index measure_name_once on measure (organisation_id, lower(name));
${tenantTable('measure', ['select', 'insert', 'update'])}

create table measure_definition (
  organisation_id uuid not null,
  measure_id uuid not null,
  version integer not null check (version > 0),
  -- The first period that is counted by it.
  valid_from date not null,
  -- Another way of counting is drawn on every chart; a better wording is not.
  counts_differently boolean not null,
  change_note text,
  name text not null check (name <> ''),
  clinical_words text not null,
  managerial_words text not null,
  numerator_words text,
  denominator_words text,
  source text not null,
  value_unit text not null check (value_unit in ('count', 'percent', 'rate', 'days', 'money', 'score')),
  -- Events for each so many: 1,000 bed days.
  rate_per integer check (rate_per > 0),
  direction text not null check (direction in ('up', 'down', 'neither')),
  dimension text not null check (dimension in ('outcome', 'process', 'balancing')),
  theme text not null check (theme in ('waiting', 'safety', 'experience', 'workforce', 'money')),
  period text not null check (period in ('day', 'week', 'month', 'quarter')),
  published_by uuid,
  published_at timestamptz not null,
  primary key (organisation_id, measure_id, version),
  foreign key (organisation_id, measure_id) references measure,
  check ((value_unit = 'rate') = (rate_per is not null)),
  check (version > 1 or not counts_differently)
);
${tenantTable('measure_definition', ['select', 'insert'])}
${appendOnly('measure_definition')}
alter table measure add foreign key (organisation_id, id, definition_version)
  references measure_definition (organisation_id, measure_id, version) deferrable initially deferred;

-- For every unit, or for one. A target that was wrong is withdrawn, not removed.
create table measure_target (
  organisation_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  unit_id uuid,
  from_on date not null,
  until_on date,
  value double precision not null check (value between -1e15 and 1e15),
  note text,
  set_by uuid,
  set_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, measure_id) references measure,
  foreign key (organisation_id, unit_id) references unit,
  check (until_on is null or until_on >= from_on)
);
create unique index measure_target_once on measure_target (organisation_id, measure_id, unit_id, from_on)
  nulls not distinct where withdrawn_at is null;
${tenantTable('measure_target', ['select', 'insert'])}
grant update (withdrawn_by, withdrawn_at) on measure_target to ${APP_ROLE};

-- The one configuration that page, table, export and alert share; a row with a unit goes before the measure's own.
create table measure_chart (
  organisation_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  unit_id uuid,
  chart_kind text not null check (chart_kind in ('xmr', 'mr', 'run', 'p', 'pp', 'u', 'up', 'c', 'g', 't')),
  rule_set_id text not null,
  rule_set_version text not null,
  shift_points integer not null check (shift_points between 6 and 8),
  trend_points integer not null check (trend_points between 6 and 8),
  screening text not null check (screening in ('off', 'once')),
  conflict text not null check (conflict in ('improvement-wins', 'concern-wins')),
  minimum_points integer not null check (minimum_points between 2 and 60),
  baseline_points integer check (baseline_points between 2 and 1000),
  changed_by uuid,
  changed_at timestamptz not null,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  unique nulls not distinct (organisation_id, measure_id, unit_id),
  foreign key (organisation_id, measure_id) references measure,
  foreign key (organisation_id, unit_id) references unit
);
${tenantTable('measure_chart')}

create table measure_series (
  organisation_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  unit_id uuid not null,
  -- Goes up with every change to what its chart is made of; a result that carries another number is out of date.
  input_version integer not null default 1,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, measure_id, unit_id),
  foreign key (organisation_id, measure_id) references measure,
  foreign key (organisation_id, unit_id) references unit
);
create index measure_series_unit on measure_series (organisation_id, unit_id);
${tenantTable('measure_series', ['select', 'insert', 'update'])}
`,
}
