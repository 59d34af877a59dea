import type { Clock } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { openWorld, type World } from '../../../checks/world/index.ts'
import { type ItemText, readyMadeInstrument } from '../instruments/ready-made.ts'
import { insertRows } from '../queries/insert-rows.ts'
import { instrumentWrites } from '../queries/write-instrument.ts'
import type { RaterGroupKey } from '../tables.ts'

export type MovableClock = Clock & { moveTo(day: string): void }

export function movableClock(day: string): MovableClock {
  let now = new Date(`${day}T09:00:00Z`)
  return {
    now: () => now,
    moveTo: (next) => {
      now = new Date(`${next}T09:00:00Z`)
    },
  }
}

export type Questionnaire = {
  readonly instrumentId: string
  readonly version: number
  readonly itemCount: number
  readonly levelCount: number
}

export type Asked = {
  readonly group: RaterGroupKey
  readonly personId?: string
  readonly email?: string
  readonly name?: string
  readonly state?: 'proposed' | 'asked' | 'declined' | 'withdrawn'
}

export type CycleAsked = {
  readonly questionnaire: Questionnaire
  readonly subjects: readonly string[]
  readonly name?: string
  readonly kind?: 'person' | 'cohort' | 'organisation'
  readonly threshold?: number
  readonly release?: 'direct' | 'facilitated'
  readonly reviewer?: 'none' | 'line-manager' | 'facilitator'
  readonly facilitatorId?: string
  readonly closesOn?: string
  readonly previousCycleId?: string
  readonly state?: 'preparing' | 'collecting'
}

export type Put = {
  readonly cycleId: string
  readonly subjectId: string
  readonly group: RaterGroupKey
  readonly levels: readonly (number | null)[]
  readonly unseen?: readonly number[]
  readonly comments?: readonly { readonly position: number; readonly text: string }[]
}

/** The test world with feedback in it: questionnaires, cycles, askings and answers, of the near trust. */
export type FeedbackWorld = World & {
  readonly clock: MovableClock
  readonly scope: Scope
  /** A published questionnaire of the first rating items of the ready-made one, and comments. */
  makeQuestionnaire(size?: { ratings?: number; comments?: number }): Promise<Questionnaire>
  /** A cycle that collects, or is prepared; nobody is asked yet. */
  makeCycle(cycle: CycleAsked): Promise<string>
  /** Invitations as rows, asked unless said otherwise; without links. Answers their ids. */
  ask(cycleId: string, subjectId: string, raters: readonly Asked[]): Promise<readonly string[]>
  /** Answers, put into the box as the application puts them, with tickets of no invitation. */
  put(answers: readonly Put[]): Promise<void>
  /** Waits for background jobs that were begun. */
  settle(): Promise<void>
}

export async function openFeedbackWorld(day = '2026-11-22'): Promise<FeedbackWorld> {
  const clock = movableClock(day)
  return withFeedback(await openWorld({ clock }), clock)
}

/** The same in a world that is open already. */
export function withFeedback(world: World, clock: MovableClock): FeedbackWorld {
  const scope = world.scopeOf('developmentLead')
  return {
    ...world,
    clock,
    scope,
    makeQuestionnaire: (size = {}) => makeQuestionnaire(scope, clock, size),
    makeCycle: (cycle) => makeCycle(scope, clock, cycle),
    ask: (cycleId, subjectId, raters) => ask(scope, clock, { cycleId, subjectId, raters }),
    put: (answers) => put(scope, answers),
    settle: () => settle(scope),
  }
}

const firstOf = (items: readonly ItemText[], kind: ItemText['kind'], count: number): readonly ItemText[] =>
  items.filter((item) => item.kind === kind).slice(0, count)

const makeQuestionnaire = (
  scope: Scope,
  clock: Clock,
  { ratings = 6, comments = 1 }: { ratings?: number; comments?: number },
): Promise<Questionnaire> =>
  inOrganisation(scope, async (within) => {
    const ready = readyMadeInstrument('mlf', '1')
    if (!ready) throw new Error('There is no ready-made questionnaire')
    const writes = instrumentWrites(within)
    const key = { instrumentId: newId(), version: 1 }
    await writes.insert({ id: key.instrumentId, name: ready.name }, clock.now())
    await writes.insertDraft(key, ready)
    await writes.replaceItems(key, [
      ...firstOf(ready.items, 'rating', ratings),
      ...firstOf(ready.items, 'comment', comments),
    ])
    await writes.publish(key, clock.now())
    return { ...key, itemCount: ratings, levelCount: ready.levelLabels.length }
  })

