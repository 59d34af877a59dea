import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope, type Within } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { type Cycle, cycleQueries } from '../queries/cycles.ts'
import {
  type ListSubject,
  type OutsideRater,
  raterListQueries,
  type StaffRater,
} from '../queries/rater-list.ts'
import { type ListRights, listRights, standingsOf } from '../rules/list-rights.ts'

export type ListKey = { readonly cycleId: string; readonly personId: string }
export type Actor = { readonly personId: string; readonly isLead: boolean }

export type ListFault =
  /** Also where somebody may not see it. */
  | { readonly reason: 'no-such-list' }
  | { readonly reason: 'not-now' }
  | { readonly reason: 'stale' }
  | { readonly reason: 'on-the-list-already' }
  | { readonly reason: 'nobody-new' }

export type OpenList = {
  readonly cycle: Cycle
  readonly subject: ListSubject
  readonly rights: ListRights
  readonly queries: ReturnType<typeof raterListQueries>
}

/** A list with what the person may do with it; the cycle's row is held, so that it cannot close meanwhile. */
export async function openList(
  within: Within,
  { cycleId, personId }: ListKey,
  actor: Actor,
): Promise<OpenList | undefined> {
  const cycles = cycleQueries(within)
  const queries = raterListQueries(within, cycleId, personId)
  await cycles.lock(cycleId)
  const cycle = await cycles.find(cycleId)
  const subject = await queries.findSubject()
  if (!cycle || !subject) return undefined
  const standings = standingsOf(cycle, subject, actor)
  return standings.size === 0
    ? undefined
    : { cycle, subject, queries, rights: listRights(cycle, subject, standings) }
}

type Change = ListKey & { readonly lockVersion: number; readonly actor: Actor }

const changeList = (
  scope: Scope,
  change: Change & { readonly may: keyof ListRights },
  write: (list: OpenList, within: Within) => Promise<Result<undefined, ListFault>>,
): Promise<Result<undefined, ListFault>> =>
  inOrganisation(scope, async (within) => {
    const list = await openList(within, change, change.actor)
    if (!list) return fail({ reason: 'no-such-list' })
    if (!list.rights[change.may]) return fail({ reason: 'not-now' })
    if (!(await list.queries.take(change.lockVersion))) return fail({ reason: 'stale' })
    return write(list, within)
  })

export type Additions = { readonly staff: readonly StaffRater[]; readonly outside: OutsideRater | undefined }

/** People to be asked, once the list is agreed. Nothing is sent to anybody yet. */
export const addRaters = (
  scope: Scope,
  change: Change & { readonly additions: Additions },
  at: Date,
): Promise<Result<undefined, ListFault>> =>
  changeList(scope, { ...change, may: 'change' }, async ({ queries, subject }, within) => {
    const { staff, outside } = change.additions
    const listed = (await queries.list()).filter(({ state }) => state !== 'withdrawn')
    const known = new Set(listed.map(({ personId }) => personId))
    const fresh = staff.filter(({ personId }) => !known.has(personId) && personId !== subject.personId)
    const isKnown = listed.some(
      ({ email }) => email !== null && email.toLowerCase() === outside?.email.toLowerCase(),
    )
    if (isKnown || (fresh.length === 0 && !outside)) return fail({ reason: 'on-the-list-already' })
    await queries.addStaff(fresh)
    if (outside) await queries.addOutside(outside)
    await record(within, change, at, 'add-raters', { added: fresh.length + (outside ? 1 : 0) })
    return succeed(undefined)
  })

/** Only somebody who has not been asked: whoever has been can say no themselves. */
export const takeOffRater = (
  scope: Scope,
  change: Change & { readonly invitationId: string; readonly reason: string | null },
  at: Date,
): Promise<Result<undefined, ListFault>> =>
  changeList(scope, { ...change, may: 'change' }, async ({ queries }, within) => {
    if (!(await queries.takeOff(change.invitationId, change.reason))) return fail({ reason: 'not-now' })
    await record(within, change, at, 'take-off-rater', { invitationId: change.invitationId })
    return succeed(undefined)
  })

export const sendForReview = (
  scope: Scope,
  change: Change,
  at: Date,
): Promise<Result<undefined, ListFault>> =>
  changeList(scope, { ...change, may: 'send' }, async ({ queries }, within) => {
    await queries.setState('in-review', undefined)
    await record(within, change, at, 'send-list-for-review')
    return succeed(undefined)
  })

export const sendBack = (scope: Scope, change: Change, at: Date): Promise<Result<undefined, ListFault>> =>
  changeList(scope, { ...change, may: 'sendBack' }, async ({ queries }, within) => {
    await queries.setState('choosing', undefined)
    await record(within, change, at, 'send-list-back')
    return succeed(undefined)
  })

type Agreement = Change & {
  readonly today: PlainDate
  /** Where agreeing launches it: feedback that somebody asks for on themself. */
  readonly launch: (within: Within) => Promise<{ readonly ok: boolean }>
  /** Has links made and people told, once this is so. */
  readonly ask: (within: Within) => Promise<unknown>
}

/** Everybody proposed is asked, from now on. Pressing twice asks once. */
export const agreeList = (
  scope: Scope,
  agreement: Agreement,
  at: Date,
): Promise<Result<undefined, ListFault>> =>
  changeList(scope, { ...agreement, may: 'agree' }, async ({ cycle, queries }, within) => {
    const isProposed = (await queries.list()).some(({ state }) => state === 'proposed')
    if (!isProposed) return fail({ reason: 'nobody-new' })
    if (cycle.state === 'preparing' && !(await agreement.launch(within)).ok)
      return fail({ reason: 'not-now' })
    const asked = await queries.askProposed(agreement.today)
    await queries.setState('agreed', { on: agreement.today })
    await agreement.ask(within)
    await record(within, agreement, at, 'agree-list', { asked })
    return succeed(undefined)
  })

const record = (
  within: Within,
  { cycleId, personId }: ListKey,
  at: Date,
  action: string,
  after?: unknown,
): Promise<void> =>
  appendAudit(within, at, [
    {
      action,
      objectType: 'feedback-list',
      objectId: cycleId,
      after: { personId, ...(after === undefined ? {} : { change: after }) },
    },
  ])
