import { inOrganisation } from '@headroom/platform/database'
import type { LinkHolder } from '@headroom/platform/links'
import { answeringQueries } from '../queries/answering.ts'
import { hashOf, LINK_PURPOSE } from './link.ts'
import { looksLikeTicket, TICKET_PURPOSE } from './ticket.ts'

/**
 * A link is known by its hash. A ticket is written down nowhere: its seal says that it was made here, and is looked at by
 * `openTicket`, without which no page learns what a ticket is about.
 */
export const linkHolders: readonly LinkHolder[] = [
  {
    purpose: LINK_PURPOSE,
    holds: (scope, secret) =>
      inOrganisation(scope, (within) => answeringQueries(within).hasLink(hashOf(secret))),
  },
  { purpose: TICKET_PURPOSE, holds: async (_scope, secret) => looksLikeTicket(secret) },
]
