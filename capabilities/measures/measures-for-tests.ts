import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import { type World, worldClock } from '../../checks/world/index.ts'
import { defineMeasures, usualChart } from './define-measure.ts'
import type { NewMeasure } from './queries/write-measures.ts'
import { ensureSeries, type PointStatement } from './queries/write-points.ts'
import { recordPoints } from './record-points.ts'
import { refreshResults } from './refresh-results.ts'

export const now = worldClock.now()
export const day = '2026-11-22'

let made = 0

/** A measure that nobody counts, whole; with what is to be different. */
export const newMeasure = (
  differs: Partial<NewMeasure['definition']> & { code?: string } = {},
): NewMeasure => {
  const { code = `falls-${++made}`, ...definition } = differs
  return {
    code,
    status: 'in-use',
    ownerPersonId: null,
    reviewOn: '2027-04-01',
    definition: {
      validFrom: '2023-04-01',
      name: `Falls on the wards ${made}`,
      clinicalWords: 'Any unplanned descent to the floor, with or without injury',
      managerialWords: 'How many falls the wards reported',
      numeratorWords: null,
      denominatorWords: null,
      source: 'Incident reports',
      valueUnit: 'count',
      ratePer: null,
      direction: 'down',
      dimension: 'outcome',
      theme: 'safety',
      period: 'month',
      ...definition,
    },
    chart: usualChart,
    targets: [],
  }
}

export async function unitNamed(within: Within, name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from unit
    where organisation_id = ${within.organisationId} and name = ${name}`.execute(within.tables<unknown>())
  const [unit] = rows
  if (!unit) throw new Error(`No unit is called ${name}`)
  return unit.id
}

/** 2024-01-01 and the months after it. */
export const monthAt = (at: number): string =>
  `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`

export const statement = (
  seriesId: string,
  periodStart: string,
  value: number | null,
  differs: Partial<PointStatement> = {},
): PointStatement => ({
  seriesId,
  periodStart,
  state: value === null ? 'suppressed' : 'value',
  value,
  numerator: null,
  denominator: null,
  isProvisional: false,
  note: null,
  ...differs,
})

export type Grown = { readonly measureId: string; readonly unitId: string; readonly seriesId: string }

/** A measure with a series of values in Cardiology, and its result. */
export const grow = (
  world: World,
  values: readonly (number | null)[],
  measure: NewMeasure = newMeasure(),
): Promise<Grown> =>
  world.within('administrator', async (within) => {
    const unitId = await unitNamed(within, 'Cardiology')
    const measureId = (await defineMeasures(within, [measure], now)).get(measure.code) ?? ''
    const [seriesId = ''] = await ensureSeries(within, [{ measureId, unitId }], now)
    const statements = values.map((value, at) => statement(seriesId, monthAt(at), value))
    await recordPoints(within, statements, { importId: null, at: now })
    await refreshResults(within, { ids: [seriesId] }, { now, today: day })
    return { measureId, unitId, seriesId }
  })
