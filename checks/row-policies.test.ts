import type { Database } from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  definerFunctions,
  memberships,
  otherTables,
  type Rights,
  type TableGroup,
  tenantTables,
  views,
} from './row-policies.ts'
import { openWorldDatabase } from './world/image.ts'

let database: Database
let there: readonly Facts[]
beforeAll(async () => {
  database = await openWorldDatabase()
  there = await readTables()
})
afterAll(() => database.close())

const ask = async <Row>(text: string): Promise<readonly Row[]> =>
  (await sql.raw<Row>(text).execute(database.kysely)).rows

/** By its name alone in `public`, with its schema elsewhere. */
const NAME = `case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end`
const OURS = `n.nspname in ('public', 'sign_in')`
const IN_ORDER = `array_position(array['SELECT', 'INSERT', 'UPDATE', 'DELETE'], acl.privilege_type)`
const ROLE = (grantee: string) => `case ${grantee} when 0 then 'everybody' else ${grantee}::regrole::text end`

type Facts = {
  readonly name: string
  readonly isForced: boolean
  readonly isAppendOnly: boolean
  readonly rights: readonly string[]
  readonly columns: readonly string[]
  readonly policies: readonly string[]
}

/** What the catalogue says of every table, in the words of the data. */
const readTables = () =>
  ask<Facts>(`select ${NAME} as name, c.relrowsecurity and c.relforcerowsecurity as "isForced",
      exists (select from pg_trigger where tgrelid = c.oid and tgname = 'append_only' and tgenabled = 'O'
        and tgfoid = 'refuse_change'::regproc) as "isAppendOnly",
      array(select ${ROLE('acl.grantee')} || ': ' || string_agg(lower(acl.privilege_type), ' ' order by ${IN_ORDER}, 1)
        from aclexplode(c.relacl) acl where acl.grantee <> c.relowner group by acl.grantee order by 1) as rights,
      array(select ${ROLE('acl.grantee')} || ': ' || lower(acl.privilege_type) || ' of ' ||
          string_agg(a.attname, ' ' order by a.attname)
        from pg_attribute a cross join aclexplode(a.attacl) acl where a.attrelid = c.oid
        group by acl.grantee, acl.privilege_type order by 1) as columns,
      array(select p.polname || ': ' || case when p.polpermissive then 'permissive' else 'restrictive' end || ', ' ||
          case p.polcmd when '*' then 'all' when 'r' then 'select' else p.polcmd::text end || ', to ' ||
          array_to_string(array(select ${ROLE('one')} from unnest(p.polroles) one), ' ') ||
          ', using ' || coalesce(pg_get_expr(p.polqual, c.oid), 'null') ||
          ', check ' || coalesce(pg_get_expr(p.polwithcheck, c.oid), 'null')
        from pg_policy p where p.polrelid = c.oid order by 1) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind in ('r', 'p') order by 1`)

const OWN = `(organisation_id = (NULLIF(current_setting('headroom.organisation_id'::text, true), ''::text))::uuid)`
const ownOrganisation = `own_organisation: permissive, all, to everybody, using ${OWN}, check ${OWN}`

const rightsIn = (rights: Rights): readonly string[] =>
  Object.entries(rights)
    .map(([role, may]) => `${role}: ${may}`)
    .sort()

const expected = (name: string, group: TableGroup, isTenants: boolean): Facts => ({
  name,
  isForced: isTenants,
  isAppendOnly: group.isAppendOnly ?? false,
  rights: rightsIn(group.rights),
  columns: group.columns ? [`headroom_app: update of ${group.columns.headroom_app}`] : [],
  policies: [...(group.policies ?? []), ...(isTenants ? [ownOrganisation] : [])].sort(),
})

const groups = [
  ...tenantTables.map((group) => ({ group, isTenants: true })),
  ...otherTables.map((group) => ({ group, isTenants: false })),
]
const listed = groups.flatMap(({ group, isTenants }) =>
  group.tables.map((name) => ({ name, why: group.why, facts: expected(name, group, isTenants) })),
)

describe('what the database lets each role do with', () => {
  test.each(listed.map((one) => [one.name, one] as const))('%s', (name, { facts, why }) => {
    const found = there.find((table) => table.name === name)
    expect(found, why).toEqual(facts)
  })
})

test('every table is listed, once, and no table is that there is not', () => {
  const found = there.map(({ name }) => name)
  const names = listed.map(({ name }) => name)
  const faults = [
    ...found
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is not in checks/row-policies.ts: list it there with what each role may`),
    ...names.filter((name) => !found.includes(name)).map((name) => `${name} is listed, and is no table`),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${name} is listed twice`),
  ]
  expect(faults).toEqual([])
})

test('every table that says whose it is, is listed as a tenant’s', async () => {
  const rows = await ask<{ name: string }>(`select c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attname = 'organisation_id' and not a.attisdropped order by 1`)
  const tenants = tenantTables.flatMap(({ tables }) => tables)
  expect(rows.map(({ name }) => name)).toEqual([...tenants].sort())
})

test('a view reads with the rights of whoever asks, and may be read and nothing more', async () => {
  const rows = await ask<{ name: string; kind: string; options: string; rights: string }>(`
    select ${NAME} as name, c.relkind::text as kind, array_to_string(c.reloptions, ' ') as options,
      (select string_agg(${ROLE('acl.grantee')} || ': ' || lower(acl.privilege_type), ', ')
        from aclexplode(c.relacl) acl where acl.grantee <> c.relowner) as rights
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind in ('v', 'm', 'f') order by 1`)
  const plain = { kind: 'v', options: 'security_invoker=true', rights: 'headroom_app: select' }
  expect(rows).toEqual(views.map((name) => ({ name, ...plain })))
})

test('a function that does what its caller may not is listed, with who may call it', async () => {
  const rows = await ask<{ name: string; what: string }>(`
    select case n.nspname when 'public' then p.proname else n.nspname || '.' || p.proname end as name,
      case when p.prorettype = 'trigger'::regtype then 'a trigger ' else '' end || 'of ' || p.proowner::regrole::text
        || ', ' || coalesce(array_to_string(p.proconfig, ', '), 'no search path')
        || case when p.prorettype = 'trigger'::regtype then '' else ', for ' || coalesce((
          select string_agg(${ROLE('acl.grantee')}, ' ' order by 1)
          from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl where acl.grantee <> p.proowner), 'nobody else')
          end as what
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS} and p.prosecdef order by 1`)
  // The owner is called otherwise on another server.
  const owner = (await ask<{ owner: string }>(`select current_user as owner`))[0]?.owner ?? ''
  const found = rows.map(({ name, what }) => [name, what.replace(`of ${owner},`, 'of headroom_owner,')])
  expect(Object.fromEntries(found)).toEqual(definerFunctions)
})

test('no role may do what another may, but for those listed', async () => {
  const rows = await ask<{ what: string }>(`
    select member::regrole::text || ' may do what ' || roleid::regrole::text || ' may' as what from pg_auth_members
    where roleid::regrole::text like 'headroom_%' and member::regrole::text <> current_user order by 1`)
  expect(rows.map(({ what }) => what)).toEqual(memberships)
})

test('nothing that is made later is given to anybody by itself', async () => {
  expect(
    await ask(`select defaclrole::regrole::text as role, defaclacl::text as rights from pg_default_acl`),
  ).toEqual([])
})
