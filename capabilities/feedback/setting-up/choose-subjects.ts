import { appendAudit } from '@headroom/platform/audit'
import { inOrganisation, type Scope, type Within } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { cycleQueries } from '../queries/cycles.ts'
import { findByKeys } from '../queries/find-by-keys.ts'
import { subjectQueries } from '../queries/subjects.ts'

export type Chosen = {
  readonly personIds: readonly string[]
  readonly unitIds: readonly string[]
  /** E-mail addresses and employee numbers, as they were pasted. */
  readonly pasted: string
}

export type ChooseFault =
  | { readonly reason: 'not-preparing' }
  | { readonly reason: 'nobody-chosen' }
  /** Nothing is added: every line that is nobody's, or more than one person's. */
  | { readonly reason: 'unknown'; readonly unknown: readonly string[]; readonly shared: readonly string[] }

/** One key a line, or with commas, semicolons, tabs or spaces between: as people copy them. */
export const keysIn = (pasted: string): readonly string[] => [
  ...new Set(
    pasted
      .split(/[\s,;]+/)
      .map((key) => key.replace(/^[<"']+|[>"']+$/g, ''))
      .filter(Boolean),
  ),
]

export const chooseSubjects = (
  scope: Scope,
  { cycleId, chosen }: { readonly cycleId: string; readonly chosen: Chosen },
  at: Date,
): Promise<Result<{ readonly added: number }, ChooseFault>> =>
  inOrganisation(scope, async (within) => {
    if ((await cycleQueries(within).lock(cycleId))?.state !== 'preparing')
      return fail({ reason: 'not-preparing' })
    const keys = keysIn(chosen.pasted)
    if (keys.length + chosen.personIds.length + chosen.unitIds.length === 0)
      return fail({ reason: 'nobody-chosen' })
    const found = await findByKeys(within, keys)
    const unknown = keys.filter((key) => !found.has(key))
    const shared = keys.filter((key) => (found.get(key)?.length ?? 0) > 1)
    if (unknown.length + shared.length > 0) return fail({ reason: 'unknown', unknown, shared })
    const added = await add(within, cycleId, {
      unitIds: chosen.unitIds,
      personIds: [...chosen.personIds, ...[...found.values()].flat()],
    })
    await appendAudit(within, at, [
      { action: 'choose-subjects', objectType: 'feedback-cycle', objectId: cycleId, after: { added } },
    ])
    return succeed({ added })
  })

/** People, and everybody in units and below them, each once. */
export async function add(
  within: Within,
  cycleId: string,
  { personIds, unitIds }: Pick<Chosen, 'personIds' | 'unitIds'>,
): Promise<number> {
  const subjects = subjectQueries(within)
  let added = personIds.length > 0 ? await subjects.add(cycleId, personIds) : 0
  for (const unitId of unitIds) added += await subjects.addUnit(cycleId, unitId)
  return added
}

export const removeSubject = (
  scope: Scope,
  { cycleId, personId }: { readonly cycleId: string; readonly personId: string },
  at: Date,
): Promise<Result<undefined, { readonly reason: 'not-preparing' }>> =>
  inOrganisation(scope, async (within) => {
    if ((await cycleQueries(within).lock(cycleId))?.state !== 'preparing')
      return fail({ reason: 'not-preparing' })
    if (await subjectQueries(within).remove(cycleId, personId))
      await appendAudit(within, at, [
        {
          action: 'remove-subject',
          objectType: 'feedback-cycle',
          objectId: cycleId,
          before: { personId },
        },
      ])
    return succeed(undefined)
  })

/** Everybody who holds a post today: the unit above all others, with all below it. */
export const addWholeOrganisation = (scope: Scope, cycleId: string, at: Date): Promise<void> =>
  inOrganisation(scope, async (within) => {
    const added = await subjectQueries(within).addEverybody(cycleId)
    await appendAudit(within, at, [
      { action: 'choose-subjects', objectType: 'feedback-cycle', objectId: cycleId, after: { added } },
    ])
  })
