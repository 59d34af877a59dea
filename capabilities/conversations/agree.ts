import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope, type Within } from '@headroom/platform/database'
import { claimOnce } from '@headroom/platform/once'
import { conversationQueries } from './queries/conversations.ts'
import { promiseQueries } from './queries/promises.ts'
import { type RecordWords, recordQueries } from './queries/records.ts'
import { isAgreed } from './rules/conversation.ts'
import type { ObjectiveLevel, Side } from './tables.ts'

type Outcome = 'done' | 'stale' | 'over'

/** Writes the next version. What either had agreed to before is no longer what stands, so both agree again. */
export const writeRecord = (
  scope: Scope,
  conversationId: string,
  { version, heldOn, words }: { version: number; heldOn: PlainDate; words: RecordWords },
  at: Date,
): Promise<Outcome> =>
  inOrganisation(scope, async (within) => {
    const queries = conversationQueries(within)
    const locked = await queries.lock(conversationId)
    if (locked?.state !== 'together') return 'over'
    const found = await queries.find(conversationId)
    if (!found || found.latestVersion !== version) return 'stale'
    await recordQueries(within, conversationId).append(version + 1, words, at)
    await queries.change(conversationId, { heldOn })
    await appendAudit(within, at, [
      {
        action: 'write-conversation-record',
        objectType: 'conversation',
        objectId: conversationId,
        after: { version: version + 1 },
      },
    ])
    return 'done'
  })

export const agreeToRecord = (
  scope: Scope,
  conversationId: string,
  { version, side, comment }: { version: number; side: Side; comment: string },
  at: Date,
): Promise<Outcome> =>
  inOrganisation(scope, async (within) => {
    const queries = conversationQueries(within)
    const locked = await queries.lock(conversationId)
    if (locked?.state !== 'together') return 'over'
    const before = await queries.find(conversationId)
    if (!before || before.latestVersion === 0 || before.latestVersion !== version) return 'stale'
    if (!(await recordQueries(within, conversationId).agree(version, side, comment, at))) return 'done'
    if (isAgreed({ ...before.agreed, [side]: true }))
      await queries.change(conversationId, { state: 'agreed' })
    await appendAudit(within, at, [
      {
        action: 'agree-conversation',
        objectType: 'conversation',
        objectId: conversationId,
        after: { version, side },
      },
    ])
    return 'done'
  })

/** An objective or a promise added after somebody agreed is not what they agreed to: the record moves on a version. */
async function moveOn(within: Within, conversationId: string, at: Date): Promise<void> {
  const found = await conversationQueries(within).find(conversationId)
  if (!found || !(found.agreed.person || found.agreed.manager)) return
  const records = recordQueries(within, conversationId)
  const [latest] = await records.list()
  if (latest) await records.append(latest.version + 1, latest, at)
}

type Added = { readonly submissionId: string; readonly words: string; readonly byWhen: PlainDate | null }

const add = (
  scope: Scope,
  conversationId: string,
  { submissionId }: Pick<Added, 'submissionId'>,
  at: Date,
  insert: (within: Within, personId: string) => Promise<{ action: string; id: string }>,
): Promise<Outcome> =>
  inOrganisation(scope, async (within) => {
    const queries = conversationQueries(within)
    const locked = await queries.lock(conversationId)
    const found = await queries.find(conversationId)
    if (locked?.state !== 'together' || !found) return 'over'
    if (!(await claimOnce(within, submissionId, at))) return 'done'
    const { action, id } = await insert(within, found.personId)
    await moveOn(within, conversationId, at)
    await appendAudit(within, at, [
      { action, objectType: 'conversation', objectId: conversationId, after: { id } },
    ])
    return 'done'
  })

export const addObjective = (
  scope: Scope,
  conversationId: string,
  added: Added & { readonly level: ObjectiveLevel; readonly shownBy: string },
  at: Date,
): Promise<Outcome> =>
  add(scope, conversationId, added, at, async (within, personId) => ({
    action: 'add-objective',
    id: await promiseQueries(within, personId).addObjective(conversationId, added),
  }))

export const addSupport = (scope: Scope, conversationId: string, added: Added, at: Date): Promise<Outcome> =>
  add(scope, conversationId, added, at, async (within, personId) => ({
    action: 'promise-support',
    id: await promiseQueries(within, personId).addSupport(conversationId, added),
  }))
