import { NotFound } from '@headroom/platform/http'
import type { Cookies, LiveSession, SignIn } from '@headroom/platform/sign-in'

/** Tells the browser what to keep and to forget, beside the page or the redirect. */
export function withCookies(response: Response, cookies: Cookies): Response {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie)
  return response
}

export const toNext = (path: string, next: string): string =>
  next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`

/** The session behind a page that is reached only when signed in. */
export async function getSession(signIn: SignIn, request: Request): Promise<LiveSession> {
  const session = await signIn.findLive(request)
  if (!session) throw new NotFound()
  return session
}
