import type { World } from '../../../checks/world/index.ts'
import { defineMeasures } from '../define-measure.ts'
import { day, monthAt, newMeasure, now, statement, unitNamed } from '../measures-for-tests.ts'
import { listOpenUnits } from '../queries/led-units.ts'
import { ensureSeries } from '../queries/write-points.ts'
import { recordPoints } from '../record-points.ts'
import { refreshResults } from '../refresh-results.ts'

let filled = 0

/** So many measures about money in Cardiology, of 24 months each, with results and targets. */
export const fillUnit = (world: World, howMany: number): Promise<void> =>
  world.within('administrator', async (within) => {
    const unitId = await unitNamed(within, 'Cardiology')
    const measures = Array.from({ length: howMany }, () => {
      filled += 1
      return newMeasure({
        code: `spend-${filled}`,
        name: `Spend on line ${filled}`,
        theme: 'money',
        valueUnit: 'money',
      })
    })
    const ids = [...(await defineMeasures(within, measures, now)).values()]
    const series = await ensureSeries(
      within,
      ids.map((measureId) => ({ measureId, unitId })),
      now,
    )
    const statements = series.flatMap((seriesId, row) =>
      Array.from({ length: 24 }, (_, at) => statement(seriesId, monthAt(at), 100 + ((row + at * 7) % 13))),
    )
    await recordPoints(within, statements, { importId: null, at: now })
    await refreshResults(within, { ids: series }, { now, today: day })
  })

/** So many shares of cases in every unit of the organisation, of 14 months each, with their counts. */
export const fillUnits = (world: World, howMany: number): Promise<readonly string[]> =>
  world.within('administrator', async (within) => {
    const units = await listOpenUnits(within)
    const measures = Array.from({ length: howMany }, () => {
      filled += 1
      return newMeasure({
        code: `share-${filled}`,
        name: `Share seen in time ${filled}`,
        theme: 'waiting',
        valueUnit: 'percent',
        direction: 'up',
        numeratorWords: 'Seen in time',
        denominatorWords: 'Attendances',
      })
    })
    const ids = [...(await defineMeasures(within, measures, now)).values()]
    const pairs = ids.flatMap((measureId) => units.map(({ id: unitId }) => ({ measureId, unitId })))
    const series = await ensureSeries(within, pairs, now)
    const statements = series.flatMap((seriesId, row) =>
      Array.from({ length: 14 }, (_, at) =>
        statement(seriesId, monthAt(at), null, {
          state: 'value',
          numerator: 70 + ((row * 3 + at * 7) % 20),
          denominator: 100 + row,
        }),
      ),
    )
    await recordPoints(within, statements, { importId: null, at: now })
    await refreshResults(within, { ids: series }, { now, today: day })
    return ids
  })
