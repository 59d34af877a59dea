import { type Migration, referenceTable, SIGN_IN_ROLE, tenantTable } from '@headroom/platform/database'

/** The ground: an organisation, its units as a tree, posts, people, dated assignments, and who manages whom. */
export const createOrganisation: Migration = {
  name: '2026-11-22-10-organisation',
  sql: `
create extension if not exists btree_gist;

create table organisation (
  organisation_id uuid primary key,
  name text not null,
  kind text not null check (kind in ('trust', 'board', 'other')),
  made_at timestamptz not null
);
${tenantTable('organisation', ['select', 'update'])}

-- National bodies rename and renumber: a code is a dated fact, never reused, only closed.
create table organisation_code (
  organisation_id uuid not null references organisation,
  scheme text not null,
  code text not null,
  valid_from date not null,
  valid_to date,
  predecessor text,
  primary key (organisation_id, scheme, code),
  check (valid_to is null or valid_to >= valid_from)
);
${tenantTable('organisation_code')}

create table health_system (
  id uuid primary key,
  code text not null unique,
  name text not null,
  kind text not null check (kind in ('system', 'region'))
);
${referenceTable('health_system')}
create table system_membership (
  organisation_id uuid not null references organisation,
  system_id uuid not null references health_system,
  valid_from date not null,
  valid_to date,
  primary key (organisation_id, system_id, valid_from)
);
${tenantTable('system_membership')}

create table unit (
  organisation_id uuid not null references organisation,
  id uuid not null,
  parent_id uuid,
  kind text not null check (kind in ('organisation', 'division', 'department', 'team')),
  name text not null,
  code text,
  closed_on date,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, parent_id) references unit,
  check (parent_id is distinct from id),
  unique nulls not distinct (organisation_id, parent_id, name)
);
create index unit_parent on unit (organisation_id, parent_id);
${tenantTable('unit')}

-- Every unit with every unit above it and itself, so that "this unit and all below" is one index range.
create table unit_path (
  organisation_id uuid not null,
  ancestor_id uuid not null,
  descendant_id uuid not null,
  depth integer not null,
  primary key (organisation_id, ancestor_id, descendant_id),
  foreign key (organisation_id, ancestor_id) references unit on delete cascade,
  foreign key (organisation_id, descendant_id) references unit on delete cascade
);
create index unit_path_upwards on unit_path (organisation_id, descendant_id, depth);
${tenantTable('unit_path')}

create table person (
  organisation_id uuid not null references organisation,
  id uuid not null,
  employee_number text,
  given_name text not null,
  family_name text not null,
  email text,
  search_text text not null generated always as (lower(given_name || ' ' || family_name || ' ' || coalesce(employee_number, ''))) stored,
  made_at timestamptz not null,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, employee_number)
);
create index person_search on person (organisation_id, search_text text_pattern_ops);
create index person_family_name on person (organisation_id, lower(family_name) text_pattern_ops, lower(given_name));
create index person_email on person (organisation_id, lower(email));
${tenantTable('person')}

-- Who may sign in is looked up by e-mail before any organisation is known: sign-in reads this, and no other tenant's row.
create table person_directory (
  organisation_id uuid not null,
  person_id uuid not null,
  email text not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person on delete cascade
);
create index person_directory_email on person_directory (email);
${tenantTable('person_directory')}
create policy looked_up_at_sign_in on person_directory for select to ${SIGN_IN_ROLE} using (true);
grant select on person_directory to ${SIGN_IN_ROLE};
create function list_in_directory() returns trigger language plpgsql as $$
begin
  delete from person_directory where organisation_id = new.organisation_id and person_id = new.id;
  if new.email is not null then
    insert into person_directory (organisation_id, person_id, email) values (new.organisation_id, new.id, lower(new.email));
  end if;
  return null;
end $$;
create trigger list_in_directory after insert or update of email on person
  for each row execute function list_in_directory();


create table post (
  organisation_id uuid not null references organisation,
  id uuid not null,
  position_number text,
  title text not null,
  unit_id uuid not null,
  staff_group text,
  job_role text,
  occupation_code text,
  pay_grade text,
  -- A fact of the post, whatever the staff record's codes say: null means nobody and no rule has decided yet.
  has_management_responsibility boolean,
  responsibility_decided_by text check (responsibility_decided_by in ('rule', 'person')),
  closed_on date,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, position_number),
  foreign key (organisation_id, unit_id) references unit
);
create index post_unit on post (organisation_id, unit_id);
${tenantTable('post')}

create table assignment (
  organisation_id uuid not null references organisation,
  id uuid not null,
  person_id uuid not null,
  post_id uuid not null,
  assignment_number text not null,
  starts_on date not null,
  ends_on date,
  fte numeric(6, 5) not null check (fte > 0 and fte <= 2),
  last_appraisal_on date,
  lock_version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, post_id) references post,
  check (ends_on is null or ends_on >= starts_on),
  exclude using gist (organisation_id with =, person_id with =, post_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create unique index assignment_number_once on assignment (organisation_id, assignment_number) where ends_on is null;
create index assignment_person on assignment (organisation_id, person_id);
create index assignment_post on assignment (organisation_id, post_id);
${tenantTable('assignment')}

-- Line management is an edge from an assignment to a person, dated; never a name in a column.
create table line_management (
  organisation_id uuid not null references organisation,
  id uuid not null,
  assignment_id uuid not null,
  manager_person_id uuid not null,
  starts_on date not null,
  ends_on date,
  primary key (organisation_id, id),
  foreign key (organisation_id, assignment_id) references assignment,
  foreign key (organisation_id, manager_person_id) references person,
  check (ends_on is null or ends_on >= starts_on)
);
create unique index one_manager_at_a_time on line_management (organisation_id, assignment_id) where ends_on is null;
create index line_management_manager on line_management (organisation_id, manager_person_id);
create index line_management_assignment on line_management (organisation_id, assignment_id);
${tenantTable('line_management')}

-- The three who lead a unit together. A rule proposes; a person's word stands.
create table unit_lead (
  organisation_id uuid not null references organisation,
  unit_id uuid not null,
  part text not null check (part in ('clinical', 'operational', 'nursing')),
  post_id uuid not null,
  decided_by text not null check (decided_by in ('rule', 'person')),
  primary key (organisation_id, unit_id, part),
  foreign key (organisation_id, unit_id) references unit,
  foreign key (organisation_id, post_id) references post
);
create index unit_lead_post on unit_lead (organisation_id, post_id);
${tenantTable('unit_lead')}

create table person_grant (
  organisation_id uuid not null references organisation,
  person_id uuid not null,
  grant_name text not null check (grant_name in ('administrator', 'development-lead', 'board')),
  given_by uuid,
  given_at timestamptz not null,
  primary key (organisation_id, person_id, grant_name),
  foreign key (organisation_id, person_id) references person
);
${tenantTable('person_grant')}
`,
}
