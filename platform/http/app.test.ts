import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Relation, Viewer } from '../authorisation/index.ts'
import { fixedClock } from '../clock/index.ts'
import { markMaker } from '../keyed-mark/index.ts'
import { makeLinkText } from '../links/index.ts'
import type { Log } from '../log/index.ts'
import { createApp, Forbidden, NotFound, parseForm, type Route, route } from './index.ts'

const ADA = '018f0000-0000-7000-8000-00000000000a'
const BEN = '018f0000-0000-7000-8000-00000000000b'
const address = 'http://headroom.test'
const GOOD_SECRET = 'a-secret-of-more-than-twenty-letters'

const viewer = (grants: Viewer['grants'] = new Set()): Viewer => ({
  accountId: 'account',
  sessionId: 'session',
  personId: ADA,
  organisationId: '018f0000-0000-7000-8000-0000000000ff',
  name: 'Ada',
  organisationName: 'Trust',
  grants,
  managesOthers: false,
})

const page = { method: 'GET', answers: 'page', summary: 'A page' } as const
const shown: Route[] = [
  route({ ...page, path: '/open', access: { kind: 'public' } }, (request) => request.page('open')),
  route({ ...page, path: '/mine', access: { kind: 'signed-in' } }, (request) =>
    request.page(`for ${request.viewer.name}`),
  ),
  route({ ...page, path: '/board', access: { kind: 'grant', anyOf: ['board'] } }, (request) =>
    request.page('board'),
  ),
  route(
    {
      ...page,
      path: '/people/:personId',
      access: { kind: 'person', parameter: 'personId', relations: ['self', 'line-manager'] },
    },
    (request) => request.page('person'),
  ),
  route(
    { ...page, path: '/by-link/:link', access: { kind: 'link', parameter: 'link', purpose: 'asked' } },
    (request) => request.page(`${request.viewer ? 'known' : 'unknown'}, ${request.secret}`),
  ),
  route({ ...page, path: '/lost', access: { kind: 'public' } }, () => {
    throw new NotFound()
  }),
  route({ ...page, path: '/refused', access: { kind: 'public' } }, () => {
    throw new Forbidden()
  }),
  route({ ...page, path: '/broken', access: { kind: 'public' } }, () => {
    throw new TypeError('something about Mrs Canary')
  }),
  route(
    { ...page, method: 'POST', path: '/change', access: { kind: 'signed-in' } },
    async ({ form, redirect }) => {
      await form()
      return redirect('/mine')
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/paged',
      summary: 'Paged',
      answers: 'json',
      access: { kind: 'signed-in' },
      query: z.object({ page: z.coerce.number({ error: 'must be a number' }).int() }),
      answer: z.object({ page: z.number() }),
    },
    ({ json, query }) => json({ page: query.page }),
  ),
]

function app(signedIn: Viewer | undefined, relations: readonly Relation[] = []) {
  const lines: object[] = []
  const note = (facts: object) => void lines.push(facts)
  const log: Log = { debug: note, info: note, warn: note, error: note }
  const made = createApp({
    mark: markMaker('of a test'),
    routes: shown,
    findViewer: async () => signedIn,
    findRelations: async (_, personId) =>
      personId === BEN
        ? new Set(relations)
        : personId === ADA
          ? new Set<Relation>(['self'])
          : 'no-such-person',
    linkHolders: [{ purpose: 'asked', holds: async (_, secret) => secret === GOOD_SECRET }],
    // No route here opens a transaction.
    scopeOf: () => ({}) as never,
    enqueue: async () => '',
    frameFor: () => ({}),
    faultPage: (fault) => JSON.stringify(fault),
    clock: fixedClock('2026-11-22T09:00:00Z'),
    log,
    publicUrl: address,
    checkAnswers: true,
  })
  return { ask: async (path: string, init?: RequestInit) => made.request(`${address}${path}`, init), lines }
}

