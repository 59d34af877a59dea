import { describe, expect, test } from 'vitest'
import { describeChart, tableOf } from './describe.ts'
import { chartOf, monthly, STEADY } from './testing/series.ts'

const baseline = { baselinePoints: 12 }

describe('a reason gives the points, dates, rule and limits in words', () => {
  test('a point outside the limits', () => {
    const chart = chartOf(monthly([...STEADY, 25], { ...baseline, improvement: 'down' }))
    expect(chart.signals.map(({ reason }) => reason)).toEqual([
      'January 2022: 25 is above the upper process limit of 20.64 (mean 10, limits from 12 points, January 2021 to December 2021). This is cause for concern.',
    ])
  })

  test('a shift', () => {
    const chart = chartOf(monthly([...STEADY, 9, 9, 9, 9, 9, 9, 9, 9], { ...baseline, improvement: 'down' }))
    expect(chart.signals.map(({ reason }) => reason)).toEqual([
      '8 points in a row below the mean of 10, from January 2022 to August 2022 (rule: 7 or more; limits from 12 points, January 2021 to December 2021). This is improvement.',
    ])
  })

  test('a trend', () => {
    const chart = chartOf(monthly([...STEADY, 7, 8, 9, 9.5, 11, 12, 13], baseline))
    expect(chart.signals.map(({ reason }) => reason)).toEqual([
      '7 points in a row, each higher than the one before, from January 2022 to July 2022: 7 to 13 (rule: 7 or more; a trend may cross the mean and a change of limits). This is improvement.',
    ])
  })

  test('two of three, on a weekly chart without a better direction', () => {
    const dates = Array.from({ length: 15 }, (_, at) =>
      new Date(Date.UTC(2024, 0, 1 + 7 * at)).toISOString().slice(0, 10),
    )
    const values = [...STEADY, 18, 11, 18.5]
    const points = dates.map((date, at) => ({ date, value: values[at] ?? null }))
    const chart = chartOf({ improvement: 'neither', points, baselinePoints: 12 })
    expect(chart.signals.map(({ reason }) => reason)).toEqual([
      'At least two of three points in a row above the upper two-sigma line of 17.09, and all three above the mean of 10: 25 March 2024 (18) and 8 April 2024 (18.5) (limits from 12 points, 1 January 2024 to 18 March 2024). This is a change upwards; no direction is set as better.',
    ])
  })

  test('a long run of points beyond two sigma names four and counts the rest', () => {
    const chart = chartOf(monthly([...STEADY, 18, 18, 18, 18, 18, 18], baseline))
    expect(chart.signals.find(({ rule }) => rule === 'two-of-three')?.reason).toContain(', 6 points in all')
  })
})

