import { APP_ROLE, appendOnly, type Migration, tenantTable } from '@headroom/platform/database'

/** Projects from aim to decision, ideas with replies, appraisals of technology, and what others took up. */
export const createImprovement: Migration = {
  name: '2026-11-22-80-improvement',
  sql: `
create table improvement_project (
  organisation_id uuid not null references organisation,
  id uuid not null,
  unit_id uuid not null,
  title text not null check (title <> ''),
  -- The aim in its parts, so that none is forgotten. Empty while it is being thought about.
  aim_what text not null default '',
  aim_how_much text not null default '',
  aim_by_when date,
  aim_for_whom text not null default '',
  why text not null default '',
  air_cover text not null default '',
  -- Why a change may be recorded although a kind of measure is missing. Empty: it may not.
  without_measures text not null default '',
  state text not null check (state in ('planning', 'testing', 'stopped', 'adopted')),
  review_id uuid,
  idea_id uuid,
  adopted_from_project_id uuid,
  offered_at timestamptz,
  offer_essential text not null default '',
  offer_adaptable text not null default '',
  made_by uuid,
  made_at timestamptz not null,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, unit_id) references unit,
  foreign key (organisation_id, review_id) references measure_review,
  foreign key (organisation_id, adopted_from_project_id) references improvement_project,
  check (offered_at is null or state in ('stopped', 'adopted'))
);
create index improvement_project_unit on improvement_project (organisation_id, unit_id, state);
create index improvement_project_offered on improvement_project (organisation_id, offered_at) where offered_at is not null;
${tenantTable('improvement_project', ['select', 'insert', 'update'])}

create table improvement_project_driver (
  organisation_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  parent_id uuid,
  kind text not null check (kind in ('primary', 'secondary', 'idea')),
  words text not null check (words <> ''),
  position integer not null,
  primary key (organisation_id, id),
  unique (organisation_id, id, project_id),
  foreign key (organisation_id, project_id) references improvement_project,
  -- A driver hangs on one of its own project.
  foreign key (organisation_id, parent_id, project_id)
    references improvement_project_driver (organisation_id, id, project_id) on delete cascade,
  check ((kind = 'primary') = (parent_id is null))
);
create index improvement_driver_project on improvement_project_driver (organisation_id, project_id);
${tenantTable('improvement_project_driver')}

create table improvement_project_measure (
  organisation_id uuid not null,
  project_id uuid not null,
  series_id uuid not null,
  part text not null check (part in ('outcome', 'process', 'balancing')),
  why text not null default '',
  added_at timestamptz not null,
  primary key (organisation_id, project_id, series_id),
  foreign key (organisation_id, project_id) references improvement_project,
  foreign key (organisation_id, series_id) references measure_series
);
create index improvement_measure_series on improvement_project_measure (organisation_id, series_id);
${tenantTable('improvement_project_measure')}

-- The team, sponsor, stakeholders and patient partners, staff or not; and what each contributed.
create table improvement_project_person (
  organisation_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  person_id uuid,
  -- Of somebody outside: what they want to be called.
  name text,
  part text not null check (part in ('lead', 'member', 'sponsor', 'stakeholder', 'patient-partner')),
  interest text not null default '',
  contribution text not null default '',
  -- Null until they have said. Nobody is named in a story without having agreed.
  agrees_to_be_named boolean,
  added_by uuid,
  added_at timestamptz not null,
  left_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, project_id) references improvement_project,
  foreign key (organisation_id, person_id) references person,
  check ((person_id is null) <> (name is null))
);
create unique index improvement_person_once on improvement_project_person (organisation_id, project_id, person_id, part)
  where person_id is not null and left_at is null;
create index improvement_person on improvement_project_person (organisation_id, person_id) where left_at is null;
${tenantTable('improvement_project_person', ['select', 'insert', 'update'])}

create table improvement_test (
  organisation_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  number integer not null check (number > 0),
  driver_id uuid,
  question text not null check (question <> ''),
  plan text not null,
  prediction text not null check (prediction <> ''),
  planned_for date,
  predicted_at timestamptz not null,
  ran_on date,
  what_happened text not null default '',
  compared_with_prediction text not null default '',
  next_step text check (next_step in ('adopt', 'adapt', 'abandon')),
  next_words text not null default '',
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, project_id, number),
  foreign key (organisation_id, project_id) references improvement_project,
  foreign key (organisation_id, driver_id, project_id) references improvement_project_driver (organisation_id, id, project_id)
    on delete set null (driver_id),
  check (next_step is null or ran_on is not null)
);
${tenantTable('improvement_test', ['select', 'insert', 'update'])}

-- A prediction that could be written or changed after the fact would not be one.
create function keep_prediction() returns trigger language plpgsql as $$
begin
  if new.ran_on < (new.predicted_at at time zone 'Europe/London')::date then
    raise exception 'A prediction comes before the test is run' using errcode = 'HR001';
  end if;
  if TG_OP = 'UPDATE' and old.ran_on is not null and (new.prediction, new.predicted_at) is distinct from (old.prediction, old.predicted_at) then
    raise exception 'A prediction stays as it was once the test has run' using errcode = 'HR001';
  end if;
  return new;
end $$;
create trigger prediction_stays before insert or update on improvement_test for each row execute function keep_prediction();

create table improvement_change (
  organisation_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  from_on date not null,
  words text not null check (words <> ''),
  -- For each measure of the project what its chart said when this was recorded: limits, points counted, icon.
  baseline jsonb not null,
  -- What else happens around then that could explain a difference.
  meanwhile text not null default '',
  recorded_by uuid,
  recorded_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, project_id) references improvement_project
);
create index improvement_change_project on improvement_change (organisation_id, project_id, from_on);
${tenantTable('improvement_change', ['select', 'insert'])}
grant update (withdrawn_by, withdrawn_at) on improvement_change to ${APP_ROLE};

create table improvement_decision (
  organisation_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  decision text not null check (decision in ('start', 'stop', 'adapt', 'adopt', 'reopen')),
  reason text not null check (reason <> ''),
  -- The verdicts as they were read when this was decided.
  verdicts jsonb not null default '[]',
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, project_id) references improvement_project
);
create index improvement_decision_project on improvement_decision (organisation_id, project_id, decided_at);
${tenantTable('improvement_decision', ['select', 'insert'])}
${appendOnly('improvement_decision')}

create table improvement_idea (
  organisation_id uuid not null references organisation,
  id uuid not null,
  unit_id uuid not null,
  words text not null check (words <> ''),
  why text not null default '',
  -- Null where it was put in without a name: a reply is then on the page for everybody.
  person_id uuid,
  put_in_on date not null,
  reply_due_on date not null,
  state text not null default 'waiting' check (state in ('waiting', 'replied', 'taken-up', 'withdrawn')),
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, unit_id) references unit,
  foreign key (organisation_id, person_id) references person
);
create index improvement_idea_waiting on improvement_idea (organisation_id, unit_id, reply_due_on) where state = 'waiting';
${tenantTable('improvement_idea', ['select', 'insert', 'update'])}
alter table improvement_project add foreign key (organisation_id, idea_id) references improvement_idea;

create table improvement_idea_reply (
  organisation_id uuid not null,
  id uuid not null,
  idea_id uuid not null,
  answer text not null check (answer in ('will-try', 'later', 'not-this', 'already', 'question')),
  words text not null check (words <> ''),
  replied_by uuid,
  replied_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, idea_id) references improvement_idea
);
create index improvement_idea_reply_idea on improvement_idea_reply (organisation_id, idea_id);
${tenantTable('improvement_idea_reply', ['select', 'insert'])}
${appendOnly('improvement_idea_reply')}

create table technology_appraisal (
  organisation_id uuid not null references organisation,
  id uuid not null,
  unit_id uuid not null,
  project_id uuid,
  name text not null check (name <> ''),
  need text not null default '',
  evidence text not null default '',
  fit text not null default '',
  risk text not null default '',
  people text not null default '',
  cost_words text not null default '',
  cost_pence bigint check (cost_pence >= 0),
  outcome text check (outcome in ('go', 'pilot', 'not-now', 'no')),
  outcome_reason text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  made_by uuid,
  made_at timestamptz not null,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, unit_id) references unit,
  foreign key (organisation_id, project_id) references improvement_project,
  check ((outcome is null) = (decided_at is null))
);
create index technology_appraisal_unit on technology_appraisal (organisation_id, unit_id);
${tenantTable('technology_appraisal', ['select', 'insert', 'update'])}

-- What was promised stays beside what was found.
create table technology_benefit (
  organisation_id uuid not null,
  id uuid not null,
  appraisal_id uuid not null,
  promised text not null check (promised <> ''),
  for_whom text not null default '',
  by_on date,
  series_id uuid,
  found text,
  is_realised text check (is_realised in ('yes', 'partly', 'no', 'not-yet-known')),
  found_by uuid,
  found_at timestamptz,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, appraisal_id) references technology_appraisal,
  foreign key (organisation_id, series_id) references measure_series,
  check ((found is null) = (is_realised is null))
);
create index technology_benefit_appraisal on technology_benefit (organisation_id, appraisal_id);
${tenantTable('technology_benefit', ['select', 'insert', 'update'])}
create function keep_promised_benefit() returns trigger language plpgsql as $$
begin
  if exists (select from technology_appraisal a where a.organisation_id = old.organisation_id and a.id = old.appraisal_id and a.outcome is not null)
      and (new.promised, new.for_whom, new.by_on, new.series_id) is distinct from (old.promised, old.for_whom, old.by_on, old.series_id) then
    raise exception 'What was promised stays as it was once it was decided on' using errcode = 'HR001';
  end if;
  return new;
end $$;
create trigger promise_of_benefit_stays before update on technology_benefit for each row execute function keep_promised_benefit();

create table improvement_adoption (
  organisation_id uuid not null,
  id uuid not null,
  offered_project_id uuid not null,
  unit_id uuid not null,
  -- Their own project, where they made one: its charts are theirs.
  own_project_id uuid,
  series_id uuid,
  what_they_changed text not null,
  started_on date not null,
  told_by uuid,
  told_at timestamptz not null,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, offered_project_id, unit_id),
  foreign key (organisation_id, offered_project_id) references improvement_project,
  foreign key (organisation_id, own_project_id) references improvement_project,
  foreign key (organisation_id, unit_id) references unit,
  foreign key (organisation_id, series_id) references measure_series
);
${tenantTable('improvement_adoption', ['select', 'insert', 'update'])}
`,
}
