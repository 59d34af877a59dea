import { verifyProviderIdToken } from '@better-auth/core/oauth2'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { z } from 'zod'
import { askEngine, type Cookies } from './ask-engine.ts'
import { openEngine } from './engine.ts'
import type { Kit } from './kit.ts'
import { localPath } from './local-path.ts'
import { type Claims, readIdToken, withUserInfo } from './open-id-claims.ts'
import { endSessionsByProvider } from './open-id-logout.ts'

/** Part of the address registered with the provider: `…/api/auth/callback/open-id`. */
export const OPEN_ID = 'open-id'
const PROVIDER_WAITS_MS = 5_000

const $Discovery = z.object({
  issuer: z.string(),
  userinfo_endpoint: z.url().optional(),
  // OpenID Connect Discovery 1.0, section 3: when not told, client_secret_basic.
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
})

export type OpenId = {
  /** What the button calls the provider. */
  readonly name: string
  start(
    request: Request,
    next: string,
  ): Promise<
    | { readonly ok: true; readonly address: string; readonly cookies: Cookies }
    | { readonly ok: false; readonly reason: 'provider-unreachable' }
  >
  callback(request: Request): Promise<Response>
  /** Told by the provider itself, not by a browser. */
  logout(request: Request): Promise<Response>
}

type Settings = { issuer: string; clientId: string; clientSecret: string; name: string }

/** Sign-in by the organisation's own provider; undefined where none is set. */
export function openOpenId(kit: Kit): OpenId | undefined {
  const { config } = kit.parts
  const { HEADROOM_OIDC_ISSUER: issuer, HEADROOM_OIDC_CLIENT_ID: clientId } = config
  const clientSecret = config.HEADROOM_OIDC_CLIENT_SECRET
  if (!issuer || !clientId || !clientSecret) return undefined
  const settings = { issuer, clientId, clientSecret, name: config.HEADROOM_OIDC_NAME }
  let engine: ReturnType<typeof engineFor> | undefined
  // The provider is asked about itself when first needed, so that one which is down neither stops the start of the
  // program nor shuts out those who sign in another way; after a failure it is asked again.
  const findEngine = async () => {
    engine ??= engineFor(kit, settings)
    try {
      return await engine
    } catch (error) {
      engine = undefined
      kit.parts.log.warn(
        { part: 'sign-in', error: error instanceof Error ? error.name : 'unknown' },
        'The OpenID provider could not be reached, or does not describe itself as it must',
      )
      return undefined
    }
  }
  return {
    name: settings.name,
    async start(request, next) {
      const found = await findEngine()
      if (!found) return { ok: false, reason: 'provider-unreachable' }
      const arrival = `/sign-in/arrive?next=${encodeURIComponent(localPath(next))}`
      const answer = await askEngine(() =>
        found.api.signInSocial({
          body: {
            provider: OPEN_ID,
            callbackURL: arrival,
            errorCallbackURL: '/sign-in',
            disableRedirect: true,
          },
          headers: request.headers,
          returnHeaders: true,
        }),
      )
      if (!answer.ok || !answer.value.url) return { ok: false, reason: 'provider-unreachable' }
      return { ok: true, address: answer.value.url, cookies: answer.cookies }
    },
    async callback(request) {
      const found = await findEngine()
      return found ? found.handler(request) : Response.redirect(new URL('/sign-in', kit.parts.baseUrl), 303)
    },
    async logout(request) {
      const found = await findEngine()
      const provider = (await found?.$context)?.socialProviders.find(({ id }) => id === OPEN_ID)
      const isGenuine = async (token: string) =>
        provider !== undefined && verifyProviderIdToken(provider, token, undefined)
      return endSessionsByProvider(kit, isGenuine, request)
    },
  }
}

async function engineFor(kit: Kit, settings: Settings) {
  const { discovery, address } = await discover(settings.issuer)
  const engine = openEngine(
    {
      database: kit.kysely,
      clock: kit.parts.clock,
      log: kit.parts.log,
      secret: kit.parts.secret,
      baseUrl: kit.parts.baseUrl,
      sessionHours: kit.parts.config.HEADROOM_SESSION_HOURS,
    },
    genericOAuth({
      config: [
        {
          providerId: OPEN_ID,
          name: settings.name,
          discoveryUrl: address,
          clientId: settings.clientId,
          clientSecret: settings.clientSecret,
          scopes: ['openid', 'profile', 'email'],
          pkce: true,
          authentication: discovery.token_endpoint_auth_methods_supported.includes('client_secret_basic')
            ? 'basic'
            : 'post',
          requireIdTokenVerification: true,
          // Another provider, put in this one's place, may use the same subject for somebody else.
          accountSubject: ({ profile }) => `${profile.iss} ${profile.sub}`,
          getUserInfo: async ({ idToken, accessToken }) => {
            const claims = idToken ? readIdToken(idToken, settings.clientId) : undefined
            const whole = claims && (await withEmail(claims, discovery.userinfo_endpoint, accessToken))
            return whole ? profileOf(kit, whole) : null
          },
        },
      ],
    }),
  )
  const { socialProviders } = await engine.$context
  if (!socialProviders.some((provider) => provider.id === OPEN_ID))
    throw new Error('The OpenID provider does not describe itself as it must')
  return engine
}

async function discover(issuer: string) {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const answer = await fetch(address, { signal: AbortSignal.timeout(PROVIDER_WAITS_MS), redirect: 'error' })
  const discovery = $Discovery.parse(await answer.json())
  // OpenID Connect Discovery 1.0, section 4.3: the two must be the same.
  if (discovery.issuer.replace(/\/$/, '') !== issuer.replace(/\/$/, ''))
    throw new Error('The OpenID provider names another issuer than the settings do')
  return { discovery, address }
}

async function withEmail(
  claims: Claims,
  userInfoAddress: string | undefined,
  accessToken: string | undefined,
): Promise<Claims | undefined> {
  if (claims.email !== undefined || !userInfoAddress || !accessToken) return claims
  const answer = await fetch(userInfoAddress, {
    headers: { authorization: `Bearer ${accessToken}` },
    signal: AbortSignal.timeout(PROVIDER_WAITS_MS),
    redirect: 'error',
  })
  return answer.ok ? withUserInfo(claims, await answer.json()) : undefined
}

/** The engine's form of a person, with the reason, if any, not to make or link an account (see `engine.ts`). */
async function profileOf(kit: Kit, claims: Claims) {
  return {
    iss: claims.issuer,
    sub: claims.subject,
    name: claims.name || (claims.email ?? ''),
    email: claims.email ?? null,
    emailVerified: claims.isEmailVerified,
    headroomRefusal: await refusalOf(kit, claims),
  }
}

async function refusalOf(kit: Kit, claims: Claims): Promise<string | undefined> {
  if (claims.email === undefined) return undefined
  const { email, issuer, subject } = claims
  const known = await kit.tables((tables) =>
    tables
      .selectFrom('sign_in.user_account as a')
      .leftJoin('sign_in.credential as c', 'c.account_id', 'a.id')
      .select(['a.id', 'c.subject'])
      .where((build) =>
        build.or([build('a.email', '=', email), build('c.subject', '=', `${issuer} ${subject}`)]),
      )
      .execute(),
  )
  if (known.some((row) => row.subject === `${issuer} ${subject}`)) return undefined
  if (!claims.isEmailVerified) return 'email_not_verified'
  if (known.length > 0 || (await kit.parts.peopleWithEmail(email)).length > 0) return undefined
  return 'not_in_staff_list'
}
