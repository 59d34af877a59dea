import { mkdtemp, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { configureAssets } from '@headroom/design-system'
import type { Database } from '@headroom/platform/database'
import type { SignInParts } from '@headroom/platform/sign-in'
import { serve } from '@hono/node-server'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../../checks/chromium.ts'
import { buildAssets } from '../../../design-system/assets/build-assets.ts'
import { openSite, type Site } from './site.ts'

/** For tests: the account pages served on loopback with their built assets, and a Chromium to see them with. */
export type Served = {
  readonly baseUrl: string
  readonly browser: Browser
  siteWith(changes?: Partial<SignInParts>): Site
  close(): Promise<void>
}

const kinds: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
}

export async function openServed(database: Database): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'headroom-account-'))
  configureAssets(await buildAssets(folder))
  await build({
    entryPoints: [fileURLToPath(new URL('../views/passkey.island.ts', import.meta.url))],
    outfile: join(folder, 'passkey.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
  })
  let site: Site | undefined
  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (!pathname.startsWith('/assets/'))
      return site ? site.fetch(request) : new Response('', { status: 503 })
    const body = await readFile(join(folder, basename(pathname)))
    return new Response(body, {
      headers: { 'content-type': kinds[pathname.split('.').at(-1) ?? ''] ?? 'text/plain' },
    })
  }
  const server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((resolve) => {
    if (server.listening) resolve()
    else server.once('listening', resolve)
  })
  // By name: a passkey belongs to a name and never to an IP address.
  const baseUrl = `http://localhost:${(server.address() as AddressInfo).port}`
  const browser = await launchChromium()
  return {
    baseUrl,
    browser,
    siteWith(changes = {}) {
      site = openSite(database, { baseUrl, ...changes })
      return site
    },
    async close() {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

/** What axe finds wrong with the page as it stands. */
export async function faultsByAxe(page: Page): Promise<readonly string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<{ violations: readonly Violation[] }> } }).axe.run(),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
