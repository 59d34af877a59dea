import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { decide, type FindRelations, type Viewer } from '../authorisation/index.ts'
import { type Clock, today } from '../clock/index.ts'
import { countQueries, DiskNearlyFull, type Scope, type ScopeOf } from '../database/index.ts'
import { isId } from '../ids/index.ts'
import type { Enqueue } from '../jobs/index.ts'
import type { KeyedMark } from '../keyed-mark/index.ts'
import { type LinkHolder, parseLinkText } from '../links/index.ts'
import type { Log } from '../log/index.ts'
import { type FaultPage, Forbidden, NotFound, statusOf } from './faults.ts'
import { readForm } from './form.ts'
import type { Frame, Html, PublicRequest, Route, SignedInRequest } from './route.ts'

export type HttpParts = {
  readonly routes: readonly Route[]
  readonly findViewer: (request: Request) => Promise<Viewer | undefined>
  readonly findRelations: FindRelations
  readonly scopeOf: ScopeOf
  readonly enqueue: Enqueue
  readonly linkHolders?: readonly LinkHolder[]
  readonly mark: KeyedMark
  readonly frameFor: (viewer: Viewer | undefined) => Frame
  readonly faultPage: (fault: FaultPage, frame: Frame) => Html
  readonly clock: Clock
  readonly log: Log
  /** The address people use, when a proxy stands before the server. */
  readonly publicUrl?: string
  /** Other places a form may lead to by redirect: the OpenID provider. */
  readonly formTargets?: readonly string[]
  /** In tests: every JSON answer is held against its schema. */
  readonly checkAnswers?: boolean
  /** Adds `Server-Timing` with the number of queries and their time; for the bench. */
  readonly showTiming?: boolean
}

type Kit = { Variables: { reference: string; pattern: string } }

const DEFAULT_LIMIT_MB = 1

export function createApp(parts: HttpParts): Hono<Kit> {
  const app = new Hono<Kit>()
  app.use(async (context, next) => {
    context.set('reference', randomUUID().slice(0, 8))
    await next()
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'", ...(parts.formTargets ?? [])],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
    }),
  )
  app.use(csrf({ origin: (origin, context) => origin === ownOrigin(context, parts.publicUrl) }))
  for (const route of parts.routes) mount(app, route, parts)
  app.notFound((context) => answerFault(context, { kind: 'not-found' }, parts))
  app.onError((error, context) => answerFault(context, faultOf(error, context, parts.log), parts))
  return app
}

const ownOrigin = (context: Context, publicUrl: string | undefined): string =>
  new URL(publicUrl ?? context.req.url).origin

function mount(app: Hono<Kit>, route: Route, parts: HttpParts): void {
  const limitMb = route.limitMb ?? DEFAULT_LIMIT_MB
  const limit = bodyLimit({
    maxSize: limitMb * 1_048_576,
    onError: (context) => answerFault(context as Context<Kit>, { kind: 'too-large', limitMb }, parts),
  })
  app.on(route.method, route.path, limit, async (context) => {
    context.set('pattern', route.path)
    if (!parts.showTiming) return answer(context, route, parts)
    const started = performance.now()
    const { result, queries, sqlMs } = await countQueries(() => answer(context, route, parts))
    const total = performance.now() - started
    result.headers.set(
      'Server-Timing',
      `total;dur=${total.toFixed(2)}, sql;dur=${sqlMs.toFixed(2)}, queries;dur=${queries}`,
    )
    return result
  })
}

type Asker = {
  readonly viewer: Viewer | undefined
  readonly scope: Scope | undefined
  readonly secret?: string
}

/** By a link nobody is known, even in a browser that is signed in: no page, record or log of it can say who it was. */
async function findAsker(context: Context<Kit>, route: Route, parts: HttpParts): Promise<Asker> {
  const { access } = route
  if (access.kind !== 'link') {
    const viewer = await parts.findViewer(context.req.raw)
    return { viewer, scope: viewer && parts.scopeOf(viewer.organisationId, viewer.personId) }
  }
  const link = parseLinkText(context.req.param(access.parameter) ?? '')
  const holder = parts.linkHolders?.find(({ purpose }) => purpose === access.purpose)
  const scope = link && parts.scopeOf(link.organisationId, null)
  if (!link || !scope || !(await holder?.holds(scope, link.secret)))
    return { viewer: undefined, scope: undefined }
  return { viewer: undefined, scope, secret: link.secret }
}

