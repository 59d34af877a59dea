import type { Route } from '@headroom/platform/http'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, type Visit, whySkipped } from './browser.ts'
import { bringAxe, faultsOf, firstViewBytes, narrowTo } from './page-checks.ts'
import { furtherSamples, JOINING, leadsOn, type Sample, sampleMaker } from './page-samples.ts'
import { type ServedWorld, serveWorld } from './serve.ts'
import { makeThings, type Things } from './things.ts'

/*
 * Needs a browser, and the service behind a socket: contrast, the size of targets and sideways scrolling are there only once
 * a page is drawn.
 *
 * Generated from the route table: every page, as somebody who may see it, on a desk and on a telephone. A page that is added
 * is opened here the same day, or the last test says that it was not. Each is opened once and then narrowed where it stands,
 * with all of axe's rules at both widths. What would go wrong only on a page that is narrow when its scripts start is left to
 * the journeys that begin at 360 px: refused forms, and feedback by a link.
 */
const FIRST_VIEW_BYTES = 100_000
/** Every component and every chart on one page, for whoever builds pages: nobody meets it at work. */
const GALLERY_BYTES = 150_000
const widths = [1280, 360] as const
type Faults = Record<(typeof widths)[number], string[]>
/** One page is drawn while the program makes another. */
const WINDOWS = 3

/** A page to be opened, and what was found on it. */
type Errand = Sample & {
  readonly name: string
  readonly leadsTo?: string
  readonly faults: Faults
  readonly links: string[]
  readonly forms: string[]
}

const errandOf = (sample: Sample, name: string): Errand => ({
  ...sample,
  name,
  faults: { 1280: [], 360: [] },
  links: [],
  forms: [],
})

