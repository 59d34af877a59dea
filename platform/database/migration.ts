/** A dated step of the schema. Forward only; never edited once merged (`checks/migrations.lock.json` holds its checksum). */
export type Migration = { readonly name: string; readonly sql: string }

/** The role that the application works as: neither owner, superuser nor BYPASSRLS. */
export const APP_ROLE = 'headroom_app'
/** The role that sign-in works as: sees accounts and sessions, and no tenant's rows. */
export const SIGN_IN_ROLE = 'headroom_sign_in'

/**
 * The role that reads what the application may only put in: answers given in confidence. Whoever reads the database as the
 * application does cannot see them; the few lines that score them work as this role, through `inConfidence`.
 */
export const CONFIDENTIAL_ROLE = 'headroom_confidential'

export const ORGANISATION_SETTING = 'headroom.organisation_id'

type Grants = readonly ('select' | 'insert' | 'update' | 'delete')[]

/**
 * Makes a table a tenant's: row-level security forced on its owner too, one policy on the organisation, and only the
 * rights that are asked for. After a transaction the setting is '' and not NULL, hence `nullif`.
 */
export const tenantTable = (
  table: string,
  rights: Grants = ['select', 'insert', 'update', 'delete'],
): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_organisation on ${table}
  using (organisation_id = nullif(current_setting('${ORGANISATION_SETTING}', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('${ORGANISATION_SETTING}', true), '')::uuid);
${rights.length > 0 ? `grant ${rights.join(', ')} on ${table} to ${APP_ROLE};` : '-- The application has no right to it.'}
`

/** Shared by every organisation and read only to the application: national frameworks, profiles, codes. */
export const referenceTable = (table: string): string => `grant select on ${table} to ${APP_ROLE};\n`

/** Facts are appended: no right to change or remove, and a trigger that says so to any role. */
export const appendOnly = (table: string): string => `
create trigger append_only before update or delete on ${table}
  for each statement execute function refuse_change();
`
