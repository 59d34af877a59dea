import { chanceAt, makeXmrChart } from '@headroom/control-charts'
import { SparkControlChart } from '@headroom/design-system/charts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IconRow } from '../queries/icons.ts'
import type { ChartFacts } from '../rules/chart-facts.ts'
import { resultOf } from '../rules/series-result.ts'
import { funnelOf } from './funnel.ts'
import { $IconQuery, arrange, hrefWith } from './icon-filter.ts'
import { keptChart } from './kept-chart.ts'
import { showKept } from './kept-value.ts'
import { isLate } from './late-data.ts'
import { namePeriod } from './name-period.ts'
import { chanceOf } from './page-chance.ts'

const today = '2026-11-22'
const monthAt = (at: number) => new Date(Date.UTC(2024, at, 1)).toISOString().slice(0, 10)

const measure = {
  name: 'Falls',
  valueUnit: 'count',
  ratePer: null,
  direction: 'down',
  period: 'month',
} as const
const factsOf = (values: readonly number[]): ChartFacts => ({
  seriesId: 'a-series',
  measureId: 'a-measure',
  unitId: 'a-unit',
  inputVersion: 1,
  measure,
  configuration: {
    kind: 'xmr',
    settings: {
      shiftPoints: 7,
      trendPoints: 7,
      screening: 'off',
      conflict: 'improvement-wins',
      minimumPoints: 13,
    },
    baselinePoints: null,
  },
  points: values.map((value, at) => ({
    periodStart: monthAt(at),
    state: 'value',
    value,
    numerator: null,
    denominator: null,
    isGhost: false,
    isProvisional: false,
  })),
  targets: [],
  rebases: [],
  definitionChanges: [],
})

const rowOf = (values: readonly number[], differs: Partial<IconRow> = {}): IconRow => {
  const { inputVersion: _, ...result } = resultOf(factsOf(values), today)
  return {
    ...result,
    code: 'falls',
    measureId: 'a-measure',
    measureName: 'Falls',
    unitId: 'a-unit',
    unitName: 'Ash ward',
    valueUnit: 'count',
    ratePer: null,
    direction: 'down',
    dimension: 'outcome',
    theme: 'safety',
    period: 'month',
    isStale: false,
    ...differs,
  }
}

const steady = Array.from({ length: 24 }, (_, at) => 10 + (at % 3))
const worse = [...steady.slice(0, 17), 15, 16, 15, 16, 15, 16, 15]

describe('a small chart drawn from what is kept', () => {
  test('is the small chart of the whole, wherever all points and limits are kept', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 13, maxLength: 24 }), (values) => {
        const whole = makeXmrChart({
          points: values.map((value, at) => ({ date: monthAt(at), value })),
          improvement: 'down',
          wording: { measure: 'Falls' },
        })
        if (!whole.ok) throw new Error('The points have faults')
        const kept = String(SparkControlChart({ chart: keptChart(rowOf(values), undefined) }))
        expect(kept).toBe(String(SparkControlChart({ chart: whole.chart })))
      }),
      // Points about which rules disagree, before the last one: they were drawn as improvement alone.
      { numRuns: 60, examples: [[[0, 1, 2, 3, 8, 37, 38, 31, 19, 6, 13, 21, 13]]] },
    )
  })

  test('shows only the points that the limits in force are of', () => {
    expect(keptChart(rowOf(worse), monthAt(17)).points).toHaveLength(7)
  })
})

describe('signals by chance on a page', () => {
  test('are the kernel’s share of each chart with enough points, beside the number seen', () => {
    const rows = [rowOf(worse), ...Array.from({ length: 99 }, () => rowOf(steady)), rowOf([1, 2, 3])]
    const { charts, seen, expected, sentence } = chanceOf(rows)
    expect([charts, seen]).toEqual([100, 1])
    expect(expected).toBeCloseTo(100 * chanceAt(24).last, 9)
    expect(sentence).toMatch(/^1 of 100 charts shows a signal .* chance alone would show about 1\.4\./)
  })

  test('are not spoken of where no chart has enough points', () => {
    expect(chanceOf([rowOf([1, 2, 3])]).sentence).toBe(
      'No chart here has enough points yet to show a signal.',
    )
  })
})

