import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Database, inSignIn } from '../database/index.ts'
import type { SignIn } from './open.ts'
import { BASE_URL, Browser, join, openMigrated, openWorld, signInAgain, type World } from './testing/index.ts'
import {
  CLIENT_ID,
  CLIENT_SECRET,
  openTestProvider,
  type TestProvider,
  visitProvider,
} from './testing/provider.ts'

const CALLBACK = `${BASE_URL}/api/auth/callback/open-id`

let database: Database
let world: World
let provider: TestProvider
let openUserInfo: TestProvider
beforeAll(async () => {
  database = await openMigrated()
  provider = await openTestProvider(CALLBACK, false)
  openUserInfo = await openTestProvider(CALLBACK, true)
})
afterAll(async () => {
  await database.close()
  await provider.close()
  await openUserInfo.close()
})

const configFor = (issuer: string) => ({
  HEADROOM_OIDC_ISSUER: issuer,
  HEADROOM_OIDC_CLIENT_ID: CLIENT_ID,
  HEADROOM_OIDC_CLIENT_SECRET: CLIENT_SECRET,
  HEADROOM_OIDC_NAME: 'Test Trust',
  HEADROOM_IDLE_MINUTES: 30,
  HEADROOM_SESSION_HOURS: 12,
})

let counter = 0
/** Somebody employed, whom the provider vouches for. */
function employ(changes: Partial<TestProvider['who']> = {}) {
  counter += 1
  const email = `ada.${counter}@trust.example`
  const person = world.hire(email)
  provider.who = { sub: `subject-${counter}`, email, email_verified: true, name: 'Ada Ward', ...changes }
  return { email, person }
}

beforeEach(() => {
  world = openWorld(database, { config: configFor(provider.issuer) })
  provider.lie = undefined
  openUserInfo.userInfo = undefined
})

async function start(browser: Browser, next = '/roles', signIn: SignIn = world.signIn): Promise<string> {
  const started = await signIn.openId?.start(browser.request('/sign-in'), next)
  if (!started?.ok) throw new Error('The provider could not be asked')
  browser.take(started.cookies)
  return started.address
}

/** The callback as the browser makes it; what it led to. */
async function comeBack(browser: Browser, back: URL, signIn: SignIn = world.signIn) {
  const answer = await signIn.handler(browser.request(`${back.pathname}${back.search}`))
  browser.take(answer.headers.getSetCookie())
  const to = new URL(answer.headers.get('location') ?? '/', BASE_URL)
  const arrival = await signIn.arrive(browser.request('/sign-in/arrive'))
  return { to, arrival, session: await signIn.findSession(browser.request('/')) }
}

async function signInThere(browser = new Browser(), signIn: SignIn = world.signIn) {
  return comeBack(browser, await visitProvider(await start(browser, '/roles', signIn)), signIn)
}

