import { bringInConversations, type HistoricConversation } from '@headroom/capabilities/conversations'
import { type Demonstration, eachConversation, type YearlyConversation } from '@headroom/demo'
import { type Clock, today } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'

const BATCH = 1_000

/** A year of yearly conversations, as each of the two says they were. */
export async function loadConversations(
  scope: Scope,
  { seed, trust }: Demonstration,
  clock: Clock,
  idOf: (employeeNumber: string) => string,
): Promise<void> {
  const all = [...eachConversation(seed, today(clock), trust.staff)].map((made) => historic(made, idOf))
  for (let from = 0; from < all.length; from += BATCH)
    await inOrganisation(scope, (within) =>
      bringInConversations(within, all.slice(from, from + BATCH), clock.now()),
    )
}

const historic = (
  made: YearlyConversation,
  idOf: (employeeNumber: string) => string,
): HistoricConversation => ({
  kind: 'yearly',
  personId: idOf(made.employeeNumber),
  managerPersonId: idOf(made.supervisorEmployeeNumber),
  heldOn: made.heldOn,
  record: made.record,
  objectives: made.record
    ? [{ level: 'own', words: made.record.objective, shownBy: '', byWhen: made.record.byWhen }]
    : [],
  support: made.record ? [{ words: made.record.support, byWhen: made.record.byWhen }] : [],
  manager: made.managerSaysHeld === undefined ? undefined : { wasHeld: made.managerSaysHeld },
  person:
    made.personSaysHeld === undefined
      ? undefined
      : {
          wasHeld: made.personSaysHeld,
          useful: made.useful ?? null,
          feltValued: made.feltValued ?? null,
        },
})