describe.skipIf(!hasBrowser)(`every page${whySkipped}`, () => {
  let served: ServedWorld
  let things: Things
  let ofRoutes: readonly Errand[]
  let ofStates: readonly Errand[]
  const sessions = new Map<string, Promise<BrowserContext>>()
  const opened = new Map<string, Set<number>>()

  beforeAll(async () => {
    served = await serveWorld()
    things = await makeThings(served.world)
    const sampleOf = await sampleMaker(served.world, things)
    ofRoutes = pages().map((route) => {
      const sample = sampleOf(route)
      return { ...errandOf(sample, route.path), leadsTo: leadsOn[route.path] ?? sample.path }
    })
    ofStates = furtherSamples(served.world, things).map((sample) => errandOf(sample, sample.path))
    await openAll([...ofRoutes, ...ofStates])
  }, 600_000)
  afterAll(() => served?.close())

  const pages = (): readonly Route[] =>
    served.world.service.routes.filter(({ method, answers }) => method === 'GET' && answers === 'page')

  /** One session for each person, whichever windows it is open in. */
  function sessionOf(key: string | undefined): Promise<BrowserContext> {
    const session = sessions.get(key ?? '') ?? begin(key)
    sessions.set(key ?? '', session)
    return session
  }

  async function begin(key: string | undefined): Promise<BrowserContext> {
    const isOfCast = key !== undefined && key !== JOINING
    const { page, context } = isOfCast ? await served.visitAs(key) : await served.browser.visit()
    if (key === JOINING) await join(page)
    await page.close()
    await bringAxe(context)
    return context
  }

  async function join(page: Page): Promise<void> {
    await page.goto(`/invitation/${things.secondInvitation}`)
    await page.locator('input[type=password]').fill('a lamp, and a long corridor at Scutari')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL('**/sign-in/set-up*')
  }

  /** A few windows at a time, each taking the next page; person by person, so that few have to be opened. */
  async function openAll(errands: readonly Errand[]): Promise<void> {
    const waiting = errands.toSorted((one, other) => (one.key ?? '').localeCompare(other.key ?? ''))
    const takeTurns = async (): Promise<void> => {
      let window: { readonly key: string | undefined; readonly visit: Visit } | undefined
      for (let errand = waiting.shift(); errand; errand = waiting.shift()) {
        const { key } = errand
        if (window?.key !== key) await window?.visit.page.close()
        if (!window || window.key !== key)
          window = { key, visit: await served.browser.openWindow(await sessionOf(key)) }
        await look(errand, window.visit)
      }
    }
    await Promise.all(Array.from({ length: WINDOWS }, takeTurns))
  }

  async function look(errand: Errand, { page, complaints }: Visit): Promise<void> {
    const note = (faults: readonly string[], at: readonly (keyof Faults)[] = widths): void => {
      for (const width of at) errand.faults[width].push(...faults.map((fault) => `${errand.name}: ${fault}`))
    }
    try {
      complaints.length = 0
      await page.setViewportSize({ width: widths[0], height: 900 })
      const answer = await page.goto(errand.path)
      const at = new URL(page.url())
      if (answer?.status() !== 200) note([`was answered ${answer?.status()}`])
      if (errand.leadsTo && at.pathname + at.search !== errand.leadsTo)
        note([`led to ${at.pathname}${at.search}`])
      note(await faultsOfWeight(page, errand.path))
      await noteLinks(page, errand)
      for (const width of widths) {
        if (width !== widths[0]) await narrowTo(page, width)
        note([...(await faultsOf(page)), ...complaints.splice(0)], [width])
        opened.set(errand.name, (opened.get(errand.name) ?? new Set()).add(width))
      }
    } catch (error) {
      note([(error as Error).message.split('\n')[0] ?? ''])
    }
  }

  async function faultsOfWeight(page: Page, path: string): Promise<readonly string[]> {
    const bytes = await firstViewBytes(page, async (asset) => {
      const body = await served.world.visit(asset)
      return new Uint8Array(await body.arrayBuffer())
    })
    const most = path === '/design-system' ? GALLERY_BYTES : FIRST_VIEW_BYTES
    return bytes > most ? [`weighs ${Math.round(bytes / 1000)} kB on first view`] : []
  }

  /** Where the page's links and forms lead; the gallery's forms are samples, and lead nowhere. */
  async function noteLinks(page: Page, errand: Errand): Promise<void> {
    const { links, forms } = await page.evaluate(() => ({
      links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
      forms: [...document.querySelectorAll('form[method=post]')].map(
        (form) => form.getAttribute('action') ?? '',
      ),
    }))
    errand.links.push(...links.filter((href) => href.startsWith('/')))
    if (errand.path !== '/design-system') errand.forms.push(...forms)
  }

  test.each(widths)('is as it should be at %i px', (width) => {
    expect(ofRoutes.flatMap(({ faults }) => faults[width])).toEqual([])
  })

  test.each(widths)('is so in its other states at %i px', (width) => {
    expect(ofStates.flatMap(({ faults }) => faults[width])).toEqual([])
  })

  test('has only links that lead somewhere', { timeout: 300_000 }, async () => {
    const links = [...ofRoutes, ...ofStates].flatMap(({ key, links: found }) =>
      found.map((href) => ({ href, key })),
    )
    expect(new Set(links.map(({ href }) => href)).size).toBeGreaterThan(100)
    const dead: string[] = []
    const tried = new Set<string>()
    for (const { href, key } of links) {
      const shape = href.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, ':id').replace(/#.*/, '')
      if (tried.has(shape)) continue
      tried.add(shape)
      const answer = await served.world.visit(href, key === JOINING ? undefined : key)
      if (answer.status >= 400) dead.push(`${href} (as ${key ?? 'nobody'}): ${answer.status}`)
    }
    expect(dead).toEqual([])
  })

  test('has only forms that somebody answers', () => {
    const forms = new Map(
      [...ofRoutes, ...ofStates].flatMap(({ path, forms: found }) => found.map((action) => [action, path])),
    )
    expect(forms.size).toBeGreaterThan(10)
    const answered = served.world.service.routes
      .filter(({ method }) => method === 'POST')
      .map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`))
    const unanswered = [...forms].filter(([action]) => !answered.some((path) => path.test(action ?? '')))
    expect(unanswered.map(([action, on]) => `${action}, on ${on}`)).toEqual([])
  })

  test('was opened: none of the route table is left out', () => {
    expect(pages().length).toBeGreaterThan(40)
    const missed = pages().filter(({ path }) => widths.some((width) => !opened.get(path)?.has(width)))
    expect(missed.map(({ path }) => path)).toEqual([])
  })
})
