import { appendAudit } from '@headroom/platform/audit'
import { inOrganisation, type Scope, type Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { claimOnce } from '@headroom/platform/once'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { type Cycle, type CycleFacts, cycleQueries } from '../queries/cycles.ts'
import { subjectQueries } from '../queries/subjects.ts'

type Prepared = CycleFacts & { readonly kind: Cycle['kind']; readonly submissionId: string }

/** A cycle that is being set up; pressed twice, there is one. Answers its id, or nothing where it was made before. */
export const prepareCycle = (
  scope: Scope,
  { submissionId, ...facts }: Prepared,
  at: Date,
): Promise<string | undefined> =>
  inOrganisation(scope, async (within) => {
    if (!(await claimOnce(within, submissionId, at))) return undefined
    return addCycle(within, facts, at)
  })

/** Feedback on whoever asks: they are its subject from the start. */
export const prepareOwn = (
  scope: Scope,
  { submissionId, ...facts }: CycleFacts & { readonly submissionId: string },
  at: Date,
): Promise<string | undefined> =>
  inOrganisation(scope, async (within) => {
    const { personId } = within
    if (personId === null || !(await claimOnce(within, submissionId, at))) return undefined
    const cycleId = await addCycle(within, { ...facts, kind: 'person' }, at)
    await subjectQueries(within).add(cycleId, [personId])
    return cycleId
  })

/** For the demonstration too, inside a transaction of its own. */
export async function addCycle(
  within: Within,
  facts: CycleFacts & { readonly kind: Cycle['kind'] },
  at: Date,
): Promise<string> {
  const id = newId()
  await cycleQueries(within).insert({ ...facts, id }, at)
  await appendAudit(within, at, [
    { action: 'prepare', objectType: 'feedback-cycle', objectId: id, after: facts },
  ])
  return id
}

export type ChangeFault = { readonly reason: 'stale' }

/** Settings, until launch. Somebody else's change in between is told and not written over. */
export const changeCycle = (
  scope: Scope,
  change: {
    readonly cycleId: string
    readonly facts: CycleFacts
    readonly lockVersion: number
  },
  at: Date,
): Promise<Result<undefined, ChangeFault>> =>
  inOrganisation(scope, async (within) => {
    const { cycleId, facts, lockVersion } = change
    if (!(await cycleQueries(within).change(cycleId, facts, lockVersion))) return fail({ reason: 'stale' })
    await appendAudit(within, at, [
      { action: 'change', objectType: 'feedback-cycle', objectId: cycleId, after: facts },
    ])
    return succeed(undefined)
  })
