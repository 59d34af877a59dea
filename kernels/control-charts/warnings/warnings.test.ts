import { describe, expect, test } from 'vitest'
import type { Series } from '../model.ts'
import { chartOf, monthAt, monthly, normals, STEADY } from '../testing/series.ts'
import { warningsOf } from './check-fit.ts'
import type { Warning } from './model.ts'

const kindsOf = (series: Series): Warning['kind'][] => warningsOf(chartOf(series)).map(({ kind }) => kind)
const messageOf = (series: Series, kind: Warning['kind']) =>
  warningsOf(chartOf(series)).find((warning) => warning.kind === kind)?.message

const steady = normals(36, 1).map((z) => 100 + 10 * z)

test('independent normal points over equal periods draw no warning', () => {
  expect(kindsOf(monthly(steady))).toEqual([])
})

describe('the data do not fit the chart', () => {
  test('neighbouring points alike', () => {
    const values: number[] = []
    for (const z of normals(60, 2)) values.push(0.7 * (values[values.length - 1] ?? 0) + z)
    expect(messageOf(monthly(values), 'autocorrelation')).toMatch(
      /correlation 0\.[5-9]\d\).*94% carry a flag, not 26%/,
    )
  })

  test('a yearly cycle, and no cycle from independent points', () => {
    const cycle = normals(60, 3).map((z, at) => z + 2 * Math.sin((2 * Math.PI * at) / 12))
    expect(kindsOf(monthly(cycle))).toContain('seasons')
    expect(kindsOf(monthly(normals(60, 4)))).not.toContain('seasons')
  })

  test('a weekly cycle in daily data', () => {
    const points = normals(56, 5).map((z, at) => ({
      date: new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10),
      value: z + (at % 7 === 5 ? 6 : 0),
    }))
    expect(messageOf({ improvement: 'up', points }, 'seasons')).toContain('weekly pattern')
  })

  test('a rebase at a step is not taken for likeness of neighbours', () => {
    const values = normals(40, 6).map((z, at) => z + (at >= 20 ? 30 : 0))
    expect(kindsOf(monthly(values))).toContain('autocorrelation')
    expect(kindsOf(monthly(values, { rebases: [monthAt(20)] }))).not.toContain('autocorrelation')
  })

  test('a long tail', () => {
    const waits = normals(48, 7).map((z) => Math.exp(1.2 * z))
    expect(messageOf(monthly(waits), 'skew')).toContain('long tail on the upper side')
  })

  test('low counts, with the chart that would fit', () => {
    const counts = [0, 2, 1, 3, 2, 0, 1, 4, 2, 1, 3, 2, 5, 1, 2]
    expect(messageOf(monthly(counts), 'low-counts')).toContain('A c chart')
    expect(messageOf(monthly(counts.map((count) => (count > 3 ? 1 : 0))), 'low-counts')).toContain(
      't or g chart',
    )
    expect(kindsOf(monthly(counts.map((count) => count + 40)))).not.toContain('low-counts')
  })

  test('values rounded too far', () => {
    expect(kindsOf(monthly([10, 10, 10, 20, 10, 10, 10, 10, 20, 10, 10, 10, 10, 10]))).toContain('rounding')
  })

  test('no variation', () => {
    expect(kindsOf(monthly(Array.from({ length: 15 }, () => 7)))).toContain('no-variation')
  })

  test('denominators more than twice as large at one time as at another', () => {
    const sized = (largest: number): Series => ({
      improvement: 'up',
      points: steady.map((value, at) => ({
        date: monthAt(at),
        numerator: value,
        denominator: at === 9 ? largest : 500,
      })),
    })
    expect(messageOf(sized(1500), 'changing-denominators')).toContain('3.0 times the smallest')
    expect(kindsOf(sized(900))).not.toContain('changing-denominators')
  })
})

describe('time', () => {
  test('an empty month and an absent one are both missed', () => {
    const series = monthly(steady)
    const points = series.points
      .filter((_, at) => at !== 20)
      .map((point, at) => (at === 5 ? { ...point, value: null } : point))
    const warning = warningsOf(chartOf({ ...series, points })).find(({ kind }) => kind === 'missing-periods')
    expect(warning?.figure).toBe(2)
    expect(warning?.message).toContain('no value for June 2021; 1 period without a row, after August 2022')
  })

  test('weekends are not missing from data of working days', () => {
    const points = normals(60, 8)
      .map((value, at) => ({ date: new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10), value }))
      .filter(({ date }) => ![0, 6].includes(new Date(date).getUTCDay()))
    expect(kindsOf({ improvement: 'up', points })).not.toContain('missing-periods')
    expect(kindsOf({ improvement: 'up', points: points.filter((_, at) => at !== 7) })).toContain(
      'missing-periods',
    )
  })

  test.each([
    ['2023-12-20', 'unfinished-period'],
    ['2024-01-10', undefined],
    ['2024-02-20', undefined],
    ['2024-03-10', 'late-period'],
  ] as const)('data to December 2023 drawn on %s: %s', (asOf, kind) => {
    const found = kindsOf(monthly(steady, { asOf })).filter((one) => one.endsWith('-period'))
    expect(found).toEqual(kind ? [kind] : [])
  })

  test('a changed definition, unless new limits start with it', () => {
    const definitionChanges = [{ date: monthAt(18), note: 'zero-day stays counted' }]
    expect(messageOf(monthly(steady, { definitionChanges }), 'definition-change')).toContain(
      '1 July 2022 (zero-day stays counted)',
    )
    expect(kindsOf(monthly(steady, { definitionChanges, rebases: [monthAt(18)] }))).not.toContain(
      'definition-change',
    )
  })
})

describe('settings', () => {
  test('too few points; limits from too few; a baseline with a signal; a rebase nobody has a point for', () => {
    expect(kindsOf(monthly(STEADY))).toContain('too-few-points')
    expect(kindsOf(monthly([...STEADY, 9, 9, 9], { rebases: [monthAt(12)] }))).toContain('short-limits')
    expect(kindsOf(monthly([...STEADY, 40, 9, 11, 9], { baselinePoints: 16 }))).toContain(
      'baseline-has-signal',
    )
    expect(kindsOf(monthly(steady, { rebases: ['2022-01-15'] }))).toContain('rebase-date-absent')
  })

  test('screening that left something out, and signals that disagree', () => {
    const spike = chartOf(monthly([...STEADY, ...STEADY, 90, ...STEADY]), { screening: 'once' })
    expect(warningsOf(spike).map(({ kind }) => kind)).toContain('screened')
    expect(kindsOf(monthly([...STEADY, 11, 4, 5, 6, 7, 8, 8.5, 9], { baselinePoints: 12 }))).toContain(
      'mixed-signals',
    )
  })
})
