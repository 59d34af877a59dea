import type { Series, XmrChart } from '../model.ts'
import type { RuleSettings } from '../rule-set.ts'
import { makeXmrChart } from '../xmr.ts'

/** The first of each month from January 2021. */
export const monthAt = (at: number): string =>
  `${2021 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`

/** A monthly series of invented values. */
export const monthly = (values: readonly (number | null)[], more: Partial<Series> = {}): Series => ({
  improvement: 'up',
  points: values.map((value, at) => ({ date: monthAt(at), value })),
  ...more,
})

export function chartOf(series: Series, settings?: Partial<RuleSettings>): XmrChart {
  const outcome = makeXmrChart(series, settings)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults))
  return outcome.chart
}

/** Twelve steady points about 10 with limits at -0.64 and 20.64, for what is put after them. */
export const STEADY = [8, 12, 8, 12, 8, 12, 8, 12, 8, 12, 8, 12]

/** The same numbers each time, spread like normal ones: a test that draws its data must not draw new data. */
export function normals(count: number, seed: number): number[] {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  )
}
