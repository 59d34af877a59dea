import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { openWorld, type World, type WorldOptions, worldUrl } from '../checks/world/index.ts'
import { assetFolder } from '../server/assets.ts'
import { type BrowserInUse, startBrowser } from './browser.ts'
import { buildProgram } from './program.ts'

/** The small world behind a real socket, and a browser that finds it at the world's own address. */
export type ServedWorld = {
  readonly world: World
  readonly browser: BrowserInUse
  close(): Promise<void>
}

export async function serveWorld(options: WorldOptions = {}): Promise<ServedWorld> {
  if (!existsSync(join(assetFolder(), 'manifest.json'))) await buildProgram()
  const world = await openWorld(options)
  const server = serve({ fetch: world.service.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await startBrowser({ address: worldUrl, servedAt: `127.0.0.1:${port}` })
  return {
    world,
    browser,
    async close() {
      await browser.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await world.close()
    },
  }
}
