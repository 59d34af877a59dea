import type { z } from 'zod'
import type { Access, Viewer } from '../authorisation/index.ts'
import type { PlainDate } from '../clock/index.ts'
import type { Scope } from '../database/index.ts'
import type { Enqueue } from '../jobs/index.ts'
import type { KeyedMark } from '../keyed-mark/index.ts'
import type { Log } from '../log/index.ts'
import type { SentForm } from './form.ts'

/** What the page shell shows around every page; made by the server for the viewer. */
export type Frame = {
  readonly viewer?: {
    readonly name: string
    readonly organisationName: string
    readonly navigation: readonly { readonly href: string; readonly label: string }[]
  }
  readonly banner?: { readonly label: string; readonly text: string }
}

/** Anything that turns into HTML text; hono/jsx elements do. */
export type Html = { toString(): string | Promise<string> }

type Shape = z.ZodType

export type RouteDescription = {
  readonly method: 'GET' | 'POST'
  /** Hono's form: `/people/:personId`. A parameter's name says what it is the id of, everywhere the same. */
  readonly path: string
  /** One sentence, for the reference and the OpenAPI document. */
  readonly summary: string
  readonly access: Access
  readonly answers: 'page' | 'download' | 'json' | 'stream'
  /** The query string's schema; a faulty one is answered 400 with all its faults. */
  readonly query?: Shape
  /** The JSON body's schema, for `/api`. */
  readonly body?: Shape
  /** The JSON answer's schema, for `/api`: documented, and checked against real answers in the tests. */
  readonly answer?: Shape
  /** Exists only where the installation is a demonstration. */
  readonly demonstrationOnly?: boolean
  /** The largest request in MB (1 when not given); only uploads ask for more. */
  readonly limitMb?: number
}

type OutputOf<S> = S extends Shape ? z.output<S> : undefined

export type PublicRequest<D extends RouteDescription = RouteDescription> = {
  readonly params: Readonly<Record<string, string>>
  readonly query: OutputOf<D['query']>
  readonly body: OutputOf<D['body']>
  readonly url: URL
  readonly raw: Request
  readonly now: Date
  readonly today: PlainDate
  readonly log: Log
  readonly frame: Frame
  readonly viewer: Viewer | undefined
  form(): Promise<SentForm>
  page(content: Html, status?: 200 | 201 | 400 | 403 | 404 | 409 | 422): Response | Promise<Response>
  json(
    value: D['answer'] extends Shape ? z.input<D['answer']> : never,
    status?: 200 | 201 | 202 | 400 | 404 | 409,
  ): Response
  /** After a form: 303, so that going back or reloading does not send it again. */
  redirect(path: string): Response
  download(file: {
    name: string
    type: string
    body: string | Uint8Array | ReadableStream<Uint8Array>
  }): Response
}

type ScopedRequest<D extends RouteDescription> = PublicRequest<D> & {
  readonly scope: Scope
  /** Adds a background job inside the open transaction: it exists if and only if the change does. */
  readonly enqueue: Enqueue
  readonly mark: KeyedMark
  /** An address of ours as people outside reach it: for a link that is passed on. */
  readonly addressOf: (path: string) => string
}

export type SignedInRequest<D extends RouteDescription = RouteDescription> = ScopedRequest<D> & {
  readonly viewer: Viewer
}

/** By a link: a scope of no person, and no viewer even if the browser is signed in. */
export type LinkRequest<D extends RouteDescription = RouteDescription> = ScopedRequest<D> & {
  readonly viewer: undefined
  /** What the link holds beside its organisation. */
  readonly secret: string
}

export type Route = RouteDescription & {
  act(request: SignedInRequest): Response | Promise<Response>
}

type RequestFor<D extends RouteDescription> = D['access'] extends { kind: 'public' }
  ? PublicRequest<D>
  : D['access'] extends { kind: 'link' }
    ? LinkRequest<D>
    : SignedInRequest<D>

/**
 * A route is data with one function: what it is called, who may, what goes in and out.
 *
 * ```ts
 * route({ method: 'GET', path: '/people/:personId', summary: 'A person', answers: 'page', access: { kind: 'signed-in' } },
 *   async ({ scope, params, page, frame }) => page(<PersonPage … />))
 * ```
 */
export const route = <const D extends RouteDescription>(
  description: D,
  act: (request: RequestFor<D>) => Response | Promise<Response>,
): Route => ({ ...description, act: act as unknown as Route['act'] })

/** An entry of the main navigation, shown to those who may use it. */
export type NavigationItem = {
  readonly href: string
  readonly label: string
  readonly access: Access
  readonly position: number
}
