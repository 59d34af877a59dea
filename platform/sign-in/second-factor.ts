import { createHash, randomInt } from 'node:crypto'
import { createOTP } from '@better-auth/utils/otp'
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { newId } from '../ids/index.ts'
import { askEngine, type Cookies } from './ask-engine.ts'
import { withoutCookie } from './cookies.ts'
import type { Kit } from './kit.ts'
import { endSession, type LiveSession, sessionCookieName, tokenIn } from './sessions.ts'

export type CodeOutcome =
  | { readonly ok: true; readonly cookies: Cookies; readonly token: string }
  | { readonly ok: false; readonly reason: 'not-right' | 'too-many-failures' | 'start-again' }

/** The second step of a sign-in with a password: six figures of the app, or one of the codes on paper. */
export async function enterCode(kit: Kit, request: Request, typed: string): Promise<CodeOutcome> {
  const code = readCode(typed)
  const headers = withoutCookie(request.headers, sessionCookieName(kit))
  const { api } = kit.engine
  const question = { body: { code: code.text }, headers, returnHeaders: true } as const
  const answer = await askEngine<{ user: { id: string; email: string } }>(() =>
    code.kind === 'app'
      ? api.verifyTOTP(question)
      : api.verifyBackupCode({ ...question, body: { code: code.text } }),
  )
  if (!answer.ok) return { ok: false, reason: reasonOf(answer.reason) }
  const { user } = answer.value
  const token = tokenIn(kit, answer.cookies)
  if (code.kind === 'app' && !(await useCode(kit, user.id, code.text))) {
    await endSession(kit, token)
    return { ok: false, reason: 'not-right' }
  }
  return { ok: true, token, cookies: [...answer.cookies, kit.knownBrowsers.remember(request, user.email)] }
}

const readCode = (typed: string): { kind: 'app' | 'paper'; text: string } => {
  const plain = typed.replaceAll(/[\s-]/g, '').toLowerCase()
  return /^\d{6}$/.test(plain)
    ? { kind: 'app', text: plain }
    : { kind: 'paper', text: `${plain.slice(0, 5)}-${plain.slice(5)}` }
}

function reasonOf(engineReason: string): 'not-right' | 'too-many-failures' | 'start-again' {
  switch (engineReason) {
    case 'INVALID_CODE':
    case 'INVALID_BACKUP_CODE':
      return 'not-right'
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return 'too-many-failures'
    default:
      return 'start-again'
  }
}

/** Claims the code; false when it was used before. */
async function useCode(kit: Kit, accountId: string, code: string): Promise<boolean> {
  const claimed = await kit.tables((tables) =>
    tables
      .insertInto('sign_in.used_code')
      .values({
        account_id: accountId,
        code_hash: createHash('sha256').update(`${accountId}${code}`).digest('hex'),
        used_at: kit.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('account_id')
      .execute(),
  )
  return claimed.length === 1
}

export type SetUp = {
  /** For an app on the same phone. */
  readonly address: string
  /** To type into an app, in fours. */
  readonly typed: string
  readonly paperCodes: readonly string[]
}

/** What there is to put into the app and to keep on paper; the same until a code proves that it is done. */
export async function findSetUp(kit: Kit, session: LiveSession): Promise<SetUp | undefined> {
  const row = await kit.tables(async (tables) => {
    await tables
      .insertInto('sign_in.second_factor')
      .values(await newSecondFactor(kit, session.accountId))
      .onConflict((conflict) => conflict.column('account_id').doNothing())
      .execute()
    return tables
      .selectFrom('sign_in.second_factor as f')
      .innerJoin('sign_in.user_account as a', 'a.id', 'f.account_id')
      .select(['f.secret', 'f.backup_codes', 'f.verified', 'a.email'])
      .where('f.account_id', '=', session.accountId)
      .executeTakeFirstOrThrow()
  })
  if (row.verified) return undefined
  const key = kit.parts.secret
  const address = createOTP(await symmetricDecrypt({ key, data: row.secret })).url('Headroom', row.email)
  const typed = new URL(address).searchParams.get('secret') ?? ''
  return {
    address,
    typed: (typed.match(/.{1,4}/g) ?? []).join(' '),
    paperCodes: JSON.parse(await symmetricDecrypt({ key, data: row.backup_codes })) as string[],
  }
}

const PAPER_CODES = 10
/** Without letters and figures that are taken for one another on paper. */
const PAPER_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

const paperCode = (): string => {
  const part = () => Array.from({ length: 5 }, () => PAPER_LETTERS[randomInt(PAPER_LETTERS.length)]).join('')
  return `${part()}-${part()}`
}

/** In the form that Better Auth's own `verify` reads: both are encrypted with the installation's secret. */
async function newSecondFactor(kit: Kit, accountId: string) {
  const key = kit.parts.secret
  const codes = Array.from({ length: PAPER_CODES }, paperCode)
  return {
    id: newId(),
    account_id: accountId,
    secret: await symmetricEncrypt({ key, data: generateRandomString(32) }),
    backup_codes: await symmetricEncrypt({ key, data: JSON.stringify(codes) }),
    verified: false,
  }
}

/** The first right code finishes the set-up; the session goes on under another id. */
export async function finishSetUp(
  kit: Kit,
  request: Request,
  session: LiveSession,
  typed: string,
): Promise<CodeOutcome> {
  const { text } = readCode(typed)
  const key = `set-up:${session.accountId}`
  const guess = await kit.throttle(key, async () => {
    const answer = await askEngine(() =>
      kit.engine.api.verifyTOTP({ body: { code: text }, headers: request.headers, returnHeaders: true }),
    )
    return answer.ok ? { right: true, value: answer } : { right: false }
  })
  if (guess === 'refused') return { ok: false, reason: 'too-many-failures' }
  if (!guess.right) return { ok: false, reason: 'not-right' }
  await useCode(kit, session.accountId, text)
  if (session.acting)
    await kit.record(session.acting, 'sign-in.second-factor-set-up', {
      type: 'account',
      id: session.accountId,
    })
  const { cookies, value } = guess.value
  return {
    ok: true,
    token: tokenIn(kit, cookies),
    cookies: [...cookies, kit.knownBrowsers.remember(request, value.user.email)],
  }
}

/** Takes the app away, to set up another: a session begun with the password then waits until that is done. */
export async function removeSecondFactor(kit: Kit, accountId: string): Promise<void> {
  await kit.tables(async (tables) => {
    await tables.deleteFrom('sign_in.second_factor').where('account_id', '=', accountId).execute()
    await tables
      .updateTable('sign_in.user_account')
      .set({ second_factor_on: false })
      .where('id', '=', accountId)
      .execute()
  })
}
