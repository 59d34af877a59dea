import { appendAudit } from '@headroom/platform/audit'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { type Conversation, conversationQueries } from './queries/conversations.ts'
import { noteQueries, preparationQueries } from './queries/preparation.ts'
import { maySeeOther } from './rules/conversation.ts'
import type { Side } from './tables.ts'

export type Prepared = {
  readonly side: Side
  readonly answers: Readonly<Record<string, string>>
  readonly lockVersion: number
  readonly isShared: boolean
}

/**
 * Saves one side's preparation; sharing is once and for all. When both have shared, both see both. The conversation's row
 * is locked, so that two who share in the same moment do not each think the other has not.
 */
export const savePreparation = (
  scope: Scope,
  { id }: Pick<Conversation, 'id'>,
  { side, answers, lockVersion, isShared }: Prepared,
  at: Date,
): Promise<'saved' | 'stale' | 'over'> =>
  inOrganisation(scope, async (within) => {
    const queries = conversationQueries(within)
    const locked = await queries.lock(id)
    if (locked?.state !== 'preparing') return 'over'
    const preparation = preparationQueries(within, id)
    if (!(await preparation.save(side, answers, { lockVersion, isShared, at }))) return 'stale'
    if (!isShared) return 'saved'
    const now = await queries.find(id)
    if (now && maySeeOther(now.shared)) await queries.change(id, { state: 'together' })
    await appendAudit(within, at, [
      { action: 'share-preparation', objectType: 'conversation', objectId: id, after: { side } },
    ])
    return 'saved'
  })

/** No audit of its words or that it was written: it is nobody's but the writer's. */
export const saveNote = (
  scope: Scope,
  conversationId: string,
  { words, lockVersion }: { words: string; lockVersion: number },
  at: Date,
): Promise<boolean> =>
  inOrganisation(scope, (within) => noteQueries(within, conversationId).save(words, lockVersion, at))
