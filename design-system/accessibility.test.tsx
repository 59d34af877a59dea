import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, whySkipped } from '../checks/chromium.ts'
import { startBrowser } from './browser-for-tests.ts'
import { SamplePage } from './gallery/sample-page.tsx'

// It needs a browser: axe looks at what one draws.
interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly target: readonly string[] }[]
}

describe.skipIf(!hasBrowser)(`the page shell and the gallery, in Chromium${whySkipped}`, () => {
  let browser: Awaited<ReturnType<typeof startBrowser>>
  let axe: string

  beforeAll(async () => {
    browser = await startBrowser()
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  })
  afterAll(() => browser.close())

  const open = (options: { width?: number; javaScript?: boolean }) =>
    browser.open(String(<SamplePage />), options)

  it.each([1280, 360])('has no fault that axe finds at %i px', async (width) => {
    const { page, complaints } = await open({ width })
    await Promise.all(page.frames().map((frame) => frame.evaluate(axe)))
    const violations = await page.evaluate(async (): Promise<readonly Violation[]> => {
      const tool = (
        globalThis as unknown as { axe: { run(): Promise<{ violations: readonly Violation[] }> } }
      ).axe
      return (await tool.run()).violations
    })
    expect(
      violations.map(({ id, nodes }) => [
        id,
        nodes.map(({ target, html }) => `${target}: ${html.slice(0, 160)}`),
      ]),
    ).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it.each([true, false])('never scrolls sideways at 360 px (JavaScript: %s)', async (javaScript) => {
    const { page } = await open({ width: 360, javaScript })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.context().close()
  })

  it('shows every item of the navigation without JavaScript', async () => {
    const { page } = await open({ width: 360, javaScript: false })
    const items = page.locator('.nhsuk-header__navigation').first().getByRole('link')
    expect(await items.count()).toBe(6)
    for (const item of await items.all()) expect(await item.isVisible()).toBe(true)
    await page.context().close()
  })

  it('takes a keyboard straight to the main content by the skip link', async () => {
    const { page } = await open({})
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('maincontent')
    await page.context().close()
  })

  it('prints without navigation, forms to filter by, or our own addresses after links', async () => {
    const { page } = await open({})
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.nhsuk-header__navigation').first().isVisible()).toBe(false)
    expect(await page.locator('.headroom-filter').first().isVisible()).toBe(false)
    expect(await page.locator('h1').first().isVisible()).toBe(true)
    const afterLinks = await page
      .locator('main')
      .first()
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content))
    expect(afterLinks.filter((content) => content.includes('Link'))).toEqual([])
    await page.context().close()
  })
})
