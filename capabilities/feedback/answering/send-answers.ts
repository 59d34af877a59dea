import { inOrganisation, type Scope } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { answeringQueries } from '../queries/answering.ts'
import type { SentAnswers } from '../rules/answers.ts'
import type { Ticket } from '../tickets/ticket.ts'

const TAKES_NO_MORE = 'HR002'

/**
 * Puts answers in the box, once for each ticket. No audit entry, and nothing else that the application could read: what is
 * written next to it, at a time that is known, would say whose it is.
 */
export async function sendAnswers(
  scope: Scope,
  ticket: Ticket,
  answers: SentAnswers,
): Promise<Result<undefined, { reason: 'sent-before' | 'over' }>> {
  try {
    return await inOrganisation(scope, async (within) => {
      const queries = answeringQueries(within)
      if (!(await queries.spend(ticket))) return fail({ reason: 'sent-before' })
      await queries.put(ticket, answers)
      return succeed(undefined)
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === TAKES_NO_MORE)
      return fail({ reason: 'over' })
    throw error
  }
}
