import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../database/index.ts'
import { Browser, codeOf, join, openMigrated, openWorld, PASSWORD, type World } from './testing/index.ts'
import { ALLOWED_FAILURES, failuresOf, openThrottle } from './throttle.ts'

let database: Database
beforeAll(async () => {
  database = await openMigrated()
})
afterAll(() => database.close())

const tryPassword = (world: World, email: string, password: string, browser = new Browser()) =>
  world.signIn.enterPassword(browser.request('/'), { email, password })

const tally = (outcomes: readonly { ok: boolean; reason?: string }[]) =>
  Object.fromEntries(
    [...Map.groupBy(outcomes, (one) => (one.ok ? 'passed' : (one.reason ?? '')))].map(([what, of]) => [
      what,
      of.length,
    ]),
  )

describe('guessing is slow (promise C4)', () => {
  test('fifty wrong passwords at once are counted as fifty, and ten are looked at', async () => {
    const clock = { now: () => new Date() }
    const throttle = openThrottle(database.kysely, clock)
    let looks = 0
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () =>
        throttle('fifty', async () => {
          looks += 1
          await new Promise((resolve) => setTimeout(resolve, 5))
          return { right: false }
        }),
      ),
    )
    expect(await failuresOf(database.kysely, 'fifty', clock.now())).toBe(50)
    expect(looks).toBe(ALLOWED_FAILURES)
    expect(outcomes.filter((one) => one === 'refused')).toHaveLength(40)
  })

  test('the same through the door: fifty strangers at once get ten looks', async () => {
    const world = openWorld(database)
    const { email } = await join(world)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) => tryPassword(world, email, `a wrong guess, number ${index}`)),
    )
    expect(tally(outcomes)).toEqual({ 'not-right': 10, 'too-many-failures': 40 })
    expect(await tryPassword(world, email, PASSWORD)).toMatchObject({ reason: 'too-many-failures' })
  })

  test('twenty right passwords at once all pass', async () => {
    const world = openWorld(database)
    const { email } = await join(world)
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => tryPassword(world, email, PASSWORD)))
    expect(tally(outcomes)).toEqual({ passed: 20 })
  })

  test('wrong and right ones at once: no more than ten wrong are looked at, whatever the order', async () => {
    const world = openWorld(database)
    const { email } = await join(world)
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        tryPassword(world, email, index === 2 || index === 3 ? PASSWORD : `a wrong guess, number ${index}`),
      ),
    )
    const { passed = 0, 'not-right': wrong = 0 } = tally(outcomes)
    expect(passed).toBe(2)
    // A right password starts the count again: at most ten before it and ten after it are looked at.
    expect(wrong).toBeLessThanOrEqual(ALLOWED_FAILURES * 2)
  })

  test('a quarter of an hour later the person may try again', async () => {
    const world = openWorld(database)
    const { email } = await join(world)
    await Promise.all(Array.from({ length: 12 }, () => tryPassword(world, email, 'a wrong guess at it')))
    expect(await tryPassword(world, email, PASSWORD)).toMatchObject({ reason: 'too-many-failures' })
    world.clock.moveMinutes(16)
    expect(await tryPassword(world, email, PASSWORD)).toMatchObject({ ok: true })
  })

  test('a stranger who guesses does not lock the person out of the browser they use', async () => {
    const world = openWorld(database)
    const browser = new Browser()
    const { email } = await join(world, browser)
    await Promise.all(Array.from({ length: 20 }, () => tryPassword(world, email, 'a wrong guess at it')))
    expect(await tryPassword(world, email, PASSWORD)).toMatchObject({ reason: 'too-many-failures' })
    expect(await tryPassword(world, email, PASSWORD, browser)).toMatchObject({ ok: true })
  })

  test('a browser known for one account has no count of its own for another', async () => {
    const world = openWorld(database)
    const browser = new Browser()
    await join(world, browser)
    const other = await join(world)
    await Promise.all(
      Array.from({ length: 10 }, () => tryPassword(world, other.email, 'a wrong guess at it')),
    )
    expect(await tryPassword(world, other.email, PASSWORD, browser)).toMatchObject({
      reason: 'too-many-failures',
    })
  })
})

