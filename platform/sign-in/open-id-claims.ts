import { z } from 'zod'

/** Some providers send the flag as text. */
const $Flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])

const $IdToken = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  aud: z.union([z.string(), z.array(z.string())]),
  // Required by OpenID Connect Core 1.0, section 2; the verifier before us checks it only where it is present.
  exp: z.number(),
  iat: z.number(),
  azp: z.string().optional(),
  email: z.email().optional(),
  email_verified: $Flag.optional(),
  name: z.string().optional(),
})

const $UserInfo = z.object({
  sub: z.string(),
  email: z.email().optional(),
  email_verified: $Flag.optional(),
  name: z.string().optional(),
})

export type Claims = {
  readonly issuer: string
  readonly subject: string
  readonly email: string | undefined
  readonly isEmailVerified: boolean
  readonly name: string
}

/**
 * Reads an ID token whose signature, issuer, audience, expiry and nonce are verified already, and holds it to the rest of
 * OpenID Connect Core 1.0, section 3.1.3.7. Undefined when it is not as it must be.
 */
export function readIdToken(idToken: string, clientId: string): Claims | undefined {
  const parsed = $IdToken.safeParse(payloadOf(idToken))
  if (!parsed.success) return undefined
  const claims = parsed.data
  if (Array.isArray(claims.aud) && claims.aud.length > 1 && claims.azp === undefined) return undefined
  if (claims.azp !== undefined && claims.azp !== clientId) return undefined
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: claims.email?.toLowerCase(),
    isEmailVerified: claims.email_verified ?? false,
    name: claims.name ?? '',
  }
}

/** Adds what the provider tells only at its user-info address; refused when it speaks of somebody else (section 5.3.2). */
export function withUserInfo(claims: Claims, userInfo: unknown): Claims | undefined {
  const parsed = $UserInfo.safeParse(userInfo)
  if (!parsed.success || parsed.data.sub !== claims.subject) return undefined
  return {
    ...claims,
    email: parsed.data.email?.toLowerCase(),
    isEmailVerified: parsed.data.email_verified ?? false,
    name: parsed.data.name ?? claims.name,
  }
}

/** What a token says, true or not. */
export function payloadOf(jwt: string): unknown {
  try {
    return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
