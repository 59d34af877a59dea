import { createHash } from 'node:crypto'
import type { KeyedMark } from '@headroom/platform/keyed-mark'
import { makeLinkText } from '@headroom/platform/links'

export const LINK_PURPOSE = 'feedback-invitation'

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/**
 * What an invited rater holds. Nothing stores it: it comes of the installation's secret, the cycle's salt and the invitation,
 * so that it can be made again for a reminder until the salt is erased, and cannot be made from the tables alone.
 */
export const linkSecret = (mark: KeyedMark, salt: string, invitationId: string): string =>
  mark('feedback link', `${salt}\n${invitationId}`)

/** Where a link leads, as a path of ours. */
export const linkPath = (organisationId: string, secret: string): string =>
  `/give-feedback/${makeLinkText({ organisationId, secret })}`
