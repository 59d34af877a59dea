import type { Route } from '@headroom/platform/http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fill, idsOf } from './route-samples.ts'
import { everybody, mayPass } from './who-may.ts'
import { openWorld, type World, worldUrl } from './world/index.ts'

/*
 * Generated for every route from the route table itself: asked by a stranger, by somebody without the duty, for somebody
 * else's record, and from another organisation. A route that is added is tried here the same day.
 */
let world: World
let ids: Readonly<Record<string, string>>
let farIds: Readonly<Record<string, string>>
beforeAll(async () => {
  world = await openWorld()
  ids = await idsOf(world, 'wardManager')
  farIds = await idsOf(world, 'farAdministrator')
})
afterAll(() => world.close())

/** Every kind of id is a tenant's but these, which name what is published to everybody. */
const isShared = /^(standardId|profileId|frameworkId|otherId|nodeId|part|kind|token|link)$/
const isTenantId = {
  test: (path: string): boolean =>
    [...path.matchAll(/:(\w+)/g)].some(([, name = '']) => !isShared.test(name)),
}

const ask = (route: Route, path: string, key?: string): Promise<Response> =>
  world.send(
    path,
    {
      method: route.method,
      headers: {
        Origin: worldUrl,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      ...(route.method === 'POST' ? { body: '' } : {}),
    },
    key,
  )

const each = (wanted: (route: Route) => boolean, attempt: (route: Route) => Promise<void>) => async () => {
  const tried = world.service.routes.filter(wanted)
  expect(tried.length).toBeGreaterThan(0)
  const faults: string[] = []
  for (const route of tried) {
    await attempt(route).catch((error: Error) =>
      faults.push(`${route.method} ${route.path}: ${error.message.split('\n')[0]}`),
    )
  }
  expect(faults).toEqual([])
}

describe('every route that is not public', () => {
  test(
    'requires sign-in',
    each(
      ({ access }) => access.kind !== 'public' && access.kind !== 'link',
      async (route) => {
        const answer = await ask(route, fill(route.path, ids))
        if (route.answers === 'json' || route.answers === 'stream') expect(answer.status).toBe(401)
        else {
          expect(answer.status).toBe(303)
          expect(answer.headers.get('Location')).toMatch(/^\/sign-in/)
        }
      },
    ),
    60_000,
  )

  test(
    'refuses everybody without the duty that it asks for, whatever other duty they have',
    each(
      ({ access }) => access.kind === 'grant' || access.kind === 'manages-others',
      async (route) => {
        const without = everybody.filter((person) => !mayPass(person, route.access, 'wardManager'))
        expect(without.length).toBeGreaterThan(2)
        for (const { key } of without)
          expect((await ask(route, fill(route.path, ids), key)).status, `as ${key}`).toBe(403)
      },
    ),
    120_000,
  )

  test(
    "answers as if nobody were there, when another person's record is asked for by whoever is nothing to them",
    each(
      ({ access }) => access.kind === 'person',
      async (route) => {
        const nothing = everybody.filter((person) => !mayPass(person, route.access, 'wardManager'))
        expect(nothing.length).toBeGreaterThan(2)
        for (const { key } of nothing)
          expect((await ask(route, fill(route.path, ids), key)).status, `as ${key}`).toBe(404)
      },
    ),
    60_000,
  )

  test(
    'answers as if it did not exist, when a thing of another organisation is asked for',
    each(
      ({ path, access }) => isTenantId.test(path) && access.kind !== 'public' && access.kind !== 'link',
      async (route) => {
        for (const key of ['administrator', 'wardManager']) {
          const answer = await ask(route, fill(route.path, farIds), key)
          expect([403, 404], `as ${key}: ${answer.status}`).toContain(answer.status)
          expect(await answer.text()).not.toMatch(/Faraway|Solberg|Baptiste/)
        }
      },
    ),
    120_000,
  )
})

test('a link that nobody gave out opens nothing', async () => {
  for (const route of world.service.routes.filter(({ access }) => access.kind === 'link'))
    for (const key of [undefined, 'administrator'])
      expect((await ask(route, fill(route.path, ids), key)).status, route.path).toBe(404)
})

describe('every form', () => {
  test(
    'refuses to be sent from another site',
    each(
      ({ method }) => method === 'POST',
      async (route) => {
        const answer = await world.send(
          fill(route.path, ids),
          {
            method: 'POST',
            headers: {
              Origin: 'https://elsewhere.test',
              'Sec-Fetch-Site': 'cross-site',
              'Content-Type': 'text/plain',
            },
            body: '',
          },
          'administrator',
        )
        expect(answer.status).toBe(403)
      },
    ),
    60_000,
  )
})

test('no route carries an id that nobody knows how to try', () => {
  for (const route of world.service.routes) expect(() => fill(route.path, ids)).not.toThrow()
})

test('an address that is a fault of somebody else is answered with a page, not a crash', async () => {
  for (const path of [
    '/organisation/people/not-an-id',
    '/nothing-here',
    '/organisation/units/018f0000-0000-7000-8000-000000000000',
  ]) {
    const answer = await world.visit(path, 'wardManager')
    expect(answer.status, path).toBe(404)
    expect(await answer.text()).toContain('Page not found')
  }
})
