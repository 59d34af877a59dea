import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { openWorld, type World, type WorldOptions, worldUrl } from '../checks/world/index.ts'
import { type BrowserInUse, startBrowser, type Visit, type VisitOptions } from './browser.ts'

/** The small world behind a real socket, and a browser that finds it at the world's own address. */
export type ServedWorld = {
  readonly world: World
  readonly browser: BrowserInUse
  /** A browser of somebody of the cast, signed in as their button would; the button is pressed where it is the point. */
  visitAs(key: string, options?: VisitOptions): Promise<Visit>
  close(): Promise<void>
}

export async function serveWorld(options: WorldOptions = {}): Promise<ServedWorld> {
  const world = await openWorld(options)
  const server = serve({ fetch: world.service.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await startBrowser({ address: worldUrl, servedAt: `127.0.0.1:${port}` })
  return {
    world,
    browser,
    async visitAs(key, options = {}) {
      const answer = await world.submit('/sign-in/demonstration', { personId: world.person(key).personId })
      const cookies = answer.headers.getSetCookie()
      if (cookies.length === 0) throw new Error(`Signing in as ${key} was answered ${answer.status}`)
      return browser.visit({ ...options, cookies })
    },
    async close() {
      await browser.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await world.close()
    },
  }
}
