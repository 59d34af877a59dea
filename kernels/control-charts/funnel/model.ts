import type { Wording } from '../wording.ts'

export const FUNNEL_KINDS = ['proportion', 'ratio', 'standardised'] as const
/** A proportion; a ratio of two counts; or observed over expected events. */
export type FunnelKind = (typeof FUNNEL_KINDS)[number]

export type FunnelUnit = { readonly unit: string; readonly numerator: number; readonly denominator: number }

export type FunnelSettings = {
  /** For standardised ratios: logarithms with the tails cut off (SHMI), or square roots with the tails drawn in (CQC). */
  readonly method?: 'SHMI' | 'CQC'
  /** What every unit is compared with. Absent: the ratio of all units together, or 1 for a standardised ratio. */
  readonly target?: number
  readonly wording?: Wording
}

export type FunnelLimits = {
  readonly lower95: number
  readonly upper95: number
  readonly lower998: number
  readonly upper998: number
}

export type FunnelPoint = FunnelUnit & {
  readonly ratio: number
  /** From chance alone. */
  readonly limits: FunnelLimits
  /** Widened for the variation between units that chance does not explain. */
  readonly adjusted: FunnelLimits
  /** Outside the 99.8% limits: 1 above, -1 below. */
  readonly outlier: -1 | 0 | 1
  readonly adjustedOutlier: -1 | 0 | 1
  readonly reason: string
}

export type Funnel = {
  readonly kind: FunnelKind
  readonly method: 'SHMI' | 'CQC' | null
  readonly ruleSet: { readonly id: string; readonly version: string }
  readonly target: number
  readonly points: readonly FunnelPoint[]
  /** Mean squared z: about 1 where chance explains the spread, larger where it does not. */
  readonly phi: number
  /** Variance between units on the transformed scale. */
  readonly tauSquared: number
  readonly isOverDispersed: boolean
  readonly text: string
}

export type FunnelFault = {
  readonly reason:
    | 'no-units'
    | 'denominator-not-positive'
    | 'numerator-not-a-count'
    | 'numerator-above-denominator'
    | 'target-out-of-range'
  readonly at?: number
}
