import type { Database } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { CLIENT_ID, codeOf, join, lastLink, openMigrated, PASSWORD } from '@headroom/platform/sign-in/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADMINISTRATOR, openSite, type Site, Visitor } from './testing/site.ts'

let database: Database
beforeAll(async () => {
  database = await openMigrated()
})
afterAll(() => database.close())

const keyOn = (visitor: Visitor): string =>
  visitor.page.match(/<code>([A-Z2-7 ]{30,})<\/code>/)?.[1]?.replaceAll(' ', '') ?? ''

/** An administrator at work, in an organisation of their own. */
async function administratorOf(site: Site) {
  const visitor = new Visitor(site)
  const { person } = await join(site.world, visitor)
  for (const one of site.world.staff) if (one.personId === person.personId) one.name = ADMINISTRATOR
  return { visitor, organisationId: person.organisationId }
}

describe('without a mail server', () => {
  test('an administrator invites, passes the link on, and the person gets in with a password and an app', async () => {
    const site = openSite(database, { mail: undefined })
    const withMail = openSite(database)
    const { visitor: administrator, organisationId } = await administratorOf(withMail)
    site.world.staff.push(...withMail.world.staff)
    const there = new Visitor(site)
    for (const [name, value] of administrator.cookies) there.cookies.set(name, value)
    const email = `${newId()}@trust.example`
    const { personId } = site.world.hire(email, organisationId)

    await there.visit(`/people/${personId}/sign-in`)
    await there.submit(`/people/${personId}/sign-in/invite`, { email: 'not an address' })
    expect(there.status).toBe(400)
    expect(there.page).toContain('value="not an address"')
    await there.submit(`/people/${personId}/sign-in/invite`, { email })
    const link = there.page.match(/<code>(http[^<]+)<\/code>/)?.[1] ?? ''
    expect(there.text).toContain('Pass this link on')

    const person = new Visitor(site)
    const { pathname } = new URL(link)
    await person.visit(pathname)
    await person.submit(pathname, { password: 'short' })
    expect(person.text).toContain('at least 12 characters')
    await person.submit(pathname, { password: PASSWORD })
    expect(person.path).toBe('/sign-in/set-up')
    const key = keyOn(person)
    await person.submit('/sign-in/set-up', { code: '000 000' })
    expect(person.text).toContain('Check the code')
    expect(keyOn(person)).toBe(key)
    await person.submit('/sign-in/set-up', { code: await codeOf(key) })
    expect(person.path).toBe('/')
    await person.visit('/account')
    expect(person.text).toContain(`You sign in as ${email}`)
    expect(await person.visit(pathname).then(({ status }) => status)).toBe(404)
  })

  test('who forgot the password is told to ask the administrator', async () => {
    const visitor = await new Visitor(openSite(database, { mail: undefined })).visit('/password-reset')
    expect(visitor.text).toContain('Ask your Headroom administrator for a link')
    expect(visitor.page).not.toContain('<form action="/password-reset"')
  })
})

describe('an administrator’s help', () => {
  test('is for people of the same organisation: of any other there is no such person', async () => {
    const site = openSite(database)
    const { visitor } = await administratorOf(site)
    const stranger = site.world.hire('far@trust.example')
    for (const path of [`/people/${stranger.personId}/sign-in`, '/people/not-an-id/sign-in'])
      expect((await visitor.visit(path)).status).toBe(404)
    expect(
      (await visitor.post(`/people/${stranger.personId}/sign-in/invite`, { email: 'a@b.example' })).status,
    ).toBe(404)
  })

  test('is refused to anybody else', async () => {
    const site = openSite(database)
    const visitor = new Visitor(site)
    const { person } = await join(site.world, visitor)
    expect((await visitor.visit(`/people/${person.personId}/sign-in`)).status).toBe(403)
  })

  test('takes a lost second step away, and the person sets up another', async () => {
    const site = openSite(database)
    const { visitor, organisationId } = await administratorOf(site)
    const member = await join(site.world, undefined, organisationId)
    await visitor.visit(`/people/${member.person.personId}/sign-in`)
    await visitor.submit(`/people/${member.person.personId}/sign-in/second-factor-reset`)
    expect(visitor.text).toContain('The second step is gone')
    const person = await new Visitor(site).visit('/sign-in/password')
    await person.submit('/sign-in/password', { email: member.email, password: PASSWORD })
    expect(person.path).toBe('/sign-in/set-up')
    expect(keyOn(person)).not.toBe(member.appSecret)
  })
})

