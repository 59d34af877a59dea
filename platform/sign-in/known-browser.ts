import { randomBytes } from 'node:crypto'
import { markOf, sameText } from '../keyed-mark/index.ts'
import { cookiePrefix, makeCookie, readCookie } from './cookies.ts'

const KEPT_DAYS = 180
/** A ward computer is used by several people; the cookie stays small. */
const KEPT_PEOPLE = 5

/**
 * A browser that has signed in to an account before has a count of failures of its own, so a stranger's guesses slow the
 * stranger and never lock the person out (OWASP, "Slow down online guessing attacks with device cookies").
 */
export function openKnownBrowsers(secret: string, baseUrl: string) {
  const name = `${cookiePrefix(baseUrl)}.known_browser`
  const markOfEmail = (email: string) => markOf(secret, 'known browser of', email.toLowerCase()).slice(0, 16)
  const sign = (of: string, nonce: string) => markOf(secret, 'known browser', `${of}.${nonce}`)

  const entries = (request: Request) =>
    (readCookie(request, name) ?? '')
      .split('~')
      .slice(0, KEPT_PEOPLE)
      .flatMap((entry) => {
        const [of = '', nonce = '', signature = ''] = entry.split('.')
        return nonce && sameText(signature, sign(of, nonce)) ? [{ of, nonce, entry }] : []
      })

  return {
    /** Whose failures to count: this browser's with this account, or all strangers' together. */
    keyFor(request: Request, email: string): string {
      const of = markOfEmail(email)
      const known = entries(request).find((entry) => entry.of === of)
      return `password:${of}:${known?.nonce ?? 'stranger'}`
    },
    /** The cookie to set once this person has signed in. */
    remember(request: Request, email: string): string {
      const of = markOfEmail(email)
      const others = entries(request).filter((entry) => entry.of !== of)
      const nonce = randomBytes(12).toString('base64url')
      const mine = `${of}.${nonce}.${sign(of, nonce)}`
      const value = [mine, ...others.map(({ entry }) => entry)].slice(0, KEPT_PEOPLE).join('~')
      return makeCookie(name, value, baseUrl, KEPT_DAYS * 86_400)
    },
  }
}

export type KnownBrowsers = ReturnType<typeof openKnownBrowsers>
