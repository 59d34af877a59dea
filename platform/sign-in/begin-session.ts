import type { Clock } from '../clock/index.ts'
import type { Way } from './tables.ts'

/** Better Auth's paths that begin a session, and the way each is. Any other beginner is a surprise, and is refused. */
const wayOfPath: Readonly<Record<string, Way>> = {
  '/sign-in/email': 'password',
  '/two-factor/verify-totp': 'password',
  '/two-factor/verify-backup-code': 'password',
  '/passkey/verify-authentication': 'passkey',
  '/callback/:id': 'open-id',
}

type SessionFields = Readonly<Record<string, unknown>>

/** What our limits and pages need to know of every session, set where every session begins. */
export const onBeginSession =
  (clock: Clock) => async (session: SessionFields, context: { path?: string | undefined } | null) => {
    const way = session.way ?? wayOfPath[context?.path ?? '']
    if (!way) throw new Error('A session was begun by an unknown way')
    const now = clock.now()
    return { data: { ...session, way, signedInAt: session.signedInAt ?? now, lastSeenAt: now } }
  }
