import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { ways } from './tables.ts'

const $Choice = z.object({ organisationId: z.uuid(), personId: z.uuid() })

/** What Better Auth has no endpoint for. None of these has a path: they are called by our code and by no request. */
export const ownEndpoints = {
  id: 'headroom',
  endpoints: {
    beginSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ accountId: z.uuid(), way: z.enum(ways) }) },
      async (context) => {
        const { internalAdapter } = context.context
        const user = await internalAdapter.findUserById(context.body.accountId)
        if (!user) throw new Error('The account of the new session is missing')
        const session = await internalAdapter.createSession(user.id, false, { way: context.body.way })
        await setSessionCookie(context, { session, user })
        return { token: session.token }
      },
    ),
    /** A session's next life: another id, the same beginning, and the old one dead on the server (promise C1). */
    renewSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ token: z.string(), choice: $Choice.optional() }) },
      async (context) => {
        const { internalAdapter } = context.context
        const found = await internalAdapter.findSession(context.body.token)
        if (!found) throw new Error('The session to renew is missing')
        const { session: before, user } = found
        const session = await internalAdapter.createSession(user.id, false, {
          ...before,
          ...context.body.choice,
        })
        await internalAdapter.deleteSession(before.token)
        await setSessionCookie(context, { session, user })
        return { token: session.token }
      },
    ),
    endSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ token: z.string() }) },
      async (context) => {
        await context.context.internalAdapter.deleteSession(context.body.token)
        deleteSessionCookie(context)
        return {}
      },
    ),
  },
} satisfies BetterAuthPlugin