describe('sign-in by the organisation’s own provider', () => {
  test('lets in the person whose verified address is in the staff list, and goes on to where they were going', async () => {
    const { person } = employ()
    const { to, session } = await signInThere()
    expect(to.pathname + to.search).toBe('/sign-in/arrive?next=%2Froles')
    expect(session).toMatchObject(person)
  })

  test('asks by authorization code with PKCE, a state and a nonce', async () => {
    const address = new URL(await start(new Browser()))
    const asked = Object.fromEntries(address.searchParams)
    expect(asked).toMatchObject({
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: CALLBACK,
      code_challenge_method: 'S256',
    })
    expect(asked.scope?.split(' ').sort()).toEqual(['email', 'openid', 'profile'])
    for (const secret of [asked.state, asked.nonce, asked.code_challenge])
      expect(secret?.length).toBeGreaterThanOrEqual(32)
  })

  test('reads the address where the provider tells it only at its user-info address', async () => {
    const signIn = world.again({ config: configFor(openUserInfo.issuer) })
    const person = world.hire('user.info@trust.example')
    openUserInfo.who = { sub: 'user-info', email: 'user.info@trust.example', email_verified: 'true' }
    expect((await signInThere(new Browser(), signIn)).session).toMatchObject(person)
  })

  test('knows the person again, and makes no second account', async () => {
    employ()
    const first = await signInThere()
    const second = await signInThere()
    expect(second.session?.accountId).toBe(first.session?.accountId)
    expect(second.session?.sessionId).not.toBe(first.session?.sessionId)
  })

  test('joins the account that the person has with a password, when both have proved the address', async () => {
    const member = await join(world)
    provider.who = { sub: `subject-of-${member.email}`, email: member.email, email_verified: true }
    expect((await signInThere()).session).toMatchObject(member.person)
  })

  test('keeps none of the provider’s tokens', async () => {
    employ()
    await signInThere()
    const { rows } = await inSignIn(database.kysely, (tables) =>
      sql<object>`select access_token, refresh_token, id_token from sign_in.credential
        where provider = 'open-id'`.execute(tables),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(Object.values(row)).toEqual([null, null, null])
  })
})

describe('a provider that is down', () => {
  test('shuts out nobody who comes another way, and is asked again when it is back', async () => {
    const gone = await openTestProvider(CALLBACK, false)
    await gone.close()
    const signIn = world.again({ config: configFor(gone.issuer) })
    const ask = () => signIn.openId?.start(new Browser().request('/'), '/')
    expect(await ask()).toEqual({ ok: false, reason: 'provider-unreachable' })
    await join({ ...world, signIn })
    const back = await openTestProvider(CALLBACK, false, Number(new URL(gone.issuer).port))
    expect(await ask()).toMatchObject({ ok: true })
    await back.close()
  })

  test('or that names another issuer than the settings do is not used', async () => {
    const signIn = world.again({ config: configFor(provider.issuer.replace('127.0.0.1', 'localhost')) })
    expect(await signIn.openId?.start(new Browser().request('/'), '/')).toMatchObject({ ok: false })
  })
})

/** Nobody is signed in, and the page says why in a word that it knows. */
async function expectRefused(attempt: Awaited<ReturnType<typeof signInThere>>, error: string) {
  expect(attempt.session).toBeUndefined()
  expect(attempt.to.pathname).toBe('/sign-in')
  expect(attempt.to.searchParams.get('error')).toBe(error)
}

describe('what a provider, or somebody in between, may not do (promise C5)', () => {
  test('(the true token, signed again by the same hand that forges below, is let in)', async () => {
    const { person } = employ()
    provider.lie = (claims, forge) => forge.signed(claims)
    expect((await signInThere()).session).toMatchObject(person)
  })

  test.each([
    ['a token of another issuer', { iss: 'https://elsewhere.example' }],
    ['a token for another client', { aud: 'another-client' }],
    ['a token for several clients that does not say which of them asked', { aud: [CLIENT_ID, 'another'] }],
    ['a token that another client asked for', { aud: [CLIENT_ID, 'another'], azp: 'another' }],
    ['a token with another nonce', { nonce: 'another-nonce-of-the-same-length-12' }],
    ['a token without the nonce', { nonce: undefined }],
    ['a token that has run out', { exp: Math.floor(Date.now() / 1000) - 60 }],
    ['a token that never runs out', { exp: undefined }],
    ['a token that is not yet good', { nbf: Math.floor(Date.now() / 1000) + 600 }],
    ['a token of nobody', { sub: undefined }],
  ])('%s is refused', async (_, changes) => {
    employ()
    provider.lie = (claims, forge) => forge.signed({ ...claims, ...changes })
    await expectRefused(await signInThere(), 'unable_to_get_user_info')
  })

  test('a token signed with another key is refused', async () => {
    employ()
    provider.lie = (claims, forge) => forge.withAnotherKey(claims)
    await expectRefused(await signInThere(), 'unable_to_get_user_info')
  })

  test('a token with alg "none" is refused', async () => {
    employ()
    provider.lie = (claims, forge) => forge.unsigned(claims)
    await expectRefused(await signInThere(), 'unable_to_get_user_info')
  })

  test('a token signed with what the client knows, in place of the provider’s key, is refused', async () => {
    employ()
    for (const text of ['publicKey', CLIENT_SECRET]) {
      provider.lie = (claims, forge) => forge.withText(claims, text === 'publicKey' ? forge.publicKey : text)
      await expectRefused(await signInThere(), 'unable_to_get_user_info')
    }
  })

  test('an answer without a token is refused, though the user-info address would tell who it is', async () => {
    employ()
    provider.lie = () => undefined
    await expectRefused(await signInThere(), 'unable_to_get_user_info')
  })

  test('a user-info answer about somebody else is refused', async () => {
    const signIn = world.again({ config: configFor(openUserInfo.issuer) })
    world.hire('victim@trust.example')
    openUserInfo.who = { sub: 'attacker' }
    openUserInfo.userInfo = { sub: 'victim', email: 'victim@trust.example', email_verified: true }
    await expectRefused(await signInThere(new Browser(), signIn), 'unable_to_get_user_info')
  })

  test('the same callback a second time is refused', async () => {
    employ()
    const browser = new Browser()
    const back = await visitProvider(await start(browser))
    const thief = browser.copy()
    expect((await comeBack(browser, back)).session).toBeDefined()
    await expectRefused(await comeBack(thief, back), 'state_mismatch')
  })

  test('a code that was used, under a fresh state, is refused', async () => {
    employ()
    const browser = new Browser()
    const used = await visitProvider(await start(browser))
    await comeBack(browser, used)
    const other = new Browser()
    const state = new URL(await start(other)).searchParams.get('state') ?? ''
    used.searchParams.set('state', state)
    await expectRefused(await comeBack(other, used), 'invalid_code')
  })

  test('a state that nobody began, no state, and the state of another browser are refused', async () => {
    employ()
    const back = await visitProvider(await start(new Browser()))
    await expectRefused(await comeBack(new Browser(), back), 'state_mismatch')
    const browser = new Browser()
    const mine = await visitProvider(await start(browser))
    mine.searchParams.set('state', 'x'.repeat(32))
    await expectRefused(await comeBack(browser, mine), 'state_mismatch')
    mine.searchParams.delete('state')
    await expectRefused(await comeBack(browser, mine), 'state_not_found')
  })

  test('an answer that says it is another provider’s is refused (mix-up, RFC 9207)', async () => {
    employ()
    const browser = new Browser()
    const back = await visitProvider(await start(browser))
    back.searchParams.set('iss', 'https://elsewhere.example')
    await expectRefused(await comeBack(browser, back), 'issuer_mismatch')
  })

  test('a refusal at the provider is a refusal here', async () => {
    const browser = new Browser()
    const state = new URL(await start(browser)).searchParams.get('state') ?? ''
    const back = new URL(`${CALLBACK}?error=access_denied&state=${state}`)
    await expectRefused(await comeBack(browser, back), 'access_denied')
  })
})

describe('who is let in', () => {
  test('nobody whose address the provider does not call verified', async () => {
    employ({ email_verified: false })
    await expectRefused(await signInThere(), 'email_not_verified')
  })

  test('nobody who is in no staff list, and no account is made for them', async () => {
    provider.who = { sub: 'stranger', email: 'stranger@trust.example', email_verified: true }
    await expectRefused(await signInThere(), 'not_in_staff_list')
    await expectRefused(await signInThere(), 'not_in_staff_list')
  })

  test('nobody without an address', async () => {
    provider.who = { sub: 'no-address' }
    await expectRefused(await signInThere(), 'email_not_found')
  })

  test('nobody under the address of an account whose holder never proved it', async () => {
    const withoutMail = {
      ...world,
      signIn: world.again({ mail: undefined, config: configFor(provider.issuer) }),
    }
    const email = 'unproved@trust.example'
    const person = world.hire(email)
    const made = await withoutMail.signIn.administer.invite(
      { person, email, name: 'Ada Ward', organisationName: 'Trust' },
      { organisationId: person.organisationId, personId: null },
    )
    if (made.mailed) throw new Error('There is no mail server')
    const token = made.address.slice(made.address.lastIndexOf('/') + 1)
    await withoutMail.signIn.acceptInvitation(new Browser().request('/'), token, 'a lamp in the corridor')
    provider.who = { sub: 'unproved', email, email_verified: true }
    await expectRefused(await signInThere(), 'account_not_linked')
  })

  test('the same subject at another provider is somebody else', async () => {
    employ()
    await signInThere()
    const signIn = world.again({ config: configFor(openUserInfo.issuer) })
    openUserInfo.who = { sub: provider.who.sub, email: 'impostor@trust.example', email_verified: true }
    await expectRefused(await signInThere(new Browser(), signIn), 'not_in_staff_list')
  })
})

describe('sign-out at the provider', () => {
  const LOGOUT = '/api/auth/logout/open-id'
  const now = () => Math.floor(Date.now() / 1000)
  const claims = () => ({
    iss: provider.issuer,
    aud: CLIENT_ID,
    sub: provider.who.sub,
    iat: now(),
    exp: now() + 120,
    jti: crypto.randomUUID(),
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
  })
  const tell = (token: string) =>
    world.signIn.handler(
      new Request(new URL(LOGOUT, BASE_URL), {
        method: 'POST',
        body: new URLSearchParams({ logout_token: token }),
      }),
    )

  async function signedInThere(): Promise<Browser> {
    employ()
    const browser = new Browser()
    await signInThere(browser)
    return browser
  }

  test('ends every session that began there, and no other', async () => {
    const member = await join(world)
    const other = await signInAgain(world, member)
    provider.who = { sub: `of-${member.email}`, email: member.email, email_verified: true }
    const browsers = [new Browser(), new Browser()]
    for (const browser of browsers) await signInThere(browser)
    expect((await tell(provider.forge.signed(claims()))).status).toBe(200)
    for (const browser of browsers)
      expect(await world.signIn.findSession(browser.request('/'))).toBeUndefined()
    expect(await world.signIn.findSession(other.request('/'))).toMatchObject(member.person)
  })

  test.each([
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['for another client', { aud: 'another-client' }],
    ['that has run out', { exp: Math.floor(Date.now() / 1000) - 60 }],
    ['that never runs out', { exp: undefined }],
    ['that does not say it is one', { events: undefined }],
    ['that is an ID token in disguise', { nonce: 'a-nonce' }],
    ['of nobody', { sub: undefined }],
  ])('is not believed from a token %s', async (_, changes) => {
    const browser = await signedInThere()
    expect((await tell(provider.forge.signed({ ...claims(), ...changes }))).status).toBe(400)
    expect(await world.signIn.findSession(browser.request('/'))).toBeDefined()
  })

  test('is not believed unsigned, signed with another key or with what the client knows, or not at all', async () => {
    const browser = await signedInThere()
    const { forge } = provider
    const tokens = [
      forge.unsigned(claims()),
      forge.withAnotherKey(claims()),
      forge.withText(claims(), forge.publicKey),
      forge.withText(claims(), CLIENT_SECRET),
      'not a token',
      '',
    ]
    for (const token of tokens) expect((await tell(token)).status).toBe(400)
    expect(await world.signIn.findSession(browser.request('/'))).toBeDefined()
  })

  test('is not listened to when it is too large, or where no provider is set', async () => {
    expect((await tell('x'.repeat(70_000))).status).toBe(413)
    const without = openWorld(database)
    const request = new Request(new URL(LOGOUT, BASE_URL), { method: 'POST', body: '' })
    expect((await without.signIn.handler(request)).status).toBe(404)
  })
})