const makeCycle = (scope: Scope, clock: Clock, asked: CycleAsked): Promise<string> =>
  inOrganisation(scope, async (within) => {
    const id = newId()
    const { questionnaire } = asked
    await insertRows(within, 'feedback_cycle', [
      {
        id,
        name: asked.name ?? 'Feedback of a test',
        kind: asked.kind ?? 'cohort',
        instrument_id: questionnaire.instrumentId,
        instrument_version: questionnaire.version,
        threshold: asked.threshold ?? 4,
        release: asked.release ?? 'direct',
        reviewer: asked.reviewer ?? 'none',
        facilitator_person_id: asked.facilitatorId ?? null,
        state: 'preparing',
        closes_on: asked.closesOn ?? '2026-12-18',
        previous_cycle_id: asked.previousCycleId ?? null,
        made_by: within.personId,
        made_at: clock.now(),
        lock_version: 1,
      },
    ])
    await insertRows(
      within,
      'feedback_subject',
      asked.subjects.map((personId) => ({
        cycle_id: id,
        person_id: personId,
        list_state: 'choosing',
        lock_version: 1,
      })),
    )
    if (asked.state !== 'preparing')
      await sql`update feedback_cycle set state = 'collecting', launched_at = ${clock.now()}, link_salt = ${newId()},
        item_count = ${questionnaire.itemCount}, level_count = ${questionnaire.levelCount}
        where organisation_id = ${within.organisationId} and id = ${id}`.execute(within.tables<unknown>())
    return id
  })

type Asking = { readonly cycleId: string; readonly subjectId: string; readonly raters: readonly Asked[] }

const ask = (scope: Scope, clock: Clock, asking: Asking): Promise<readonly string[]> =>
  inOrganisation(scope, async (within) => {
    const rows = asking.raters.map(({ group, personId, email, name, state }) => ({
      id: newId(),
      cycle_id: asking.cycleId,
      subject_person_id: asking.subjectId,
      rater_group: group,
      rater_person_id: personId ?? null,
      email: email ?? null,
      name: name ?? null,
      state: state ?? 'asked',
      asked_on: clock.now().toISOString().slice(0, 10),
      reminders: 0,
      proposed_by: within.personId,
    }))
    await insertRows(within, 'feedback_invitation', rows)
    await sql`update feedback_subject set list_state = 'agreed', agreed_on = ${clock.now()}
      where organisation_id = ${within.organisationId} and cycle_id = ${asking.cycleId}
        and person_id = ${asking.subjectId}`.execute(within.tables<unknown>())
    return rows.map(({ id }) => id)
  })

const put = (scope: Scope, answers: readonly Put[]): Promise<void> =>
  inOrganisation(scope, async (within) => {
    const rows = answers.map((one) => ({ ...one, ticket: newId() }))
    await insertRows(
      within,
      'feedback_spent_ticket',
      rows.map(({ cycleId, ticket }) => ({ cycle_id: cycleId, ticket_hash: ticket })),
    )
    await insertRows(
      within,
      'feedback_box',
      rows.map(({ cycleId, subjectId, group, ticket, levels, unseen, comments }) => ({
        cycle_id: cycleId,
        subject_person_id: subjectId,
        rater_group: group,
        ticket_hash: ticket,
        levels,
        unseen: unseen ?? [],
        comments: comments ?? [],
        is_late: false,
      })),
    )
  })

const PATIENCE_MS = 30_000

/** Waits for the background jobs of an organisation that were begun. */
export async function settle(scope: Scope): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    const waiting = await inOrganisation(scope, async (within) => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from background_job
        where organisation_id = ${within.organisationId} and state in ('queued', 'running')`.execute(
        within.tables<unknown>(),
      )
      return rows[0]?.count ?? 0
    })
    if (waiting === 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The background jobs did not finish')
}
