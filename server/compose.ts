import { accountWith } from '@headroom/capabilities/account'
import {
  describePeople,
  findRelations,
  findViewerFacts,
  listOrganisations,
  peopleWithEmail,
} from '@headroom/capabilities/organisation'
import { assetPrefix } from '@headroom/design-system'
import { announcer } from '@headroom/platform/announcements'
import type { Viewer } from '@headroom/platform/authorisation'
import type { Capability } from '@headroom/platform/capability'
import type { Clock } from '@headroom/platform/clock'
import type { Config } from '@headroom/platform/config'
import { type Database, type ScopeOf, scopeMaker } from '@headroom/platform/database'
import { createApp, type Route } from '@headroom/platform/http'
import { demonstrationPeople, type Installation } from '@headroom/platform/installation'
import { type Jobs, type Outside, openJobs } from '@headroom/platform/jobs'
import { markMaker } from '@headroom/platform/keyed-mark'
import type { Log } from '@headroom/platform/log'
import { openMail } from '@headroom/platform/mail'
import { openSignIn } from '@headroom/platform/sign-in'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { assetFolder, useAssets } from './assets.ts'
import { capabilities, listeners } from './capabilities.ts'
import { drawFault } from './fault-pages.tsx'
import { frameMaker } from './frame.ts'
import { modeOf } from './mode.ts'
import { apiReference } from './open-api.ts'

export type ServiceParts = {
  readonly database: Database
  readonly installation: Installation
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  /** The address that people use. */
  readonly baseUrl: string
  /** In tests: every JSON answer is held against its schema. */
  readonly checkAnswers?: boolean
  /** For the bench: says how long each answer took, and how much of it in the database. */
  readonly showTiming?: boolean
  /** In tests: rounds are made when they are asked for, and never by themselves. */
  readonly roundsByHand?: boolean
}

export type Service = {
  readonly fetch: (request: Request) => Response | Promise<Response>
  readonly routes: readonly Route[]
  readonly scopeOf: ScopeOf
  readonly jobs: Jobs
  close(): Promise<void>
}

const HOUR_MS = 3_600_000

/** Builds everything once, from the outside in. The whole program is what this function puts together. */
export async function compose(parts: ServiceParts): Promise<Service> {
  const { database, installation, config, clock, log, baseUrl } = parts
  const scopeOf = scopeMaker(database.kysely)
  const mode = modeOf(installation, database.kind)
  const secret = config.HEADROOM_SECRET ?? installation.secret
  const mail = openMail(config)
  const outside: Outside = {
    mail,
    mark: markMaker(secret),
    addressOf: (path) => new URL(path, baseUrl).href,
  }
  const signIn = openSignIn({
    database,
    config,
    clock,
    log,
    baseUrl,
    scopeOf,
    secret,
    mail,
    demonstration: mode === 'trial',
    peopleWithEmail: (email) => peopleWithEmail(database.kysely, email),
    describePeople: (people) => describePeople(scopeOf, people),
    demonstrationPeople: () => demonstrationPeople(database.kysely),
  })
  const all: readonly Capability[] = [...capabilities, accountWith(signIn)]
  const jobs = await openJobs({
    database,
    kinds: all.flatMap((capability) => capability.jobs),
    rounds: {
      kinds: all.flatMap((capability) => capability.rounds ?? []),
      listOrganisations: async () => (await listOrganisations(database.kysely)).map(({ id }) => id),
      isScheduled: parts.roundsByHand !== true,
    },
    outside,
    scopeOf,
    announce: announcer(listeners),
    clock,
    log,
  })
  const served = all
    .flatMap((capability) => capability.routes)
    .filter((route) => mode === 'trial' || !route.demonstrationOnly)
  const routes = [...served, apiReference(served)]

  useAssets(assetFolder())
  const app = new Hono()
  app.get('/health', (context) => context.text('well'))
  app.get('/ready', async (context) => {
    const ready = await sql`select 1`.execute(database.kysely).then(
      () => true,
      () => false,
    )
    return context.text(ready ? 'ready' : 'the database does not answer', ready ? 200 : 503)
  })
  app.use(`${assetPrefix}*`, async (context, next) => {
    await next()
    if (context.res.ok) context.header('Cache-Control', 'public, max-age=31536000, immutable')
  })
  app.use(
    `${assetPrefix}*`,
    serveStatic({ root: assetFolder(), rewriteRequestPath: (path) => path.slice(assetPrefix.length - 1) }),
  )
  app.all('/api/auth/*', (context) => signIn.handler(context.req.raw))
  const pages = createApp({
    routes,
    findViewer: viewerFinder(signIn, scopeOf),
    findRelations,
    scopeOf,
    enqueue: jobs.enqueue,
    linkHolders: all.flatMap((capability) => capability.linkHolders ?? []),
    mark: outside.mark,
    frameFor: frameMaker(
      all.flatMap((capability) => capability.navigation),
      mode,
    ),
    faultPage: drawFault,
    clock,
    log,
    publicUrl: baseUrl,
    formTargets: config.HEADROOM_OIDC_ISSUER ? [new URL(config.HEADROOM_OIDC_ISSUER).origin] : [],
    checkAnswers: parts.checkAnswers ?? false,
    showTiming: parts.showTiming ?? false,
  })
  app.all('*', (context) => pages.fetch(context.req.raw))
  const sweeping = setInterval(() => {
    signIn.sweep().catch((error: Error) => log.warn({ error: error.name }, 'Old sign-in rows were not swept'))
  }, HOUR_MS).unref()
  return {
    fetch: app.fetch,
    routes,
    scopeOf,
    jobs,
    close: async () => {
      clearInterval(sweeping)
      await jobs.stop()
      await signIn.settled()
    },
  }
}

const viewerFinder =
  (signIn: ReturnType<typeof openSignIn>, scopeOf: ScopeOf) =>
  async (request: Request): Promise<Viewer | undefined> => {
    const session = await signIn.findSession(request)
    if (!session) return undefined
    const facts = await findViewerFacts(scopeOf(session.organisationId, session.personId))
    return facts && { ...session, ...facts }
  }
