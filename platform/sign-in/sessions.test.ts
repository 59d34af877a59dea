import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '../audit/index.ts'
import { countQueries, type Database, inOrganisation } from '../database/index.ts'
import { Browser, codeOf, join, openMigrated, openWorld, PASSWORD, signInAgain } from './testing/index.ts'

let database: Database
beforeAll(async () => {
  database = await openMigrated()
})
afterAll(() => database.close())

describe('a session', () => {
  test('is found by one statement, and by none without a cookie that we signed', async () => {
    const world = openWorld(database)
    const browser = new Browser()
    const { person } = await join(world, browser)
    const found = await countQueries(() => world.signIn.findSession(browser.request('/')))
    expect(found.result).toMatchObject(person)
    expect(found.queries).toBe(1)

    const stranger = new Browser()
    const [token] = decodeURIComponent(browser.cookies.get('headroom.session_token') ?? '').split('.')
    stranger.cookies.set('headroom.session_token', encodeURIComponent(`${token}.${'A'.repeat(43)}=`))
    const refused = await countQueries(() => world.signIn.findSession(stranger.request('/')))
    expect(refused).toMatchObject({ result: undefined, queries: 0 })
  })

  test('ends after thirty minutes without a request, and lives on through requests [v5.0.0-7.3.1]', async () => {
    const world = openWorld(database)
    const browser = new Browser()
    await join(world, browser)
    for (let minute = 0; minute < 60; minute += 20) {
      world.clock.moveMinutes(20)
      expect(await world.signIn.findSession(browser.request('/'))).toBeDefined()
    }
    world.clock.moveMinutes(31)
    expect(await world.signIn.findSession(browser.request('/'))).toBeUndefined()
  })

  test('ends after twelve hours however busy it is [v5.0.0-7.3.2]', async () => {
    const world = openWorld(database)
    const browser = new Browser()
    await join(world, browser)
    for (let minute = 0; minute < 11 * 60 + 40; minute += 20) {
      world.clock.moveMinutes(20)
      expect(await world.signIn.findSession(browser.request('/'))).toBeDefined()
    }
    world.clock.moveMinutes(20)
    expect(await world.signIn.findSession(browser.request('/'))).toBeUndefined()
  })

  test('that was signed out cannot be replayed', async () => {
    const world = openWorld(database)
    const browser = new Browser()
    await join(world, browser)
    const thief = browser.copy()
    const cleared = await world.signIn.signOut(browser.request('/'))
    expect(cleared.find((cookie) => cookie.startsWith('headroom.session_token='))).toMatch(/Max-Age=0/)
    expect(await world.signIn.findSession(thief.request('/'))).toBeUndefined()
  })

  test('planted in a browser before a sign-in is dead after it, and the id is another', async () => {
    const world = openWorld(database)
    const attacker = new Browser()
    await join(world, attacker)
    const victim = await join(world)
    const browser = attacker.copy()
    const planted = browser.cookies.get('headroom.session_token')
    const entered = await world.signIn.enterPassword(browser.request('/'), {
      email: victim.email,
      password: PASSWORD,
    })
    if (!entered.ok) throw new Error(entered.reason)
    browser.take(entered.cookies)
    const done = await world.signIn.enterCode(browser.request('/'), await codeOf(victim.appSecret, 1))
    if (!done.ok) throw new Error(done.reason)
    browser.take(done.cookies)
    await world.signIn.arrive(browser.request('/'))
    expect(await world.signIn.findSession(browser.request('/'))).toMatchObject(victim.person)
    expect(browser.cookies.get('headroom.session_token')).not.toBe(planted)
    expect(await world.signIn.findSession(attacker.request('/'))).toBeUndefined()
  })

  test('is listed to its person, who can end the others', async () => {
    const world = openWorld(database)
    const here = new Browser()
    const member = await join(world, here)
    const there = await signInAgain(world, member)
    const session = await world.signIn.findLive(here.request('/'))
    if (!session) throw new Error('not signed in')
    const listed = await world.signIn.mine.sessions(session)
    expect(listed.map((one) => one.isThis).sort()).toEqual([false, true])
    const other = listed.find((one) => !one.isThis)
    expect(await world.signIn.mine.revoke(session, other?.id)).toBe(1)
    expect(await world.signIn.findSession(there.request('/'))).toBeUndefined()
    expect(await world.signIn.findSession(here.request('/'))).toBeDefined()
  })

  test('of somebody else cannot be ended by its id', async () => {
    const world = openWorld(database)
    const [mine, theirs] = [new Browser(), new Browser()]
    await join(world, mine)
    await join(world, theirs)
    const session = await world.signIn.findLive(mine.request('/'))
    const target = await world.signIn.findLive(theirs.request('/'))
    if (!session || !target) throw new Error('not signed in')
    expect(await world.signIn.mine.revoke(session, target.sessionId)).toBe(0)
    expect(await world.signIn.findSession(theirs.request('/'))).toBeDefined()
  })

  test('is renewed when the password changes, and every other one ends', async () => {
    const world = openWorld(database)
    const here = new Browser()
    const member = await join(world, here)
    const there = await signInAgain(world, member)
    const before = here.copy()
    const session = await world.signIn.findLive(here.request('/'))
    if (!session) throw new Error('not signed in')
    const changed = await world.signIn.mine.changePassword(here.request('/'), session, {
      current: PASSWORD,
      wanted: 'another lamp altogether',
    })
    if (!changed.ok) throw new Error(changed.reason)
    here.take(changed.cookies)
    expect(await world.signIn.findSession(here.request('/'))).toMatchObject(member.person)
    expect(await world.signIn.findSession(before.request('/'))).toBeUndefined()
    expect(await world.signIn.findSession(there.request('/'))).toBeUndefined()
    const old = await world.signIn.enterPassword(new Browser().request('/'), {
      email: member.email,
      password: PASSWORD,
    })
    expect(old).toMatchObject({ ok: false, reason: 'not-right' })
  })

  test('of a leaver ends at once', async () => {
    const world = openWorld(database)
    const browser = new Browser()
    const { person } = await join(world, browser)
    await world.signIn.unlinkPerson(person)
    expect(await world.signIn.findSession(browser.request('/'))).toBeUndefined()
  })

  test('is in the audit of the organisation, from its beginning to its end, and the chain holds', async () => {
    const world = openWorld(database)
    const browser = new Browser()
    const { person } = await join(world, browser)
    await world.signIn.signOut(browser.request('/'))
    const report = await inOrganisation(world.parts.scopeOf(person.organisationId, null), verifyChain)
    expect(report.faults).toEqual([])
    // The invitation made and accepted, the sign-in begun and ended.
    expect(report.events).toBe(4)
  })
})

