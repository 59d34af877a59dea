import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Transaction } from 'kysely'
import { newId } from '../ids/index.ts'
import { askEngine, type Cookies } from './ask-engine.ts'
import { withoutCookie } from './cookies.ts'
import type { Kit } from './kit.ts'
import { passwordFault } from './password-rules.ts'
import { dropEarlierSession, type LiveSession, sessionCookieName } from './sessions.ts'
import type { SignInTables } from './tables.ts'

export type PasswordOutcome =
  | { readonly ok: true; readonly next: 'second-factor' | 'arrive'; readonly cookies: Cookies }
  /** One answer for an unknown address and for a wrong password. */
  | { readonly ok: false; readonly reason: 'not-right' | 'too-many-failures' }

export async function enterPassword(
  kit: Kit,
  request: Request,
  typed: { email: string; password: string },
): Promise<PasswordOutcome> {
  const email = typed.email.trim().toLowerCase()
  const headers = withoutCookie(request.headers, sessionCookieName(kit))
  const guess = await kit.throttle(kit.knownBrowsers.keyFor(request, email), async () => {
    const answer = await askEngine(() =>
      kit.engine.api.signInEmail({ body: { email, password: typed.password }, headers, returnHeaders: true }),
    )
    return answer.ok ? { right: true, value: answer } : { right: false }
  })
  if (guess === 'refused') return { ok: false, reason: 'too-many-failures' }
  if (!guess.right) return { ok: false, reason: 'not-right' }
  await dropEarlierSession(kit, request)
  const isSecondFactorAsked = 'twoFactorRedirect' in guess.value.value
  return {
    ok: true,
    next: isSecondFactorAsked ? 'second-factor' : 'arrive',
    cookies: guess.value.cookies,
  }
}

export type PasswordChange =
  | { readonly ok: true; readonly cookies: Cookies }
  | { readonly ok: false; readonly reason: 'too-many-failures' }
  | { readonly ok: false; readonly reason: 'not-right' }
  | { readonly ok: false; readonly reason: 'no-password' }
  | { readonly ok: false; readonly reason: 'weak'; readonly words: string }

/** Every other session ends with the old password; this one goes on under another id. */
export async function changePassword(
  kit: Kit,
  request: Request,
  session: LiveSession,
  typed: { current: string; wanted: string },
): Promise<PasswordChange> {
  const account = await credentialOf(kit, session.accountId)
  if (!account?.password) return { ok: false, reason: 'no-password' }
  const { email, password: hash } = account
  const weak = passwordFault(typed.wanted, email)
  if (weak !== undefined) return { ok: false, reason: 'weak', words: weak }
  const guess = await kit.throttle(kit.knownBrowsers.keyFor(request, email), async () =>
    (await verifyPassword({ hash, password: typed.current }))
      ? { right: true, value: null }
      : { right: false },
  )
  if (guess === 'refused') return { ok: false, reason: 'too-many-failures' }
  if (!guess.right) return { ok: false, reason: 'not-right' }
  const wantedHash = await hashPassword(typed.wanted)
  if (session.acting)
    await kit.record(session.acting, 'sign-in.password-set', { type: 'account', id: session.accountId })
  await kit.tables(async (tables) => {
    await storePassword(tables, session.accountId, wantedHash, kit.now())
    await tables
      .deleteFrom('sign_in.session')
      .where('account_id', '=', session.accountId)
      .where('id', '!=', session.sessionId)
      .execute()
  })
  const renewed = await askEngine(() =>
    kit.engine.api.renewSession({
      body: { token: session.token },
      headers: new Headers(),
      returnHeaders: true,
    }),
  )
  return { ok: true, cookies: renewed.cookies }
}

export async function credentialOf(
  kit: Kit,
  accountId: string,
): Promise<{ email: string; password: string | null } | undefined> {
  return kit.tables((tables) =>
    tables
      .selectFrom('sign_in.user_account as a')
      .leftJoin('sign_in.credential as c', (join) =>
        join.onRef('c.account_id', '=', 'a.id').on('c.provider', '=', PASSWORD_PROVIDER),
      )
      .select(['a.email', 'c.password'])
      .where('a.id', '=', accountId)
      .executeTakeFirst(),
  )
}

/** Better Auth's name for the credential that is a password; its subject is the account itself. */
const PASSWORD_PROVIDER = 'credential'

export async function storePassword(
  tables: Transaction<SignInTables>,
  accountId: string,
  hash: string,
  now: Date,
): Promise<void> {
  await tables
    .insertInto('sign_in.credential')
    .values({
      id: newId(),
      account_id: accountId,
      provider: PASSWORD_PROVIDER,
      subject: accountId,
      password: hash,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['provider', 'subject']).doUpdateSet({ password: hash, updated_at: now }),
    )
    .execute()
}
