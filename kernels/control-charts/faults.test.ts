import { expect, test } from 'vitest'
import type { Series } from './model.ts'
import type { RuleSettings } from './rule-set.ts'
import { monthly } from './testing/series.ts'
import { makeXmrChart } from './xmr.ts'

const reasonsOf = (series: Series, settings?: Partial<RuleSettings>) => {
  const outcome = makeXmrChart(series, settings)
  return outcome.ok ? [] : outcome.faults.map(({ reason }) => reason)
}

const one = (point: Series['points'][number]): Series => ({ improvement: 'up', points: [point] })

test.each([
  ['a date of no calendar', one({ date: '2023-02-29', value: 1 }), 'date-not-iso'],
  ['a date in another form', one({ date: '1/2/2023', value: 1 }), 'date-not-iso'],
  ['infinity', one({ date: '2023-01-01', value: Number.POSITIVE_INFINITY }), 'value-not-finite'],
  ['not a number', one({ date: '2023-01-01', value: Number.NaN }), 'value-not-finite'],
  ['a number no sum could hold', one({ date: '2023-01-01', value: 1e308 }), 'value-not-finite'],
  [
    'a negative denominator',
    one({ date: '2023-01-01', numerator: 1, denominator: -1 }),
    'denominator-negative',
  ],
  [
    'an infinite target',
    one({ date: '2023-01-01', value: 1, target: Number.NEGATIVE_INFINITY }),
    'target-not-finite',
  ],
  ['a baseline of one', monthly([1], { baselinePoints: 1 }), 'baseline-not-a-count'],
  ['a rebase at no date', monthly([1], { rebases: ['soon'] }), 'rebase-date-not-iso'],
] as const)('%s is refused', (_, series, reason) => {
  expect(reasonsOf(series)).toEqual([reason])
})

test('one date twice is refused, in whatever order the points come', () => {
  const points = ['2023-01-01', '2023-02-01', '2023-01-01'].map((date) => ({ date, value: 1 }))
  expect(reasonsOf({ improvement: 'up', points })).toEqual(['duplicate-date'])
})

test('all faults are told together', () => {
  const points = [
    { date: 'x', value: 1 },
    { date: '2023-01-01', value: Number.NaN },
  ]
  expect(reasonsOf({ improvement: 'up', points, baselinePoints: 0.5 }, { minimumPoints: -1 })).toEqual([
    'date-not-iso',
    'value-not-finite',
    'baseline-not-a-count',
    'minimum-points-not-a-count',
  ])
})

test.each([
  { date: '2023-01-01', numerator: 0, denominator: 0 },
  { date: '2023-01-01', numerator: null, denominator: 40 },
  { date: '2023-01-01', value: null },
  { date: '2023-01-01' },
])('%j is a missing point, not a fault', (point) => {
  const outcome = makeXmrChart(one(point))
  expect(outcome.ok && outcome.chart.points[0]?.value).toBeNull()
})

test('the rule set and its version go with every result', () => {
  const outcome = makeXmrChart(monthly([1, 2, 3]), { shiftPoints: 6 })
  expect(outcome.ok && outcome.chart.ruleSet).toEqual({
    id: 'headroom-making-data-count',
    version: '1.0.0',
    settings: {
      shiftPoints: 6,
      trendPoints: 7,
      screening: 'off',
      conflict: 'improvement-wins',
      minimumPoints: 13,
    },
  })
})
