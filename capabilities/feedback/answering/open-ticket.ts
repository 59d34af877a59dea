import { inOrganisation, type Scope } from '@headroom/platform/database'
import { NotFound } from '@headroom/platform/http'
import type { KeyedMark } from '@headroom/platform/keyed-mark'
import { listUnspent } from '../confidence/unspent.ts'
import { type About, answeringQueries } from '../queries/answering.ts'
import { partsOf, type Questionnaire } from '../rules/questionnaire.ts'
import { type AnswersSoFar, nothingYet, openDraft } from '../tickets/sealed-draft.ts'
import { readTicket, type Ticket } from '../tickets/ticket.ts'

export type Holder = { readonly scope: Scope; readonly mark: KeyedMark; readonly secret: string }

export type OpenTicket = {
  readonly ticket: Ticket
  readonly about: About
  readonly questionnaire: Questionnaire
  readonly answers: AnswersSoFar
  /** As it lies in the table. */
  readonly sealed: string | undefined
}

/** What a ticket opens; as if nothing were there, where it was not made here. */
export async function openTicket({ scope, mark, secret }: Holder): Promise<OpenTicket> {
  const ticket = readTicket(mark, secret)
  if (!ticket) throw new NotFound()
  return inOrganisation(scope, async (within) => {
    const queries = answeringQueries(within)
    const about = await queries.findAbout(ticket)
    if (!about) throw new NotFound()
    const items = await queries.listItems(about, ticket.group === 'self')
    const sealed = await queries.findDraft(ticket)
    return {
      ticket,
      about,
      questionnaire: { levelLabels: about.levelLabels, parts: partsOf(items) },
      answers: (sealed && openDraft(mark, ticket, sealed)) || nothingYet,
      sealed,
    }
  })
}

/** Whether its holder is to be told that it was used. Where the link was passed on by hand, nobody is. */
export async function isKnownSpent(scope: Scope, ticket: Ticket): Promise<boolean> {
  if (ticket.isDiscreet) return false
  const [unspent] = await listUnspent(scope, [{ cycleId: ticket.cycleId, ticketHash: ticket.hash }])
  return unspent === undefined
}
