import { type BeforeAfter, beforeAfter, type Fault, type Happening } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { Annotation } from './queries/story.ts'
import type { ChartFacts } from './rules/chart-facts.ts'
import { seriesForChart } from './rules/draw-chart.ts'

export type DidItWork =
  | { readonly ok: true; readonly answer: BeforeAfter }
  | { readonly ok: false; readonly reason: 'too-few-before'; readonly found: number; readonly needed: number }
  | { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly Fault[] }

type Asked = {
  readonly changeDate: PlainDate
  readonly asOf: PlainDate
  /** What else happened: notes on the chart's dates are. */
  readonly annotations?: readonly Annotation[]
}

/**
 * Did a change on a date work, by the chart's own settings: the limits frozen at the change, and whether what came after
 * differs. Values are the kernel's: a share is between 0 and 1. "Not yet known" is an answer.
 */
export function didItWork(facts: ChartFacts, { changeDate, asOf, annotations = [] }: Asked): DidItWork {
  const happenings = annotations.map(({ onDate, words }): Happening => ({ date: onDate, note: words }))
  return beforeAfter(seriesForChart(facts, asOf), changeDate, {
    settings: facts.configuration.settings,
    happenings,
  })
}
