import { AUTH_PATH } from './engine.ts'
import type { Kit } from './kit.ts'
import { withLimitedBody } from './limited-body.ts'
import { OPEN_ID, type OpenId } from './open-id.ts'
import { dropEarlierSession, findLiveSession, isFresh, sessionCookieName } from './sessions.ts'

/**
 * The only addresses of Better Auth that a request reaches: what a browser's script or the provider must call. All else is
 * done by our pages, which call the engine themselves.
 */
const open = {
  callback: `GET ${AUTH_PATH}/callback/${OPEN_ID}`,
  logout: `POST ${AUTH_PATH}/logout/${OPEN_ID}`,
  askForPasskey: `GET ${AUTH_PATH}/passkey/generate-authenticate-options`,
  signInWithPasskey: `POST ${AUTH_PATH}/passkey/verify-authentication`,
  offerPasskey: `GET ${AUTH_PATH}/passkey/generate-register-options`,
  addPasskey: `POST ${AUTH_PATH}/passkey/verify-registration`,
} as const

export async function answerEngineRequest(
  kit: Kit,
  openId: OpenId | undefined,
  asked: Request,
): Promise<Response> {
  const request = await withLimitedBody(asked)
  if (!request) return Response.json({ fault: 'too-large' }, { status: 413 })
  switch (`${request.method} ${new URL(request.url).pathname}`) {
    case open.callback:
      return openId ? beginning(kit, request, await openId.callback(request)) : notFound()
    case open.logout:
      return openId ? openId.logout(request) : notFound()
    case open.askForPasskey:
      return kit.engine.handler(request)
    case open.signInWithPasskey:
      return withoutBody(await beginning(kit, request, await kit.engine.handler(request)))
    case open.offerPasskey:
    case open.addPasskey:
      return addingPasskey(kit, request)
    default:
      return notFound()
  }
}

const notFound = (): Response => Response.json({ fault: 'not-found' }, { status: 404 })

/** Our limits are stricter than the engine's: it is asked only for a session that is live and recent by them. */
async function addingPasskey(kit: Kit, request: Request): Promise<Response> {
  const session = await findLiveSession(kit, request)
  if (session?.stage !== 'complete') return Response.json({ fault: 'sign-in-first' }, { status: 401 })
  if (!isFresh(kit, session)) return Response.json({ fault: 'sign-in-again' }, { status: 403 })
  const answer = await kit.engine.handler(request)
  if (answer.ok && request.method === 'POST' && session.acting)
    await kit.record(session.acting, 'sign-in.passkey-added', { type: 'account', id: session.accountId })
  return answer
}

/** A session that begins ends the one that the browser had before. */
async function beginning(kit: Kit, request: Request, answer: Response): Promise<Response> {
  const begun = answer.headers
    .getSetCookie()
    .some((cookie) => cookie.startsWith(`${sessionCookieName(kit)}=`) && !cookie.includes('Max-Age=0'))
  if (begun) await dropEarlierSession(kit, request)
  return answer
}

/** The engine tells a script the session's token, which is for the cookie alone. */
function withoutBody(answer: Response): Response {
  if (!answer.ok) return answer
  const headers = new Headers()
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return Response.json({ signedIn: true }, { headers })
}
