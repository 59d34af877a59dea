import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { type RawBuilder, sql } from 'kysely'
import type { CycleState, FeedbackTables } from '../tables.ts'

/** A cycle as its pages show it. */
export type Cycle = {
  readonly id: string
  readonly name: string
  readonly kind: 'person' | 'cohort' | 'organisation'
  readonly instrumentId: string
  readonly instrumentVersion: number
  readonly instrumentName: string
  readonly threshold: number
  readonly release: 'direct' | 'facilitated'
  readonly reviewer: 'none' | 'line-manager' | 'facilitator'
  readonly facilitatorId: string | null
  readonly facilitatorName: string | null
  readonly state: CycleState
  readonly closesOn: PlainDate
  readonly previousCycleId: string | null
  readonly previousName: string | null
  readonly madeBy: string | null
  readonly launchedAt: Date | null
  readonly closedOn: PlainDate | null
  readonly lateUntil: PlainDate | null
  readonly lockVersion: number
  readonly ratings: number
  readonly comments: number
  readonly subjects: number
}

export type CycleFacts = Pick<
  Cycle,
  | 'name'
  | 'instrumentId'
  | 'instrumentVersion'
  | 'threshold'
  | 'release'
  | 'reviewer'
  | 'facilitatorId'
  | 'closesOn'
  | 'previousCycleId'
>

const cycleRows = (within: Within, where: RawBuilder<unknown>) => sql<Cycle>`
  select cycle.id, cycle.name, cycle.kind, cycle.instrument_id as "instrumentId",
    cycle.instrument_version as "instrumentVersion", instrument.name as "instrumentName", cycle.threshold, cycle.release,
    cycle.reviewer, cycle.facilitator_person_id as "facilitatorId",
    facilitator.given_name || ' ' || facilitator.family_name as "facilitatorName", cycle.state,
    cycle.closes_on as "closesOn", cycle.previous_cycle_id as "previousCycleId", previous.name as "previousName",
    cycle.made_by as "madeBy", cycle.launched_at as "launchedAt", cycle.closed_on as "closedOn",
    cycle.late_until as "lateUntil", cycle.lock_version as "lockVersion",
    (select count(*)::int from feedback_item item where item.organisation_id = cycle.organisation_id
      and item.instrument_id = cycle.instrument_id and item.version = cycle.instrument_version and item.kind = 'rating') as ratings,
    (select count(*)::int from feedback_item item where item.organisation_id = cycle.organisation_id
      and item.instrument_id = cycle.instrument_id and item.version = cycle.instrument_version and item.kind = 'comment') as comments,
    (select count(*)::int from feedback_subject subject where subject.organisation_id = cycle.organisation_id
      and subject.cycle_id = cycle.id) as subjects
  from feedback_cycle cycle
  join feedback_instrument instrument on instrument.organisation_id = cycle.organisation_id and instrument.id = cycle.instrument_id
  left join feedback_cycle previous on previous.organisation_id = cycle.organisation_id and previous.id = cycle.previous_cycle_id
  left join person facilitator on facilitator.organisation_id = cycle.organisation_id and facilitator.id = cycle.facilitator_person_id
  where cycle.organisation_id = ${within.organisationId} and ${where}
  order by cycle.made_at desc, cycle.id desc`

export const cycleQueries = (within: Within) => {
  const { organisationId } = within
  const tables = within.tables<FeedbackTables>()
  return {
    find: async (cycleId: string): Promise<Cycle | undefined> =>
      (await cycleRows(within, sql`cycle.id = ${cycleId}`).execute(tables)).rows[0],

    /** Those for a cohort or the organisation: what a development lead looks after, the newest first. */
    listRun: async (limit: number): Promise<readonly Cycle[]> =>
      (await sql<Cycle>`${cycleRows(within, sql`cycle.kind <> 'person'`)} limit ${limit}`.execute(tables))
        .rows,

    /** What a cycle may be the next wave of: closed, with the same questionnaire, and of more than one person. */
    listEarlier: async (): Promise<readonly { id: string; name: string }[]> => {
      const { rows } = await sql<{ id: string; name: string }>`select id, name from feedback_cycle
        where organisation_id = ${organisationId} and state in ('closed', 'finished') and kind <> 'person'
        order by closed_on desc, id desc limit 50`.execute(tables)
      return rows
    },

    /** What the facilitator is known by on a form. */
    facilitatorKey: async (cycleId: string): Promise<string | undefined> => {
      const { rows } = await sql<{
        key: string | null
      }>`select coalesce(person.email, person.employee_number) as key
        from feedback_cycle cycle join person on person.organisation_id = cycle.organisation_id
          and person.id = cycle.facilitator_person_id
        where cycle.organisation_id = ${organisationId} and cycle.id = ${cycleId}`.execute(tables)
      return rows[0]?.key ?? undefined
    },

    insert: async (
      cycle: CycleFacts & { readonly id: string; readonly kind: Cycle['kind'] },
      at: Date,
    ): Promise<void> => {
      await tables
        .insertInto('feedback_cycle')
        .values({
          organisation_id: organisationId,
          id: cycle.id,
          kind: cycle.kind,
          state: 'preparing',
          made_by: within.personId,
          made_at: at,
          launched_at: null,
          closed_on: null,
          late_until: null,
          link_salt: null,
          item_count: null,
          level_count: null,
          ...columnsOf(cycle),
        })
        .execute()
    },

    /** False where somebody else changed it since, or it is under way. */
    change: async (cycleId: string, facts: CycleFacts, lockVersion: number): Promise<boolean> => {
      const { numUpdatedRows } = await tables
        .updateTable('feedback_cycle')
        .set((build) => ({ ...columnsOf(facts), lock_version: build('lock_version', '+', 1) }))
        .where('organisation_id', '=', organisationId)
        .where('id', '=', cycleId)
        .where('state', '=', 'preparing')
        .where('lock_version', '=', lockVersion)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },

    /** The state of the cycle, with its row held until the transaction ends. */
    lock: async (cycleId: string): Promise<{ state: CycleState; lockVersion: number } | undefined> => {
      const { rows } = await sql<{ state: CycleState; lockVersion: number }>`
        select state, lock_version as "lockVersion" from feedback_cycle
        where organisation_id = ${organisationId} and id = ${cycleId} for update`.execute(tables)
      return rows[0]
    },
  }
}

const columnsOf = (facts: CycleFacts) => ({
  name: facts.name,
  instrument_id: facts.instrumentId,
  instrument_version: facts.instrumentVersion,
  threshold: facts.threshold,
  release: facts.release,
  reviewer: facts.reviewer,
  facilitator_person_id: facts.facilitatorId,
  closes_on: facts.closesOn,
  previous_cycle_id: facts.previousCycleId,
})
