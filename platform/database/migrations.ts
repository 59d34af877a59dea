import { APP_ROLE, CONFIDENTIAL_ROLE, type Migration, SIGN_IN_ROLE } from './migration.ts'

const roles: Migration = {
  name: '2026-11-22-00-roles',
  sql: `
do $$
begin
  if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} nologin; end if;
  if not exists (select from pg_roles where rolname = '${SIGN_IN_ROLE}') then create role ${SIGN_IN_ROLE} nologin; end if;
end $$;
grant ${APP_ROLE}, ${SIGN_IN_ROLE} to current_user;
grant usage on schema public to ${APP_ROLE}, ${SIGN_IN_ROLE};
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are facts: they are added, never changed or removed', tg_table_name using errcode = 'HR001';
end $$;
-- The embedded database has no autovacuum, and a large import plans its later steps on what its first ones wrote: the
-- application may ask for fresh statistics, of named tables, and for nothing else of the owner's.
create function refresh_statistics(tables text[]) returns void language plpgsql security definer set search_path = public as $$
declare one text;
begin
  foreach one in array tables loop execute format('analyze %I', one); end loop;
end $$;
revoke all on function refresh_statistics(text[]) from public;
grant execute on function refresh_statistics(text[]) to ${APP_ROLE};
create table installation (
  only_one boolean primary key default true check (only_one),
  kind text not null check (kind in ('demonstration', 'real')),
  id uuid not null,
  secret text not null,
  made_at timestamptz not null,
  -- Null while a demonstration is being loaded: one that was cut short is cleared and loaded again.
  ready_at timestamptz,
  demonstration_people jsonb
);
`,
}

/** It may do whatever the application may, and more where a table says so. */
const confidence: Migration = {
  name: '2026-11-22-01-confidence',
  sql: `
do $$
begin
  if not exists (select from pg_roles where rolname = '${CONFIDENTIAL_ROLE}') then create role ${CONFIDENTIAL_ROLE} nologin; end if;
end $$;
grant ${APP_ROLE} to ${CONFIDENTIAL_ROLE};
grant ${CONFIDENTIAL_ROLE} to current_user;
`,
}

export const databaseMigrations: readonly Migration[] = [roles, confidence]
