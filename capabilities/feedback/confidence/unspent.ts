import { inConfidence, type Scope } from '@headroom/platform/database'
import { sql } from 'kysely'

export type Holding = { readonly cycleId: string; readonly ticketHash: string }

/**
 * Which of these tickets can still be used. For two things alone: to tell whoever holds a ticket, and to leave out of
 * reminders those who need none. The answer is not kept, shown to others, or put in a log.
 */
export const listUnspent = <One extends Holding>(
  scope: Scope,
  tickets: readonly One[],
): Promise<readonly One[]> =>
  inConfidence(scope, async (within) => {
    if (tickets.length === 0) return []
    const asked = tickets.map(({ cycleId, ticketHash }) => ({ cycle_id: cycleId, ticket_hash: ticketHash }))
    const { rows } = await sql<{ hash: string }>`select spent.ticket_hash as hash
      from json_to_recordset(${JSON.stringify(asked)}::json) as held (cycle_id uuid, ticket_hash text)
      join feedback_spent_ticket spent on spent.organisation_id = ${within.organisationId}
        and spent.cycle_id = held.cycle_id and spent.ticket_hash = held.ticket_hash`.execute(
      within.tables<unknown>(),
    )
    const spent = new Set(rows.map(({ hash }) => hash))
    return tickets.filter(({ ticketHash }) => !spent.has(ticketHash))
  })
