import { type Migration, tenantTable } from '@headroom/platform/database'

/** What the chart of each series says, kept so that a table of 300 icons is one question; and the work of computing them. */
export const createSeriesResult: Migration = {
  name: '2026-11-22-73-series-result',
  sql: `
create table series_result (
  organisation_id uuid not null,
  series_id uuid not null,
  -- The series' input_version that it was computed from.
  input_version integer not null,
  chart_kind text not null,
  rule_set_id text not null,
  rule_set_version text not null,
  -- Usable points: neither missing, suppressed nor ghosted.
  n integer not null,
  last_period date,
  last_value double precision,
  last_is_provisional boolean not null,
  suppressed integer not null,
  target double precision,
  variation text not null check (variation in ('common_cause', 'improvement_high', 'improvement_low', 'concern_high',
    'concern_low', 'neutral_high', 'neutral_low', 'no_variation', 'too_few_points', 'not_judged')),
  assurance text not null check (assurance in ('pass', 'fail', 'hit_or_miss', 'none', 'too_few_points', 'not_judged')),
  is_mixed boolean not null,
  variation_is_fragile boolean not null,
  assurance_is_fragile boolean not null,
  variation_reason text not null,
  assurance_reason text not null,
  -- Signals anywhere in the chart, and those at the latest point.
  signals integer not null,
  rules_at_last text[] not null,
  warnings text[] not null,
  mean double precision,
  lower_limit double precision,
  upper_limit double precision,
  -- Where the rule proposes new limits; null where it does not.
  proposed_rebase_on date,
  -- The last 24 periods for a sparkline: [[period start, value or null, judgement or null, is ghost], …].
  recent jsonb not null,
  computed_at timestamptz not null,
  primary key (organisation_id, series_id),
  foreign key (organisation_id, series_id) references measure_series
);
${tenantTable('series_result')}

-- One calculation of many series, cut into ranges that any number of programs take one by one.
create table measure_computation (
  organisation_id uuid not null references organisation,
  id uuid not null,
  series integer not null,
  asked_by uuid,
  asked_at timestamptz not null,
  finished_at timestamptz,
  primary key (organisation_id, id)
);
create index measure_computation_latest on measure_computation (organisation_id, asked_at desc);
${tenantTable('measure_computation', ['select', 'insert', 'update'])}

create table measure_computation_range (
  organisation_id uuid not null,
  computation_id uuid not null,
  position integer not null,
  first_series_id uuid not null,
  last_series_id uuid not null,
  series integer not null,
  -- Whoever took it has until then; a program that dies leaves it to the next.
  claimed_until timestamptz,
  done_at timestamptz,
  primary key (organisation_id, computation_id, position),
  foreign key (organisation_id, computation_id) references measure_computation
);
${tenantTable('measure_computation_range', ['select', 'insert', 'update'])}
`,
}