async function answer(context: Context<Kit>, route: Route, parts: HttpParts): Promise<Response> {
  const { viewer, scope, secret } = await findAsker(context, route, parts)
  const findRelations = async (parameter: string) => {
    const personId = context.req.param(parameter) ?? ''
    return scope && isId(personId) ? parts.findRelations(scope, personId) : 'no-such-person'
  }
  const decision = await decide(route.access, viewer, findRelations, secret !== undefined)
  if (decision === 'sign-in-first') return askToSignIn(context, route)
  if (decision === 'forbidden') return answerFault(context, { kind: 'forbidden' }, parts, viewer)
  if (decision === 'not-found') return answerFault(context, { kind: 'not-found' }, parts, viewer)
  const read = await readInputs(context, route)
  if (!read.ok) return answerFault(context, { kind: 'bad-request', faults: read.faults }, parts, viewer)
  const request: PublicRequest = {
    params: context.req.param() as Record<string, string>,
    query: read.query as PublicRequest['query'],
    body: read.body as PublicRequest['body'],
    url: new URL(context.req.url),
    raw: context.req.raw,
    now: parts.clock.now(),
    today: today(parts.clock),
    log: parts.log,
    frame: parts.frameFor(viewer),
    viewer,
    form: () => readForm(context.req.raw),
    page: async (content, status = 200) => context.html(await content.toString(), status, noStore),
    json: (value, status = 200) => {
      if (parts.checkAnswers) route.answer?.parse(value)
      return context.json(value as object, status, noStore)
    },
    redirect: (path) => context.redirect(path, 303),
    download: ({ name, type, body }) =>
      context.body(body as string, 200, {
        ...noStore,
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`,
      }),
  }
  const addressOf = (path: string): string => new URL(path, parts.publicUrl ?? context.req.url).href
  const { enqueue, mark } = parts
  return route.act({ ...request, scope, secret, enqueue, mark, addressOf } as unknown as SignedInRequest)
}

/** Pages about people are not kept by a shared computer's cache. */
const noStore = { 'Cache-Control': 'no-store' }

type Inputs =
  | { ok: true; query: unknown; body: unknown }
  | { ok: false; faults: { field: string; message: string }[] }

async function readInputs(context: Context, route: Route): Promise<Inputs> {
  const faults: { field: string; message: string }[] = []
  const note = (issues: readonly { path: PropertyKey[]; message: string }[]) =>
    faults.push(...issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })))
  const query = route.query?.safeParse(context.req.query())
  if (query && !query.success) note(query.error.issues)
  const body = route.body?.safeParse(await context.req.json().catch(() => undefined))
  if (body && !body.success) note(body.error.issues)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, query: query?.data, body: body?.data }
}

function askToSignIn(context: Context<Kit>, route: Route): Response {
  if (wantsJson(context, route)) return context.json({ fault: 'sign-in-first' }, 401)
  const { pathname, search } = new URL(context.req.url)
  const next = route.method === 'GET' ? `?next=${encodeURIComponent(pathname + search)}` : ''
  return context.redirect(`/sign-in${next}`, 303)
}

const wantsJson = (context: Context, route?: Route): boolean =>
  route ? route.answers === 'json' || route.answers === 'stream' : context.req.path.startsWith('/api/')

function faultOf(error: Error, context: Context<Kit>, log: Log): FaultPage {
  if (error instanceof NotFound) return { kind: 'not-found' }
  if (error instanceof Forbidden) return { kind: 'forbidden' }
  if (error instanceof DiskNearlyFull) return { kind: 'no-changes-now', words: error.message }
  if ('status' in error && error.status === 403) return { kind: 'not-from-here' }
  const reference = context.get('reference')
  // The stack names places in our code; the message may carry values, and stays out of the log.
  const cause = error.cause instanceof Error ? error.cause.name : undefined
  log.error(
    {
      reference,
      route: context.get('pattern'),
      error: error.name,
      code: 'code' in error ? error.code : undefined,
      cause,
      stack: placesOf(error),
    },
    'A request crashed',
  )
  return { kind: 'crash', reference }
}

const placesOf = (error: Error): readonly string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .map((line) => line.trim())

async function answerFault(
  context: Context<Kit>,
  fault: FaultPage,
  parts: HttpParts,
  knownViewer?: Viewer,
): Promise<Response> {
  const status = statusOf[fault.kind]
  if (wantsJson(context))
    return context.json({ fault: fault.kind, ...('faults' in fault ? { faults: fault.faults } : {}) }, status)
  const viewer = knownViewer ?? (await parts.findViewer(context.req.raw).catch(() => undefined))
  const content = parts.faultPage(fault, parts.frameFor(viewer))
  return context.html(await content.toString(), status)
}
