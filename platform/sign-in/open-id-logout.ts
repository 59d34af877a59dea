import { z } from 'zod'
import type { Kit } from './kit.ts'
import { payloadOf } from './open-id-claims.ts'

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout'

/** OpenID Connect Back-Channel Logout 1.0, section 2.4. A nonce is forbidden, so that no ID token can pass for one. */
const $LogoutToken = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  iat: z.number(),
  exp: z.number(),
  jti: z.string(),
  events: z.object({ [LOGOUT_EVENT]: z.object({}).loose() }),
  nonce: z.undefined().optional(),
})

/**
 * The provider says that somebody has signed out there. Every session of theirs that began there ends; one begun with a
 * passkey or a password does not. A token that names only the provider's session (`sid`) is refused: we do not keep that.
 */
export async function endSessionsByProvider(
  kit: Kit,
  isGenuine: (token: string) => Promise<boolean>,
  request: Request,
): Promise<Response> {
  const token = new URLSearchParams(await request.text()).get('logout_token') ?? ''
  const claims = $LogoutToken.safeParse(payloadOf(token))
  if (!claims.success || !(await isGenuine(token))) return answer(400, { error: 'invalid_request' })
  const { iss, sub } = claims.data
  const ended = await kit.tables((tables) =>
    tables
      .deleteFrom('sign_in.session')
      .where('way', '=', 'open-id')
      .where('account_id', 'in', (build) =>
        build.selectFrom('sign_in.credential').select('account_id').where('subject', '=', `${iss} ${sub}`),
      )
      .returning(['id', 'organisation_id', 'person_id'])
      .execute(),
  )
  for (const { id, organisation_id: organisationId, person_id: personId } of ended)
    if (organisationId)
      await kit.record({ organisationId, personId }, 'sign-in.ended', { type: 'session', id })
  return answer(200, {})
}

/** Section 2.8: the provider must not be answered from a cache. */
const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
