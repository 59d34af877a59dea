import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }
type Axe = { run(options: object): Promise<{ violations: readonly Violation[] }> }

/** WCAG 2.2 AA and what it stands on. Target size is off in axe by default, and part of 2.2 AA. */
const options = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  // Without the words for all that passed: half the time.
  resultTypes: ['violations'],
}

/** Where every page is to be checked: axe comes with the page, at a third of what it takes to send it to each. */
export const bringAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript(axe)

export async function faultsByAxe(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const violations = await page.evaluate(
    async (asked) => (await (globalThis as unknown as { axe: Axe }).axe.run(asked)).violations,
    options,
  )
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}

/** Everything that a page should be, whatever it is about; each fault in words. */
export const faultsOf = async (page: Page): Promise<readonly string[]> => [
  ...(await faultsByAxe(page)),
  ...(await faultsOfShape(page)),
]

/** For pages of one template: axe looks at those with a part that none of the pages before had; what is seen is added to. */
export async function faultsOfSample(page: Page, seen: Set<string>): Promise<readonly string[]> {
  const parts = await page.evaluate(() =>
    [...document.querySelectorAll('body *')].map(({ tagName, classList, attributes }) =>
      [tagName, ...classList, ...[...attributes].map(({ name }) => name)].join(' '),
    ),
  )
  const isNew = parts.some((part) => !seen.has(part))
  for (const part of parts) seen.add(part)
  return isNew ? faultsOf(page) : faultsOfShape(page)
}

async function faultsOfShape(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  const seen = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    title: document.title,
    width: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
    wide: [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 120)),
  }))
  if (seen.headings !== 1) faults.push(`has ${seen.headings} h1`)
  if (!/\S – Headroom$/.test(seen.title)) faults.push(`is called “${seen.title}”`)
  if (seen.width > seen.window)
    faults.push(`scrolls sideways: ${seen.width} px on ${seen.window}: ${seen.wide.join(' | ')}`)
  return faults
}

/** The same page on another screen, once it has been laid out anew and its scripts have heard of it. */
export async function narrowTo(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.evaluate(async (wanted) => {
    const nextFrame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    // The header folds its menu a frame after it hears of the width, and once more when the menu has changed its own.
    for (let frames = 0; frames < 3 || innerWidth !== wanted; frames += 1) await nextFrame()
  }, width)
}

const weights = new Map<string, number>()

/** HTML, CSS and JavaScript of a first view in bytes, each gzipped as a proxy or server would send it. */
export async function firstViewBytes(
  page: Page,
  fetchBody: (path: string) => Promise<Uint8Array>,
): Promise<number> {
  const { html, assets } = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    assets: [
      ...[...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href),
      ...[...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src),
    ].map((address) => new URL(address).pathname),
  }))
  let total = gzipSync(html).byteLength
  for (const path of assets) {
    const known = weights.get(path) ?? gzipSync(await fetchBody(path)).byteLength
    weights.set(path, known)
    total += known
  }
  return total
}
