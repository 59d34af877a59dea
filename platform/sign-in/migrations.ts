import { APP_ROLE, type Migration, SIGN_IN_ROLE } from '../database/index.ts'

const createSignIn: Migration = {
  name: '2026-11-22-03-sign-in',
  sql: `
create schema sign_in;
revoke all on schema sign_in from public;
grant usage on schema sign_in to ${SIGN_IN_ROLE};

create table sign_in.user_account (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  second_factor_on boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table sign_in.credential (
  id uuid primary key,
  account_id uuid not null references sign_in.user_account on delete cascade,
  provider text not null,
  subject text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider, subject)
);
create index credential_account on sign_in.credential (account_id);

create table sign_in.membership (
  account_id uuid not null references sign_in.user_account on delete cascade,
  organisation_id uuid not null,
  person_id uuid not null,
  linked_by text not null check (linked_by in ('email', 'invitation', 'demonstration')),
  linked_at timestamptz not null,
  primary key (account_id, organisation_id, person_id),
  unique (organisation_id, person_id)
);

create table sign_in.session (
  id uuid primary key,
  token text not null unique,
  account_id uuid not null references sign_in.user_account on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  way text not null check (way in ('open-id', 'passkey', 'password', 'demonstration')),
  signed_in_at timestamptz not null,
  last_seen_at timestamptz not null,
  organisation_id uuid,
  person_id uuid,
  check ((organisation_id is null) = (person_id is null)),
  -- A person who is unlinked is out at once: the session goes with the membership.
  foreign key (account_id, organisation_id, person_id) references sign_in.membership on delete cascade
);
create index session_account on sign_in.session (account_id);
create index session_membership on sign_in.session (organisation_id, person_id);

create table sign_in.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_identifier on sign_in.verification (identifier);

create table sign_in.second_factor (
  id uuid primary key,
  account_id uuid not null unique references sign_in.user_account on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_count integer not null default 0,
  locked_until timestamptz
);
-- A six-figure code is good once (RFC 6238, section 5.2), whatever part of its minute is left.
create table sign_in.used_code (
  account_id uuid not null references sign_in.user_account on delete cascade,
  code_hash text not null,
  used_at timestamptz not null,
  primary key (account_id, code_hash)
);

create table sign_in.passkey (
  id uuid primary key,
  name text,
  public_key text not null,
  account_id uuid not null references sign_in.user_account on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz,
  aaguid text
);
create index passkey_account on sign_in.passkey (account_id);

-- Links that are good once: only their hash is kept, so a copy of the database opens no account.
create table sign_in.link (
  token_hash text primary key,
  purpose text not null check (purpose in ('invitation', 'password-reset')),
  email text not null check (email = lower(email)),
  mailed boolean not null,
  organisation_id uuid,
  person_id uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'invitation') = (organisation_id is not null and person_id is not null))
);

create table sign_in.throttle (
  key text primary key,
  failures integer not null,
  counted_until timestamptz not null
);

grant select, insert, update, delete on all tables in schema sign_in to ${SIGN_IN_ROLE};

-- The one question of every request, in one statement and as the sign-in role whoever asks it. The clock of the limits is
-- the program's, so that a test can move it; expires_at is held against the database's own.
create function sign_in.find_session(wanted text, asked_at timestamptz, idle interval, longest interval)
returns table (
  session_id uuid, account_id uuid, organisation_id uuid, person_id uuid, way text, signed_in_at timestamptz,
  second_factor_on boolean
)
language sql volatile security definer set search_path = sign_in, pg_temp as $$
  with found as (
    select s.id, s.account_id, s.organisation_id, s.person_id, s.way, s.signed_in_at, s.last_seen_at, a.second_factor_on
    from sign_in.session s join sign_in.user_account a on a.id = s.account_id
    where s.token = wanted and s.expires_at > now()
      and s.signed_in_at > asked_at - longest and s.last_seen_at > asked_at - idle
  ), touched as (
    update sign_in.session s set last_seen_at = asked_at from found
    where s.id = found.id and found.last_seen_at < asked_at - interval '1 minute'
  )
  select found.id, found.account_id, found.organisation_id, found.person_id, found.way, found.signed_in_at,
    found.second_factor_on
  from found
$$;
revoke all on function sign_in.find_session(text, timestamptz, interval, interval) from public;
grant create on schema sign_in to ${SIGN_IN_ROLE};
alter function sign_in.find_session(text, timestamptz, interval, interval) owner to ${SIGN_IN_ROLE};
revoke create on schema sign_in from ${SIGN_IN_ROLE};
revoke all on all tables in schema sign_in from ${APP_ROLE};
`,
}

export const signInMigrations: readonly Migration[] = [createSignIn]
