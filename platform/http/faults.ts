/** Thrown by a route and answered once, in `app.ts`; the page is the server's, the words are here. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

export class Forbidden extends Error {
  override readonly name = 'Forbidden'
}

export type FaultPage =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'too-large'; readonly limitMb: number }
  | { readonly kind: 'not-from-here' }
  | { readonly kind: 'no-changes-now'; readonly words: string }
  | { readonly kind: 'crash'; readonly reference: string }
  | { readonly kind: 'bad-request'; readonly faults: readonly { field: string; message: string }[] }

export const statusOf: Record<FaultPage['kind'], 400 | 403 | 404 | 413 | 500 | 503> = {
  'not-found': 404,
  forbidden: 403,
  'too-large': 413,
  'not-from-here': 403,
  'no-changes-now': 503,
  crash: 500,
  'bad-request': 400,
}
