import { createHmac, timingSafeEqual } from 'node:crypto'

/** A keyed mark of a text, for one purpose: the same secret never signs two kinds of thing. */
export const markOf = (secret: string, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`headroom ${purpose}\n${text}`).digest('base64url')

/**
 * `markOf` with the installation's secret in it, which neither the application's role in the database nor a capability can
 * read: what a capability derives with it, a reader of the tables cannot.
 */
export type KeyedMark = (purpose: string, text: string) => string

export const markMaker =
  (secret: string): KeyedMark =>
  (purpose, text) =>
    markOf(secret, purpose, text)

export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
