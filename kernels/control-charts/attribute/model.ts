import type { SeriesPoint, Side } from '../model.ts'
import type { Wording } from '../wording.ts'
import type { RunsTest } from './runs-test.ts'

export const ATTRIBUTE_CHARTS = ['p', 'pp', 'u', 'up', 'c', 'g', 't', 'run', 'mr', 'i'] as const
/** `pp` and `up` are p' and u' (Laney); `run` has a median and no limits; `i` has textbook 3-sigma limits. */
export type AttributeChartKind = (typeof ATTRIBUTE_CHARTS)[number]

export type AttributeSeries = {
  /** Counts are numerators; kinds without a denominator also read `value`. */
  readonly points: readonly SeriesPoint[]
  /** Centre and limits come from this many points and stay fixed. Ignored where there are parts. */
  readonly freeze?: number
  /** Positions (counting from 1) of the last point of each part but the last. */
  readonly parts?: readonly number[]
  /** `once`, the default here, is what qicharts2 does for i, t, p' and u'. It changes no other kind. */
  readonly screening?: 'once' | 'off'
  readonly wording?: Wording
}

export type AttributePoint = {
  readonly date: string
  /** Null where nothing was recorded or the denominator is zero. */
  readonly value: number | null
  readonly hasZeroDenominator: boolean
  readonly isGhost: boolean
  /** Counting from 1. */
  readonly part: number
  readonly centre: number | null
  readonly lower: number | null
  readonly lowerTwoSigma: number | null
  readonly upperTwoSigma: number | null
  readonly upper: number | null
  readonly beyondLimits: Side
}

export type AttributeSignal = {
  readonly kind: 'beyond-limits' | 'unusually-long-run' | 'unusually-few-crossings'
  readonly part: number
  /** Positions in the chart's `points`. */
  readonly points: readonly number[]
  readonly reason: string
}

export type AttributePart = {
  readonly part: number
  readonly from: string
  readonly to: string
  readonly runs: RunsTest
}

export type AttributeChart = {
  readonly kind: AttributeChartKind
  readonly ruleSet: { readonly id: string; readonly version: string }
  readonly points: readonly AttributePoint[]
  readonly parts: readonly AttributePart[]
  readonly signals: readonly AttributeSignal[]
  readonly isMonthly: boolean
}
