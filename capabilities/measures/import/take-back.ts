import { appendAudit } from '@headroom/platform/audit'
import { inOrganisation } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { sql } from 'kysely'
import { touchSeries } from '../queries/results.ts'
import { takePointsBack } from '../queries/write-points.ts'
import { type Applying, holdMeasures, refreshInBatches } from './apply.ts'
import { findImport, lastApplied } from './records.ts'

/** Only the last import can be taken back, and only once. */
export type TakeBackFault = { reason: 'not-the-last' }

/**
 * Takes the last import back: each number is said again as it was before, or withdrawn. What was corrected since stays,
 * and so do measures that the file defined, without data. Done again it finds itself done.
 */
export async function takeBack({
  scope,
  importId,
  clock,
}: Applying): Promise<Result<undefined, TakeBackFault>> {
  const outcome = await inOrganisation(
    scope,
    async (within): Promise<Result<readonly string[], TakeBackFault>> => {
      await holdMeasures(within)
      const record = await findImport(within, importId)
      if (record?.state === 'undone') return succeed([])
      const last = await lastApplied(within)
      if (last?.id !== importId || last.state !== 'applied') return fail({ reason: 'not-the-last' })
      const seriesIds = await takePointsBack(within, importId, clock.now())
      await touchSeries(within, seriesIds)
      await sql`update measure_import set state = 'undone', undone_at = ${clock.now()}
      where organisation_id = ${within.organisationId} and id = ${importId}`.execute(within.tables<unknown>())
      await appendAudit(within, clock.now(), [
        { action: 'undo', objectType: 'measure-import', objectId: importId },
      ])
      return succeed(seriesIds)
    },
  )
  if (!outcome.ok) return outcome
  await refreshInBatches(scope, outcome.value, clock)
  return succeed(undefined)
}
