import { askEngine, type Cookies } from './ask-engine.ts'
import type { Kit } from './kit.ts'
import { linkByVerifiedEmail, peopleOf } from './memberships.ts'
import type { PersonRef } from './parts.ts'
import { endSession, findByToken, findLiveSession, type LiveSession } from './sessions.ts'

/** Where a person who has just proved who they are goes from here. */
export type Arrival =
  | { readonly to: 'next'; readonly cookies: Cookies }
  | { readonly to: 'set-up-second-factor'; readonly cookies: Cookies }
  | { readonly to: 'choose-organisation'; readonly cookies: Cookies }
  /** Known, and in no organisation's staff list: there is nothing to sign in to. */
  | { readonly to: 'nowhere'; readonly cookies: Cookies }
  | { readonly to: 'sign-in'; readonly cookies: Cookies }

/** The one door behind every way in: links people by the verified address, then settles who the account acts as. */
export async function arrive(kit: Kit, request: Request): Promise<Arrival> {
  const session = await findLiveSession(kit, request)
  return session ? settle(kit, session) : { to: 'sign-in', cookies: [] }
}

export async function arriveWith(kit: Kit, token: string): Promise<Arrival> {
  const session = await findByToken(kit, token)
  return session ? settle(kit, session) : { to: 'sign-in', cookies: [] }
}

async function settle(kit: Kit, session: LiveSession): Promise<Arrival> {
  if (session.stage === 'complete') return { to: 'next', cookies: [] }
  if (session.stage === 'set-up-second-factor') return { to: 'set-up-second-factor', cookies: [] }
  await linkByVerifiedEmail(kit, session.accountId)
  const people = await peopleOf(kit, session.accountId)
  const [only, ...others] = people
  if (!only) return { to: 'nowhere', cookies: await endSession(kit, session.token) }
  if (others.length > 0) return { to: 'choose-organisation', cookies: [] }
  await actAs(kit, session, only)
  return { to: 'next', cookies: [] }
}

/** The first choice of a session that has none yet. */
export async function actAs(kit: Kit, session: LiveSession, person: PersonRef): Promise<void> {
  await kit.record(person, 'sign-in.begun', { type: 'session', id: session.sessionId })
  await kit.tables((tables) =>
    tables
      .updateTable('sign_in.session')
      .set({ organisation_id: person.organisationId, person_id: person.personId })
      .where('id', '=', session.sessionId)
      .execute(),
  )
}

/** Chooses, or changes, who the account acts as. A change is a change of role: the session gets another id (promise C1). */
export async function choosePerson(
  kit: Kit,
  session: LiveSession,
  wanted: PersonRef,
): Promise<{ ok: true; cookies: Cookies } | { ok: false; reason: 'not-yours' }> {
  const people = await peopleOf(kit, session.accountId)
  const isYours = people.some(
    (person) => person.organisationId === wanted.organisationId && person.personId === wanted.personId,
  )
  if (!isYours || session.stage === 'set-up-second-factor') return { ok: false, reason: 'not-yours' }
  if (!session.acting) {
    await actAs(kit, session, wanted)
    return { ok: true, cookies: [] }
  }
  await kit.record(wanted, 'sign-in.begun', { type: 'session', id: session.sessionId })
  const renewed = await askEngine(() =>
    kit.engine.api.renewSession({
      body: { token: session.token, choice: wanted },
      headers: new Headers(),
      returnHeaders: true,
    }),
  )
  if (!renewed.ok) throw new Error(`The session could not be renewed: ${renewed.reason}`)
  return { ok: true, cookies: renewed.cookies }
}

export async function signOut(kit: Kit, request: Request): Promise<Cookies> {
  const session = await findLiveSession(kit, request)
  const cookies = await endSession(kit, session?.token ?? '')
  if (session?.acting)
    await kit.record(session.acting, 'sign-in.ended', { type: 'session', id: session.sessionId })
  return cookies
}
