import type { World } from '../../../checks/world/index.ts'
import { defineMeasures } from '../define-measure.ts'
import { day, monthAt, newMeasure, now, statement, unitNamed } from '../measures-for-tests.ts'
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
