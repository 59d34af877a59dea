import type { Transaction } from 'kysely'
import type { Kit } from './kit.ts'
import type { PersonRef } from './parts.ts'
import type { SignInTables } from './tables.ts'

export async function peopleOf(kit: Kit, accountId: string): Promise<readonly PersonRef[]> {
  const rows = await kit.tables((tables) =>
    tables
      .selectFrom('sign_in.membership')
      .select(['organisation_id', 'person_id'])
      .where('account_id', '=', accountId)
      .orderBy('organisation_id')
      .execute(),
  )
  return rows.map((row) => ({ organisationId: row.organisation_id, personId: row.person_id }))
}

/** A person belongs to one account at most: whoever was linked first stays, and a second claim is left aside. */
export async function link(
  tables: Transaction<SignInTables>,
  accountId: string,
  people: readonly PersonRef[],
  by: { linkedBy: SignInTables['sign_in.membership']['linked_by']; at: Date },
): Promise<void> {
  if (people.length === 0) return
  await tables
    .insertInto('sign_in.membership')
    .values(
      people.map((person) => ({
        account_id: accountId,
        organisation_id: person.organisationId,
        person_id: person.personId,
        linked_by: by.linkedBy,
        linked_at: by.at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The people employed under the account's address, when the address is proved to be the account holder's. */
export async function linkByVerifiedEmail(kit: Kit, accountId: string): Promise<void> {
  const account = await kit.tables((tables) =>
    tables
      .selectFrom('sign_in.user_account')
      .select(['email', 'email_verified'])
      .where('id', '=', accountId)
      .executeTakeFirst(),
  )
  if (!account?.email_verified) return
  const people = await kit.parts.peopleWithEmail(account.email)
  await kit.tables((tables) => link(tables, accountId, people, { linkedBy: 'email', at: kit.now() }))
}

/** For a leaver: the link and every session that acts for the person go at once (promise B9). */
export async function unlinkPerson(kit: Kit, person: PersonRef): Promise<void> {
  await kit.tables((tables) =>
    tables
      .deleteFrom('sign_in.membership')
      .where('organisation_id', '=', person.organisationId)
      .where('person_id', '=', person.personId)
      .execute(),
  )
  await kit.record(person, 'sign-in.person-unlinked', { type: 'person', id: person.personId })
}

export type AccountOfPerson = {
  readonly accountId: string
  readonly email: string
  readonly hasSecondFactor: boolean
  /** The same account acts in another organisation too, whose administrator has a say in it. */
  readonly isElsewhereToo: boolean
}

export async function findAccountOf(kit: Kit, person: PersonRef): Promise<AccountOfPerson | undefined> {
  return kit.tables(async (tables) => {
    const account = await tables
      .selectFrom('sign_in.membership as m')
      .innerJoin('sign_in.user_account as a', 'a.id', 'm.account_id')
      .select(['a.id', 'a.email', 'a.second_factor_on'])
      .where('m.organisation_id', '=', person.organisationId)
      .where('m.person_id', '=', person.personId)
      .executeTakeFirst()
    if (!account) return undefined
    const elsewhere = await tables
      .selectFrom('sign_in.membership')
      .select('person_id')
      .where('account_id', '=', account.id)
      .where('organisation_id', '!=', person.organisationId)
      .executeTakeFirst()
    return {
      accountId: account.id,
      email: account.email,
      hasSecondFactor: account.second_factor_on,
      isElsewhereToo: elsewhere !== undefined,
    }
  })
}
