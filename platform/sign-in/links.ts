import { createHash, randomBytes } from 'node:crypto'
import type { Selectable, Transaction } from 'kysely'
import type { Kit } from './kit.ts'
import type { PersonRef } from './parts.ts'
import type { SignInTables } from './tables.ts'

export const INVITATION_DAYS = 7
export const RESET_HOURS = 2

type LinkFor =
  | { readonly purpose: 'invitation'; readonly person: PersonRef }
  | { readonly purpose: 'password-reset'; readonly person?: never }

export type LinkRow = Selectable<SignInTables['sign_in.link']>

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const pathOf = { invitation: '/invitation', 'password-reset': '/password-reset' } as const

/** The address of a link that is good once, until a date. The token is in the address and nowhere else. */
export async function makeLink(
  kit: Kit,
  wanted: LinkFor & { readonly email: string; readonly mailed: boolean },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = kit.now()
  const hours = wanted.purpose === 'invitation' ? INVITATION_DAYS * 24 : RESET_HOURS
  await kit.tables((tables) =>
    tables
      .insertInto('sign_in.link')
      .values({
        token_hash: hashOf(token),
        purpose: wanted.purpose,
        email: wanted.email.toLowerCase(),
        mailed: wanted.mailed,
        organisation_id: wanted.person?.organisationId ?? null,
        person_id: wanted.person?.personId ?? null,
        made_at: now,
        expires_at: new Date(now.getTime() + hours * 3_600_000),
        used_at: null,
      })
      .execute(),
  )
  return new URL(`${pathOf[wanted.purpose]}/${token}`, kit.parts.baseUrl).href
}

/** Looked at and left as it is: opening the page does not use the link up, so a mail scanner that follows it does no harm. */
export async function findLink(
  kit: Kit,
  purpose: LinkRow['purpose'],
  token: string,
): Promise<LinkRow | undefined> {
  return kit.tables((tables) =>
    tables
      .selectFrom('sign_in.link')
      .selectAll()
      .where('token_hash', '=', hashOf(token))
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where('expires_at', '>', kit.now())
      .executeTakeFirst(),
  )
}

/** Uses the link up, in the transaction of its effect: of two who race, one has it. */
export async function useLink(
  tables: Transaction<SignInTables>,
  link: LinkRow,
  now: Date,
): Promise<'used' | 'used-before'> {
  const rows = await tables
    .updateTable('sign_in.link')
    .set({ used_at: now })
    .where('token_hash', '=', link.token_hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('token_hash')
    .execute()
  return rows.length === 1 ? 'used' : 'used-before'
}
