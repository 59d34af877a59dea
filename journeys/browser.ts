import type { BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../checks/chromium.ts'

export { hasBrowser, whySkipped } from '../checks/chromium.ts'

export type Visit = {
  readonly page: Page
  readonly context: BrowserContext
  /** What the browser complained of, and what it asked of anybody else: both should stay empty. */
  readonly complaints: string[]
}

export type VisitOptions = {
  readonly width?: number
  readonly javaScript?: boolean
  /** `Set-Cookie` lines: of somebody who has signed in already. */
  readonly cookies?: readonly string[]
}

export type BrowserInUse = {
  /** A browser of one's own; signed out, unless it is given the cookies of a session. */
  visit(options?: VisitOptions): Promise<Visit>
  /** Another window of it. */
  openWindow(context: BrowserContext): Promise<Visit>
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
  const browser = await launchChromium(...rules)
  async function openWindow(context: BrowserContext): Promise<Visit> {
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
  }
  return {
    async visit({ width = 1280, javaScript = true, cookies = [] } = {}) {
      const context = await browser.newContext({
        baseURL: address,
        viewport: { width, height: 900 },
        javaScriptEnabled: javaScript,
      })
      await context.addCookies(cookies.map((line) => cookieOf(line, address)))
      return openWindow(context)
    },
    openWindow,
    close: () => browser.close(),
  }
}

function cookieOf(line: string, url: string) {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  return { name, value, url, httpOnly: true, sameSite: 'Lax' as const }
}

/** Signs in as the demonstration lets anybody: by the button that carries the person's name. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: `Be ${name}`, exact: true }).click()
  await page.waitForURL((url) => url.pathname === '/')
}
