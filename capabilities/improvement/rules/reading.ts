import type { ChartFacts } from '@headroom/capabilities/measures'
import type { BeforeAfter } from '@headroom/control-charts'
import type { BaselineSince, KeptBaseline, signalBefore } from './baseline.ts'
import type { ProjectVerdict } from './kept-verdict.ts'
import type { MeasurePart } from './words.ts'

type MeasureRead = {
  readonly seriesId: string
  readonly measureName: string
  readonly unitName: string
  readonly part: MeasurePart
}

/** What one measure says of one change. */
export type Reading =
  | {
      readonly ok: true
      readonly measure: MeasureRead
      readonly facts: ChartFacts
      readonly verdict: ProjectVerdict
      readonly answer: BeforeAfter
      readonly signalBefore: ReturnType<typeof signalBefore>
      /** Undefined where the baseline is as it was kept. */
      readonly since: BaselineSince | undefined
      readonly kept: KeptBaseline | undefined
    }
  | {
      readonly ok: false
      readonly measure: MeasureRead
      readonly verdict: 'no-way-to-know'
      readonly reason: 'too-few-before' | 'faults' | 'not-in-use'
      readonly found: number
      readonly needed: number
    }
