import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export const CLIENT_ID = 'headroom'
export const CLIENT_SECRET = 'a client secret of enough characters'

type Claims = Record<string, unknown>
type Someone = { sub: string; email?: string; email_verified?: boolean | string; name?: string }

/** A real OpenID provider on loopback, which can be made to lie about the token that it answers with. */
export type TestProvider = {
  readonly issuer: string
  who: Someone
  /** Given the true claims, the ID token to send in place of the true one; undefined leaves it out. */
  lie: ((claims: Claims, forge: Forge) => string | undefined) | undefined
  /** What the user-info address says in place of the truth. */
  userInfo: Claims | undefined
  /** Any token that the provider, or somebody else, might send. */
  readonly forge: Forge
  close(): Promise<void>
}

type Forge = {
  signed(claims: Claims): string
  withAnotherKey(claims: Claims): string
  unsigned(claims: Claims): string
  /** HS256 with a text that the client knows: its secret, or the provider's public key. */
  withText(claims: Claims, text: string): string
  publicKey: string
}

export async function openTestProvider(
  redirectTo: string,
  conformIdTokenClaims: boolean,
  port = 0,
): Promise<TestProvider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...keys.privateKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const state: TestProvider = {
    issuer,
    who: { sub: 'ada' },
    lie: undefined,
    userInfo: undefined,
    forge: forgeWith(keys.privateKey),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const provider: Provider = new Provider(issuer, {
    adapter: MemoryAdapter,
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [redirectTo],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ['a key for the cookies of the test provider'] },
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ ...state.who, sub }),
    }),
    loadExistingGrant: async ({ oidc }: { oidc: { session: { accountId: string } } }) => {
      const grant = new provider.Grant({ clientId: CLIENT_ID, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/'))
      return provider.interactionFinished(request, response, { login: { accountId: state.who.sub } })
    if (request.url === '/token') lieInJson(response, (body) => twist(body, state))
    if (request.url === '/me') lieInJson(response, (body) => state.userInfo ?? body)
    return answer(request, response)
  })
  return state
}

function twist(body: Claims, state: TestProvider): Claims {
  if (!state.lie || typeof body.id_token !== 'string') return body
  const claims = JSON.parse(Buffer.from(body.id_token.split('.')[1] ?? '', 'base64url').toString()) as Claims
  const { id_token: _, ...rest } = body
  const token = state.lie(claims, state.forge)
  return token === undefined ? rest : { ...rest, id_token: token }
}

function forgeWith(privateKey: KeyObject): Forge {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signedBy = (key: KeyObject) => (claims: Claims) => {
    const text = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`
    return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
  }
  const publicKey = String(createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }))
  return {
    signed: signedBy(privateKey),
    withAnotherKey: signedBy(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
    unsigned: (claims) => `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`,
    withText(claims, text) {
      const signedText = `${part({ alg: 'HS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`
      return `${signedText}.${createHmac('sha256', text).update(signedText).digest('base64url')}`
    },
    publicKey,
  }
}

/** Rewrites the JSON of an answer on its way out. */
function lieInJson(response: ServerResponse, rewrite: (body: Claims) => Claims): void {
  const end = response.end.bind(response)
  response.end = ((text: string | Buffer) => {
    const told = JSON.stringify(rewrite(JSON.parse(String(text)) as Claims))
    response.setHeader('content-length', Buffer.byteLength(told))
    return end(told)
  }) as ServerResponse['end']
}

/** What the provider keeps, for as long as the test. */
class MemoryAdapter {
  static readonly kept = new Map<string, Claims>()
  readonly #kind: string

  constructor(kind: string) {
    this.#kind = kind
  }

  async upsert(id: string, payload: Claims): Promise<void> {
    MemoryAdapter.kept.set(`${this.#kind} ${id}`, payload)
  }

  async find(id: string): Promise<Claims | undefined> {
    return MemoryAdapter.kept.get(`${this.#kind} ${id}`)
  }

  async findByUid(uid: string): Promise<Claims | undefined> {
    return [...MemoryAdapter.kept.values()].find((payload) => payload.uid === uid)
  }

  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    Object.assign(MemoryAdapter.kept.get(`${this.#kind} ${id}`) ?? {}, {
      consumed: Math.floor(Date.now() / 1000),
    })
  }

  async destroy(id: string): Promise<void> {
    MemoryAdapter.kept.delete(`${this.#kind} ${id}`)
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of MemoryAdapter.kept)
      if (payload.grantId === grantId) MemoryAdapter.kept.delete(key)
  }
}

/** Follows the provider's own redirects, with its cookies, as far as the address that leads back to us. */
export async function visitProvider(address: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let next = new URL(address)
  const { origin } = next
  for (let step = 0; step < 10 && next.origin === origin; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer: Response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = answer.headers.get('location')
    if (!location)
      throw new Error(`The provider stopped at ${next.pathname}: ${answer.status} ${await answer.text()}`)
    next = new URL(location, next)
  }
  return next
}
