import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

// By its address, so that the plain-JavaScript script that set-up uses as well needs no declarations.
const { findBrowser } = (await import(new URL('../scripts/browser.mjs', import.meta.url).href)) as {
  findBrowser(): string | undefined
}

export const hasBrowser = findBrowser() !== undefined
/** For the name of a group of tests: says why they did not run. */
export const whySkipped = hasBrowser
  ? ''
  : ' (skipped: no Chromium was found; install it, or set CHROMIUM to where it is)'

export type Visit = {
  readonly page: Page
  readonly context: BrowserContext
  /** What the browser complained of, and what it asked of anybody else: both should stay empty. */
  readonly complaints: string[]
}

export type VisitOptions = { readonly width?: number; readonly javaScript?: boolean }

export type BrowserInUse = {
  /** A browser of one's own, signed out. */
  visit(options?: VisitOptions): Promise<Visit>
  close(): Promise<void>
}

/** `address` is what people type; `servedAt` is where it is answered, when that is another port. */
export async function startBrowser({
  address,
  servedAt,
}: {
  address: string
  servedAt?: string
}): Promise<BrowserInUse> {
  const { host, origin } = new URL(address)
  const rules = servedAt ? [`--host-resolver-rules=MAP ${host} ${servedAt}`] : []
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('Ask hasBrowser before a browser is started')
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--headless', '--disable-background-networking', ...rules],
  })
  return {
    async visit({ width = 1280, javaScript = true } = {}) {
      const context = await browser.newContext({
        baseURL: address,
        viewport: { width, height: 900 },
        javaScriptEnabled: javaScript,
      })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('request', (request) => {
        const asked = new URL(request.url())
        if (asked.origin !== origin && asked.protocol !== 'data:') complaints.push(`asked for ${asked.href}`)
      })
      return { page, context, complaints }
    },
    close: () => browser.close(),
  }
}

/** Signs in as the demonstration lets anybody: by the button that carries the person's name. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: `Be ${name}`, exact: true }).click()
  await page.waitForURL((url) => url.pathname === '/')
}
