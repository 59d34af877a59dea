import { findInstallation } from '@headroom/platform/installation'
import { markMaker } from '@headroom/platform/keyed-mark'
import type { Mail, Message } from '@headroom/platform/mail'
import { sql } from 'kysely'
import { worldUrl } from '../../../checks/world/index.ts'
import type { AskingParts } from '../asking/ask-raters.ts'
import { linkPath, linkSecret } from '../tickets/link.ts'
import type { FeedbackWorld } from './world.ts'

/** A mail server that keeps what it is given, and refuses whom it is told to. */
export type PostBox = Mail & {
  readonly sent: readonly Message[]
  refuse(address: string): void
  clear(): void
}

export function openPostBox(): PostBox {
  const sent: Message[] = []
  const refused = new Set<string>()
  return {
    sent,
    refuse: (address) => void refused.add(address),
    clear: () => void sent.splice(0),
    async send(message) {
      if (refused.has(message.to)) throw new Error('550 no such mailbox')
      sent.push(message)
    },
  }
}

/** What a job or a round has at hand, with the world's own secret. */
export async function askingParts(world: FeedbackWorld, mail?: Mail): Promise<AskingParts> {
  const installation = await findInstallation(world.database.kysely)
  return {
    mail,
    mark: markMaker(installation?.secret ?? ''),
    addressOf: (path) => new URL(path, worldUrl).href,
    scope: world.scope,
    clock: world.clock,
  }
}

/** Where the link of an invitation leads. */
export async function linkOf(world: FeedbackWorld, cycleId: string, invitationId: string): Promise<string> {
  const { mark } = await askingParts(world)
  const { rows } = await world.within('developmentLead', (within) =>
    sql<{ salt: string }>`select link_salt as salt from feedback_cycle where id = ${cycleId}`.execute(
      within.tables<unknown>(),
    ),
  )
  return linkPath(world.scope.organisationId, linkSecret(mark, rows[0]?.salt ?? '', invitationId))
}
