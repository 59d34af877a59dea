import type { RuleLength, RuleSetRecord } from './rule-set.ts'
import type { Wording } from './wording.ts'

export const DIRECTIONS = ['up', 'down', 'neither'] as const
/** Which way is better. */
export type Direction = (typeof DIRECTIONS)[number]

export type SeriesPoint = {
  /** ISO date of the period's start, for example 2024-03-01. */
  readonly date: string
  /** Absent or null: nothing was recorded. Ignored where a numerator and denominator are given. */
  readonly value?: number | null
  readonly numerator?: number | null
  readonly denominator?: number | null
  /** Drawn, but in no mean, limit, rule or icon: an excluded point stays visible. */
  readonly isGhost?: boolean
  readonly target?: number | null
}

/** A target in force from a date until another (both included; open where absent). */
export type DatedTarget = { readonly from: string; readonly until?: string; readonly value: number }

export type DefinitionChange = { readonly date: string; readonly note: string }

/** One measure of one unit over time, with everything that decides how its chart is drawn. */
export type Series = {
  readonly points: readonly SeriesPoint[]
  readonly improvement: Direction
  /** Dates at which new limits start. A date between two points starts them at the next point. */
  readonly rebases?: readonly string[]
  /** The first limits come from this many points and stay fixed until a rebase. */
  readonly baselinePoints?: number
  /** Targets by date; a target on the point itself goes first. */
  readonly targets?: readonly DatedTarget[]
  readonly definitionChanges?: readonly DefinitionChange[]
  /** The day the data were drawn: needed to tell a late or unfinished period. */
  readonly asOf?: string
  readonly wording?: Wording
}

export type Side = -1 | 0 | 1
/** 2 marks the turning point shared by a rise and a fall. */
export type TrendFlag = Side | 2

export type Judgement = 'common' | 'improvement' | 'concern' | 'neutral_high' | 'neutral_low'

export type ChartPoint = {
  readonly date: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly isGhost: boolean
  readonly target: number | null
  readonly partition: number
  readonly movingRange: number | null
  readonly astronomical: Side
  readonly shift: Side
  readonly trend: TrendFlag
  readonly twoOfThree: Side
  /** Null for a missing or ghosted point. */
  readonly judgement: Judgement | null
  /** One rule says improvement and another concern; `judgement` then follows the conflict setting. */
  readonly isMixed: boolean
  /** Positions in the chart's `signals`. */
  readonly signals: readonly number[]
}

/** A stretch of points between two changes of limits. */
export type Partition = {
  readonly partition: number
  /** Usable points: neither missing nor ghosted. */
  readonly n: number
  readonly from: string
  readonly to: string
  /** Points the mean and limits come from: all of them, or the baseline. */
  readonly basedOn: { readonly n: number; readonly from: string; readonly to: string }
  readonly mean: number
  /** Null where there are not two points to make a moving range. */
  readonly limits: Limits | null
  /** Differences up to this count as none: see tolerance.ts. */
  readonly tolerance: number
}

export type Limits = {
  readonly averageMovingRange: number
  readonly lower: number
  readonly lowerTwoSigma: number
  readonly upperTwoSigma: number
  readonly upper: number
  /** Upper limit of the moving-range chart; its lower limit is 0. */
  readonly movingRangeUpper: number
  /** Moving ranges left out by screening. */
  readonly screenedOut: number
}

export const RULES = ['astronomical', 'shift', 'trend', 'two-of-three'] as const
export type Rule = (typeof RULES)[number]

/** One rule met by one or more points, with its reason in words. */
export type Signal = {
  readonly rule: Rule
  readonly side: 'high' | 'low'
  readonly judgement: Exclude<Judgement, 'common'>
  /** Positions in the chart's `points`, oldest first. */
  readonly points: readonly number[]
  readonly from: string
  readonly to: string
  readonly partition: number
  readonly reason: string
}

export type VariationIcon =
  | 'common_cause'
  | 'improvement_high'
  | 'improvement_low'
  | 'concern_high'
  | 'concern_low'
  | 'neutral_high'
  | 'neutral_low'
export type AssuranceIcon = 'pass' | 'fail' | 'hit_or_miss' | 'none'

/** A different choice that a careful analyst might have made. */
export type Alternative =
  | { readonly setting: 'shift-points' | 'trend-points'; readonly points: RuleLength }
  | {
      readonly setting:
        | 'screening'
        | 'conflict'
        | 'two-of-three-before-2023'
        | 'trend-within-limits'
        | 'strict-target'
        | 'unrounded-factor'
        | 'minimum-points-15'
    }

export type ChangedIcon<Icon extends string> = {
  readonly alternative: Alternative
  readonly icon: Icon
  readonly reason: string
}

export type IconResult<Icon extends string> = {
  readonly icon: Icon
  readonly reason: string
  /** Where another defensible setting would show another icon. Empty: the icon is steady. */
  readonly changesUnder: readonly ChangedIcon<Icon>[]
  readonly isFragile: boolean
}

export type ShownVariation = VariationIcon | 'no_variation' | 'too_few_points'
export type ShownAssurance = AssuranceIcon | 'too_few_points'

export type XmrChart = {
  readonly kind: 'xmr'
  readonly ruleSet: RuleSetRecord
  readonly series: Series
  readonly points: readonly ChartPoint[]
  readonly partitions: readonly Partition[]
  readonly signals: readonly Signal[]
  /** Usable points in the whole chart. */
  readonly n: number
  /** Position of the last usable point; -1 where there is none. Icons speak of this point. */
  readonly lastUsable: number
  readonly hasEnoughPoints: boolean
  readonly isMonthly: boolean
  readonly variation: IconResult<ShownVariation> & { readonly isMixed: boolean }
  readonly assurance: IconResult<ShownAssurance>
  /** The icons as if there were no minimum of points: for comparison with other tools, not for a page. */
  readonly withoutMinimum: {
    readonly variation: VariationIcon
    readonly variationIfImprovementWins: VariationIcon
    readonly variationIfConcernWins: VariationIcon
    readonly assurance: AssuranceIcon
  }
}
