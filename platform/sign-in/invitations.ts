import { hashPassword } from 'better-auth/crypto'
import { newId } from '../ids/index.ts'
import { askEngine, type Cookies } from './ask-engine.ts'
import type { Actor, Kit } from './kit.ts'
import { findLink, INVITATION_DAYS, makeLink, useLink } from './links.ts'
import { findAccountOf, link as linkPeople } from './memberships.ts'
import type { PersonRef } from './parts.ts'
import { passwordFault } from './password-rules.ts'
import { storePassword } from './passwords.ts'
import { dropEarlierSession, type LiveSession } from './sessions.ts'

/** What became of a link: on its way by mail, or for the administrator to pass on. */
export type LinkMade = { readonly mailed: true } | { readonly mailed: false; readonly address: string }

export async function invite(
  kit: Kit,
  invited: { person: PersonRef; email: string; name: string; organisationName: string },
  by: Actor,
): Promise<LinkMade> {
  const { mail } = kit.parts
  const mailed = mail !== undefined
  const address = await makeLink(kit, {
    purpose: 'invitation',
    person: invited.person,
    email: invited.email,
    mailed,
  })
  await kit.record(by, 'sign-in.link-made', { type: 'person', id: invited.person.personId })
  if (!mail) return { mailed: false, address }
  const text = `${invited.organisationName} has invited you to Headroom.

Open this link to choose a password. It works once, until ${INVITATION_DAYS} days from now:

${address}

If you did not expect this message you can ignore it.`
  kit.afterwards(() => mail.send({ to: invited.email, subject: 'Your invitation to Headroom', text }))
  return { mailed: true }
}

export type Invitation = {
  readonly email: string
  readonly person: PersonRef
  /** Somebody has an account under this address already: they sign in and join, and choose no password here. */
  readonly hasAccount: boolean
}

export async function findInvitation(kit: Kit, token: string): Promise<Invitation | undefined> {
  const link = await findLink(kit, 'invitation', token)
  if (!link?.organisation_id || !link.person_id) return undefined
  const account = await accountWith(kit, link.email)
  return {
    email: link.email,
    person: { organisationId: link.organisation_id, personId: link.person_id },
    hasAccount: account !== undefined,
  }
}

const accountWith = (kit: Kit, email: string) =>
  kit.tables((tables) =>
    tables.selectFrom('sign_in.user_account').select('id').where('email', '=', email).executeTakeFirst(),
  )

export type Accepted =
  | { readonly ok: true; readonly cookies: Cookies }
  | { readonly ok: false; readonly reason: 'link-is-spent' | 'has-account' | 'person-is-linked' }
  | { readonly ok: false; readonly reason: 'weak'; readonly words: string }

/** Makes the account, in one transaction with the use of the link, and begins its first session. */
export async function acceptInvitation(
  kit: Kit,
  request: Request,
  token: string,
  password: string,
): Promise<Accepted> {
  const link = await findLink(kit, 'invitation', token)
  if (!link?.organisation_id || !link.person_id) return { ok: false, reason: 'link-is-spent' }
  const person = { organisationId: link.organisation_id, personId: link.person_id }
  const weak = passwordFault(password, link.email)
  if (weak !== undefined) return { ok: false, reason: 'weak', words: weak }
  if (await accountWith(kit, link.email)) return { ok: false, reason: 'has-account' }
  if (await findAccountOf(kit, person)) return { ok: false, reason: 'person-is-linked' }
  const hash = await hashPassword(password)
  const [described] = await kit.parts.describePeople([person])
  const now = kit.now()
  const accountId = newId()
  const outcome = await kit.tables(async (tables) => {
    if ((await useLink(tables, link, now)) === 'used-before') return 'link-is-spent'
    await tables
      .insertInto('sign_in.user_account')
      .values({
        id: accountId,
        name: described?.name ?? '',
        email: link.email,
        // A link that an administrator passed on by hand proves nothing of the address.
        email_verified: link.mailed,
        second_factor_on: false,
        created_at: now,
        updated_at: now,
      })
      .execute()
    await storePassword(tables, accountId, hash, now)
    await linkPeople(tables, accountId, [person], { linkedBy: 'invitation', at: now })
    return 'accepted'
  })
  if (outcome === 'link-is-spent') return { ok: false, reason: outcome }
  await kit.record(person, 'sign-in.invitation-accepted', { type: 'account', id: accountId })
  await dropEarlierSession(kit, request)
  const begun = await askEngine(() =>
    kit.engine.api.beginSession({
      body: { accountId, way: 'password' },
      headers: new Headers({ 'user-agent': request.headers.get('user-agent') ?? '' }),
      returnHeaders: true,
    }),
  )
  return { ok: true, cookies: [...begun.cookies, kit.knownBrowsers.remember(request, link.email)] }
}

/** For somebody who has an account under the invited address, and is signed in to it. */
export async function joinByInvitation(
  kit: Kit,
  session: LiveSession,
  token: string,
): Promise<{ ok: true } | { ok: false; reason: 'link-is-spent' | 'not-your-address' }> {
  const link = await findLink(kit, 'invitation', token)
  if (!link?.organisation_id || !link.person_id) return { ok: false, reason: 'link-is-spent' }
  const person = { organisationId: link.organisation_id, personId: link.person_id }
  const account = await accountWith(kit, link.email)
  if (account?.id !== session.accountId) return { ok: false, reason: 'not-your-address' }
  const now = kit.now()
  const outcome = await kit.tables(async (tables) => {
    const used = await useLink(tables, link, now)
    if (used === 'used')
      await linkPeople(tables, session.accountId, [person], { linkedBy: 'invitation', at: now })
    return used
  })
  if (outcome === 'used-before') return { ok: false, reason: 'link-is-spent' }
  await kit.record(person, 'sign-in.invitation-accepted', { type: 'account', id: session.accountId })
  return { ok: true }
}
