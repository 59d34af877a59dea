import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Database } from '@headroom/platform/database'
import { codeOf, inviteByMail, join, openMigrated, PASSWORD } from '@headroom/platform/sign-in/testing'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, whySkipped } from '../../checks/chromium.ts'
import { narrowTo } from '../../journeys/page-checks.ts'
import { faultsByAxe, openServed, type Served } from './testing/served.ts'
import { ADMINISTRATOR, type Site, Visitor } from './testing/site.ts'

// It needs a browser: passkeys are made by one, and axe looks at what one draws.
describe.skipIf(!hasBrowser)(`in a browser${whySkipped}`, () => {
  let database: Database
  let served: Served
  beforeAll(async () => {
    database = await openMigrated()
    served = await openServed(database)
  })
  afterAll(async () => {
    await served.close()
    await database.close()
  })

  async function open(visitor?: Visitor): Promise<{ context: BrowserContext; page: Page }> {
    const context = await served.browser.newContext({
      baseURL: served.baseUrl,
      viewport: { width: 1280, height: 900 },
    })
    for (const [name, value] of visitor?.cookies ?? [])
      await context.addCookies([{ name, value, url: served.baseUrl, httpOnly: true, sameSite: 'Lax' }])
    return { context, page: await context.newPage() }
  }

  async function newMember(site: Site) {
    const visitor = new Visitor(site)
    return { visitor, member: await join(site.world, visitor) }
  }

  describe('a passkey', () => {
    async function withAuthenticator(page: Page, isUserVerified = true) {
      const devtools = await page.context().newCDPSession(page)
      await devtools.send('WebAuthn.enable')
      const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified,
          automaticPresenceSimulation: true,
        },
      })
      return {
        lock: () => devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
      }
    }

    async function addPasskey(page: Page): Promise<void> {
      await page.goto('/account/passkeys/add')
      await page.getByLabel('What to call it').fill('My phone <b>')
      await page.getByRole('button', { name: 'Add a passkey' }).click()
      await page.waitForURL('**/account?done=passkey')
    }

    async function signOutAndBack(page: Page): Promise<void> {
      await page.getByRole('button', { name: 'Sign out', exact: true }).click()
      await page.goto('/account')
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    }

    test('is added, named, and signs its person in with nothing else', async () => {
      const { visitor, member } = await newMember(served.siteWith())
      const { context, page } = await open(visitor)
      await withAuthenticator(page)
      await addPasskey(page)
      expect(await page.getByRole('rowheader', { name: 'My phone <b>' }).count()).toBe(1)
      await signOutAndBack(page)
      await page.waitForURL('**/account')
      expect(await page.textContent('main')).toContain(member.email)
      expect(await page.textContent('main')).toContain('a passkey')
      await context.close()
    })

    test('that was taken away signs nobody in', async () => {
      const { visitor } = await newMember(served.siteWith())
      const { context, page } = await open(visitor)
      await withAuthenticator(page)
      await addPasskey(page)
      await page.getByRole('button', { name: /^Take away/ }).click()
      await page.waitForURL('**/account?done=passkey-removed')
      await signOutAndBack(page)
      await page.getByText('That passkey was not accepted').waitFor()
      await page.goto('/account')
      expect(new URL(page.url()).pathname).toBe('/sign-in')
      await context.close()
    })

    test('of a device that was not unlocked signs nobody in, though the page asks for less', async () => {
      const { visitor } = await newMember(served.siteWith())
      const { context, page } = await open(visitor)
      const authenticator = await withAuthenticator(page)
      await addPasskey(page)
      await authenticator.lock()
      // Somebody who has the device and changes our script so that it does not ask for the unlocking.
      await page.route('**/assets/passkey.js', async (route) => {
        const script = await (await route.fetch()).text()
        await route.fulfill({
          contentType: 'text/javascript',
          body: script.replaceAll(/userVerification:"required"/g, 'userVerification:"discouraged"'),
        })
      })
      await signOutAndBack(page)
      await page.getByText('That passkey was not accepted').waitFor()
      await context.close()
    })

    test('cannot be asked for by a page of another site', async () => {
      const { visitor } = await newMember(served.siteWith())
      const request = visitor.request('/api/auth/passkey/verify-authentication', { response: {} })
      request.headers.set('origin', 'https://elsewhere.example')
      const answer = await served.siteWith().fetch(request)
      expect(answer.status).toBe(403)
    })

    test('needs a script of less than 20 kB', async () => {
      const { context, page } = await open()
      served.siteWith()
      const answer = await page.request.get('/assets/passkey.js')
      expect(gzipSync(await answer.body()).byteLength).toBeLessThan(20_000)
      await context.close()
    })
  })

  describe('at 1280 pixels and at 360, axe finds nothing wrong with', () => {
    /** Looked at wide, and then narrowed where it stands. */
    async function expectClean(page: Page): Promise<void> {
      for (const width of [1280, 360]) {
        await narrowTo(page, width)
        expect(await faultsByAxe(page), `at ${width} px`).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, `the page scrolls sideways at ${width} px`).toBeLessThanOrEqual(0)
      }
    }

    test('the pages of signing in, with and without faults', async () => {
      const site = served.siteWith({ demonstration: true })
      site.world.hire('ada@trust.example')
      const { member } = await newMember(site)
      const { context, page } = await open()
      for (const path of [
        '/sign-in',
        '/sign-in?error=state_mismatch',
        '/password-reset',
        '/invitation/spent',
      ]) {
        await page.goto(path)
        await expectClean(page)
      }
      await page.goto('/sign-in/password')
      await expectClean(page)
      await page.getByRole('button', { name: 'Continue' }).click()
      await expectClean(page)
      await page.getByLabel('Email address').fill(member.email)
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.waitForURL('**/sign-in/second-factor')
      await expectClean(page)
      await page.getByLabel('Code').fill(await codeOf(member.appSecret, 1))
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.pathname === '/')
      await context.close()
    })

    test('an invitation, and the set-up of the second step', async () => {
      const site = served.siteWith()
      const email = 'new.member@trust.example'
      const token = await inviteByMail(site.world, email, site.world.hire(email))
      const { context, page } = await open()
      await page.goto(`/invitation/${token}`)
      await expectClean(page)
      await page.getByLabel('New password').fill(PASSWORD)
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.waitForURL('**/sign-in/set-up')
      await expectClean(page)
      await context.close()
    })

    test('my account and what guards it, and the administrator’s page', async () => {
      const site = served.siteWith()
      const { visitor, member } = await newMember(site)
      for (const one of site.world.staff) one.name = ADMINISTRATOR
      const { personId } = site.world.hire('new@trust.example', member.person.organisationId)
      const { context, page } = await open(visitor)
      for (const path of [
        '/account',
        '/account?done=password',
        '/account/password',
        '/account/second-factor',
        '/account/passkeys/add',
        '/choose-organisation',
        `/people/${personId}/sign-in`,
        `/people/${member.person.personId}/sign-in`,
      ]) {
        const answer = await page.goto(path)
        expect(answer?.status(), path).toBe(200)
        await expectClean(page)
      }
      await context.close()
    })
  })

  test('the account’s script sends nothing anywhere but to its own site', async () => {
    const script = await readFile(new URL('./views/passkey.island.ts', import.meta.url), 'utf8')
    expect(script).not.toMatch(/https?:\/\//)
  })
})
