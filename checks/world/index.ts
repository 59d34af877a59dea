import type { Clock } from '@headroom/platform/clock'
import { loadConfig } from '@headroom/platform/config'
import { type Database, inOrganisation, type Scope, type Within } from '@headroom/platform/database'
import {
  type DemonstrationPerson,
  demonstrationPeople,
  findInstallation,
} from '@headroom/platform/installation'
import { silentLog } from '@headroom/platform/log'
import type { TestEngine } from '../../platform/database/for-tests.ts'
import { compose, type Service } from '../../server/compose.ts'
import { openWorldDatabase, worldClock } from './image.ts'
import { watchAudit } from './watch-audit.ts'

export { serverUrl } from '../../platform/database/for-tests.ts'
export { worldClock } from './image.ts'

export const worldUrl = 'http://localhost:8080'

/** Everything real, in process: the composed service on a database of its own, and the people in it. */
export type World = {
  readonly service: Service
  readonly database: Database
  readonly people: readonly DemonstrationPerson[]
  /** Somebody of the cast by key: `wardManager`, `administrator`, `farAdministrator` … */
  person(key: string): DemonstrationPerson
  scopeOf(key: string): Scope
  within<T>(key: string, work: (within: Within) => Promise<T>): Promise<T>
  /** Gets a page as somebody; signed out without a key. */
  visit(path: string, key?: string): Promise<Response>
  /** Sends a form as somebody, as a browser on the same site would. */
  submit(path: string, fields: Record<string, string | Blob>, key?: string): Promise<Response>
  /** Sends any request with somebody's session. */
  send(path: string, init: RequestInit, key?: string): Promise<Response>
  /** Everybody signs in anew: after the clock has been moved past the end of a session. */
  forgetSessions(): void
  close(): Promise<void>
}

export type WorldOptions = {
  readonly clock?: Clock
  /** Of the environment, such as a mail server. */
  readonly settings?: Readonly<Record<string, string>>
  /** Where it is not to be the usual one: the tests of the embedded database say so. */
  readonly engine?: TestEngine
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const database = await openWorldDatabase(options.engine)
  const config = loadConfig({ HEADROOM_LOG: 'silent', ...options.settings })
  const installation = await findInstallation(database.kysely)
  if (!config.ok || !installation) throw new Error('The test world is not as it should be')
  const composed = await compose({
    database,
    installation,
    config: config.value,
    clock: options.clock ?? worldClock,
    roundsByHand: true,
    log: silentLog,
    baseUrl: worldUrl,
    checkAnswers: true,
  })
  const people = await demonstrationPeople(database.kysely)
  const service = watchAudit(composed, [...new Set(people.map(({ organisationId }) => organisationId))])
  const cookies = new Map<string, string>()
  const person = (key: string): DemonstrationPerson => {
    const found = people.find(({ look }) => look === key)
    if (!found) throw new Error(`Nobody in the test world is ${key}`)
    return found
  }
  const ask = async (path: string, init: RequestInit): Promise<Response> =>
    service.fetch(new Request(new URL(path, worldUrl), { redirect: 'manual', ...init }))
  const cookieOf = async (key: string): Promise<string> => {
    const known = cookies.get(key)
    if (known) return known
    const { personId, organisationId } = person(key)
    const answer = await ask('/sign-in/demonstration', {
      method: 'POST',
      headers: fromHere,
      body: new URLSearchParams({ person: personId, personId, organisationId }),
    })
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    if (!cookie) throw new Error(`Signing in as ${key} answered ${answer.status}`)
    cookies.set(key, cookie)
    return cookie
  }
  const send = async (path: string, init: RequestInit, key?: string): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (key) headers.set('Cookie', await cookieOf(key))
    return ask(path, { ...init, headers })
  }
  const scopeOf = (key: string): Scope => service.scopeOf(person(key).organisationId, person(key).personId)
  return {
    service,
    database,
    people,
    person,
    scopeOf,
    within: (key, work) => inOrganisation(scopeOf(key), work),
    visit: (path, key) => send(path, {}, key),
    submit: (path, fields, key) =>
      send(path, { method: 'POST', headers: fromHere, body: formOf(fields) }, key),
    send,
    forgetSessions: () => cookies.clear(),
    close: async () => {
      await service.close()
      await database.close()
    },
  }
}

const fromHere = { Origin: worldUrl, 'Sec-Fetch-Site': 'same-origin' }

function formOf(fields: Record<string, string | Blob>): BodyInit {
  if (Object.values(fields).every((value) => typeof value === 'string'))
    return new URLSearchParams(fields as Record<string, string>)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
