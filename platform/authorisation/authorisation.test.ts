import { describe, expect, test } from 'vitest'
import { type Access, decide, type Grant, grants, mayUse, type Relation, type Viewer } from './index.ts'

type Who = 'stranger' | 'staff' | 'manager' | Grant

/** Everybody there is to a route: nobody signed in, somebody without any duty, whoever manages others, and each duty alone. */
const everybody: readonly Who[] = ['stranger', 'staff', 'manager', ...grants]

const viewerOf = (who: Who): Viewer | undefined =>
  who === 'stranger'
    ? undefined
    : {
        ...{ accountId: 'account', sessionId: 'session', personId: 'ada', organisationId: 'trust' },
        ...{ name: 'Ada', organisationName: 'Trust' },
        grants: new Set(grants.filter((grant) => grant === who)),
        managesOthers: who === 'manager',
      }

const nobodyAsked = () => Promise.reject(new Error('No person is asked for'))

const answersTo = async (access: Access, isLinkHeld = false) =>
  Object.fromEntries(
    await Promise.all(
      everybody.map(
        async (who) => [who, await decide(access, viewerOf(who), nobodyAsked, isLinkHeld)] as const,
      ),
    ),
  )

/** All the same, but for the stranger and those who are named. */
const only = (...allowed: readonly Who[]) =>
  Object.fromEntries(
    everybody.map((who) => [
      who,
      who === 'stranger' ? 'sign-in-first' : allowed.includes(who) ? 'allowed' : 'forbidden',
    ]),
  )
const same = (decision: string) => Object.fromEntries(everybody.map((who) => [who, decision]))

describe('a route that is', () => {
  test('public is open to everybody', async () => {
    expect(await answersTo({ kind: 'public' })).toEqual(same('allowed'))
  })

  test('for whoever is signed in asks a stranger to sign in, and nobody else anything', async () => {
    expect(await answersTo({ kind: 'signed-in' })).toEqual(only('staff', 'manager', ...grants))
  })

  test('for those who manage others opens to them alone, whatever duty somebody else has', async () => {
    expect(await answersTo({ kind: 'manages-others' })).toEqual(only('manager'))
  })

  test('behind a link opens to whoever holds it, and does not exist for anybody else', async () => {
    const access = { kind: 'link', parameter: 'link', purpose: 'asked' } as const
    expect(await answersTo(access, true)).toEqual(same('allowed'))
    expect(await answersTo(access, false)).toEqual(same('not-found'))
  })

  const sets = grants.flatMap((one, at) => [[one], ...grants.slice(at + 1).map((other) => [one, other])])
  test.each([...sets, [...grants], []])('for %s %s %s opens to those alone', async (...anyOf) => {
    expect(await answersTo({ kind: 'grant', anyOf })).toEqual(only(...anyOf))
  })
})

describe('the record of a person', () => {
  const relations: readonly Relation[] = ['self', 'line-manager', 'management-line']
  const decided = (access: Partial<Access & { kind: 'person' }>, who: Who, found: readonly Relation[]) =>
    decide(
      { kind: 'person', parameter: 'personId', relations: [], ...access },
      viewerOf(who),
      async () => new Set(found),
      false,
    )

  test.each(relations.flatMap((asked) => relations.map((found) => [asked, found] as const)))(
    'that is for the %s is shown to the %s only if that is the same',
    async (asked, found) => {
      const decision = await decided({ relations: [asked] }, 'staff', [found])
      expect(decision).toBe(asked === found ? 'allowed' : 'not-found')
    },
  )

  test('is shown for any one of what somebody is to them', async () => {
    expect(await decided({ relations: ['line-manager'] }, 'staff', relations)).toBe('allowed')
  })

  test.each(grants)('opens to the %s only where the route names that duty', async (grant) => {
    expect(await decided({ relations }, grant, [])).toBe('not-found')
    for (const named of grants)
      expect(await decided({ relations, orGrant: [named] }, grant, [])).toBe(
        named === grant ? 'allowed' : 'not-found',
      )
  })

  test.each(everybody.slice(1))('who is not there is there for nobody: not for %s', async (who) => {
    const access = { kind: 'person', parameter: 'personId', relations, orGrant: grants } as const
    expect(await decide(access, viewerOf(who), async () => 'no-such-person', false)).toBe('not-found')
  })

  test('is not even looked for by a stranger', async () => {
    const access = { kind: 'person', parameter: 'personId', relations } as const
    expect(await decide(access, undefined, nobodyAsked, false)).toBe('sign-in-first')
  })
})

describe('navigation', () => {
  const shown = (access: Access) =>
    everybody.filter((who) => {
      const viewer = viewerOf(who)
      return viewer !== undefined && mayUse(access, viewer)
    })
  test('shows what somebody may use, and nothing that they would be refused', () => {
    expect(shown({ kind: 'signed-in' })).toEqual(['staff', 'manager', ...grants])
    expect(shown({ kind: 'manages-others' })).toEqual(['manager'])
    expect(shown({ kind: 'grant', anyOf: ['board'] })).toEqual(['board'])
  })
})
