import { APP_ROLE, appendOnly, type Migration, tenantTable } from '@headroom/platform/database'

/** What people know about the data: notes on dates, decisions about limits, and reviews held together. */
export const createMeasureStory: Migration = {
  name: '2026-11-22-72-measure-story',
  sql: `
-- On a date of the whole measure, or of one unit's series.
create table measure_annotation (
  organisation_id uuid not null,
  id uuid not null,
  measure_id uuid not null,
  series_id uuid,
  on_date date not null,
  kind text not null check (kind in ('change', 'event', 'data', 'note')),
  words text not null check (words <> ''),
  made_by uuid,
  made_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, measure_id) references measure,
  foreign key (organisation_id, series_id) references measure_series
);
create index measure_annotation_on on measure_annotation (organisation_id, measure_id, on_date);
${tenantTable('measure_annotation', ['select', 'insert'])}
grant update (removed_by, removed_at) on measure_annotation to ${APP_ROLE};

-- New limits from a date: one row for each thing decided about it, the highest version stands. 'accepted' is in force.
create table measure_rebase (
  organisation_id uuid not null,
  series_id uuid not null,
  starts_on date not null,
  version integer not null check (version > 0),
  decision text not null check (decision in ('proposed', 'accepted', 'declined', 'undone')),
  -- By the rule, or by the person who decided.
  proposed_by text not null check (proposed_by in ('rule', 'person')),
  is_cause_known boolean,
  cause text,
  is_sustained boolean,
  reason text not null check (reason <> ''),
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (organisation_id, series_id, starts_on, version),
  foreign key (organisation_id, series_id) references measure_series,
  check (decision <> 'accepted' or (is_cause_known is not null and is_sustained is not null)),
  check (is_cause_known is distinct from true or cause is not null)
);
${tenantTable('measure_rebase', ['select', 'insert'])}
${appendOnly('measure_rebase')}

-- A team's talk about one series, by the script of that version.
create table measure_review (
  organisation_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  script_version integer not null,
  state text not null check (state in ('open', 'closed')),
  answers jsonb not null,
  -- What the chart showed at the time: last period, icons, rule set.
  chart_then jsonb not null,
  started_by uuid,
  started_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, series_id) references measure_series,
  check ((state = 'closed') = (closed_at is not null))
);
create index measure_review_series on measure_review (organisation_id, series_id, started_at desc);
${tenantTable('measure_review', ['select', 'insert', 'update'])}

create table measure_review_action (
  organisation_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  position integer not null,
  words text not null check (words <> ''),
  person_id uuid,
  due_on date,
  done_by uuid,
  done_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, review_id, position),
  foreign key (organisation_id, review_id) references measure_review,
  foreign key (organisation_id, person_id) references person
);
create index measure_review_action_person on measure_review_action (organisation_id, person_id) where done_at is null;
${tenantTable('measure_review_action')}
`,
}
