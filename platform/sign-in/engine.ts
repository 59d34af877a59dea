import { kyselyAdapter } from '@better-auth/kysely-adapter'
import { passkey } from '@better-auth/passkey'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError } from 'better-auth/api'
// A quarter of the time to load: without the drivers and the migrations of databases that are not ours.
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Kysely } from 'kysely'
import type { Clock } from '../clock/index.ts'
import { newId } from '../ids/index.ts'
import type { Log } from '../log/index.ts'
import { asSignInRole } from './as-sign-in-role.ts'
import { onBeginSession } from './begin-session.ts'
import { cookiePrefix, isSecure } from './cookies.ts'
import { ownEndpoints } from './own-endpoints.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-rules.ts'
import { schemaNames } from './schema-names.ts'

export const AUTH_PATH = '/api/auth'
/** A step that guards the account itself asks for a sign-in at most this old. */
export const FRESH_MINUTES = 15

export type EngineParts = {
  readonly database: Kysely<unknown>
  readonly clock: Clock
  readonly log: Log
  readonly secret: string
  readonly baseUrl: string
  readonly sessionHours: number
}

/** Better Auth, set up: our schema and role, our cookies, our limits; no auto-migration, no telemetry, no own counters. */
export function openEngine<const Further extends readonly BetterAuthPlugin[]>(
  parts: EngineParts,
  ...further: Further
) {
  const { origin, hostname } = new URL(parts.baseUrl)
  return betterAuth({
    appName: 'Headroom',
    baseURL: origin,
    basePath: AUTH_PATH,
    secret: parts.secret,
    trustedOrigins: [origin],
    database: kyselyAdapter(asSignInRole(parts.database).withSchema('sign_in'), {
      type: 'postgres',
      transaction: true,
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    ...schemaNames,
    session: {
      ...schemaNames.session,
      expiresIn: parts.sessionHours * 3_600,
      freshAge: FRESH_MINUTES * 60,
      disableSessionRefresh: true,
    },
    account: {
      ...schemaNames.account,
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true },
    },
    verification: { ...schemaNames.verification, storeIdentifier: 'hashed' },
    user: { ...schemaNames.user, validateUserInfo: refusedByProfile },
    databaseHooks: {
      session: { create: { before: onBeginSession(parts.clock) } },
      account: { create: { before: async (account) => ({ data: { ...account, ...noTokens } }) } },
    },
    onAPIError: {
      errorURL: `${origin}/sign-in`,
      onError: (error) => logOf(parts.log, 'error', error instanceof Error ? error.name : undefined),
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'warn', disableColors: true, log: (level, words) => logOf(parts.log, level, words) },
    advanced: {
      cookiePrefix: cookiePrefix(parts.baseUrl),
      // Off, or the library puts its own `__Secure-` before our `__Host-`.
      useSecureCookies: false,
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        secure: isSecure(parts.baseUrl),
        path: '/',
      },
      // Said aloud, because a NODE_ENV of "test" turns them off.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId(), validateSchema: false },
    },
    plugins: [
      twoFactor({
        issuer: 'Headroom',
        schema: schemaNames.plugins.twoFactor,
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
      }),
      passkey({
        rpID: hostname,
        rpName: 'Headroom',
        origin,
        schema: schemaNames.plugins.passkey,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        advanced: { webAuthnChallengeCookie: 'passkey_challenge' },
        registration: {
          afterVerification: async ({ verification }) =>
            requireUnlocked(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: async ({ verification }) =>
            requireUnlocked(verification.authenticationInfo.userVerified),
        },
      }),
      ownEndpoints,
      ...further,
    ],
  })
}

/** Without further plugins: what every way in but OpenID Connect needs. */
export type Engine = ReturnType<typeof openEngine<readonly []>>

/** A passkey counts as two factors only when the device was unlocked for it; the browser is asked to, and may not have. */
function requireUnlocked(isVerified: boolean | undefined): void {
  if (!isVerified) throw new APIError('UNAUTHORIZED', { code: 'DEVICE_NOT_UNLOCKED' })
}

/** We ask a provider who somebody is and nothing more, so none of its tokens is kept. */
const noTokens = { accessToken: null, refreshToken: null, idToken: null }

/** The reason that `open-id.ts` found, and put beside the provider's claims, for not letting somebody in. */
async function refusedByProfile({
  source,
}: {
  source: { oauth?: { profile?: Record<string, unknown> | undefined } | undefined }
}) {
  const refusal = source.oauth?.profile?.headroomRefusal
  return typeof refusal === 'string' ? { error: refusal } : undefined
}

/** Its words are fixed sentences; what it would add to them may hold somebody's data, and is left out. */
function logOf(log: Log, level: string, words: unknown): void {
  const facts = { part: 'sign-in' }
  const sentence = typeof words === 'string' ? words.slice(0, 200) : 'Sign-in had something to say'
  if (level === 'error') log.warn(facts, sentence)
  else log.debug(facts, sentence)
}
