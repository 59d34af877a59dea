import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { type Database, scopeMaker } from '../../database/index.ts'
import { newId } from '../../ids/index.ts'
import { silentLog } from '../../log/index.ts'
import type { Cookies } from '../ask-engine.ts'
import { openSignIn, type SignIn } from '../open.ts'
import type { PersonRef, SignInMessage, SignInParts } from '../parts.ts'

export { openMigrated } from './migrated.ts'
export { CLIENT_ID, CLIENT_SECRET, openTestProvider, type TestProvider, visitProvider } from './provider.ts'

/** For tests: real database, real engine; only the clock, the mail and the staff list are stood in for. */
export type World = {
  readonly database: Database
  readonly signIn: SignIn
  readonly mailbox: SignInMessage[]
  readonly staff: (PersonRef & { email: string; name: string; organisationName: string })[]
  readonly clock: { now(): Date; moveMinutes(minutes: number): void }
  readonly parts: SignInParts
  again(changes: Partial<SignInParts>): SignIn
  hire(email: string, organisationId?: string): PersonRef
}

export const BASE_URL = 'http://127.0.0.1:8080'
export const PASSWORD = 'a lamp in the corridor'

export function openWorld(database: Database, changes: Partial<SignInParts> = {}): World {
  let movedMs = 0
  const clock = {
    now: () => new Date(Date.now() + movedMs),
    moveMinutes: (minutes: number) => {
      movedMs += minutes * 60_000
    },
  }
  const mailbox: SignInMessage[] = []
  const staff: World['staff'] = []
  const parts: SignInParts = {
    database,
    config: { HEADROOM_OIDC_NAME: 'Test Trust', HEADROOM_IDLE_MINUTES: 30, HEADROOM_SESSION_HOURS: 12 },
    clock,
    log: silentLog,
    secret: 'a-secret-for-tests-of-forty-characters!!',
    baseUrl: BASE_URL,
    mail: { send: async (message) => void mailbox.push(message) },
    demonstration: false,
    scopeOf: scopeMaker(database.kysely),
    peopleWithEmail: async (email) => staff.filter((person) => person.email === email),
    describePeople: async (people) =>
      staff.filter((one) =>
        people.some(
          ({ organisationId, personId }) =>
            organisationId === one.organisationId && personId === one.personId,
        ),
      ),
    demonstrationPeople: async () =>
      staff.map((person) => ({ ...person, role: 'Ward manager', look: 'Three gaps and a plan' })),
    ...changes,
  }
  return {
    database,
    signIn: openSignIn(parts),
    mailbox,
    staff,
    clock,
    parts,
    again: (further) => openSignIn({ ...parts, ...further }),
    hire(email, organisationId = newId()) {
      const person = { organisationId, personId: newId() }
      staff.push({
        ...person,
        email,
        name: 'Ada Ward',
        organisationName: `Trust ${organisationId.slice(-4)}`,
      })
      return person
    },
  }
}

/** A cookie jar, and requests as a browser of this site sends them. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #baseUrl: string

  constructor(baseUrl: string = BASE_URL) {
    this.#baseUrl = baseUrl
  }

  request(path: string, json?: unknown): Request {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, origin: this.#baseUrl, 'user-agent': 'Firefox on a ward computer' }
    const address = new URL(path, this.#baseUrl)
    if (json === undefined) return new Request(address, { headers })
    return new Request(address, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(json),
    })
  }

  take(cookies: Cookies): void {
    for (const cookie of cookies) {
      const [pair = ''] = cookie.split(';')
      const name = pair.slice(0, pair.indexOf('='))
      if (/Max-Age=0/i.test(cookie)) this.cookies.delete(name)
      else this.cookies.set(name, pair.slice(name.length + 1))
    }
  }

  copy(): Browser {
    const other = new Browser(this.#baseUrl)
    for (const [name, value] of this.cookies) other.cookies.set(name, value)
    return other
  }
}

export type Member = {
  readonly person: PersonRef
  readonly email: string
  readonly appSecret: string
  readonly paperCodes: readonly string[]
}

const lastLink = (world: World): string => {
  const address = world.mailbox.at(-1)?.text.match(/http\S+/)?.[0] ?? ''
  return address.slice(address.lastIndexOf('/') + 1)
}

export async function inviteByMail(world: World, email: string, person: PersonRef): Promise<string> {
  await world.signIn.administer.invite(
    { person, email, name: 'Ada Ward', organisationName: 'Test Trust' },
    { organisationId: person.organisationId, personId: null },
  )
  await world.signIn.settled()
  return lastLink(world)
}

export { lastLink }

/** A person with a password and an app, as after an accepted invitation; the browser is signed in. */
export async function join(world: World, browser = new Browser(), organisationId?: string): Promise<Member> {
  const email = `${newId()}@trust.example`
  const person = world.hire(email, organisationId)
  const token = await inviteByMail(world, email, person)
  const accepted = await world.signIn.acceptInvitation(browser.request('/'), token, PASSWORD)
  if (!accepted.ok) throw new Error(accepted.reason)
  browser.take(accepted.cookies)
  return { person, email, ...(await setUpApp(world, browser)) }
}

/** Puts the account into an app, for somebody who has just chosen a password, and arrives. */
export async function setUpApp(
  world: World,
  browser: Browser,
): Promise<Pick<Member, 'appSecret' | 'paperCodes'>> {
  const session = await world.signIn.findLive(browser.request('/'))
  const setUp = session && (await world.signIn.findSetUp(session))
  if (!session || !setUp) throw new Error('There is nothing to set up')
  const appSecret = setUp.typed.replaceAll(' ', '')
  const done = await world.signIn.finishSetUp(browser.request('/'), session, await codeOf(appSecret))
  if (!done.ok) throw new Error(done.reason)
  browser.take(done.cookies)
  await world.signIn.arrive(browser.request('/'))
  return { appSecret, paperCodes: setUp.paperCodes }
}

/** What the app shows now; `ahead` a later one, since a code is good once. */
export async function codeOf(appSecret: string, ahead = 0): Promise<string> {
  const secret = new TextDecoder().decode(base32.decode(appSecret))
  const otp = createOTP(secret)
  return ahead === 0 ? otp.totp() : otp.hotp(Math.floor(Date.now() / 30_000) + ahead)
}

/** In another browser, with the password and the app's next code. */
export async function signInAgain(world: World, member: Member, browser = new Browser()): Promise<Browser> {
  const typed = { email: member.email, password: PASSWORD }
  const entered = await world.signIn.enterPassword(browser.request('/'), typed)
  if (!entered.ok) throw new Error(entered.reason)
  browser.take(entered.cookies)
  const done = await world.signIn.enterCode(browser.request('/'), await codeOf(member.appSecret, 1))
  if (!done.ok) throw new Error(done.reason)
  browser.take(done.cookies)
  await world.signIn.arrive(browser.request('/'))
  return browser
}
