import type { AddressInfo } from 'node:net'
import { announcer } from '@headroom/platform/announcements'
import { type Clock, fixedClock, systemClock } from '@headroom/platform/clock'
import { type Config, loadConfig } from '@headroom/platform/config'
import { openLog } from '@headroom/platform/log'
import { type ServerType, serve } from '@hono/node-server'
import { listeners } from './capabilities.ts'
import { compose } from './compose.ts'
import { openInstallation } from './installation.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { doorWords, openingWords, portWords, settingWords } from './words.ts'

/** `npm start`: reads the settings, opens the database, loads the demonstration on the first run, and serves. */
export async function start(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const settings = loadConfig(environment)
  if (!settings.ok) return stopWith(settingWords(settings.faults))
  const config = settings.value
  const clock = clockOf(config)
  const log = openLog(config.HEADROOM_LOG)
  const opened = await openInstallation(config, clock)
  if (!opened.ok) return stopWith(openingWords(opened))
  const { database, installation } = opened.value
  const server = serve({ fetch: (request) => fetch(request), port: config.PORT, hostname: config.HOST })
  const listening = await whenListening(server)
  if (!listening.ok) {
    await database.close()
    return stopWith(portWords(listening.code, config))
  }
  const baseUrl = config.HEADROOM_URL ?? `http://${urlHost(config.HOST)}:${listening.port}`
  if (installation.kind === 'demonstration' && !installation.ready) {
    console.log('Making the demonstration trust (first run only; about half a minute) …')
    await loadDemonstration({ database, clock, announce: announcer(listeners) })
  }
  const service = await compose({ database, installation, config, clock, log, baseUrl })
  fetch = service.fetch

  const stop = async (signal: string) => {
    log.info({ signal }, 'Stopping')
    // A browser's idle connection must not keep the program: what is being answered is, for a while.
    const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 5_000)
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    await new Promise((resolve) => server.close(resolve))
    clearTimeout(cut)
    await service.close()
    await database.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  console.log(doorWords(baseUrl, installation.kind, database.kind))
}

/** Until everything is composed the port is held and says so. */
let fetch: (request: Request) => Response | Promise<Response> = () =>
  new Response('Headroom is starting. Try again in a moment.', {
    status: 503,
    headers: { 'Retry-After': '5' },
  })

const clockOf = (config: Config): Clock =>
  config.HEADROOM_TODAY ? fixedClock(`${config.HEADROOM_TODAY}T09:00:00Z`) : systemClock

const urlHost = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host

type Listening = { ok: true; port: number } | { ok: false; code: string }

const whenListening = (server: ServerType): Promise<Listening> =>
  new Promise((resolve) => {
    server.once('listening', () => resolve({ ok: true, port: (server.address() as AddressInfo).port }))
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ ok: false, code: error.code ?? error.message }),
    )
  })

function stopWith(words: string): void {
  console.error(words)
  process.exitCode = 1
}
