import { type OrganisationTables, registerOrganisation } from '@headroom/capabilities/organisation'
import type { Grant } from '@headroom/platform/authorisation'
import { fixedClock } from '@headroom/platform/clock'
import { inOrganisation, scopeMaker, type Within } from '@headroom/platform/database'
import { createApp } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import { markMaker } from '@headroom/platform/keyed-mark'
import { openLog } from '@headroom/platform/log'
import { sql } from 'kysely'
import { openWorldDatabase } from '../../checks/world/image.ts'
import { codeOfPractice } from './index.ts'

/** For tests: an organisation of its own on the test database, with the Code's own pages served to whoever is signed in. */
export const now = new Date('2026-11-22T19:00:00Z')
export const today = '2026-11-22'

export async function openWorld() {
  const database = await openWorldDatabase()
  const scopeOf = scopeMaker(database.kysely)
  const register = (name: string, code: string): Promise<string> =>
    registerOrganisation(database.kysely, { name, kind: 'trust', code, validFrom: '2020-01-01' }, now)
  const organisationId = await register('Lanternbridge', 'ZZ1')
  const asProgram = scopeOf(organisationId, null)

  const app = (
    viewer: { personId: string; grants?: readonly Grant[] } | undefined,
    clock = fixedClock(now.toISOString()),
  ) =>
    createApp({
      mark: markMaker('of a test'),
      routes: codeOfPractice.routes,
      findViewer: async () =>
        viewer && {
          accountId: newId(),
          sessionId: newId(),
          personId: viewer.personId,
          organisationId,
          name: 'Ruth Adeyemi',
          organisationName: 'Lanternbridge',
          grants: new Set(viewer.grants ?? []),
          managesOthers: false,
        },
      findRelations: async () => new Set(),
      scopeOf,
      enqueue: async () => newId(),
      frameFor: () => ({}),
      faultPage: ({ kind }) => kind,
      clock,
      log: openLog('silent'),
      checkAnswers: true,
    })

  const within = <T>(work: (within: Within) => Promise<T>): Promise<T> => inOrganisation(asProgram, work)

  /** A unit below the top one, or below another. */
  const addUnit = (name: string, parentId?: string): Promise<string> =>
    within(async (open) => {
      const id = newId()
      await sql`insert into unit (organisation_id, id, parent_id, kind, name)
        select ${organisationId}::uuid, ${id}::uuid, coalesce(${parentId ?? null}::uuid,
          (select id from unit where parent_id is null and organisation_id = ${organisationId})), 'department', ${name}`.execute(
        open.tables<OrganisationTables>(),
      )
      return id
    })

  /** So many people, each alone in a post of the unit. */
  const addPeople = (unitId: string, howMany: number, { manages = true, staffGroup = 'Nursing' } = {}) =>
    within((open) => insertPeople(open, { unitId, howMany, manages, staffGroup }))

  return { database, organisationId, scopeOf, asProgram, app, within, addUnit, addPeople, register }
}

type NewPeople = { unitId: string; howMany: number; manages: boolean; staffGroup: string }

async function insertPeople(
  within: Within,
  { unitId, howMany, manages, staffGroup }: NewPeople,
): Promise<readonly string[]> {
  const rows = Array.from({ length: howMany }, () => ({ person: newId(), post: newId(), held: newId() }))
  const listed = sql`json_to_recordset(${JSON.stringify(rows)}::json) as one(person uuid, post uuid, held uuid)`
  const database = within.tables<OrganisationTables>()
  const own = within.organisationId
  await sql`insert into person (organisation_id, id, given_name, family_name, made_at)
    select ${own}, person, 'A', 'Person', ${now} from ${listed}`.execute(database)
  await sql`insert into post (organisation_id, id, title, unit_id, staff_group, has_management_responsibility)
    select ${own}, post, 'A post', ${unitId}, ${staffGroup}, ${manages} from ${listed}`.execute(database)
  await sql`insert into assignment (organisation_id, id, person_id, post_id, assignment_number, starts_on, fte)
    select ${own}, held, person, post, held::text, '2020-01-01', 1 from ${listed}`.execute(database)
  return rows.map(({ person }) => person)
}

export type World = Awaited<ReturnType<typeof openWorld>>
