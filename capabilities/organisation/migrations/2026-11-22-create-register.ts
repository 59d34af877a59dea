import { type Migration, SIGN_IN_ROLE } from '@headroom/platform/database'

/**
 * Which organisations there are, for whoever must choose one before any scope exists: the command line. Names and codes,
 * nothing of a tenant's; kept by triggers, so that no way of adding an organisation can forget it.
 */
export const createRegister: Migration = {
  name: '2026-11-22-14-register',
  sql: `
create table organisation_register (
  id uuid not null,
  code text not null,
  name text not null,
  primary key (id, code)
);
grant select on organisation_register to ${SIGN_IN_ROLE};
create function register_organisation() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into organisation_register (id, code, name)
    select new.organisation_id, new.code, organisation.name from organisation where organisation.organisation_id = new.organisation_id
    on conflict do nothing;
  return null;
end $$;
create trigger register_organisation after insert on organisation_code for each row
  when (new.scheme = 'ods') execute function register_organisation();
create function rename_in_register() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update organisation_register set name = new.name where id = new.organisation_id;
  return null;
end $$;
create trigger rename_in_register after update of name on organisation for each row execute function rename_in_register();
create function clear_register() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from organisation_register;
  return null;
end $$;
create trigger clear_register after truncate on organisation for each statement execute function clear_register();
insert into organisation_register (id, code, name)
  select code.organisation_id, code.code, organisation.name
  from organisation_code code join organisation on organisation.organisation_id = code.organisation_id
  where code.scheme = 'ods';
`,
}
