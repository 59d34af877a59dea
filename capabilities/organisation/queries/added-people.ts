import { appendAudit } from '@headroom/platform/audit'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'

type NewPerson = { readonly givenName: string; readonly familyName: string; readonly email: string }

/** Somebody who is not (or not yet) in the staff record: the first administrator, before the first extract. */
export async function addPerson(within: Within, person: NewPerson, at: Date): Promise<string> {
  const id = newId()
  await sql`insert into person (organisation_id, id, given_name, family_name, email, made_at)
    values (${within.organisationId}, ${id}, ${person.givenName}, ${person.familyName}, ${person.email}, ${at})`.execute(
    within.tables<unknown>(),
  )
  await appendAudit(within, at, [{ action: 'add', objectType: 'person', objectId: id, after: person }])
  return id
}

/** The one person with this address; undefined where there is none, or more than one. */
export async function findPersonByEmail(within: Within, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from person
    where organisation_id = ${within.organisationId} and lower(email) = lower(${email.trim()}) limit 2`.execute(
    within.tables<unknown>(),
  )
  return rows.length === 1 ? rows[0]?.id : undefined
}
