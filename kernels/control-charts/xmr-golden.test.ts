import { describe, expect, test } from 'vitest'
import { agrees, byCase, folders, type Row, readRows, seriesOf } from './golden/cases.ts'
import type { RuleSettings } from './rule-set.ts'
import { judgementUnder, makeXmrChart } from './xmr.ts'

for (const { name, folder, isPresent } of folders) {
  const cases = new Map(readRows(folder, 'xmr-cases.csv').map((row) => [row.case_id ?? '', row]))
  const points = byCase(readRows(folder, 'xmr-points.csv'))
  const limits = byCase(readRows(folder, 'xmr-expected-limits.csv'))
  const flags = byCase(readRows(folder, 'xmr-expected-points.csv'))
  const icons = byCase(readRows(folder, 'xmr-expected-icons.csv'))

  const chartOf = (id: string, settings?: Partial<RuleSettings>) => {
    const outcome = makeXmrChart(seriesOf(points.get(id) ?? [], cases.get(id)), settings)
    if (!outcome.ok) throw new Error(`${id}: ${JSON.stringify(outcome.faults)}`)
    return outcome.chart
  }

  describe.skipIf(!isPresent)(`XmR agrees with independent engines on the ${name} series`, () => {
    test('there are cases to agree with', () => {
      expect(cases.size).toBeGreaterThan(30)
    })

    test.each([...cases.entries()])('limits, flags and icons of %s', (id, given) => {
      const chart = chartOf(id)
      const expectedLimits = limits.get(id) ?? []
      expect(chart.partitions.map(({ partition, n }) => [String(partition), String(n)])).toEqual(
        expectedLimits.map((row) => [row.partition, row.n]),
      )
      chart.partitions.forEach(({ mean, limits: found, tolerance }, at) => {
        const row = expectedLimits[at] ?? {}
        const near = (value: number | null | undefined, column: string) =>
          agrees(value, row[column]) || Math.abs((value ?? 0) - Number(row[column])) <= tolerance
        expect(near(mean, 'mean'), `${given.title}: mean ${mean} for ${row.mean}`).toBe(true)
        for (const [value, column] of [
          [found?.averageMovingRange, 'amr'],
          [found?.lower, 'lpl'],
          [found?.lowerTwoSigma, 'lower_2s'],
          [found?.upperTwoSigma, 'upper_2s'],
          [found?.upper, 'upl'],
        ] as const)
          expect(near(value, column), `${column}: ${value} for ${row[column]}`).toBe(true)
      })
      const sign = (value: number) => String(value)
      expect(
        chart.points.map((point) => ({
          date: point.date,
          ghost: point.isGhost ? '1' : '0',
          partition: String(point.partition),
          astro: sign(point.astronomical),
          shift: sign(point.shift),
          trend: sign(point.trend),
          two_of_three: sign(point.twoOfThree),
          class: judgementUnder(point, 'improvement-wins') ?? '',
          class_if_concern_wins: judgementUnder(point, 'concern-wins') ?? '',
        })),
      ).toEqual((flags.get(id) ?? []).map(flagColumns))
      for (const [at, row] of (flags.get(id) ?? []).entries()) {
        expect(agrees(chart.points[at]?.value, row.value)).toBe(true)
        const range = chart.points[at]?.movingRange
        expect(
          agrees(range, row.moving_range) || Math.abs((range ?? 0) - Number(row.moving_range)) < 1e-9,
        ).toBe(true)
      }
      const icon = icons.get(id)?.[0] ?? {}
      expect({
        n: String(chart.n),
        last_date: chart.points[chart.lastUsable]?.date,
        variation: chart.withoutMinimum.variationIfImprovementWins,
        variation_if_concern_wins: chart.withoutMinimum.variationIfConcernWins,
        assurance: chart.withoutMinimum.assurance,
        limits_shown_n13: chart.hasEnoughPoints ? '1' : '0',
      }).toEqual({
        n: icon.n,
        last_date: icon.last_date,
        variation: icon.variation,
        variation_if_concern_wins: icon.variation_if_concern_wins,
        assurance: icon.assurance,
        limits_shown_n13: icon.limits_shown_n13,
      })
    })

    test.each([...cases.keys()])('screened limits of %s, ranges equal to the ceiling kept', (id) => {
      chartOf(id, { screening: 'once' }).partitions.forEach(({ limits: found, tolerance }, at) => {
        const row = limits.get(id)?.[at] ?? {}
        for (const [value, column] of [
          [found?.averageMovingRange, 'amr_screened_incl'],
          [found?.lower, 'lpl_screened_incl'],
          [found?.upper, 'upl_screened_incl'],
        ] as const)
          expect(
            agrees(value, row[column]) || Math.abs((value ?? 0) - Number(row[column])) <= tolerance,
            `${column}: ${value} for ${row[column]}`,
          ).toBe(true)
      })
    })
  })
}

const flagColumns = (row: Row) => ({
  date: row.date,
  ghost: row.ghost,
  partition: row.partition,
  astro: row.astro,
  shift: row.shift,
  trend: row.trend,
  two_of_three: row.two_of_three,
  class: row.class,
  class_if_concern_wins: row.class_if_concern_wins,
})
