import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { CycleState } from '../tables.ts'

export type HeldCycle = {
  readonly state: CycleState
  readonly threshold: number
  readonly closedOn: PlainDate | null
  readonly lateUntil: PlainDate | null
}

/** The cycle, held until the transaction ends: of two programs that close it, the second finds it closed. */
export async function lockCycle(within: Within, cycleId: string): Promise<HeldCycle | undefined> {
  const { rows } =
    await sql<HeldCycle>`select state, threshold, closed_on as "closedOn", late_until as "lateUntil"
    from feedback_cycle where organisation_id = ${within.organisationId} and id = ${cycleId} for update`.execute(
      within.tables<unknown>(),
    )
  return rows[0]
}
