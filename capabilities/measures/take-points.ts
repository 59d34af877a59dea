import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import type { Enqueue } from '@headroom/platform/jobs'
import type { PointIn } from './api-schema.ts'
import { readKnown } from './import/read-known.ts'
import { type Claim, claimer, evidenceIn } from './measure-file/claims.ts'
import type { Cell, Draft } from './measure-file/drafts.ts'
import { type FileFault, faultList } from './measure-file/faults.ts'
import { ensureSeries } from './queries/write-points.ts'
import { startRecompute } from './recompute/job.ts'
import { type Recorded, recordPoints } from './record-points.ts'
import { refreshResults, SERIES_AT_ONCE } from './refresh-results.ts'
import type { MayWrite } from './rules/who-may.ts'

type Taking = {
  readonly points: readonly PointIn[]
  readonly may: MayWrite
  readonly now: Date
  readonly today: PlainDate
  readonly enqueue: Enqueue
}

export type Taken = { readonly recorded: Recorded | undefined; readonly faults: readonly FileFault[] }

const numberCell = (column: string, value: number | null | undefined): Cell => ({
  text: value === null || value === undefined ? '' : String(value),
  column,
})

/** A point of the API as a row of a file would say it: one set of rules and one set of faults for both. */
const draftOf = (point: PointIn, at: number): Draft => ({
  row: at + 1,
  measure: { text: point.measure, column: 'measure' },
  unit: { text: point.unit, column: 'unit' },
  period: { text: point.period, column: 'period' },
  value: point.suppressed ? { text: '*', column: 'value' } : numberCell('value', point.value),
  numerator: numberCell('numerator', point.numerator),
  denominator: numberCell('denominator', point.denominator),
  note: { text: point.note ?? '', column: 'note' },
  provisional: { text: point.provisional ? 'yes' : '', column: 'provisional' },
})

/** Records points sent by another system: all of them, or with any fault none. Sent again they change nothing. */
export async function takePoints(
  within: Within,
  { points, may, now, today, enqueue }: Taking,
): Promise<Taken> {
  const faults = faultList()
  const order = evidenceIn(points.map(({ period }) => period))
  const claim = claimer({ known: await readKnown(within, may), today, faults, order })
  const claims: Claim[] = []
  points.forEach((point, at) => {
    const made = claim(draftOf(point, at))
    if (made) claims.push(made)
  })
  if (faults.count() > 0) return { recorded: undefined, faults: faults.list() }
  const pairs = claims.map(({ measure, unit }) => ({ measureId: measure.id ?? '', unitId: unit.id }))
  const distinct = new Map(pairs.map((pair) => [`${pair.measureId} ${pair.unitId}`, pair]))
  const ids = await ensureSeries(within, [...distinct.values()], now)
  const idOf = new Map([...distinct.keys()].map((key, at) => [key, ids[at] ?? '']))
  const statements = claims.map(({ row: _, measure: __, unit: ___, ...said }, at) => ({
    ...said,
    seriesId: idOf.get(`${pairs[at]?.measureId} ${pairs[at]?.unitId}`) ?? '',
  }))
  const recorded = await recordPoints(within, statements, { importId: null, at: now })
  const { created, changed, seriesIds } = recorded
  if (created + changed > 0)
    await appendAudit(within, now, [
      {
        action: 'record-points',
        objectType: 'measure-points',
        objectId: newId(),
        after: { created, changed, seriesIds },
      },
    ])
  if (seriesIds.length <= SERIES_AT_ONCE) await refreshResults(within, { ids: seriesIds }, { now, today })
  else await startRecompute(within, enqueue, { which: 'out-of-date', at: now, backPath: '/measures' })
  return { recorded, faults: [] }
}
