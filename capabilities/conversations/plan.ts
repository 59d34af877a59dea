import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { claimOnce } from '@headroom/platform/once'
import { conversationQueries } from './queries/conversations.ts'
import { lineQueries } from './queries/line.ts'
import type { ConversationKind } from './tables.ts'

export type Planned = {
  readonly kind: ConversationKind
  /** The other one, and which side they are on. */
  readonly other: { readonly side: 'person' | 'manager'; readonly id: string }
  readonly plannedFor: PlainDate
  readonly place: string
  readonly submissionId: string
}

export type PlanOutcome =
  | { readonly ok: true; readonly id: string | undefined }
  | { readonly ok: false; readonly reason: 'not-in-line' | 'one-under-way' }

/** With one's line manager of today, or with somebody one manages today. Pressing twice plans one. */
export const planConversation = (scope: Scope, planned: Planned, at: Date): Promise<PlanOutcome> =>
  inOrganisation(scope, async (within) => {
    const line = lineQueries(within)
    const { side, id: otherId } = planned.other
    const candidates = side === 'manager' ? await line.listMyManagers() : await line.listManagedByMe()
    if (!candidates.some(({ id }) => id === otherId) || !within.personId)
      return { ok: false, reason: 'not-in-line' }
    if (!(await claimOnce(within, planned.submissionId, at))) return { ok: true, id: undefined }
    const id = newId()
    const inserted = await conversationQueries(within).insert(
      {
        id,
        kind: planned.kind,
        personId: side === 'manager' ? within.personId : otherId,
        managerPersonId: side === 'manager' ? otherId : within.personId,
        plannedFor: planned.plannedFor,
        place: planned.place,
      },
      at,
    )
    if (!inserted) return { ok: false, reason: 'one-under-way' }
    await appendAudit(within, at, [
      {
        action: 'plan-conversation',
        objectType: 'conversation',
        objectId: id,
        after: { kind: planned.kind, plannedFor: planned.plannedFor },
      },
    ])
    return { ok: true, id }
  })

/** False where it has changed since the page was opened, or is agreed. */
export const cancelConversation = (
  scope: Scope,
  id: string,
  lockVersion: number,
  at: Date,
): Promise<boolean> =>
  inOrganisation(scope, async (within) => {
    const queries = conversationQueries(within)
    const locked = await queries.lock(id)
    if (!locked || locked.lockVersion !== lockVersion) return false
    if (locked.state !== 'preparing' && locked.state !== 'together') return false
    await queries.change(id, { state: 'cancelled' })
    await appendAudit(within, at, [
      { action: 'cancel-conversation', objectType: 'conversation', objectId: id },
    ])
    return true
  })
