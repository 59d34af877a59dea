import type { Route } from '@headroom/platform/http'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, signInAs, type Visit, whySkipped } from './browser.ts'
import { faultsOf, faultsOfSample } from './page-checks.ts'
import { type Sample, sampleMaker } from './page-samples.ts'
import { type ServedWorld, serveWorld } from './serve.ts'
import { makeThings, type Things } from './things.ts'

/*
 * What people see when something is refused. Generated: every form of the route table is sent with nothing in it; what
 * comes back is a page that says what to do, or the effect of a button that needs no fields. Never a crash. They are pages of few
 * templates: axe looks at those with a part that is new. It needs a browser for what axe and a link in a summary need.
 */

/** Faults of fields that no reader of that page could have left out: hidden ones, and forms not offered as things stand. */
const notOffered = ['#submissionId', '#version', '#sheet', '#email']

/** Sent empty, these end the session that the rest is tried with. */
const endsTheVisit = ['/sign-out', '/account/sessions/end-others', '/sign-in/demonstration']

describe.skipIf(!hasBrowser)(`what is refused${whySkipped}`, () => {
  let served: ServedWorld
  let things: Things
  let sampleOf: (route: Route) => Sample
  const visits = new Map<string, Visit>()
  beforeAll(async () => {
    served = await serveWorld()
    things = await makeThings(served.world)
    sampleOf = await sampleMaker(served.world, things)
  })
  afterAll(() => served?.close())

  async function visitAs(key: string | undefined): Promise<Visit> {
    const known = visits.get(key ?? '')
    if (known) return known
    const visit = await served.browser.visit({ width: 360 })
    if (key && served.world.people.some(({ look }) => look === key))
      await signInAs(visit.page, served.world.person(key).name)
    visits.set(key ?? '', visit)
    return visit
  }

  async function sendForm(page: Page, action: string, fields: Readonly<Record<string, string>>) {
    if (page.url() === 'about:blank') await page.goto('/roles')
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().isNavigationRequest() && one.request().method() === 'POST'),
      page.waitForEvent('load'),
      page.evaluate(
        ([to, sent]) => {
          const form = document.createElement('form')
          form.method = 'post'
          form.action = to
          for (const [name, value] of Object.entries(sent)) {
            const input = document.createElement('input')
            input.name = name
            input.value = value
            form.append(input)
          }
          document.body.append(form)
          form.submit()
        },
        [action, fields] as const,
      ),
    ])
    return answer.status()
  }

  /** Errors at the top of the page, each a link to the field that it is about. */
  const brokenSummaryLinks = (page: Page): Promise<readonly string[]> =>
    page.evaluate(
      (excused) =>
        [...document.querySelectorAll('.nhsuk-error-summary a')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => !excused.includes(href))
          .filter((href) => !href.startsWith('#') || !document.getElementById(href.slice(1)))
          .map((href) => `the error summary points to ${href}, which is not on the page`),
      notOffered,
    )

  test('a form with nothing in it, whichever it is', { timeout: 600_000 }, async () => {
    const faults: string[] = []
    const partsSeen = new Set<string>()
    const forms = served.world.service.routes.filter(
      ({ method, answers, path }) => method === 'POST' && answers === 'page' && !endsTheVisit.includes(path),
    )
    expect(forms.length).toBeGreaterThan(20)
    for (const route of forms) {
      const { path, key } = sampleOf(route)
      const { page } = await visitAs(key)
      const status = await sendForm(page, path, {})
      const found =
        status >= 400 ? [...(await faultsOfSample(page, partsSeen)), ...(await brokenSummaryLinks(page))] : []
      if (status >= 500) found.push(`crashed: ${status}`)
      faults.push(...found.map((fault) => `${route.path}: ${fault}`))
    }
    expect(faults).toEqual([])
  })

  test('answers that are wrong are named, all at once, and what was typed stays', async () => {
    const { page } = await visitAs('wardManager')
    const status = await sendForm(page, `/assessment/${things.draftId}/MLF-1.2`, {
      'note-MLF-1.2.1': 'We moved the handover to the bedside.',
      'link-MLF-1.2.1': 'javascript:alert(1)',
      'level-MLF-1.2.2': '9',
    })
    expect(status).toBe(400)
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.locator('.nhsuk-error-summary a').count()).toBe(2)
    expect(await brokenSummaryLinks(page)).toEqual([])
    expect(await page.locator('[name="note-MLF-1.2.1"]').inputValue()).toBe(
      'We moved the handover to the bedside.',
    )
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('nhsuk-error-summary')
    expect(await faultsOf(page)).toEqual([])
  })

  test.each([
    ['an address where there is nothing', '/nothing-here', 'wardManager', 404, 'Page not found'],
    [
      'a page of another duty',
      '/organisation/import',
      'nurse',
      403,
      'This page is for people with another duty',
    ],
    [
      'an address with a part that cannot be used',
      '/code/coverage?unit=1',
      'board',
      400,
      'That address has a part',
    ],
    ['a way in that failed', '/sign-in?error=provider_unreachable', undefined, 400, 'Sign in'],
  ])('%s is answered by a page that says what to do', async (_, path, key, status, words) => {
    const { page } = await visitAs(key)
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(status)
    expect(await page.locator('h1').textContent()).toContain(words)
    expect(await page.locator('main a, main button').count()).toBeGreaterThan(0)
    expect(await faultsOf(page)).toEqual([])
  })

  test('a form of another site changes nothing', async () => {
    const answer = await served.world.send(
      '/code/attest',
      { method: 'POST', headers: { Origin: 'https://elsewhere.test' }, body: new URLSearchParams() },
      'wardManager',
    )
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('That form did not come from this site')
  })
})
