import { type Browser, chromium } from 'playwright-core'

// By its address, so that the plain-JavaScript script that set-up uses as well needs no declarations.
const { findBrowser } = (await import(new URL('../scripts/browser.mjs', import.meta.url).href)) as {
  findBrowser(): string | undefined
}

export const hasBrowser = findBrowser() !== undefined
/** For the name of a group of tests: says why they did not run. */
export const whySkipped = hasBrowser
  ? ''
  : ' (skipped: no Chromium was found; install it, or set CHROMIUM to where it is)'

/** A Chromium for tests, with no window and no network of its own. */
export async function launchChromium(...further: readonly string[]): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('Ask hasBrowser before a browser is started')
  const args = ['--no-sandbox', '--headless', '--disable-background-networking', ...further]
  return chromium.launch({ executablePath, args })
}
