import {
  APP_ROLE,
  CONFIDENTIAL_ROLE,
  inOrganisation,
  inSignIn,
  ORGANISATION_SETTING,
  SIGN_IN_ROLE,
} from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from './world/index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type TableFacts = { name: string; keyed: boolean; leads: boolean }

/** Every table with an organisation_id, and whether its keys lead with it. What each role may do with it is in `row-policies.ts`. */
async function tenantTables(): Promise<readonly TableFacts[]> {
  const { rows } = await sql<TableFacts>`
    select c.relname as name,
      exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary and a.attname = 'organisation_id') as keyed,
      not exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisunique and a.attname <> 'organisation_id') as leads
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and exists (select from pg_attribute where attrelid = c.oid and attname = 'organisation_id' and not attisdropped)
    order by 1`.execute(world.database.kysely)
  return rows
}

describe('every tenant table', () => {
  test('has a key that leads with the organisation', async () => {
    const tables = await tenantTables()
    expect(tables.length).toBeGreaterThan(15)
    expect(tables.filter(({ keyed }) => !keyed)).toEqual([])
  })

  test('has no unique key across organisations', async () => {
    expect((await tenantTables()).filter(({ leads }) => !leads).map(({ name }) => name)).toEqual([])
  })

  test('a table with an organisation in a foreign key has the organisation itself', async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct source.relname as name from pg_constraint k join pg_class source on source.oid = k.conrelid
      join pg_class target on target.oid = k.confrelid
      where k.contype = 'f' and exists (select from pg_attribute where attrelid = target.oid and attname = 'organisation_id')
        and not exists (select from pg_attribute where attrelid = source.oid and attname = 'organisation_id')`.execute(
      world.database.kysely,
    )
    expect(rows.map(({ name }) => name)).toEqual([])
  })
})

describe('hand-made SQL as the application, inside one organisation', () => {
  test('reads, counts and joins nothing of another', async () => {
    const foreign = world.person('farAdministrator')
    for (const { name } of await tenantTables()) {
      const seen = await world
        .within('administrator', async (within) => {
          const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.ref(name)}
          where organisation_id = ${foreign.organisationId}`.execute(within.tables<unknown>())
          return rows[0]?.count
        })
        .catch((error: { code?: string }) => (error.code === '42501' ? 0 : Promise.reject(error)))
      expect(seen, name).toBe(0)
    }
  })

  test('cannot write into another, by insert, update, delete or upsert', async () => {
    const foreign = world.person('farAdministrator')
    const attempts = [
      sql`insert into unit (organisation_id, id, kind, name) values (${foreign.organisationId}, ${foreign.personId}, 'team', 'Taken over')`,
      sql`insert into person_grant (organisation_id, person_id, grant_name, given_at) values (${foreign.organisationId}, ${foreign.personId}, 'board', now())
        on conflict (organisation_id, person_id, grant_name) do update set given_at = now()`,
      sql`update unit set organisation_id = ${foreign.organisationId}`,
    ]
    for (const attempt of attempts)
      await expect(
        world.within('administrator', (within) => attempt.execute(within.tables<unknown>())),
      ).rejects.toThrow(/row-level security/)
    const untouched = await world.within('administrator', async (within) => {
      const changed =
        await sql`update person set given_name = 'Changed' where organisation_id = ${foreign.organisationId}`.execute(
          within.tables<unknown>(),
        )
      const removed =
        await sql`delete from person_grant where organisation_id = ${foreign.organisationId}`.execute(
          within.tables<unknown>(),
        )
      return [changed.numAffectedRows ?? 0n, removed.numAffectedRows ?? 0n].map(Number)
    })
    expect(untouched).toEqual([0, 0])
  })

  test('sees no row at all once the organisation is not set', async () => {
    const seen = await world.database.kysely.transaction().execute(async (transaction) => {
      await sql`select set_config('role', ${APP_ROLE}, true)`.execute(transaction)
      const { rows } = await sql<{ count: number }>`select count(*) as count from person`.execute(transaction)
      return rows[0]?.count
    })
    expect(seen).toBe(0)
  })

  test('the organisation is forgotten with the transaction, whatever the next one does', async () => {
    const keys = ['administrator', 'farAdministrator'] as const
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const key = keys[index % 2] ?? 'administrator'
        const [row] = await inOrganisation(world.scopeOf(key), async (within) => {
          const found = await sql<{ id: string }>`select organisation_id as id from organisation`.execute(
            within.tables<unknown>(),
          )
          return found.rows
        })
        return row?.id === world.person(key).organisationId
      }),
    )
    expect(answers.every(Boolean)).toBe(true)
    const { rows } = await sql<{
      left: string
    }>`select coalesce(current_setting(${ORGANISATION_SETTING}, true), '') as left`.execute(
      world.database.kysely,
    )
    expect(rows[0]?.left).toBe('')
  })
})

describe('the roles', () => {
  test('the application is neither superuser, nor owner of a table, nor above row-level security', async () => {
    const { rows } = await sql<{ rolsuper: boolean; rolbypassrls: boolean; owns: number }>`
      select rolsuper, rolbypassrls, (select count(*) from pg_class where relowner = pg_roles.oid) as owns
      from pg_roles where rolname in (${APP_ROLE}, ${CONFIDENTIAL_ROLE}, ${SIGN_IN_ROLE})`.execute(
      world.database.kysely,
    )
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, owns: 0 },
      { rolsuper: false, rolbypassrls: false, owns: 0 },
      { rolsuper: false, rolbypassrls: false, owns: 0 },
    ])
  })

  test('sign-in reads no tenant table but the directory', async () => {
    for (const { name } of await tenantTables()) {
      if (name === 'person_directory') continue
      const asked = inSignIn(world.database.kysely, (transaction) =>
        sql`select from ${sql.ref(name)} limit 1`.execute(transaction),
      )
      await expect(asked, name).rejects.toThrow(/permission denied/)
    }
  })

  test('the application reads no account, session or password', async () => {
    const { rows } = await sql<{
      name: string
    }>`select tablename as name from pg_tables where schemaname = 'sign_in'`.execute(world.database.kysely)
    expect(rows.length).toBeGreaterThan(3)
    for (const { name } of rows) {
      const asked = world.within('administrator', (within) =>
        sql`select from sign_in.${sql.ref(name)} limit 1`.execute(within.tables<unknown>()),
      )
      await expect(asked, name).rejects.toThrow(/permission denied/)
    }
  })
})
