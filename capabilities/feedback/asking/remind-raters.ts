import { today } from '@headroom/platform/clock'
import { inOrganisation } from '@headroom/platform/database'
import type { Mail } from '@headroom/platform/mail'
import { listUnspent } from '../confidence/unspent.ts'
import { type Asking, askingQueries, type CycleToAsk } from '../queries/askings.ts'
import { isReminderDue } from '../rules/cycle.ts'
import { linkSecret } from '../tickets/link.ts'
import { ticketHashOf } from '../tickets/ticket.ts'
import { type AskingParts, letterFacts } from './ask-raters.ts'
import { reminderLetter } from './letter.ts'
import { sendLetters } from './send-letters.ts'

const AT_ONCE = 50
/** In one round, so that other rounds have their turn. */
const MOST_IN_A_ROUND = 2_000

/**
 * Reminds whom it is time to remind and who has a ticket left. Everybody it was time for is noted as reminded, first: nobody is
 * written to twice, and what is kept does not tell who had answered. A letter that cannot be delivered is not noted either.
 */
export async function remindRatersOf(parts: AskingParts, cycleId: string): Promise<void> {
  const { scope, clock } = parts
  const day = today(clock)
  const { cycle, due } = await inOrganisation(scope, async (within) => {
    const found = await askingQueries(within).findCycle(cycleId)
    const standings = found ? await askingQueries(within).listReminding(cycleId) : []
    return { cycle: found, due: standings.filter((one) => found && isReminderDue(one, found.closesOn, day)) }
  })
  if (!cycle) return
  let left = MOST_IN_A_ROUND
  for (const standing of due) {
    while (left > 0) {
      const taken = await inOrganisation(scope, (within) =>
        askingQueries(within).takeToRemind(cycleId, standing, { today: day, limit: AT_ONCE }),
      )
      left -= taken.length
      if (parts.mail) await write(parts.mail, parts, { cycleId, cycle, taken })
      if (taken.length < AT_ONCE) break
    }
  }
}

type Reminded = { readonly cycleId: string; readonly cycle: CycleToAsk; readonly taken: readonly Asking[] }

async function write(mail: Mail, parts: AskingParts, { cycleId, cycle, taken }: Reminded): Promise<void> {
  const { scope, mark } = parts
  const tickets = taken.map((one) => ({
    ...one,
    cycleId,
    ticketHash: ticketHashOf(mark, linkSecret(mark, cycle.salt, one.invitationId)),
  }))
  const letters = (await listUnspent(scope, tickets)).flatMap((one) =>
    one.email ? [{ to: one.email, ...reminderLetter(letterFacts(parts, cycle, one)) }] : [],
  )
  await sendLetters(mail, letters)
}
