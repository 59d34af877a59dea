import { parse } from 'uuid'
import type { Scope } from '../database/index.ts'
import { isId } from '../ids/index.ts'

/**
 * Who may use a route by a link alone, without an account: somebody outside who was asked for feedback, say. A capability
 * says whether a secret is one of its own; only then is there a scope, of the link's organisation and of no person.
 */
export type LinkHolder = {
  /** As in the route's `access`. */
  readonly purpose: string
  holds(scope: Scope, secret: string): Promise<boolean>
}

export type LinkText = { readonly organisationId: string; readonly secret: string }

const SECRET = /^[\w-]{20,600}$/

/** What a link carries: the organisation, without which its rows cannot be seen, and the secret. */
export const makeLinkText = ({ organisationId, secret }: LinkText): string =>
  `${Buffer.from(parse(organisationId)).toString('base64url')}.${secret}`

export function parseLinkText(text: string): LinkText | undefined {
  const [organisation = '', secret = '', ...more] = text.split('.')
  const bytes = Buffer.from(organisation, 'base64url')
  if (more.length > 0 || bytes.length !== 16 || !SECRET.test(secret)) return undefined
  const organisationId = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isId(organisationId) ? { organisationId, secret } : undefined
}
