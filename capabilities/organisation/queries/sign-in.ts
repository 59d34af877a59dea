import { inOrganisation, inSignIn, type ScopeOf, type Within } from '@headroom/platform/database'
import { type Kysely, sql } from 'kysely'

export type PersonReference = { readonly organisationId: string; readonly personId: string }
export type DescribedPerson = PersonReference & { readonly organisationName: string; readonly name: string }

/** Everyone with this e-mail address, in any organisation: asked by sign-in alone, as its own role. */
export const peopleWithEmail = (
  database: Kysely<unknown>,
  email: string,
): Promise<readonly PersonReference[]> =>
  inSignIn(database, async (transaction) => {
    const { rows } =
      await sql<PersonReference>`select organisation_id as "organisationId", person_id as "personId"
      from person_directory where email = ${email.trim().toLowerCase()} order by organisation_id, person_id`.execute(
        transaction,
      )
    return rows
  })

/** Names for the choice between organisations: one question to each, as that person. */
export async function describePeople(
  scopeOf: ScopeOf,
  people: readonly PersonReference[],
): Promise<readonly DescribedPerson[]> {
  const described: DescribedPerson[] = []
  for (const person of people) {
    const found = await inOrganisation(scopeOf(person.organisationId, person.personId), async (within) => {
      const { rows } = await sql<{ organisationName: string; name: string }>`
        select organisation.name as "organisationName", person.given_name || ' ' || person.family_name as name
        from person join organisation on organisation.organisation_id = person.organisation_id
        where person.organisation_id = ${within.organisationId} and person.id = ${within.personId}`.execute(
        within.tables<unknown>(),
      )
      return rows[0]
    })
    if (found) described.push({ ...person, ...found })
  }
  return described
}

/** Every person of the organisation by employee number; for bringing in what other systems know by that number. */
export async function peopleByEmployeeNumber(within: Within): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; number: string }>`select id, employee_number as number from person
    where organisation_id = ${within.organisationId} and employee_number is not null`.execute(
    within.tables<unknown>(),
  )
  return new Map(rows.map(({ id, number }) => [number, id]))
}
