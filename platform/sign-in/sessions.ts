import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { sameText } from '../keyed-mark/index.ts'
import { askEngine, type Cookies } from './ask-engine.ts'
import { cookiePrefix, readCookie } from './cookies.ts'
import { FRESH_MINUTES } from './engine.ts'
import type { Kit } from './kit.ts'
import type { PersonRef } from './parts.ts'
import { type Stage, stageOf } from './stage.ts'
import type { Way } from './tables.ts'

export type LiveSession = {
  readonly sessionId: string
  readonly token: string
  readonly accountId: string
  readonly way: Way
  readonly signedInAt: Date
  /** Who the account acts as; nobody yet while an organisation is to be chosen. */
  readonly acting: PersonRef | undefined
  readonly stage: Stage
}

type FoundRow = {
  session_id: string
  account_id: string
  organisation_id: string | null
  person_id: string | null
  way: Way
  signed_in_at: Date
  second_factor_on: boolean
}

export const sessionCookieName = (kit: Kit): string => `${cookiePrefix(kit.parts.baseUrl)}.session_token`

/** The token of a cookie that we signed: a copy of the database, without the secret, opens no session. */
export function sessionToken(kit: Kit, request: Request): string | undefined {
  const [token = '', signature = ''] = (readCookie(request, sessionCookieName(kit)) ?? '').split('.')
  if (!token) return undefined
  const expected = createHmac('sha256', kit.parts.secret).update(token).digest('base64')
  return sameText(signature, expected) ? token : undefined
}

/** The token of the session cookie among those that the engine wants set. */
export function tokenIn(kit: Kit, cookies: Cookies): string {
  const start = `${sessionCookieName(kit)}=`
  const value =
    cookies
      .findLast((cookie) => cookie.startsWith(start))
      ?.slice(start.length)
      .split(';')[0] ?? ''
  const [token = ''] = decodeURIComponent(value).split('.')
  if (!token) throw new Error('No session was begun')
  return token
}

/** One statement, and none at all without a well-signed cookie. */
export async function findLiveSession(kit: Kit, request: Request): Promise<LiveSession | undefined> {
  const token = sessionToken(kit, request)
  return token === undefined ? undefined : findByToken(kit, token)
}

export async function findByToken(kit: Kit, token: string): Promise<LiveSession | undefined> {
  const { HEADROOM_IDLE_MINUTES, HEADROOM_SESSION_HOURS } = kit.parts.config
  const { rows } = await sql<FoundRow>`select * from sign_in.find_session(${token}, ${kit.now()},
    make_interval(mins => ${HEADROOM_IDLE_MINUTES}), make_interval(hours => ${HEADROOM_SESSION_HOURS}))`.execute(
    kit.kysely,
  )
  const [row] = rows
  if (!row) return undefined
  const acting =
    row.organisation_id && row.person_id
      ? { organisationId: row.organisation_id, personId: row.person_id }
      : undefined
  return {
    sessionId: row.session_id,
    token,
    accountId: row.account_id,
    way: row.way,
    signedInAt: row.signed_in_at,
    acting,
    stage: stageOf({ way: row.way, hasSecondFactor: row.second_factor_on, isActing: acting !== undefined }),
  }
}

/** Whether the sign-in is recent enough to change what guards the account. */
export const isFresh = (kit: Kit, session: LiveSession): boolean =>
  kit.now().getTime() - session.signedInAt.getTime() < FRESH_MINUTES * 60_000

/** Takes a session out of the browser and off the server. */
export async function endSession(kit: Kit, token: string): Promise<Cookies> {
  const ended = await askEngine(() =>
    kit.engine.api.endSession({ body: { token }, headers: new Headers(), returnHeaders: true }),
  )
  return ended.cookies
}

/** The session that the browser had before it signed in again: a planted one must not live on (promise C1). */
export async function dropEarlierSession(kit: Kit, request: Request): Promise<void> {
  const token = sessionToken(kit, request)
  if (token !== undefined)
    await kit.tables((tables) => tables.deleteFrom('sign_in.session').where('token', '=', token).execute())
}

export type ListedSession = {
  readonly id: string
  readonly way: Way
  readonly userAgent: string
  readonly signedInAt: Date
  readonly lastSeenAt: Date
  readonly isThis: boolean
}

export async function listSessions(kit: Kit, session: LiveSession): Promise<readonly ListedSession[]> {
  const { HEADROOM_IDLE_MINUTES, HEADROOM_SESSION_HOURS } = kit.parts.config
  const now = kit.now().getTime()
  const rows = await kit.tables((tables) =>
    tables
      .selectFrom('sign_in.session')
      .select(['id', 'way', 'user_agent', 'signed_in_at', 'last_seen_at'])
      .where('account_id', '=', session.accountId)
      .where('signed_in_at', '>', new Date(now - HEADROOM_SESSION_HOURS * 3_600_000))
      .where('last_seen_at', '>', new Date(now - HEADROOM_IDLE_MINUTES * 60_000))
      .orderBy('last_seen_at', 'desc')
      .execute(),
  )
  return rows.map((row) => ({
    id: row.id,
    way: row.way,
    userAgent: row.user_agent ?? '',
    signedInAt: row.signed_in_at,
    lastSeenAt: row.last_seen_at,
    isThis: row.id === session.sessionId,
  }))
}

/** One other session of the same account, or with no id all of them. */
export async function revokeSessions(kit: Kit, session: LiveSession, sessionId?: string): Promise<number> {
  const revoked = await kit.tables((tables) => {
    const others = tables
      .deleteFrom('sign_in.session')
      .where('account_id', '=', session.accountId)
      .where('id', '!=', session.sessionId)
    return (sessionId === undefined ? others : others.where('id', '=', sessionId)).returning('id').execute()
  })
  if (session.acting)
    for (const { id } of revoked)
      await kit.record(session.acting, 'sign-in.session-revoked', { type: 'session', id })
  return revoked.length
}