describe('an icon says why', () => {
  test('common cause', () => {
    const { variation } = chartOf(monthly([...STEADY, 9], baseline))
    expect(variation.icon).toBe('common_cause')
    expect(variation.reason).toBe(
      'The latest point, January 2022 (9), meets none of the four rules: nothing says the process has changed.',
    )
  })

  test('signals that disagree are shown as mixed, with the setting that decided', () => {
    const values = [...STEADY, 11, 4, 5, 6, 7, 8, 8.5, 9]
    const chart = chartOf(monthly(values, baseline))
    expect(chart.variation).toMatchObject({ icon: 'improvement_high', isMixed: true, isFragile: true })
    expect(chart.variation.reason).toContain('improvement is shown because the chart is set so')
    expect(chart.variation.changesUnder.map(({ reason }) => reason)).toContain(
      'If the other judgement won where rules conflict the icon would be: concern, low.',
    )
  })

  test.each([
    [
      'up',
      -1,
      'pass',
      'at or below the lower of the limits (-0.64 to 20.64): the process as it stands can be expected to reach it every time',
    ],
    [
      'up',
      21,
      'fail',
      'at or above the upper of the limits (-0.64 to 20.64): the process as it stands cannot be expected to reach it without a change',
    ],
    [
      'up',
      10,
      'hit_or_miss',
      'between the limits (-0.64 to 20.64): the process as it stands will sometimes reach it and sometimes not',
    ],
    ['down', 21, 'pass', 'at or above the upper'],
    ['down', -1, 'fail', 'at or below the lower'],
  ] as const)('better %s, target %d: %s', (improvement, target, icon, words) => {
    const targets = [{ from: '2021-01-01', value: target }]
    const { assurance } = chartOf(monthly([...STEADY, 9], { ...baseline, improvement, targets }))
    expect(assurance.icon).toBe(icon)
    expect(assurance.reason).toContain(words)
  })

  test('a target exactly on a limit passes, and is marked as depending on that choice', () => {
    const { assurance } = chartOf(
      monthly([...STEADY, 9], { ...baseline, targets: [{ from: '2021-01-01', value: -0.64 }] }),
    )
    expect(assurance.icon).toBe('pass')
    expect(assurance.changesUnder.map(({ alternative }) => alternative.setting)).toEqual([
      'strict-target',
      'minimum-points-15',
    ])
  })

  test('a target withdrawn before the latest point decides nothing', () => {
    const targets = [{ from: '2021-01-01', until: '2021-06-30', value: 5 }]
    expect(chartOf(monthly([...STEADY, 9], { targets })).assurance.reason).toBe(
      'No target is in force at the latest point.',
    )
  })

  test('of two targets in force the one that began last counts', () => {
    const targets = [
      { from: '2021-01-01', value: 5 },
      { from: '2021-10-01', value: 50 },
    ]
    expect(chartOf(monthly([...STEADY, 9], { targets })).assurance.icon).toBe('fail')
  })

  test('twelve points are too few, and the icon says how many are needed', () => {
    const { variation, assurance } = chartOf(monthly(STEADY))
    expect(variation.icon).toBe('too_few_points')
    expect(assurance.icon).toBe('too_few_points')
    expect(variation.reason).toBe(
      'Only 12 usable points; 13 are needed before limits and icons mean anything.',
    )
  })

  test('a constant series against its own target has no variation and passes', () => {
    const chart = chartOf(
      monthly(
        Array.from({ length: 20 }, () => 100),
        { targets: [{ from: '2021-01-01', value: 100 }] },
      ),
    )
    expect([chart.variation.icon, chart.assurance.icon]).toEqual(['no_variation', 'pass'])
  })
})

describe('the text equivalent', () => {
  const series = monthly([...STEADY, 9, null, 25], {
    improvement: 'down',
    baselinePoints: 12,
    targets: [{ from: '2021-01-01', value: 21 }],
    wording: { measure: 'Falls', unit: 'a month' },
  })

  test('tells what the drawing shows, and under which rules', () => {
    const text = describeChart(chartOf(series)).join('\n')
    for (const words of [
      'Falls: control chart of 14 points, January 2021 to March 2022. Lower is better. The latest value is 25 a month. The target at the latest point is 21 a month.',
      'From January 2021 to March 2022 (14 points, fixed on the first 12 of them) the mean is 10 a month and the process limits are -0.64 a month and 20.64 a month.',
      'Signals: March 2022: 25 a month is above',
      'Variation: concern, high.',
      'Assurance: will pass the target.',
      'Beware: Periods are missing: no value for February 2022.',
      '1 signal seen; with nothing changing, a chart of 14 independent points shows 0.1 on average, and 6% of such charts show at least one.',
      'Rules: headroom-making-data-count 1.0.0, shift 7 points, trend 7 points, screening off.',
    ])
      expect(text).toContain(words)
  })

  test('has a table with a row for each point and the reason beside it', () => {
    const table = tableOf(chartOf(series))
    expect(table).toHaveLength(15)
    expect(table[13]).toEqual([
      'February 2022',
      '',
      '10 a month',
      '-0.64 a month',
      '20.64 a month',
      '21 a month',
      'Missing',
      '',
    ])
    expect(table[14]?.[6]).toBe('Concern')
    expect(table[14]?.[7]).toContain('above the upper process limit')
  })

  test('an empty series is described, not thrown', () => {
    expect(describeChart(chartOf(monthly([])))).toEqual([
      'One measure: there are no values to draw. Higher is better.',
    ])
  })
})