test.each([
  ['2026-08-22', 'month', true],
  ['2026-08-23', 'month', false],
  // October is over, and November is not.
  ['2026-09-01', 'month', false],
  ['2026-11-02', 'week', false],
  ['2026-11-01', 'week', true],
  ['2026-01-01', 'quarter', true],
  ['2026-04-01', 'quarter', false],
] as const)('data whose last period began on %s (%s) are late: %s', (last, period, late) => {
  expect(isLate(last, period, today)).toBe(late)
})

test('a period is named as people say it', () => {
  expect(namePeriod('2026-10-01', 'month')).toBe('October 2026')
  expect(namePeriod('2026-10-05', 'week')).toBe('week of 5 October 2026')
  expect(namePeriod('2026-10-01', 'quarter')).toBe('quarter from October 2026')
})

test('a kept value is written with its unit', () => {
  expect(showKept(rowOf(steady, { valueUnit: 'percent' }))(95.2)).toBe('95.2%')
  expect(showKept(rowOf(steady, { valueUnit: 'days' }))(4)).toBe('4 days')
})

describe('what is asked of an icon table', () => {
  const rows = [
    rowOf(steady, { measureName: 'A', theme: 'waiting' }),
    rowOf(worse, { measureName: 'B' }),
    rowOf(worse, { measureName: 'C', variationIsFragile: true }),
  ]
  const names = (query: Record<string, string>) =>
    arrange(rows, $IconQuery.parse(query), today).groups.flatMap((group) =>
      group.rows.map((row) => row.measureName),
    )

  test.each([
    [{}, ['A', 'B', 'C']],
    [{ show: 'concern' }, ['B', 'C']],
    [{ show: 'fragile' }, ['C']],
    [{ show: 'improvement' }, []],
    [{ theme: 'waiting' }, ['A']],
    [{ sort: 'attention', group: 'dimension' }, ['B', 'C', 'A']],
    [{ show: 'nonsense', page: 'x' }, ['A', 'B', 'C']],
  ] as const)('%j shows %j', (query, expected) => {
    expect(names(query)).toEqual(expected)
  })

  test('a page of it keeps the groups, and counts all', () => {
    const { total, groups } = arrange(rows, $IconQuery.parse({}), today, { start: 1, count: 1 })
    expect([total, groups.map(({ key }) => key)]).toEqual([3, ['safety']])
  })

  test('is in the address, and only what is not usual', () => {
    expect(hrefWith('/u', { show: 'all', sort: 'attention', page: 2 })).toBe('/u?sort=attention&page=2')
  })
})

describe('a funnel', () => {
  const unit = (at: number, numerator: number, denominator: number) => ({
    seriesId: `${at}`,
    unitId: `${at}`,
    unitName: `Unit ${at}`,
    numerator,
    denominator,
  })
  const share = { ...measure, valueUnit: 'percent' } as const

  test('needs counts, and five units that can be compared', () => {
    expect(funnelOf(measure, [])).toMatchObject({ ok: false, reason: 'no-counts' })
    expect(
      funnelOf(
        share,
        [1, 2, 3, 4].map((at) => unit(at, 5, 10)),
      ),
    ).toMatchObject({ reason: 'too-few-units', units: 4 })
  })

  test('leaves out, by name, units whose counts cannot be', () => {
    const rows = [...[1, 2, 3, 4, 5].map((at) => unit(at, 5, 10)), unit(6, 11, 10), unit(7, 0, 0)]
    expect(funnelOf(share, rows)).toMatchObject({ ok: true, leftOut: ['Unit 6', 'Unit 7'] })
  })

  test('of a rate speaks of so many for each so many', () => {
    const rate = { ...measure, valueUnit: 'rate', ratePer: 1_000 } as const
    const made = funnelOf(
      rate,
      [1, 2, 3, 4, 5].map((at) => unit(at, 5, 2_000)),
    )
    expect(made.ok && made.funnel.target).toBeCloseTo(2.5, 9)
  })
})
