import type { ChartPoint, XmrChart } from '../model.ts'
import { type Cadence, cadenceOf } from '../periods.ts'

/** What several checks read, worked out once for a chart. */
export type Sample = {
  /** Neither missing nor ghosted. */
  readonly usable: readonly ChartPoint[]
  /** Each usable value less its own stretch's mean, so that a rebase is not mistaken for a pattern. */
  readonly residuals: readonly number[]
  /** The values of the last stretch of limits, in order of size: what the icons rest on. */
  readonly lastStretch: Float64Array
  readonly cadence: Cadence | null
}

export function sampleOf(chart: XmrChart): Sample {
  const usable = chart.points.filter(({ judgement }) => judgement !== null)
  const residuals: number[] = []
  let lastStretch: number[] = []
  let start = 0
  while (start < usable.length) {
    const partition = usable[start]?.partition
    const values: number[] = []
    let sum = 0
    for (let at = start; at < usable.length && usable[at]?.partition === partition; at++) {
      const value = usable[at]?.value ?? 0
      values.push(value)
      sum += value
    }
    for (const value of values) residuals.push(value - sum / values.length)
    lastStretch = values
    start += values.length
  }
  return {
    usable,
    residuals,
    lastStretch: Float64Array.from(lastStretch).sort(),
    cadence: cadenceOf(chart.points),
  }
}
