import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, inOrganisation, inSignIn } from '../database/index.ts'
import { newId } from '../ids/index.ts'
import {
  Browser,
  inviteByMail,
  join,
  lastLink,
  openMigrated,
  openWorld,
  PASSWORD,
  setUpApp,
  signInAgain,
} from './testing/index.ts'

let database: Database
beforeAll(async () => {
  database = await openMigrated()
})
afterAll(() => database.close())

const request = () => new Browser().request('/')

describe('an invitation', () => {
  test('is good once, also for two who open it at the same moment', async () => {
    const world = openWorld(database)
    const token = await inviteByMail(world, 'once@trust.example', world.hire('once@trust.example'))
    const outcomes = await Promise.allSettled([
      world.signIn.acceptInvitation(request(), token, PASSWORD),
      world.signIn.acceptInvitation(request(), token, PASSWORD),
    ])
    const accepted = outcomes.filter((one) => one.status === 'fulfilled' && one.value.ok)
    expect(accepted).toHaveLength(1)
    expect(await world.signIn.findInvitation(token)).toBeUndefined()
    expect(await world.signIn.acceptInvitation(request(), token, PASSWORD)).toMatchObject({
      reason: 'link-is-spent',
    })
  })

  test('is good for seven days', async () => {
    const world = openWorld(database)
    const token = await inviteByMail(world, 'late@trust.example', world.hire('late@trust.example'))
    world.clock.moveMinutes(7 * 24 * 60 + 1)
    expect(await world.signIn.findInvitation(token)).toBeUndefined()
    expect(await world.signIn.acceptInvitation(request(), token, PASSWORD)).toMatchObject({
      reason: 'link-is-spent',
    })
  })

  test('is not used up by a weak password', async () => {
    const world = openWorld(database)
    const token = await inviteByMail(world, 'weak@trust.example', world.hire('weak@trust.example'))
    expect(await world.signIn.acceptInvitation(request(), token, 'short')).toMatchObject({ reason: 'weak' })
    expect(await world.signIn.acceptInvitation(request(), token, PASSWORD)).toMatchObject({ ok: true })
  })

  test('is kept as a hash: the database does not hold what the address holds', async () => {
    const world = openWorld(database)
    const token = await inviteByMail(world, 'hash@trust.example', world.hire('hash@trust.example'))
    const { rows } = await inSignIn(database.kysely, (tables) =>
      sql<{
        row: string
      }>`select l::text as row from sign_in.link l where email = 'hash@trust.example'`.execute(tables),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).not.toContain(token)
  })

  test('without a mail server is shown to the administrator, and proves nothing of the address', async () => {
    const world = openWorld(database, { mail: undefined })
    const email = 'handed.over@trust.example'
    const person = world.hire(email)
    const elsewhere = world.hire(email)
    const made = await world.signIn.administer.invite(
      { person, email, name: 'Ada Ward', organisationName: 'Trust' },
      { organisationId: person.organisationId, personId: null },
    )
    if (made.mailed) throw new Error('There is no mail server')
    const browser = new Browser()
    const token = made.address.slice(made.address.lastIndexOf('/') + 1)
    const accepted = await world.signIn.acceptInvitation(browser.request('/'), token, PASSWORD)
    if (!accepted.ok) throw new Error(accepted.reason)
    browser.take(accepted.cookies)
    // Nor when they arrive, which links whom a proved address is of.
    await setUpApp(world, browser)
    expect(await world.signIn.administer.accountOf(person)).toMatchObject({ isElsewhereToo: false })
    expect(await world.signIn.administer.accountOf(elsewhere)).toBeUndefined()
  })

  test('by mail proves the address, and links who else it is of', async () => {
    const world = openWorld(database)
    const member = await join(world)
    const elsewhere = world.hire(member.email)
    expect(await world.signIn.administer.accountOf(elsewhere)).toBeUndefined()
    await signInAgain(world, member)
    expect(await world.signIn.administer.accountOf(elsewhere)).toMatchObject({ isElsewhereToo: true })
  })

  test('to an address that has an account joins that account, when its holder says so', async () => {
    const world = openWorld(database)
    const browser = new Browser()
    const member = await join(world, browser)
    const further = world.hire(member.email)
    const token = await inviteByMail(world, member.email, further)
    expect(await world.signIn.findInvitation(token)).toMatchObject({ hasAccount: true })
    expect(await world.signIn.acceptInvitation(request(), token, PASSWORD)).toMatchObject({
      reason: 'has-account',
    })
    const stranger = new Browser()
    await join(world, stranger)
    const theirs = await world.signIn.findLive(stranger.request('/'))
    const mine = await world.signIn.findLive(browser.request('/'))
    if (!theirs || !mine) throw new Error('not signed in')
    expect(await world.signIn.joinByInvitation(theirs, token)).toEqual({
      ok: false,
      reason: 'not-your-address',
    })
    expect(await world.signIn.joinByInvitation(mine, token)).toEqual({ ok: true })
    expect(await world.signIn.administer.accountOf(further)).toMatchObject({ email: member.email })
  })
})

