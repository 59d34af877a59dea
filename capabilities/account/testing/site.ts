import type { Database } from '@headroom/platform/database'
import { createApp } from '@headroom/platform/http'
import { markMaker } from '@headroom/platform/keyed-mark'
import type { SignInParts } from '@headroom/platform/sign-in'
import { Browser, openWorld, type World } from '@headroom/platform/sign-in/testing'
import { Hono } from 'hono'
import { accountWith } from '../index.ts'

/** For tests: the account pages on a real sign-in, as the server mounts them. */
export type Site = { readonly world: World; readonly fetch: (request: Request) => Promise<Response> }

export function openSite(database: Database, changes: Partial<SignInParts> = {}): Site {
  const world = openWorld(database, changes)
  return { world, fetch: siteOf(world) }
}

export function siteOf(world: World): Site['fetch'] {
  const { signIn } = world
  const app = new Hono()
  app.all('/api/auth/*', (context) => signIn.handler(context.req.raw))
  app.route(
    '/',
    createApp({
      mark: markMaker('of a test'),
      routes: accountWith(signIn).routes,
      findViewer: async (request) => {
        const session = await signIn.findSession(request)
        const person = world.staff.find((one) => one.personId === session?.personId)
        if (!session || !person) return undefined
        const grants = new Set(person.name === ADMINISTRATOR ? (['administrator'] as const) : [])
        return { ...session, ...person, grants, managesOthers: false }
      },
      findRelations: async () => 'no-such-person',
      scopeOf: world.parts.scopeOf,
      enqueue: async () => '',
      frameFor: () => ({}),
      faultPage: (fault) => `fault: ${fault.kind}`,
      clock: world.clock,
      log: world.parts.log,
      publicUrl: world.parts.baseUrl,
    }),
  )
  return async (request) => app.fetch(request)
}

export const ADMINISTRATOR = 'Ivy Administrator'

/** A browser without JavaScript: it reads pages, fills forms and follows redirects. */
export class Visitor extends Browser {
  readonly #site: Site
  readonly #base: string
  path = '/'
  page = ''
  status = 0

  constructor(site: Site) {
    super(site.world.parts.baseUrl)
    this.#site = site
    this.#base = site.world.parts.baseUrl
  }

  async visit(path: string): Promise<this> {
    return this.#send(path, this.request(path))
  }

  /** The form of this page that leads to `action`, with its unseen fields, filled in further. */
  async submit(action: string, fields: Record<string, string> = {}): Promise<this> {
    const form = this.page.match(new RegExp(`<form[^>]*action="${action}"[\\s\\S]*?</form>`))?.[0]
    if (!form) throw new Error(`There is no form to ${action} on ${this.path}: ${this.text}`)
    const unseen = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')] as const,
    )
    return this.post(action, { ...Object.fromEntries(unseen), ...fields })
  }

  async post(path: string, fields: Record<string, string>): Promise<this> {
    const body = new URLSearchParams(fields)
    const headers = new Headers(this.request(path).headers)
    headers.set('sec-fetch-site', 'same-origin')
    return this.#send(path, new Request(new URL(path, this.#base), { method: 'POST', headers, body }))
  }

  get text(): string {
    return this.page
      .replaceAll(/<(script|style|title)[\s\S]*?<\/\1>/g, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
  }

  async #send(path: string, request: Request): Promise<this> {
    const answer = await this.#site.fetch(request)
    this.take(answer.headers.getSetCookie())
    const location = answer.headers.get('location')
    this.status = answer.status
    if (location?.startsWith('/')) return this.visit(location)
    this.path = location ?? path
    this.page = await answer.text()
    return this
  }
}
