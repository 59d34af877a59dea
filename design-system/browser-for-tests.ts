import { existsSync } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from '../checks/chromium.ts'
import { assetPrefix, configureAssets } from './assets/asset-url.ts'
import { buildAssets } from './assets/build-assets.ts'

/** For tests: pages as a browser gets them, with built assets, under the strictest content security policy. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
const origin = 'http://headroom.localhost'

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
}

export interface Opened {
  readonly page: Page
  /** Console messages and refused requests: a page should cause none. */
  readonly complaints: readonly string[]
}

export async function startBrowser() {
  const assets = await mkdtemp(join(tmpdir(), 'headroom-assets-'))
  configureAssets(await buildAssets(assets))
  const browser = await launchChromium()

  async function open(html: string, { width = 1280, javaScript = true } = {}): Promise<Opened> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled: javaScript,
    })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.route('**/*', async (route) => {
      const { pathname, origin: asked } = new URL(route.request().url())
      if (asked !== origin) {
        complaints.push(`asked for ${route.request().url()}`)
        return route.abort()
      }
      if (!pathname.startsWith(assetPrefix)) {
        return route.fulfill({
          body: html,
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': policy },
        })
      }
      const file = basename(pathname)
      const contentType = contentTypes[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
      if (!existsSync(join(assets, file))) {
        complaints.push(`no asset ${file}`)
        return route.fulfill({ status: 404 })
      }
      return route.fulfill({ body: await readFile(join(assets, file)), contentType })
    })
    await page.goto(`${origin}/`)
    return { page, complaints }
  }

  return { open, assets, close: () => browser.close() }
}
