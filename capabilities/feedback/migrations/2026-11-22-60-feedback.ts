import { CONFIDENTIAL_ROLE, type Migration, tenantTable } from '@headroom/platform/database'

/** Questionnaires, cycles, who is asked, and what may be shown. What was answered is in the next one. */
export const createFeedback: Migration = {
  name: '2026-11-22-60-feedback',
  sql: `
create table feedback_instrument (
  organisation_id uuid not null references organisation,
  id uuid not null,
  name text not null check (name <> ''),
  made_by uuid,
  made_at timestamptz not null,
  primary key (organisation_id, id)
);
${tenantTable('feedback_instrument', ['select', 'insert', 'update'])}

create table feedback_instrument_version (
  organisation_id uuid not null,
  instrument_id uuid not null,
  version integer not null check (version > 0),
  framework_id text,
  framework_version text,
  stage_id text,
  level_labels text[] not null check (cardinality(level_labels) between 3 and 10),
  state text not null check (state in ('draft', 'published')),
  published_at timestamptz,
  lock_version integer not null default 1,
  primary key (organisation_id, instrument_id, version),
  foreign key (organisation_id, instrument_id) references feedback_instrument,
  foreign key (framework_id, framework_version) references framework_version,
  foreign key (framework_id, framework_version, stage_id) references framework_stage,
  check ((state = 'published') = (published_at is not null))
);
create unique index one_draft_of_an_instrument on feedback_instrument_version (organisation_id, instrument_id) where state = 'draft';
${tenantTable('feedback_instrument_version', ['select', 'insert', 'update', 'delete'])}

create table feedback_item (
  organisation_id uuid not null,
  instrument_id uuid not null,
  version integer not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('rating', 'comment')),
  node_id text,
  theme text not null,
  rater_wording text not null check (rater_wording <> ''),
  self_wording text not null check (self_wording <> ''),
  primary key (organisation_id, instrument_id, version, position),
  foreign key (organisation_id, instrument_id, version) references feedback_instrument_version
);
${tenantTable('feedback_item')}

create function keep_published_instrument() returns trigger language plpgsql as $$
declare owner_version feedback_instrument_version;
begin
  if tg_table_name = 'feedback_instrument_version' then
    if old.state = 'published' then
      raise exception 'A published questionnaire never changes: make a new version' using errcode = 'HR001';
    end if;
  else
    select * into owner_version from feedback_instrument_version v
      where v.organisation_id = coalesce(new.organisation_id, old.organisation_id)
        and v.instrument_id = coalesce(new.instrument_id, old.instrument_id) and v.version = coalesce(new.version, old.version)
      for share;
    if owner_version.state = 'published' then
      raise exception 'A published questionnaire never changes: make a new version' using errcode = 'HR001';
    end if;
  end if;
  return coalesce(new, old);
end $$;
create trigger published_stays before update or delete on feedback_instrument_version
  for each row execute function keep_published_instrument();
create trigger published_items_stay before insert or update or delete on feedback_item
  for each row execute function keep_published_instrument();

create table feedback_cycle (
  organisation_id uuid not null references organisation,
  id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('person', 'cohort', 'organisation')),
  instrument_id uuid not null,
  instrument_version integer not null,
  -- Under three, one of a pair could work the other out.
  threshold integer not null default 4 check (threshold between 3 and 20),
  release text not null check (release in ('direct', 'facilitated')),
  reviewer text not null check (reviewer in ('none', 'line-manager', 'facilitator')),
  facilitator_person_id uuid,
  state text not null check (state in ('preparing', 'collecting', 'closed', 'finished', 'cancelled')),
  closes_on date not null,
  previous_cycle_id uuid,
  made_by uuid,
  made_at timestamptz not null,
  launched_at timestamptz,
  closed_on date,
  late_until date,
  link_salt text,
  item_count integer,
  level_count integer,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, instrument_id, instrument_version) references feedback_instrument_version,
  foreign key (organisation_id, previous_cycle_id) references feedback_cycle,
  foreign key (organisation_id, facilitator_person_id) references person,
  check (facilitator_person_id is not null or (release = 'direct' and reviewer <> 'facilitator')),
  check (state in ('preparing', 'cancelled') or (launched_at is not null and item_count > 0 and level_count > 0)),
  check ((state in ('closed', 'finished')) = (closed_on is not null)),
  check (state not in ('closed', 'finished') or link_salt is null)
);
create index feedback_cycle_due on feedback_cycle (organisation_id, closes_on) where state in ('collecting', 'closed');
${tenantTable('feedback_cycle', ['select', 'insert', 'update'])}

-- What raters were promised when they were asked holds for everybody who can write, the owner of the tables included.
create function keep_feedback_promise() returns trigger language plpgsql as $$
begin
  if old.state <> 'preparing' and (new.threshold, new.instrument_id, new.instrument_version, new.release, new.kind, new.item_count, new.level_count)
      is distinct from (old.threshold, old.instrument_id, old.instrument_version, old.release, old.kind, old.item_count, old.level_count) then
    raise exception 'What raters were promised cannot be changed after launch' using errcode = 'HR001';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('preparing', 'collecting'), ('preparing', 'cancelled'),
      ('collecting', 'closed'), ('collecting', 'cancelled'), ('closed', 'finished')) then
    raise exception 'A feedback cycle goes one way: it cannot go from % to %', old.state, new.state using errcode = 'HR001';
  end if;
  return new;
end $$;
create trigger promise_stays before update on feedback_cycle for each row execute function keep_feedback_promise();

create table feedback_subject (
  organisation_id uuid not null,
  cycle_id uuid not null,
  person_id uuid not null,
  manager_person_id uuid,
  unit_id uuid,
  list_state text not null default 'choosing' check (list_state in ('choosing', 'in-review', 'agreed')),
  agreed_by uuid,
  agreed_on date,
  lock_version integer not null default 1,
  primary key (organisation_id, cycle_id, person_id),
  foreign key (organisation_id, cycle_id) references feedback_cycle,
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, manager_person_id) references person,
  foreign key (organisation_id, unit_id) references unit
);
create index feedback_subject_person on feedback_subject (organisation_id, person_id);
create index feedback_subject_manager on feedback_subject (organisation_id, manager_person_id);
${tenantTable('feedback_subject', ['select', 'insert', 'update', 'delete'])}

create function keep_feedback_population() returns trigger language plpgsql as $$
declare cycle_state text;
begin
  select state into cycle_state from feedback_cycle c
    where c.organisation_id = coalesce(new.organisation_id, old.organisation_id) and c.id = coalesce(new.cycle_id, old.cycle_id) for share;
  if cycle_state <> 'preparing' and (tg_op <> 'UPDATE'
      or (new.person_id, new.manager_person_id, new.unit_id) is distinct from (old.person_id, old.manager_person_id, old.unit_id)) then
    raise exception 'Who a cycle is about is frozen at launch' using errcode = 'HR001';
  end if;
  return coalesce(new, old);
end $$;
create trigger population_stays before insert or update or delete on feedback_subject
  for each row execute function keep_feedback_population();

create table feedback_invitation (
  organisation_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  subject_person_id uuid not null,
  rater_group text not null check (rater_group in ('self', 'manager', 'peer', 'report', 'partner', 'patient')),
  rater_person_id uuid,
  email text,
  name text,
  state text not null default 'proposed' check (state in ('proposed', 'asked', 'declined', 'withdrawn')),
  declined_reason text,
  link_hash text,
  asked_on date,
  reminded_on date,
  reminders integer not null default 0,
  proposed_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, cycle_id, subject_person_id) references feedback_subject,
  foreign key (organisation_id, rater_person_id) references person,
  check (rater_group <> 'self' or rater_person_id is null or rater_person_id = subject_person_id),
  check (rater_group = 'self' or rater_person_id is null or rater_person_id <> subject_person_id)
);
create unique index asked_once on feedback_invitation (organisation_id, cycle_id, subject_person_id, rater_person_id)
  where rater_person_id is not null and state <> 'withdrawn';
create unique index asked_once_outside on feedback_invitation (organisation_id, cycle_id, subject_person_id, lower(email))
  where email is not null and state <> 'withdrawn';
create unique index feedback_link on feedback_invitation (organisation_id, link_hash) where link_hash is not null;
create index feedback_invitation_rater on feedback_invitation (organisation_id, rater_person_id) where state = 'asked';
create index feedback_invitation_cycle on feedback_invitation (organisation_id, cycle_id, state);
${tenantTable('feedback_invitation', ['select', 'insert', 'update', 'delete'])}

create table feedback_report (
  organisation_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  subject_person_id uuid not null,
  version integer not null check (version > 0),
  made_on date not null,
  content jsonb not null,
  primary key (organisation_id, id),
  unique (organisation_id, cycle_id, subject_person_id, version),
  foreign key (organisation_id, cycle_id, subject_person_id) references feedback_subject
);
create index feedback_report_subject on feedback_report (organisation_id, subject_person_id);
${tenantTable('feedback_report', ['select'])}
grant insert, delete on feedback_report to ${CONFIDENTIAL_ROLE};
create trigger report_stays before update on feedback_report for each statement execute function refuse_change();

create table feedback_release (
  organisation_id uuid not null,
  report_id uuid not null,
  released_at timestamptz not null,
  released_by uuid,
  note text not null default '',
  primary key (organisation_id, report_id),
  foreign key (organisation_id, report_id) references feedback_report on delete cascade
);
${tenantTable('feedback_release', ['select', 'insert'])}

-- Of a cohort or the organisation: made beside the reports, as one release with them.
create table feedback_figures (
  organisation_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  version integer not null check (version > 0),
  made_on date not null,
  content jsonb not null,
  primary key (organisation_id, id),
  unique (organisation_id, cycle_id, version),
  foreign key (organisation_id, cycle_id) references feedback_cycle
);
${tenantTable('feedback_figures', ['select'])}
grant insert, delete on feedback_figures to ${CONFIDENTIAL_ROLE};
create trigger figures_stay before update on feedback_figures for each statement execute function refuse_change();

create table feedback_share (
  organisation_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  subject_person_id uuid not null,
  with_person_id uuid not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, report_id) references feedback_report on delete cascade,
  foreign key (organisation_id, subject_person_id) references person,
  foreign key (organisation_id, with_person_id) references person,
  check (withdrawn_at is null or withdrawn_at >= given_at)
);
create unique index shared_once on feedback_share (organisation_id, report_id, with_person_id) where withdrawn_at is null;
create index feedback_share_with on feedback_share (organisation_id, with_person_id) where withdrawn_at is null;
${tenantTable('feedback_share', ['select', 'insert', 'update'])}
`,
}