describe('the cookies', () => {
  test.each([
    ['http://127.0.0.1:8080', 'headroom', false],
    ['https://headroom.trust.example', '__Host-headroom', true],
  ])(
    'of %s start with %s; none is readable by a script, none goes to other sites',
    async (baseUrl, prefix, isSecure) => {
      const world = openWorld(database, { baseUrl, demonstration: true })
      const { personId } = world.hire('ada@trust.example')
      const begun = await world.signIn.demonstration?.signInAs(new Browser(baseUrl).request('/'), personId)
      if (!begun?.ok) throw new Error('not signed in')
      const out = await world.signIn.signOut(new Browser(baseUrl).request('/'))
      for (const cookie of [...begun.cookies, ...out]) {
        expect(cookie).toMatch(new RegExp(`^${prefix}\\.\\w+=`))
        expect(cookie).toMatch(/; HttpOnly/)
        expect(cookie).toMatch(/; SameSite=Lax/)
        expect(cookie).toMatch(/; Path=\//)
        expect(cookie).not.toMatch(/Domain=/)
        expect(/; Secure/.test(cookie)).toBe(isSecure)
      }
    },
  )
})

describe('an account of two organisations', () => {
  test('chooses where to act, may change it under another id, and never acts for somebody else', async () => {
    const world = openWorld(database)
    const browser = new Browser()
    const member = await join(world, browser)
    const second = world.hire(member.email)
    const stranger = world.hire('someone.else@trust.example')
    await world.signIn.signOut(browser.request('/'))
    const again = await signInAgain(world, member)
    expect(await world.signIn.findSession(again.request('/'))).toBeUndefined()
    const session = await world.signIn.findLive(again.request('/'))
    if (!session) throw new Error('not signed in')
    expect((await world.signIn.choices(session)).map((one) => one.personId).sort()).toEqual(
      [member.person.personId, second.personId].sort(),
    )
    expect(await world.signIn.choosePerson(session, stranger)).toEqual({ ok: false, reason: 'not-yours' })
    await world.signIn.choosePerson(session, second)
    expect(await world.signIn.findSession(again.request('/'))).toMatchObject(second)

    const acting = await world.signIn.findLive(again.request('/'))
    if (!acting) throw new Error('not signed in')
    const changed = await world.signIn.choosePerson(acting, member.person)
    if (!changed.ok) throw new Error(changed.reason)
    const before = again.copy()
    again.take(changed.cookies)
    expect(await world.signIn.findSession(again.request('/'))).toMatchObject(member.person)
    expect(await world.signIn.findSession(before.request('/'))).toBeUndefined()
  })
})
