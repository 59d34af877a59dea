import { type Migration, referenceTable, tenantTable } from '@headroom/platform/database'

/** Which versions of role profiles are published, and which profile each post holds. */
export const createRoles: Migration = {
  name: '2026-11-22-30-roles',
  sql: `
create table role_profile_version (
  profile_id text not null,
  version text not null,
  title text not null,
  stage_id text not null,
  content_hash text not null,
  primary key (profile_id, version)
);
${referenceTable('role_profile_version')}

-- A rule proposes; what a person decides stands, also when they decide that no profile fits.
create table post_profile (
  organisation_id uuid not null,
  post_id uuid not null,
  profile_id text,
  version text,
  decided_by text not null check (decided_by in ('rule', 'person')),
  -- Why the rule chose it, in words for the person who holds the post.
  rule_words text,
  decided_by_person_id uuid,
  decided_at timestamptz not null,
  lock_version integer not null default 1,
  primary key (organisation_id, post_id),
  foreign key (organisation_id, post_id) references post on delete cascade,
  foreign key (organisation_id, decided_by_person_id) references person,
  foreign key (profile_id, version) references role_profile_version,
  check ((profile_id is null) = (version is null)),
  check (profile_id is not null or decided_by = 'person')
);
create index post_profile_profile on post_profile (organisation_id, profile_id);
${tenantTable('post_profile')}
`,
}
