import { inConfidence, type Scope, type Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import { emptyBox } from './empty-box.ts'
import { lockCycle } from './lock-cycle.ts'

export type LateBatch = {
  /** Of the reports that it opens; undefined where there are not enough for anybody. */
  readonly version: number | undefined
  readonly subjectIds: readonly string[]
}

const none: LateBatch = { version: undefined, subjectIds: [] }

type Taking = {
  /** False: not now. Asked inside the transaction, so that a look is taken once. */
  readonly claim?: (within: Within) => Promise<boolean>
  readonly also?: (within: Within, version: number) => Promise<unknown>
}

/**
 * Takes late answers out of the box for whom a threshold of others have come since, all of theirs together. Fewer wait, unseen, and
 * are erased with the cycle. The person's own answer and the line manager's, who are named, go with a batch and never make one.
 */
export const takeLateAnswers = (
  scope: Scope,
  cycleId: string,
  { claim, also }: Taking = {},
): Promise<LateBatch> =>
  inConfidence(scope, async (within) => {
    const cycle = await lockCycle(within, cycleId)
    if (cycle?.state !== 'closed' || (claim && !(await claim(within)))) return none
    const tables = within.tables<unknown>()
    const { rows } = await sql<{ id: string }>`select subject_person_id as id from feedback_box
      where organisation_id = ${within.organisationId} and cycle_id = ${cycleId}
      group by subject_person_id
      having count(*) filter (where rater_group not in ('self', 'manager')) >= ${cycle.threshold}`.execute(
      tables,
    )
    const subjectIds = rows.map(({ id }) => id)
    if (subjectIds.length === 0) return none
    const { rows: latest } = await sql<{ version: number }>`select coalesce(max(report_version), 1) as version
      from feedback_response where organisation_id = ${within.organisationId} and cycle_id = ${cycleId}`.execute(
      tables,
    )
    const version = (latest[0]?.version ?? 1) + 1
    await emptyBox(within, { cycleId, version, subjectIds })
    await also?.(within, version)
    return { version, subjectIds }
  })