describe('a new password by a link', () => {
  test('works once, ends every session, and does not sign anybody in', async () => {
    const world = openWorld(database)
    const browser = new Browser()
    const member = await join(world, browser)
    world.signIn.requestPasswordReset(member.email.toUpperCase())
    await world.signIn.settled()
    const token = lastLink(world)
    expect(await world.signIn.resetPassword(token, 'another lamp altogether')).toEqual({ ok: true })
    expect(await world.signIn.findSession(browser.request('/'))).toBeUndefined()
    expect(await world.signIn.resetPassword(token, 'yet another lamp here')).toMatchObject({
      reason: 'link-is-spent',
    })
    const entered = await world.signIn.enterPassword(request(), {
      email: member.email,
      password: 'another lamp altogether',
    })
    expect(entered).toMatchObject({ ok: true, next: 'second-factor' })
  })

  test('chosen twice at the same moment is chosen once', async () => {
    const world = openWorld(database)
    const member = await join(world)
    world.signIn.requestPasswordReset(member.email)
    await world.signIn.settled()
    const token = lastLink(world)
    const outcomes = await Promise.all(
      ['one lamp in the window', 'two lamps in the window'].map((password) =>
        world.signIn.resetPassword(token, password),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'link-is-spent' })
  })

  test('expires after two hours, and an invitation is not one', async () => {
    const world = openWorld(database)
    const member = await join(world)
    world.signIn.requestPasswordReset(member.email)
    await world.signIn.settled()
    const token = lastLink(world)
    world.clock.moveMinutes(121)
    expect(await world.signIn.findReset(token)).toBeUndefined()
    const invitation = await inviteByMail(world, 'other@trust.example', world.hire('other@trust.example'))
    expect(await world.signIn.resetPassword(invitation, PASSWORD)).toMatchObject({ reason: 'link-is-spent' })
  })

  test('does not fill a mailbox: three links an hour', async () => {
    const world = openWorld(database)
    const member = await join(world)
    const before = world.mailbox.length
    for (let asked = 0; asked < 6; asked += 1) {
      world.signIn.requestPasswordReset(member.email)
      await world.signIn.settled()
    }
    // The invitation was the first of the hour's three.
    expect(world.mailbox.length - before).toBe(2)
  })

  test('made by an administrator is refused where the account acts in another organisation too', async () => {
    const world = openWorld(database)
    const member = await join(world)
    const further = world.hire(member.email)
    await signInAgain(world, member)
    expect(await world.signIn.administer.accountOf(further)).toMatchObject({ isElsewhereToo: true })
    const withoutMail = world.again({ mail: undefined })
    const administrator = { organisationId: further.organisationId, personId: newId() }
    const refused = { ok: false, reason: 'belongs-elsewhere-too' }
    expect(await withoutMail.administer.makeResetLink(further, administrator)).toEqual(refused)
    expect(await withoutMail.administer.removeSecondFactor(further, administrator)).toEqual(refused)
  })
})

describe('the wall between sign-in and the organisations', () => {
  test('the sign-in role reads no tenant table, and the application role nothing of sign-in', async () => {
    const world = openWorld(database)
    const { person } = await join(world)
    const bySignIn = inSignIn(database.kysely, (tables) => sql`select * from audit_event`.execute(tables))
    await expect(bySignIn).rejects.toThrow(/permission denied/)
    const byApplication = inOrganisation(world.parts.scopeOf(person.organisationId, null), (within) =>
      sql`select * from sign_in.user_account`.execute(within.tables<unknown>()),
    )
    await expect(byApplication).rejects.toThrow(/permission denied/)
    const byFunction = inOrganisation(world.parts.scopeOf(person.organisationId, null), (within) =>
      sql`select * from sign_in.find_session('x', now(), '1 hour', '1 hour')`.execute(
        within.tables<unknown>(),
      ),
    )
    await expect(byFunction).rejects.toThrow(/permission denied/)
  })

  test('the question of every request runs as the sign-in role, whoever asks it', async () => {
    const { rows } = await sql<{ owner: string; definer: boolean }>`select pg_get_userbyid(proowner) as owner,
      prosecdef as definer from pg_proc where proname = 'find_session'`.execute(database.kysely)
    expect(rows).toEqual([{ owner: 'headroom_sign_in', definer: true }])
  })
})
