import { appendAudit } from '@headroom/platform/audit'
import { type Clock, today } from '@headroom/platform/clock'
import { inOrganisation, refreshStatistics, type Scope, type Within } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { sql } from 'kysely'
import { defineMeasures } from '../define-measure.ts'
import type { ReadClaims } from '../measure-file/read-measure-file.ts'
import { ensureSeries, type PointStatement } from '../queries/write-points.ts'
import { recordPoints } from '../record-points.ts'
import { refreshResults, SERIES_AT_ONCE } from '../refresh-results.ts'
import { readImport } from './check-file.ts'
import { compareClaims } from './compare-claims.ts'
import { findImport, keepPreview, moveOn, rememberReading } from './records.ts'

export type Applying = { readonly scope: Scope; readonly importId: string; readonly clock: Clock }

export type ApplyFault =
  /** The data changed meanwhile: the preview has been made again, to be looked at again. */
  { reason: 'data-changed-since' } | { reason: 'faults-remain' } | { reason: 'not-ready' }

/**
 * Brings a confirmed file in: one transaction from the comparison to the audit event, so that there is either the whole of
 * it or nothing. Done again (a job taken up after a kill) it finds itself applied and changes nothing.
 */
export async function applyImport({
  scope,
  importId,
  clock,
}: Applying): Promise<Result<undefined, ApplyFault>> {
  const day = today(clock)
  const found = await readImport({ scope, importId, today: day })
  if (found?.record.state === 'applied') return succeed(undefined)
  if (found?.record.state !== 'applying' || !found.read.ok) return fail({ reason: 'not-ready' })
  const { record, read } = found
  const outcome = await inOrganisation(
    scope,
    async (within): Promise<Result<readonly string[], ApplyFault>> => {
      await holdMeasures(within)
      // Another worker may have had it while this one waited.
      const state = (await findImport(within, importId))?.state
      if (state === 'applied') return succeed([])
      if (state !== 'applying') return fail({ reason: 'not-ready' })
      const comparison = await compareClaims(within, read.claims, read.newMeasures)
      if (comparison.fingerprint !== record.preview?.fingerprint) {
        await keepPreview(within, importId, { read, comparison })
        return fail({ reason: 'data-changed-since' })
      }
      if (read.faultCount > 0 && !record.leaveOutFaulty) {
        await moveOn(within, importId, ['applying'], 'ready')
        return fail({ reason: 'faults-remain' })
      }
      const recorded = await writeClaims(within, read, { importId, at: clock.now() })
      await rememberReading(within, read.file, clock.now())
      await finish(within, importId, clock.now())
      await appendAudit(within, clock.now(), [
        { action: 'apply', objectType: 'measure-import', objectId: importId, after: comparison.counts },
      ])
      return succeed(recorded)
    },
  )
  if (!outcome.ok) return outcome
  await refreshInBatches(scope, outcome.value, clock)
  return succeed(undefined)
}

/** One import or undo of an organisation at a time. */
export async function holdMeasures(within: Within): Promise<void> {
  await sql`select from organisation where organisation_id = ${within.organisationId} for update`.execute(
    within.tables<unknown>(),
  )
}

/** Apart from the transaction that changed the data: until then the results say that they are out of date. */
export async function refreshInBatches(
  scope: Scope,
  seriesIds: readonly string[],
  clock: Clock,
): Promise<void> {
  const at = { now: clock.now(), today: today(clock) }
  for (let from = 0; from < seriesIds.length; from += SERIES_AT_ONCE)
    await inOrganisation(scope, (within) =>
      refreshResults(within, { ids: seriesIds.slice(from, from + SERIES_AT_ONCE) }, at),
    )
}

async function writeClaims(
  within: Within,
  { claims, newMeasures }: ReadClaims,
  source: { readonly importId: string; readonly at: Date },
): Promise<readonly string[]> {
  const made = await defineMeasures(within, newMeasures, source.at)
  const pairs = claims.map(({ measure, unit }) => ({
    measureId: measure.id ?? made.get(measure.code) ?? '',
    unitId: unit.id,
  }))
  const distinct = [...new Map(pairs.map((pair) => [`${pair.measureId} ${pair.unitId}`, pair])).entries()]
  const ids = await ensureSeries(
    within,
    distinct.map(([, pair]) => pair),
    source.at,
  )
  const idOf = new Map(distinct.map(([key], at) => [key, ids[at] ?? '']))
  const statements = claims.map(
    ({ periodStart, state, value, numerator, denominator, isProvisional, note }, at): PointStatement => ({
      seriesId: idOf.get(`${pairs[at]?.measureId} ${pairs[at]?.unitId}`) ?? '',
      periodStart,
      state,
      value,
      numerator,
      denominator,
      isProvisional,
      note,
    }),
  )
  const { seriesIds, created } = await recordPoints(within, statements, source)
  if (created > MANY) await refreshStatistics(within, ['measure_series', 'measure_point'])
  return seriesIds
}

/** From here on the planner is told what the tables hold now, before the charts are read from them. */
const MANY = 5_000

/** The file of an earlier import is let go: it can no longer be taken back. */
async function finish(within: Within, importId: string, at: Date): Promise<void> {
  await sql`update measure_import set file = null where organisation_id = ${within.organisationId} and id <> ${importId}
    and applied_at is not null and file is not null`.execute(within.tables<unknown>())
  await sql`update measure_import set state = 'applied', applied_by = ${within.personId}, applied_at = ${at}
    where organisation_id = ${within.organisationId} and id = ${importId}`.execute(within.tables<unknown>())
}