describe('signing in with a password', () => {
  test('asks for a code and goes on to the page that was wanted', async () => {
    const site = openSite(database)
    const member = await join(site.world)
    const visitor = await new Visitor(site).visit('/account')
    expect(visitor.path).toBe('/sign-in?next=%2Faccount')
    await visitor.visit('/sign-in/password?next=%2Faccount')
    await visitor.submit('/sign-in/password', { email: member.email, password: PASSWORD })
    expect(visitor.path).toBe('/sign-in/second-factor?next=%2Faccount')
    await visitor.submit('/sign-in/second-factor', { code: await codeOf(member.appSecret, 1) })
    expect(visitor.path).toBe('/account')
  })

  test('tells every fault at once, keeps the address and never the password', async () => {
    const visitor = await new Visitor(openSite(database)).visit('/sign-in/password')
    await visitor.submit('/sign-in/password', {})
    expect(visitor.status).toBe(400)
    expect(visitor.text).toMatch(/There is a problem Enter your email address Enter your password/)
    await visitor.submit('/sign-in/password', {
      email: 'ada@trust.example',
      password: 'not-the-password-at-all',
    })
    expect(visitor.text).toContain('Check your email address and your password')
    expect(visitor.page).toContain('value="ada@trust.example"')
    expect(visitor.page).not.toContain('not-the-password-at-all')
  })

  test('answers the same for an address that nobody has', async () => {
    const site = openSite(database)
    const { email } = await join(site.world)
    const pages = []
    for (const typed of [email, 'nobody@trust.example']) {
      const visitor = await new Visitor(site).visit('/sign-in/password')
      await visitor.submit('/sign-in/password', { email: typed, password: 'a wrong guess at it' })
      pages.push({ status: visitor.status, page: visitor.page.replaceAll(typed, '') })
    }
    expect(pages[0]).toEqual(pages[1])
  })

  test.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ])('never leads to %s', async (next) => {
    const site = openSite(database)
    const member = await join(site.world)
    const visitor = await new Visitor(site).visit(`/sign-in/password?next=${encodeURIComponent(next)}`)
    await visitor.post('/sign-in/password', { email: member.email, password: PASSWORD, next })
    await visitor.post('/sign-in/second-factor', { code: await codeOf(member.appSecret, 1), next })
    expect(visitor.path).toBe('/')
  })

  test('from another site is refused', async () => {
    const site = openSite(database)
    const headers = {
      origin: 'https://elsewhere.example',
      'sec-fetch-site': 'cross-site',
      'content-type': 'application/x-www-form-urlencoded',
    }
    for (const path of ['/sign-in/password', '/sign-out', '/choose-organisation']) {
      const request = new Request(new URL(path, site.world.parts.baseUrl), {
        method: 'POST',
        headers,
        body: 'a=b',
      })
      expect((await site.fetch(request)).status).toBe(403)
    }
  })

  test('a forgotten one is chosen anew by a mailed link', async () => {
    const site = openSite(database)
    const member = await join(site.world)
    const visitor = await new Visitor(site).visit('/password-reset')
    await visitor.submit('/password-reset', { email: member.email })
    const asked = visitor.text
    await site.world.signIn.settled()
    const path = `/password-reset/${lastLink(site.world)}`
    await visitor.visit(path)
    await visitor.submit(path, { password: 'another lamp altogether' })
    expect(visitor.path).toBe('/sign-in/password')
    await visitor.submit('/sign-in/password', { email: member.email, password: 'another lamp altogether' })
    expect(visitor.path).toBe('/sign-in/second-factor')
    const stranger = await new Visitor(site).visit('/password-reset')
    expect((await stranger.submit('/password-reset', { email: 'nobody@trust.example' })).text).toBe(asked)
  })
})