describe('nobody learns who has an account', () => {
  test('an unknown address is answered as a wrong password is, and throttled as one', async () => {
    const world = openWorld(database)
    const { email } = await join(world)
    const unknown = 'nobody.here@trust.example'
    expect(await tryPassword(world, unknown, 'a wrong guess at it')).toEqual(
      await tryPassword(world, email, 'a wrong guess at it'),
    )
    const [forUnknown, forKnown] = await Promise.all(
      [unknown, email].map((address) =>
        Promise.all(Array.from({ length: 15 }, () => tryPassword(world, address, 'a wrong guess at it'))),
      ),
    )
    expect(tally(forUnknown ?? [])).toEqual(tally(forKnown ?? []))
  })

  test('the time taken is about the same', async () => {
    const world = openWorld(database)
    const { email } = await join(world)
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < 7; round += 1) {
      times.known.push(await timeOf(() => tryPassword(world, email, 'a wrong guess at it')))
      times.unknown.push(
        await timeOf(() => tryPassword(world, `n${round}@trust.example`, 'a wrong guess at it')),
      )
    }
    const ratio = median(times.unknown) / median(times.known)
    // Without a hash for an unknown address the ratio is under a tenth.
    expect(ratio).toBeGreaterThan(0.3)
    expect(ratio).toBeLessThan(3.5)
  })

  test('a reset asked for an unknown address says nothing and mails nothing', async () => {
    const world = openWorld(database)
    const before = world.mailbox.length
    world.signIn.requestPasswordReset('nobody.here@trust.example')
    await world.signIn.settled()
    expect(world.mailbox).toHaveLength(before)
  })
})

describe('the second factor', () => {
  test('is asked for after the password, which alone begins no session', async () => {
    const world = openWorld(database)
    const { email } = await join(world)
    const browser = new Browser()
    const entered = await tryPassword(world, email, PASSWORD, browser)
    if (!entered.ok) throw new Error(entered.reason)
    browser.take(entered.cookies)
    expect(entered.next).toBe('second-factor')
    expect(await world.signIn.findLive(browser.request('/'))).toBeUndefined()
  })

  test('lets a code in once: the same code is refused a second time', async () => {
    const world = openWorld(database)
    const member = await join(world)
    const code = await codeOf(member.appSecret, 1)
    expect(await enter(world, member.email, code)).toMatchObject({ ok: true })
    expect(await enter(world, member.email, code)).toMatchObject({ ok: false, reason: 'not-right' })
  })

  test('lets a code on paper in once, however it is typed', async () => {
    const world = openWorld(database)
    const member = await join(world)
    const [code = ''] = member.paperCodes
    expect(await enter(world, member.email, ` ${code.toUpperCase().replace('-', ' ')} `)).toMatchObject({
      ok: true,
    })
    expect(await enter(world, member.email, code)).toMatchObject({ ok: false, reason: 'not-right' })
  })

  test('locks after ten wrong codes, over as many sign-ins as they take', async () => {
    const world = openWorld(database)
    const member = await join(world)
    for (let guess = 0; guess < 10; guess += 1) await enter(world, member.email, '000000')
    const right = await codeOf(member.appSecret, 1)
    expect(await enter(world, member.email, right)).toMatchObject({ ok: false, reason: 'too-many-failures' })
  })

  test('is to be set up before a password opens anything', async () => {
    const world = openWorld(database)
    const member = await join(world)
    const browser = new Browser()
    const first = await signInWith(world, member, browser)
    await world.signIn.mine.changeApp(first)
    expect(await world.signIn.findSession(browser.request('/'))).toBeUndefined()
    expect(await world.signIn.arrive(browser.request('/'))).toMatchObject({ to: 'set-up-second-factor' })
    const setUp = await world.signIn.findSetUp(first)
    expect(setUp?.typed.replaceAll(' ', '')).not.toBe(member.appSecret)
  })
})

async function enter(world: World, email: string, code: string, browser = new Browser()) {
  const entered = await tryPassword(world, email, PASSWORD, browser)
  if (!entered.ok) throw new Error(entered.reason)
  browser.take(entered.cookies)
  const outcome = await world.signIn.enterCode(browser.request('/'), code)
  if (outcome.ok) browser.take(outcome.cookies)
  return outcome
}

async function signInWith(world: World, member: { email: string; appSecret: string }, browser: Browser) {
  await enter(world, member.email, await codeOf(member.appSecret, 1), browser)
  await world.signIn.arrive(browser.request('/'))
  const session = await world.signIn.findLive(browser.request('/'))
  if (!session) throw new Error('not signed in')
  return session
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
