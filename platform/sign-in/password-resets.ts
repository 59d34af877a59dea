import { hashPassword } from 'better-auth/crypto'
import type { LinkMade } from './invitations.ts'
import type { Kit } from './kit.ts'
import { findLink, makeLink, RESET_HOURS, useLink } from './links.ts'
import { findAccountOf, peopleOf } from './memberships.ts'
import type { PersonRef } from './parts.ts'
import { passwordFault } from './password-rules.ts'
import { storePassword } from './passwords.ts'
import { removeSecondFactor } from './second-factor.ts'

/** A mailbox is not to be filled by a stranger: so many links an hour to one address. */
const LINKS_PER_HOUR = 3

/**
 * Asked for by anybody, for any address. The work is done after the answer, so neither words nor time tell whether the
 * address has an account.
 */
export function requestPasswordReset(kit: Kit, typed: string): void {
  const { mail } = kit.parts
  if (!mail) return
  const email = typed.trim().toLowerCase()
  kit.afterwards(async () => {
    if (!(await hasAccount(kit, email)) || (await linksOfLastHour(kit, email)) >= LINKS_PER_HOUR) return
    await mailReset(kit, email)
  })
}

async function mailReset(kit: Kit, email: string): Promise<void> {
  const address = await makeLink(kit, { purpose: 'password-reset', email, mailed: true })
  const text = `Somebody, probably you, asked to choose a new password for Headroom.

Open this link to choose one. It works once, for ${RESET_HOURS} hours:

${address}

If it was not you, ignore this message: nothing has changed.`
  await kit.parts.mail?.send({ to: email, subject: 'Choose a new password for Headroom', text })
}

const hasAccount = async (kit: Kit, email: string): Promise<boolean> =>
  (await kit.tables((tables) =>
    tables.selectFrom('sign_in.user_account').select('id').where('email', '=', email).executeTakeFirst(),
  )) !== undefined

const linksOfLastHour = (kit: Kit, email: string): Promise<number> =>
  kit.tables(async (tables) => {
    const since = new Date(kit.now().getTime() - 3_600_000)
    const { made } = await tables
      .selectFrom('sign_in.link')
      .select((build) => build.fn.countAll<number>().as('made'))
      .where('email', '=', email)
      .where('made_at', '>', since)
      .executeTakeFirstOrThrow()
    return Number(made)
  })

export type AdministratorOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  /** `belongs-elsewhere-too`: one organisation's administrator must not open an account that acts in another. */
  | { readonly ok: false; readonly reason: 'no-account' | 'belongs-elsewhere-too' }

/** A new password for a person of the administrator's organisation: mailed, or shown once to be passed on. */
export async function makeResetLink(
  kit: Kit,
  person: PersonRef,
  by: PersonRef,
): Promise<AdministratorOutcome<LinkMade>> {
  const account = await findAccountOf(kit, person)
  if (!account) return { ok: false, reason: 'no-account' }
  if (kit.parts.mail) {
    kit.afterwards(() => mailReset(kit, account.email))
    await kit.record(by, 'sign-in.link-made', { type: 'person', id: person.personId })
    return { ok: true, value: { mailed: true } }
  }
  if (account.isElsewhereToo) return { ok: false, reason: 'belongs-elsewhere-too' }
  const address = await makeLink(kit, { purpose: 'password-reset', email: account.email, mailed: false })
  await kit.record(by, 'sign-in.link-made', { type: 'person', id: person.personId })
  return { ok: true, value: { mailed: false, address } }
}

/** For a lost phone and lost codes: the person sets up another app at the next sign-in. */
export async function removeSecondFactorOf(
  kit: Kit,
  person: PersonRef,
  by: PersonRef,
): Promise<AdministratorOutcome<null>> {
  const account = await findAccountOf(kit, person)
  if (!account) return { ok: false, reason: 'no-account' }
  if (account.isElsewhereToo) return { ok: false, reason: 'belongs-elsewhere-too' }
  await kit.record(by, 'sign-in.second-factor-removed', { type: 'person', id: person.personId })
  await removeSecondFactor(kit, account.accountId)
  return { ok: true, value: null }
}

export const findReset = async (kit: Kit, token: string): Promise<{ email: string } | undefined> => {
  const link = await findLink(kit, 'password-reset', token)
  return link && { email: link.email }
}

export type ResetOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'link-is-spent' }
  | { readonly ok: false; readonly reason: 'weak'; readonly words: string }

/** Every session ends; the second factor stays, so the link alone does not sign anybody in. */
export async function resetPassword(kit: Kit, token: string, password: string): Promise<ResetOutcome> {
  const link = await findLink(kit, 'password-reset', token)
  if (!link) return { ok: false, reason: 'link-is-spent' }
  const weak = passwordFault(password, link.email)
  if (weak !== undefined) return { ok: false, reason: 'weak', words: weak }
  const hash = await hashPassword(password)
  const now = kit.now()
  const accountId = await kit.tables(async (tables) => {
    if ((await useLink(tables, link, now)) === 'used-before') return undefined
    const { id } = await tables
      .updateTable('sign_in.user_account')
      // A link that came by mail proves the address; one passed on by hand does not.
      .set({ updated_at: now, ...(link.mailed ? { email_verified: true } : {}) })
      .where('email', '=', link.email)
      .returning('id')
      .executeTakeFirstOrThrow()
    await storePassword(tables, id, hash, now)
    await tables.deleteFrom('sign_in.session').where('account_id', '=', id).execute()
    return id
  })
  if (accountId === undefined) return { ok: false, reason: 'link-is-spent' }
  for (const person of await peopleOf(kit, accountId))
    await kit.record(person, 'sign-in.password-set', { type: 'account', id: accountId })
  return { ok: true }
}