describe('who may', () => {
  test('a stranger is sent to sign in, and back to where they wanted to go', async () => {
    const answer = await app(undefined).ask('/mine?tab=2')
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/sign-in?next=%2Fmine%3Ftab%3D2'])
  })

  test('a program without a session is told so in its own language', async () => {
    const answer = await app(undefined).ask('/api/paged?page=1')
    expect([answer.status, await answer.json()]).toEqual([401, { fault: 'sign-in-first' }])
  })

  test.each([
    [new Set<never>(), 403],
    [new Set(['board'] as const), 200],
  ])('a duty is needed where the route asks for one', async (grants, status) => {
    expect((await app(viewer(grants)).ask('/board')).status).toBe(status)
  })

  test.each([
    [ADA, [], 200, 'their own'],
    [BEN, ['line-manager'], 200, 'of somebody they manage'],
    [BEN, ['management-line'], 404, 'of somebody further down the line'],
    [BEN, [], 404, "of a stranger's"],
    ['018f0000-0000-7000-8000-0000000000cc', [], 404, 'of nobody'],
    ['1 or 1=1', [], 404, 'of something that is no id'],
  ] as const)('the record %s with %j is answered %i: %s', async (personId, relations, status, _) => {
    expect((await app(viewer(), relations).ask(`/people/${encodeURIComponent(personId)}`)).status).toBe(
      status,
    )
  })

  const linkWith = (secret: string) => `/by-link/${makeLinkText({ organisationId: BEN, secret })}`

  test('whoever holds a link may, without an account, and is not known even when signed in', async () => {
    for (const asker of [undefined, viewer()])
      expect(await (await app(asker).ask(linkWith(GOOD_SECRET))).text()).toBe(`unknown, ${GOOD_SECRET}`)
  })

  test.each([linkWith('another-secret-of-many-letters'), '/by-link/nonsense', `${linkWith(GOOD_SECRET)}.`])(
    'a link that is not one of ours leads nowhere: %s',
    async (path) => {
      expect((await app(viewer()).ask(path)).status).toBe(404)
    },
  )

  test('a record that may not be seen is answered word for word as one that does not exist', async () => {
    const { ask } = app(viewer())
    const [hidden, missing] = await Promise.all([
      ask(`/people/${BEN}`),
      ask('/people/018f0000-0000-7000-8000-0000000000cc'),
    ])
    expect(await hidden?.text()).toBe(await missing?.text())
  })
})

describe('what goes wrong', () => {
  test.each([
    ['/lost', 404],
    ['/refused', 403],
    ['/nowhere', 404],
  ])('%s is answered %i, with a page', async (path, status) => {
    expect((await app(viewer()).ask(path)).status).toBe(status)
  })

  test('a crash shows a reference, is logged once under it, and neither says what the message said', async () => {
    const { ask, lines } = app(viewer())
    const answer = await ask('/broken')
    const { reference } = (await answer.json()) as { reference: string }
    expect(answer.status).toBe(500)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ reference, route: '/broken', error: 'TypeError' })
    expect(JSON.stringify(lines)).not.toContain('Canary')
  })

  test('a faulty query is answered with every fault', async () => {
    const answer = await app(viewer()).ask('/api/paged?page=many')
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { fault: 'bad-request', faults: [{ field: 'page', message: 'must be a number' }] },
    ])
  })

  test('more than a request may hold is refused before it is read', async () => {
    const answer = await app(viewer()).ask('/change', {
      method: 'POST',
      headers: { Origin: address, 'Content-Length': '3000000' },
      body: 'x'.repeat(3_000_000),
    })
    expect(answer.status).toBe(413)
  })
})

describe('a form', () => {
  const send = (headers: Record<string, string>, body: BodyInit = new URLSearchParams({ a: '1' })) =>
    app(viewer()).ask('/change', { method: 'POST', headers, body })

  test.each([
    ['its own pages', { Origin: address, 'Sec-Fetch-Site': 'same-origin' }, 303],
    ['another site', { Origin: 'https://elsewhere.test', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['another site, as plain text', { Origin: 'https://elsewhere.test', 'Content-Type': 'text/plain' }, 403],
    ['a site whose address begins as ours does', { Origin: `${address}.elsewhere.test` }, 403],
    ['a site of our name on another port', { Origin: `${address}:8081` }, 403],
    ['a page without an address', { Origin: 'null' }, 403],
  ])('from %s', async (_, headers, status) => {
    expect((await send(headers)).status).toBe(status)
  })

  test('has all its faults told at once, one for each field, with what was typed kept', () => {
    const $Form = z.object({
      name: z.string('Enter a name'),
      level: z.coerce.number('Select a level').min(1, 'Select a level'),
    })
    const typed = { name: '', level: 'x', note: 'kept' }
    expect(parseForm($Form, typed)).toEqual({
      ok: false,
      typed,
      faults: [
        { field: 'name', message: 'Enter a name' },
        { field: 'level', message: 'Select a level' },
      ],
    })
  })
})

test('no page may run a script or load a style from anywhere else, or be framed, or be kept', async () => {
  const { headers } = await app(viewer()).ask('/mine')
  expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
  expect(headers.get('Content-Security-Policy')).not.toMatch(/unsafe|\*/)
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
})