describe('the demonstration sign-in', () => {
  test('does not exist where the installation is not a demonstration', async () => {
    const site = openSite(database, { demonstration: false })
    const { personId } = site.world.hire('ada@trust.example')
    const visitor = await new Visitor(site).visit('/sign-in')
    expect(visitor.page).not.toContain('/sign-in/demonstration')
    expect((await visitor.post('/sign-in/demonstration', { personId })).status).toBe(404)
    expect(site.world.signIn.demonstration).toBeUndefined()
  })

  test('is one button a person, and lets nobody else in', async () => {
    const site = openSite(database, { demonstration: true })
    const { personId } = site.world.hire('demo@trust.example')
    const visitor = await new Visitor(site).visit('/sign-in?next=%2Faccount')
    await visitor.submit('/sign-in/demonstration')
    expect(visitor.path).toBe('/account')
    expect(visitor.text).toContain('Nobody here is real')
    const again = await new Visitor(site).post('/sign-in/demonstration', { personId })
    expect(again.path).toBe('/')
    expect((await new Visitor(site).post('/sign-in/demonstration', { personId: newId() })).status).toBe(400)
  })
})

describe('the organisation’s own provider', () => {
  test('has a button and a route only where one is set, and says when it does not answer', async () => {
    const without = await new Visitor(openSite(database)).visit('/sign-in')
    expect(without.page).not.toContain('/sign-in/open-id')
    expect((await without.post('/sign-in/open-id', {})).status).toBe(404)
    const config = {
      HEADROOM_OIDC_ISSUER: 'http://127.0.0.1:9',
      HEADROOM_OIDC_CLIENT_ID: CLIENT_ID,
      HEADROOM_OIDC_CLIENT_SECRET: 'x'.repeat(32),
      HEADROOM_OIDC_NAME: 'Test Trust',
      HEADROOM_IDLE_MINUTES: 30,
      HEADROOM_SESSION_HOURS: 12,
    }
    const visitor = await new Visitor(openSite(database, { config })).visit('/sign-in')
    expect(visitor.text).toContain('Sign in with Test Trust')
    await visitor.submit('/sign-in/open-id')
    expect(visitor.text).toContain('does not answer just now')
  })

  test.each([
    ['not_in_staff_list', /in no staff list here/],
    ['email_not_verified', /did not confirm/],
    ['state_mismatch', /Start it again/],
    ['<script>alert(1)</script>', /The sign-in did not work/],
  ])('explains %s in words that say what to do', async (error, words) => {
    const visitor = await new Visitor(openSite(database)).visit(`/sign-in?error=${encodeURIComponent(error)}`)
    expect(visitor.text).toMatch(words)
    expect(visitor.page).not.toContain('<script>alert')
  })
})

