// A program to be killed: opens the database, says which answers it holds, then takes answers over HTTP until it dies. With
// HEADROOM_CLOSING it closes the cycle instead.
import { writeSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { announcer } from '@headroom/platform/announcements'
import { systemClock, today } from '@headroom/platform/clock'
import { loadConfig } from '@headroom/platform/config'
import { openDatabase, type Scope, scopeMaker } from '@headroom/platform/database'
import { createApp } from '@headroom/platform/http'
import { markMaker } from '@headroom/platform/keyed-mark'
import { silentLog } from '@headroom/platform/log'
import { serve } from '@hono/node-server'
import { closeCycle } from '../../capabilities/feedback/confidence/close-cycle.ts'
import { linkHolders } from '../../capabilities/feedback/tickets/holders.ts'
import { type Ready, SECRET } from './answers-said.ts'
import { findCollecting, findHeldAnswers, startCollecting } from './held-answers.ts'
import { fillNew, findOrganisation } from './new-trust.ts'

const say = (words: string): void => {
  writeSync(1, `${words}\n`)
}

const settings = loadConfig(process.env)
if (!settings.ok) throw new Error(settings.faults.join())
// Side by side: the database opens in a thread of its own, and there are many lives to begin.
const pages = import('../../capabilities/feedback/routes/answering.tsx')
const opened = await openDatabase(settings.value)
if (!opened.ok) throw new Error(JSON.stringify(opened))
const database = opened.value
const scopeOf = scopeMaker(database.kysely)

async function openTrust(): Promise<Scope> {
  const known = await findOrganisation(database)
  if (known) return scopeOf(known, null)
  const scope = await fillNew(database, announcer([]))
  await startCollecting(scope)
  return scope
}

const scope = await openTrust()
const collecting = await findCollecting(scope)
say(`held ${JSON.stringify(await findHeldAnswers(scope))}`)

async function takeAnswers(): Promise<void> {
  const { answering } = await pages
  const app = createApp({
    routes: answering,
    findViewer: async () => undefined,
    findRelations: async () => 'no-such-person',
    scopeOf,
    enqueue: () => Promise.reject(new Error('Nothing is to be done later')),
    linkHolders,
    mark: markMaker(SECRET),
    frameFor: () => ({}),
    faultPage: ({ kind }) => kind,
    clock: systemClock,
    log: silentLog,
  })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const ready: Ready = {
    address: `http://127.0.0.1:${port}`,
    organisationId: scope.organisationId,
    ...collecting,
  }
  say(`ready ${JSON.stringify(ready)}`)
}

if (process.env.HEADROOM_CLOSING) {
  say('ready')
  await closeCycle(scope, collecting.cycleId, { day: today(systemClock), at: systemClock.now() })
  setInterval(() => {}, 1_000)
} else await takeAnswers()
