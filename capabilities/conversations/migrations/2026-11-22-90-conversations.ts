import { appendOnly, type Migration, tenantTable } from '@headroom/platform/database'

/** Conversations between a person and their manager: prepared apart, agreed in both names. */
export const createConversations: Migration = {
  name: '2026-11-22-90-conversations',
  sql: `
create table conversation (
  organisation_id uuid not null references organisation,
  id uuid not null,
  kind text not null check (kind in ('yearly', 'check-in')),
  person_id uuid not null,
  -- As when it was planned; a new manager plans a new one.
  manager_person_id uuid not null,
  -- Of the person's main post then, for figures.
  unit_id uuid,
  planned_for date not null,
  place text not null default '',
  state text not null check (state in ('preparing', 'together', 'agreed', 'cancelled')),
  held_on date,
  planned_by uuid,
  made_at timestamptz not null,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, id, person_id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, manager_person_id) references person,
  foreign key (organisation_id, unit_id) references unit,
  check (person_id <> manager_person_id),
  check (state <> 'agreed' or held_on is not null)
);
create index conversation_person on conversation (organisation_id, person_id, planned_for desc);
create index conversation_manager on conversation (organisation_id, manager_person_id, planned_for desc);
-- Two of them planning at once make one.
create unique index one_yearly_conversation_at_a_time on conversation (organisation_id, person_id, manager_person_id)
  where kind = 'yearly' and state in ('preparing', 'together');
${tenantTable('conversation', ['select', 'insert', 'update'])}

create function keep_agreed_conversation() returns trigger language plpgsql as $$
begin
  raise exception 'A conversation that both have agreed is never changed' using errcode = 'HR001';
end $$;
create trigger agreed_stays before update on conversation
  for each row when (old.state = 'agreed') execute function keep_agreed_conversation();

create table conversation_preparation (
  organisation_id uuid not null,
  conversation_id uuid not null,
  side text not null check (side in ('person', 'manager')),
  -- Words by question; the questions are in content/.
  answers jsonb not null default '{}',
  changed_at timestamptz not null,
  shared_at timestamptz,
  lock_version integer not null default 1,
  primary key (organisation_id, conversation_id, side),
  foreign key (organisation_id, conversation_id) references conversation
);
${tenantTable('conversation_preparation', ['select', 'insert', 'update'])}
create function keep_shared_preparation() returns trigger language plpgsql as $$
begin
  raise exception 'What was shared with the other stays as it was: add to the record instead' using errcode = 'HR001';
end $$;
create trigger shared_stays before update on conversation_preparation
  for each row when (old.shared_at is not null) execute function keep_shared_preparation();

create table conversation_note (
  organisation_id uuid not null,
  conversation_id uuid not null,
  author_person_id uuid not null,
  words text not null,
  changed_at timestamptz not null,
  lock_version integer not null default 1,
  primary key (organisation_id, conversation_id, author_person_id),
  foreign key (organisation_id, conversation_id) references conversation,
  foreign key (organisation_id, author_person_id) references person
);
${tenantTable('conversation_note')}

create table conversation_record (
  organisation_id uuid not null,
  conversation_id uuid not null,
  version integer not null check (version > 0),
  strengths text not null,
  build_on text not null,
  hopes text not null,
  summary text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (organisation_id, conversation_id, version),
  foreign key (organisation_id, conversation_id) references conversation,
  foreign key (organisation_id, written_by) references person
);
${tenantTable('conversation_record', ['select', 'insert'])}
${appendOnly('conversation_record')}

create table conversation_agreement (
  organisation_id uuid not null,
  conversation_id uuid not null,
  version integer not null,
  side text not null check (side in ('person', 'manager')),
  person_id uuid not null,
  comment text not null default '',
  agreed_at timestamptz not null,
  primary key (organisation_id, conversation_id, version, side),
  foreign key (organisation_id, conversation_id, version) references conversation_record,
  foreign key (organisation_id, person_id) references person
);
${tenantTable('conversation_agreement', ['select', 'insert'])}
${appendOnly('conversation_agreement')}

create table conversation_objective (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  conversation_id uuid not null,
  level text not null check (level in ('own', 'team', 'system')),
  words text not null check (words <> ''),
  shown_by text not null default '',
  by_when date,
  state text not null default 'open' check (state in ('open', 'met', 'changed', 'dropped')),
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, conversation_id, person_id) references conversation (organisation_id, id, person_id)
);
create index conversation_objective_person on conversation_objective (organisation_id, person_id, state);
${tenantTable('conversation_objective')}

create table conversation_objective_event (
  organisation_id uuid not null,
  id uuid not null,
  objective_id uuid not null,
  state text not null check (state in ('open', 'met', 'changed', 'dropped')),
  words text not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, objective_id) references conversation_objective on delete cascade
);
create index conversation_objective_event_of on conversation_objective_event (organisation_id, objective_id, said_at);
${tenantTable('conversation_objective_event', ['select', 'insert'])}

create table conversation_support (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  conversation_id uuid not null,
  words text not null check (words <> ''),
  by_when date,
  state text not null default 'promised' check (state in ('promised', 'given', 'not-given')),
  state_words text not null default '',
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, conversation_id, person_id) references conversation (organisation_id, id, person_id)
);
create index conversation_support_person on conversation_support (organisation_id, person_id, state);
${tenantTable('conversation_support')}

-- Each alone, once. Scores are the person's only.
create table conversation_said (
  organisation_id uuid not null,
  conversation_id uuid not null,
  side text not null check (side in ('person', 'manager')),
  was_held boolean not null,
  useful integer check (useful between 1 and 5),
  felt_valued integer check (felt_valued between 1 and 5),
  said_on date not null,
  primary key (organisation_id, conversation_id, side),
  foreign key (organisation_id, conversation_id) references conversation,
  check (side = 'person' or (useful is null and felt_valued is null))
);
${tenantTable('conversation_said', ['select', 'insert'])}
${appendOnly('conversation_said')}

-- Drawn once a month and left alone, already protected: as in assessment and the Code.
create table conversation_figures (
  organisation_id uuid not null references organisation,
  as_at date not null,
  content jsonb not null,
  drawn_at timestamptz not null,
  primary key (organisation_id, as_at)
);
${tenantTable('conversation_figures', ['select', 'insert'])}

create table team_conversation (
  organisation_id uuid not null references organisation,
  id uuid not null,
  unit_id uuid not null,
  questions_version integer not null,
  held_on date not null,
  answers jsonb not null,
  agreed text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, unit_id) references unit,
  foreign key (organisation_id, written_by) references person
);
create index team_conversation_unit on team_conversation (organisation_id, unit_id, held_on desc);
${tenantTable('team_conversation', ['select', 'insert', 'update'])}
`,
}
