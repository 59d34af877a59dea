import { expect, test } from 'vitest'
import { monthAt, normals } from '../testing/series.ts'
import { makeAttributeChart } from './chart.ts'
import { attributeWarningsOf, describeAttributeChart } from './describe.ts'
import type { AttributeChartKind, AttributeSeries } from './model.ts'

function drawn(kind: AttributeChartKind, series: AttributeSeries) {
  const outcome = makeAttributeChart(kind, series)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults))
  return outcome.chart
}

const rates = (share: (at: number) => number, denominator: number, n = 24): AttributeSeries => ({
  points: Array.from({ length: n }, (_, at) => ({
    date: monthAt(at),
    numerator: Math.round(share(at) * denominator),
    denominator,
  })),
})

test('a chart is told in words, with its runs, its signals and its rules', () => {
  const noise = normals(24, 3)
  const chart = drawn(
    'p',
    rates((at) => (at === 20 ? 0.6 : 0.2 + 0.02 * (noise[at] ?? 0)), 200),
  )
  const text = describeAttributeChart(chart, { measure: 'Late starts' }).join('\n')
  expect(text).toContain(
    'Late starts: p chart (proportion of cases) of 24 points, January 2021 to December 2022.',
  )
  expect(text).toMatch(
    /Signals: September 2022: 60% is above the upper 3-sigma limit of \d\d\.\d+% for that point\./,
  )
  expect(text).toContain('chance seldom gives more than 8')
  expect(text).toContain('Rules: headroom-making-data-count 1.0.0.')
})

test('shares of thousands scatter more than a p chart allows, and it says so', () => {
  const noise = normals(24, 4)
  const chart = drawn(
    'p',
    rates((at) => 0.2 + 0.03 * (noise[at] ?? 0), 20_000),
  )
  expect(attributeWarningsOf(chart).map(({ kind }) => kind)).toEqual(['over-dispersed'])
  expect(
    attributeWarningsOf(
      drawn(
        'pp',
        rates((at) => 0.2 + 0.03 * (noise[at] ?? 0), 20_000),
      ),
    ),
  ).toEqual([])
})

test('low counts and few points are warned of', () => {
  const points = [0, 1, 0, 2, 1].map((value, at) => ({ date: monthAt(at), value }))
  expect(attributeWarningsOf(drawn('c', { points })).map(({ kind }) => kind)).toEqual([
    'low-counts',
    'few-points',
  ])
})

test('a ghosted point is drawn and changes nothing else', () => {
  const own = rates(() => 0.2, 50)
  const ghost = { date: '2022-12-15', numerator: 50, denominator: 50, isGhost: true }
  const haunted = drawn('p', { points: [...own.points, ghost] })
  const still = drawn('p', own)
  expect(haunted.points.at(-1)).toMatchObject({ value: 1, isGhost: true, beyondLimits: 0 })
  expect(haunted.points.slice(0, -1)).toEqual(still.points)
  expect(haunted.signals).toEqual(still.signals)
})

test('an empty chart is described, not thrown', () => {
  expect(describeAttributeChart(drawn('run', { points: [] }))).toEqual([
    'One measure: run chart (median, no limits). There are no values to draw.',
  ])
})

test.each([
  ['p', { date: '2024-01-01', numerator: 1 }, 'count-missing-denominator'],
  ['p', { date: '2024-01-01', numerator: 3, denominator: 2 }, 'numerator-above-denominator'],
  ['c', { date: '2024-01-01', value: -1 }, 'count-negative'],
] as const)('a %s chart refuses %j', (kind, point, reason) => {
  expect(makeAttributeChart(kind, { points: [point] })).toMatchObject({
    ok: false,
    faults: [{ reason, at: 0 }],
  })
})
