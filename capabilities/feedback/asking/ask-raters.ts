import { type Clock, today } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import type { Outside } from '@headroom/platform/jobs'
import { type Asking, askingQueries, type CycleToAsk } from '../queries/askings.ts'
import type { Delivery } from '../tables.ts'
import { hashOf, linkPath, linkSecret } from '../tickets/link.ts'
import { askingLetter, type LetterFacts } from './letter.ts'
import { sendLetters } from './send-letters.ts'

export type AskingParts = Outside & { readonly scope: Scope; readonly clock: Clock }

const LINKS_AT_ONCE = 1_000
const LETTERS_AT_ONCE = 20
/** Longer than twenty letters take to a mail server that does not answer; after it, another program takes them up. */
const TAKEN_FOR_MS = 300_000

/**
 * Makes the links of everybody who was asked and has none, and tells them: by mail, or on their home page, or by whoever runs
 * the cycle. Twice is the same as once; what was cut short is told again at most.
 */
export async function askRatersOf(parts: AskingParts, cycleId: string): Promise<number> {
  const { scope, clock, mark } = parts
  const cycle = await inOrganisation(scope, (within) => askingQueries(within).findCycle(cycleId))
  if (!cycle) return 0
  let isMore = true
  while (isMore) {
    isMore = await inOrganisation(scope, async (within) => {
      const queries = askingQueries(within)
      const ids = await queries.listUnlinked(cycleId, LINKS_AT_ONCE)
      const links = ids.map((invitationId) => ({
        invitationId,
        linkHash: hashOf(linkSecret(mark, cycle.salt, invitationId)),
      }))
      await queries.setLinks(links, today(clock))
      return ids.length === LINKS_AT_ONCE
    })
  }
  let told = 0
  for (;;) {
    const now = clock.now()
    const batch = await inOrganisation(scope, (within) =>
      askingQueries(within).takeToTell(cycleId, {
        now,
        until: new Date(now.getTime() + TAKEN_FOR_MS),
        limit: parts.mail ? LETTERS_AT_ONCE : LINKS_AT_ONCE,
      }),
    )
    if (batch.length === 0) return told
    const deliveries = await tell(parts, cycle, batch)
    await inOrganisation(scope, (within) => askingQueries(within).told(deliveries))
    told += batch.length
  }
}

type Told = { readonly invitationId: string; readonly delivery: Delivery }

async function tell(
  parts: AskingParts,
  cycle: CycleToAsk,
  batch: readonly Asking[],
): Promise<readonly Told[]> {
  const { mail } = parts
  const reached = batch.filter(({ email }) => mail && email)
  const letters = reached.map((one) => ({
    to: one.email ?? '',
    ...askingLetter(letterFacts(parts, cycle, one)),
  }))
  const taken = mail ? await sendLetters(mail, letters) : []
  const mailed = new Map(reached.map(({ invitationId }, place) => [invitationId, taken[place] === true]))
  return batch.map(({ invitationId, isStaff }) => ({
    invitationId,
    delivery: deliveryOf(mailed.get(invitationId), isStaff),
  }))
}

function deliveryOf(isMailed: boolean | undefined, isStaff: boolean): Delivery {
  if (isMailed === undefined) return isStaff ? 'on-home-page' : 'by-hand'
  return isMailed ? 'mailed' : 'not-delivered'
}

export const letterFacts = (
  { scope, mark, addressOf }: AskingParts,
  cycle: CycleToAsk,
  { invitationId, group, name, subjectName }: Asking,
): LetterFacts => ({
  ...cycle,
  group,
  name,
  subjectName,
  address: addressOf(linkPath(scope.organisationId, linkSecret(mark, cycle.salt, invitationId))),
})
