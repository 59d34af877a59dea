import { expect, test } from 'vitest'
import { agrees, byCase, numberIn, readRows, SYNTHETIC } from '../golden/cases.ts'
import { makeAttributeChart } from './chart.ts'
import { mdcCasesBetweenEvents, mdcTimeBetweenEvents } from './rare-events.ts'

const points = byCase(readRows(SYNTHETIC, 'attr-points.csv'))
const rows = readRows(SYNTHETIC, 'attr-expected-mdc-t-g.csv')
const gapsOf = (id: string) => (points.get(id) ?? []).map((row) => Number(row.num))

test.each(rows.map((row) => [row.case_id ?? '', row] as const))(
  '%s has the lines of the national query',
  (id, row) => {
    const freeze = numberIn(row.freeze) ?? undefined
    const lines =
      row.chart === 't' ? mdcTimeBetweenEvents(gapsOf(id), freeze) : mdcCasesBetweenEvents(gapsOf(id), freeze)
    expect(agrees(lines.centre, row.centre)).toBe(true)
    expect(agrees(lines.lower, row.lpl)).toBe(true)
    expect(agrees(lines.lowerTwoSigma, row.lower_2s)).toBe(true)
    expect(agrees(lines.upperTwoSigma, row.upper_2s)).toBe(true)
    expect(agrees(lines.upper, row.upl)).toBe(true)
  },
)

test('two events on one day make a gap of zero, and the chart is still drawn', () => {
  const outcome = makeAttributeChart('t', {
    points: (points.get('d-t-zero') ?? []).map((row) => ({
      date: row.date ?? '',
      value: Number(row.num),
    })),
  })
  if (!outcome.ok) throw new Error('the chart was refused')
  expect(outcome.chart.points.some(({ value }) => value === 0)).toBe(true)
  expect(outcome.chart.points.every(({ upper, lower }) => upper !== null && lower === 0)).toBe(true)
})
