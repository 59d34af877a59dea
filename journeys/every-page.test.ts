import type { Route } from '@headroom/platform/http'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, signInAs, type Visit, whySkipped } from './browser.ts'
import { faultsOf, firstViewBytes } from './page-checks.ts'
import { furtherSamples, JOINING, leadsOn, type Sample, sampleMaker } from './page-samples.ts'
import { type ServedWorld, serveWorld } from './serve.ts'
import { makeThings, type Things } from './things.ts'

/*
 * Generated from the route table: every page, as somebody who may see it, on a desk and on a telephone. A page that is
 * added is opened here the same day, or the last test says that it was not.
 */
const FIRST_VIEW_BYTES = 100_000
/** Every component and every chart on one page, for whoever builds pages: nobody meets it at work. */
const GALLERY_BYTES = 150_000
const widths = [1280, 360] as const

describe.skipIf(!hasBrowser)(`every page${whySkipped}`, () => {
  let served: ServedWorld
  let things: Things
  let sampleOf: (route: Route) => Sample
  let visits: Map<string, Visit>
  const opened = new Map<string, Set<number>>()
  const links = new Map<string, string | undefined>()
  const forms = new Map<string, string>()

  beforeAll(async () => {
    served = await serveWorld()
    things = await makeThings(served.world)
    sampleOf = await sampleMaker(served.world, things)
    visits = new Map()
  })
  afterAll(() => served?.close())

  const pages = (): readonly Route[] =>
    served.world.service.routes.filter(({ method, answers }) => method === 'GET' && answers === 'page')

  /** One browser for each person. */
  async function visitAs(key: string | undefined): Promise<Visit> {
    const known = visits.get(key ?? '')
    if (known) return known
    const visit = await served.browser.visit()
    if (key === JOINING) await join(visit.page)
    else if (key) await signInAs(visit.page, served.world.person(key).name)
    visits.set(key ?? '', visit)
    return visit
  }

  async function join(page: Page): Promise<void> {
    await page.goto(`/invitation/${things.secondInvitation}`)
    await page.locator('input[type=password]').fill('a lamp, and a long corridor at Scutari')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL('**/sign-in/set-up*')
  }

  /** What is wrong with a page of that address, and the address where the browser ended. */
  async function look({ path, key }: Sample, width: number): Promise<{ faults: string[]; at: string }> {
    const { page, complaints } = await visitAs(key)
    complaints.length = 0
    await page.setViewportSize({ width, height: 900 })
    const answer = await page.goto(path)
    const at = new URL(page.url())
    const faults = [...(await faultsOf(page)), ...complaints]
    if (answer?.status() !== 200) faults.push(`was answered ${answer?.status()}`)
    const bytes = await firstViewBytes(page, async (asset) => {
      const body = await served.world.visit(asset)
      return new Uint8Array(await body.arrayBuffer())
    })
    if (bytes > (path === '/design-system' ? GALLERY_BYTES : FIRST_VIEW_BYTES))
      faults.push(`weighs ${Math.round(bytes / 1000)} kB on first view`)
    await noteLinks(page, key)
    return { faults, at: at.pathname + at.search }
  }

  /** Where the page's links and forms lead; the gallery's forms are samples, and lead nowhere. */
  async function noteLinks(page: Page, key: string | undefined): Promise<void> {
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
    )
    for (const href of found) if (href.startsWith('/') && !links.has(href)) links.set(href, key)
    const actions = await page
      .locator('form[method=post]')
      .evaluateAll((forms) => forms.map((form) => form.getAttribute('action') ?? ''))
    if (!page.url().endsWith('/design-system'))
      for (const action of actions) forms.set(action, new URL(page.url()).pathname)
  }

  test.each(widths)('is as it should be at %i px', { timeout: 600_000 }, async (width) => {
    const faults: string[] = []
    for (const route of pages()) {
      const sample = sampleOf(route)
      const { faults: found, at } = await look(sample, width).catch((error: Error) => ({
        faults: [error.message.split('\n')[0] ?? ''],
        at: sample.path,
      }))
      faults.push(...found.map((fault) => `${route.path}: ${fault}`))
      const wanted = leadsOn[route.path] ?? sample.path
      if (at !== wanted) faults.push(`${route.path}: led to ${at}`)
      opened.set(route.path, (opened.get(route.path) ?? new Set()).add(width))
    }
    expect(faults).toEqual([])
  })

  test.each(widths)('is so in its other states at %i px', { timeout: 600_000 }, async (width) => {
    const faults: string[] = []
    for (const sample of furtherSamples(served.world, things))
      for (const fault of (await look(sample, width)).faults) faults.push(`${sample.path}: ${fault}`)
    expect(faults).toEqual([])
  })

  test('has only links that lead somewhere', { timeout: 300_000 }, async () => {
    expect(links.size).toBeGreaterThan(100)
    const dead: string[] = []
    const tried = new Set<string>()
    for (const [href, key] of links) {
      const shape = href.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, ':id').replace(/#.*/, '')
      if (tried.has(shape)) continue
      tried.add(shape)
      const answer = await served.world.visit(href, key === JOINING ? undefined : key)
      if (answer.status >= 400) dead.push(`${href} (as ${key ?? 'nobody'}): ${answer.status}`)
    }
    expect(dead).toEqual([])
  })

  test('has only forms that somebody answers', () => {
    expect(forms.size).toBeGreaterThan(10)
    const answered = served.world.service.routes
      .filter(({ method }) => method === 'POST')
      .map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`))
    const unanswered = [...forms].filter(([action]) => !answered.some((path) => path.test(action)))
    expect(unanswered.map(([action, on]) => `${action}, on ${on}`)).toEqual([])
  })

  test('was opened: none of the route table is left out', () => {
    expect(pages().length).toBeGreaterThan(40)
    const missed = pages().filter(({ path }) => widths.some((width) => !opened.get(path)?.has(width)))
    expect(missed.map(({ path }) => path)).toEqual([])
  })
})