describe('my account', () => {
  test('ends another session, and signs out for good', async () => {
    const site = openSite(database)
    const [here, there] = [new Visitor(site), new Visitor(site)]
    const member = await join(site.world, here)
    await there.visit('/sign-in/password?next=%2Faccount')
    await there.submit('/sign-in/password', { email: member.email, password: PASSWORD })
    await there.submit('/sign-in/second-factor', { code: await codeOf(member.appSecret, 1) })
    await here.visit('/account')
    await here.submit('/account/sessions/end')
    expect(here.text).toContain('That session has ended')
    expect((await there.visit('/account')).path).toBe('/sign-in?next=%2Faccount')
    const kept = new Map(here.cookies)
    await here.submit('/sign-out')
    for (const [name, value] of kept) here.cookies.set(name, value)
    expect((await here.visit('/account')).path).toBe('/sign-in?next=%2Faccount')
  })

  test('changes the password, with every fault told and none of it shown again', async () => {
    const site = openSite(database)
    const visitor = new Visitor(site)
    await join(site.world, visitor)
    await visitor.visit('/account/password')
    await visitor.submit('/account/password', {})
    expect(visitor.text).toContain('Enter the password you have now Enter a new password')
    await visitor.submit('/account/password', {
      current: 'not the one I have',
      password: 'another lamp altogether',
    })
    expect(visitor.text).toContain('Check the password you have now')
    expect(visitor.page).not.toContain('another lamp altogether')
    await visitor.submit('/account/password', { current: PASSWORD, password: 'another lamp altogether' })
    expect(visitor.text).toContain('Your password has changed')
  })

  test('changes the authenticator app, and nothing opens until the new one is set up', async () => {
    const site = openSite(database)
    const visitor = new Visitor(site)
    const member = await join(site.world, visitor)
    await visitor.visit('/account/second-factor')
    await visitor.submit('/account/second-factor')
    expect(visitor.path).toBe('/sign-in/set-up?next=%2Faccount')
    const key = keyOn(visitor)
    expect(key).not.toBe(member.appSecret)
    expect((await visitor.visit('/account')).path).toBe('/sign-in?next=%2Faccount')
    await visitor.visit('/sign-in/set-up?next=%2Faccount')
    await visitor.submit('/sign-in/set-up', { code: await codeOf(key) })
    expect(visitor.path).toBe('/account')
  })

  test('asks to sign in again before what guards the account is changed, a quarter of an hour on', async () => {
    const site = openSite(database)
    const visitor = new Visitor(site)
    await join(site.world, visitor)
    site.world.clock.moveMinutes(16)
    for (const path of ['/account/second-factor', '/account/passkeys/add']) {
      expect((await visitor.visit(path)).status).toBe(403)
      expect(visitor.text).toContain('Sign in again first')
    }
    const offer = await site.fetch(visitor.request('/api/auth/passkey/generate-register-options'))
    expect(offer.status).toBe(403)
  })

  test('changes over to another organisation', async () => {
    const site = openSite(database)
    const visitor = new Visitor(site)
    const member = await join(site.world, visitor)
    const further = site.world.hire(member.email)
    await visitor.visit('/account')
    await visitor.submit('/sign-out')
    await visitor.visit('/sign-in/password?next=%2Faccount')
    await visitor.submit('/sign-in/password', { email: member.email, password: PASSWORD })
    await visitor.submit('/sign-in/second-factor', { code: await codeOf(member.appSecret, 1) })
    expect(visitor.path).toBe('/choose-organisation?next=%2Faccount')
    await visitor.submit('/choose-organisation', {})
    expect(visitor.text).toContain('Select where you are working now')
    await visitor.submit('/choose-organisation', { person: newId() })
    expect(visitor.status).toBe(400)
    await visitor.submit('/choose-organisation', { person: further.personId })
    expect(visitor.path).toBe('/account')
    expect(await site.world.signIn.findSession(visitor.request('/'))).toMatchObject(further)
    await visitor.visit('/choose-organisation?next=%2Faccount')
    await visitor.submit('/choose-organisation', { person: member.person.personId })
    expect(await site.world.signIn.findSession(visitor.request('/'))).toMatchObject(member.person)
  })
})

describe('only what a browser’s script must call is open under /api/auth', () => {
  test.each([
    ['GET', '/api/auth/get-session'],
    ['GET', '/api/auth/list-sessions'],
    ['POST', '/api/auth/sign-in/email'],
    ['POST', '/api/auth/sign-up/email'],
    ['POST', '/api/auth/two-factor/verify-totp'],
    ['POST', '/api/auth/two-factor/disable'],
    ['POST', '/api/auth/update-user'],
    ['POST', '/api/auth/change-email'],
    ['POST', '/api/auth/passkey/delete-passkey'],
    ['GET', '/api/auth/callback/open-id'],
    ['GET', '/api/auth/passkey/../get-session'],
    ['GET', '/api/auth//get-session'],
  ])('%s %s does not exist', async (method, path) => {
    const site = openSite(database)
    const visitor = new Visitor(site)
    await join(site.world, visitor)
    const asked = visitor.request(path, method === 'POST' ? {} : undefined)
    expect((await site.fetch(asked)).status).toBe(404)
  })
})
