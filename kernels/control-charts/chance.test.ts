import { expect, test } from 'vitest'
import { chanceAt, chanceOnPage } from './chance.ts'
import { targetChances } from './target-chance.ts'
import { chartOf, monthly, normals, STEADY } from './testing/series.ts'

// Facts measured with another program on 40,000 charts a row: last point and any point flagged.
test.each([
  [13, 0.011, 0.06],
  [24, 0.015, 0.16],
  [36, 0.016, 0.26],
  [60, 0.017, 0.44],
])('at %d points the table agrees with an independent simulation', (n, last, any) => {
  expect(Math.abs(chanceAt(n).last - last)).toBeLessThan(0.0015)
  expect(Math.abs(chanceAt(n).any - any)).toBeLessThan(0.01)
})

test('our own rules flag as many steady charts as the table says', () => {
  const charts = Array.from({ length: 2000 }, (_, at) => chartOf(monthly(normals(24, 1000 + at))))
  const any = charts.filter(({ signals }) => signals.length > 0).length / charts.length
  // Three standard errors of a share of 0.155 among 2,000.
  expect(Math.abs(any - chanceAt(24).any)).toBeLessThan(0.025)
  const page = chanceOnPage(charts)
  expect(page.expectedByChance).toBeCloseTo(2000 * chanceAt(24).last)
  expect(Math.abs(page.colouredIcons - page.expectedByChance)).toBeLessThan(17)
  expect(page.sentence).toMatch(/^\d+ of 2000 charts carry a coloured icon; about 27\.6 would by chance/)
})

test('fewer points than icons need promise nothing, and the table is filled in between its rows', () => {
  expect(chanceAt(12)).toEqual({ last: 0, any: 0, signals: 0 })
  expect(chanceAt(33).any).toBeGreaterThan(chanceAt(30).any)
  expect(chanceAt(1000).signals).toBeGreaterThan(10)
})

test('the chance of meeting a target is that of the steady process, and refused for a changing one', () => {
  const steady = chartOf(monthly([...STEADY, 9], { baselinePoints: 12 }))
  const outcome = targetChances(steady, [
    { date: '2022-06-01', target: 10 },
    { date: '2022-12-01', target: 40 },
  ])
  if (!outcome.ok) throw new Error(outcome.reason)
  expect(outcome.chances.map(({ chance }) => Number(chance.toFixed(3)))).toEqual([0.5, 0])
  expect(outcome.chances[1]?.sentence).toBe(
    'If nothing changes, less than 1 in 100 periods would meet the target of 40 set for December 2022.',
  )
  const moving = chartOf(monthly([...STEADY, 40], { baselinePoints: 12 }))
  expect(targetChances(moving, [])).toEqual({ ok: false, reason: 'process-is-changing' })
  expect(targetChances(chartOf(monthly(STEADY)), [])).toEqual({ ok: false, reason: 'too-few-points' })
})
