import { describe, expect, test } from 'vitest'
import { agrees, byCase, folders, type Row, readRows } from '../golden/cases.ts'
import { makeFunnel } from './funnel.ts'
import type { FunnelLimits } from './model.ts'

const KINDS = { PR: 'proportion', SR: 'standardised', RC: 'ratio' } as const

const columnsOf = (limits: FunnelLimits, prefix: string): [string, number][] => [
  [`${prefix}lcl95`, limits.lower95],
  [`${prefix}ucl95`, limits.upper95],
  [`${prefix}lcl998`, limits.lower998],
  [`${prefix}ucl998`, limits.upper998],
]

for (const { name, folder, isPresent } of folders) {
  const cases = readRows(folder, 'funnel-cases.csv')
  const points = byCase(readRows(folder, 'funnel-points.csv'))
  const expected = byCase(readRows(folder, 'funnel-expected.csv'))

  const funnelOf = (given: Row) => {
    const outcome = makeFunnel(
      KINDS[given.type as keyof typeof KINDS],
      (points.get(given.case_id ?? '') ?? []).map((row) => ({
        unit: row.group ?? '',
        numerator: Number(row.num),
        denominator: Number(row.den),
      })),
      given.sr_method ? { method: given.sr_method as 'SHMI' | 'CQC' } : {},
    )
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults))
    return outcome.funnel
  }

  describe.skipIf(!isPresent)(`funnels agree with FunnelPlotR on the ${name} units`, () => {
    test.each(cases.map((given) => [given.case_id ?? '', given] as const))('%s', (id, given) => {
      const funnel = funnelOf(given)
      const close = (value: number, cell: string | undefined, tolerance: number) =>
        agrees(value, cell) ||
        Math.abs(value - Number(cell)) <= tolerance * Math.abs(Number(cell)) ||
        value === Number(cell)
      // The expected counts of this one case were rounded to four decimals after its answers were worked out.
      const tolerance = id === 'd-ae-SR-SHMI' ? 1e-6 : 1e-9
      expect(close(funnel.phi, given.phi, tolerance)).toBe(true)
      expect(close(funnel.tauSquared, given.tau2, tolerance)).toBe(true)
      for (const [at, row] of (expected.get(id) ?? []).entries()) {
        const point = funnel.points[at]
        if (!point) throw new Error(`${id} has no unit ${at}`)
        expect(point.unit).toBe(row.group)
        expect(agrees(point.ratio, row.ratio)).toBe(true)
        // The peers leave the numerator out of a ratio's standard error, so their limits are not the truth there.
        if (given.type === 'RC') continue
        const isSquared = given.sr_method === 'CQC'
        // One peer leaves CQC limits on the square-root scale; the other squares them back, to about eight figures.
        const theirs = isSquared ? columnsOf(point.adjusted, 'pbf_od_') : columnsOf(point.adjusted, 'od_')
        for (const [column, value] of columnsOf(point.limits, ''))
          expect(
            close(value, row[column], tolerance),
            `${row.group} ${column}: ${value} for ${row[column]}`,
          ).toBe(true)
        for (const [column, value] of theirs) {
          // FunnelPlotR squares the sine of a negative angle back up at its largest unit, which puts its 99.8% line
          // above its 95% line there. A lower limit that would be negative is 0.
          if (value === 0 && Number(row.od_lcl998) > Number(row.od_lcl95)) continue
          const isClose = close(value, row[column], isSquared ? 1e-6 : tolerance)
          expect(isClose, `${row.group} ${column}: ${value} for ${row[column]}`).toBe(true)
        }
        expect(point.outlier === 0 ? '0' : '1').toBe(row.outlier_998)
        if (!isSquared) expect(point.adjustedOutlier === 0 ? '0' : '1').toBe(row.od_outlier_998)
      }
    })
  })
}
