import { createHmac, timingSafeEqual } from 'node:crypto'

/** A keyed mark of a text, for one purpose: the same secret never signs two kinds of thing. */
export const markOf = (secret: string, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`headroom ${purpose}\n${text}`).digest('base64url')

export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
