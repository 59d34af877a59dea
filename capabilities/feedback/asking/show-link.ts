import { appendAudit } from '@headroom/platform/audit'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { type LinkToPassOn, linksToPassOn } from '../queries/links-to-pass-on.ts'

/** For somebody outside whom no mail reached: shown to a development lead, never to whom it is about, and on record. */
export const takeLinkInHand = (
  scope: Scope,
  invitationId: string,
  at: Date,
): Promise<(LinkToPassOn & { readonly salt: string }) | undefined> =>
  inOrganisation(scope, async (within) => {
    const queries = linksToPassOn(within)
    const link = await queries.find(invitationId)
    if (!link) return undefined
    await queries.takeInHand(invitationId)
    await appendAudit(within, at, [
      { action: 'show-link', objectType: 'feedback-invitation', objectId: invitationId },
    ])
    return link
  })
