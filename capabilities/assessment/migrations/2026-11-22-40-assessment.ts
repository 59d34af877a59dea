import { APP_ROLE, appendOnly, type Migration, tenantTable } from '@headroom/platform/database'

/** Self-assessments from draft to submission, the rating events they leave, and who agreed that their manager may look. */
export const createAssessment: Migration = {
  name: '2026-11-22-40-assessment',
  sql: `
create table assessment (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  framework_id text not null,
  framework_version text not null,
  stage_id text not null,
  -- The role held when it was started: a fact about then, kept when the person moves on.
  profile_id text,
  profile_version text,
  state text not null check (state in ('draft', 'submitted', 'discarded')),
  started_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, id, person_id),
  foreign key (organisation_id, person_id) references person,
  foreign key (framework_id, framework_version, stage_id) references framework_stage,
  foreign key (profile_id, profile_version) references role_profile_version,
  check ((state = 'submitted') = (submitted_at is not null))
);
create unique index one_draft_at_a_time on assessment (organisation_id, person_id, framework_id) where state = 'draft';
create index assessment_latest on assessment (organisation_id, person_id, submitted_at desc) where state = 'submitted';
${tenantTable('assessment', ['select', 'insert', 'update'])}

create function keep_submitted_assessment() returns trigger language plpgsql as $$
begin
  raise exception 'A submitted assessment is a fact: it is never changed' using errcode = 'HR001';
end $$;
create trigger submitted_stays before update on assessment
  for each row when (old.state = 'submitted') execute function keep_submitted_assessment();

create table assessment_answer (
  organisation_id uuid not null,
  assessment_id uuid not null,
  framework_id text not null,
  framework_version text not null,
  node_id text not null,
  scale_id text not null,
  level integer,
  -- The work has not called for it: kept apart from a low level, and never counted as one.
  no_chance boolean not null default false,
  note text not null default '',
  link text not null default '',
  primary key (organisation_id, assessment_id, node_id),
  foreign key (organisation_id, assessment_id) references assessment,
  foreign key (framework_id, framework_version, node_id, scale_id)
    references framework_node (framework_id, version, node_id, scale_id),
  foreign key (framework_id, framework_version, scale_id, level) references framework_scale_level,
  check (not (no_chance and level is not null)),
  check (link = '' or link ~* '^https?://')
);
${tenantTable('assessment_answer')}

-- One judgement of one competency by one source. The two composite keys together make it impossible to store a level of
-- another element's scale.
create table rating_event (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  source text not null check (source in ('self', 'manager', 'rater-group', 'assessor', 'import')),
  assessor_person_id uuid,
  assessment_id uuid,
  framework_id text not null,
  framework_version text not null,
  stage_id text not null,
  node_id text not null,
  scale_id text not null,
  level integer,
  no_chance boolean not null,
  occurred_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, assessment_id, person_id) references assessment (organisation_id, id, person_id),
  foreign key (framework_id, framework_version, stage_id) references framework_stage,
  foreign key (framework_id, framework_version, node_id, scale_id)
    references framework_node (framework_id, version, node_id, scale_id),
  foreign key (framework_id, framework_version, scale_id, level) references framework_scale_level,
  check (no_chance = (level is null)),
  check (source <> 'self' or (assessment_id is not null and assessor_person_id is null))
);
create unique index rated_once_an_assessment on rating_event (organisation_id, assessment_id, node_id)
  include (level) where source = 'self';
create index rating_event_person on rating_event (organisation_id, person_id, framework_id, node_id, source, occurred_at desc);
${tenantTable('rating_event', ['select', 'insert'])}
${appendOnly('rating_event')}

-- The latest word of each source on each competency. Sources stand side by side and are never averaged.
create view current_rating with (security_invoker = true) as
  select distinct on (organisation_id, person_id, framework_id, node_id, source) *
  from rating_event
  order by organisation_id, person_id, framework_id, node_id, source, occurred_at desc, id desc;
grant select on current_rating to ${APP_ROLE};

create table evidence (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  assessment_id uuid,
  framework_id text not null,
  framework_version text not null,
  node_id text not null,
  note text not null,
  link text not null,
  added_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, assessment_id, person_id) references assessment (organisation_id, id, person_id),
  foreign key (framework_id, framework_version, node_id) references framework_node,
  check (note <> '' or link <> ''),
  check (link = '' or link ~* '^https?://')
);
create index evidence_person on evidence (organisation_id, person_id, node_id, added_at desc);
${tenantTable('evidence', ['select', 'insert'])}
${appendOnly('evidence')}

-- A person agrees that one line manager, by person, may see their levels. A new manager is a new question.
create table sharing (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  manager_person_id uuid not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, manager_person_id) references person,
  check (withdrawn_at is null or withdrawn_at >= given_at),
  check (person_id <> manager_person_id)
);
create unique index agreed_once on sharing (organisation_id, person_id, manager_person_id) where withdrawn_at is null;
create index sharing_manager on sharing (organisation_id, manager_person_id) where withdrawn_at is null;
${tenantTable('sharing', ['select', 'insert', 'update'])}
`,
}
