/**
 * The rules a chart was judged by. There is no single "Making Data Count algorithm": the national query, the
 * spreadsheet and the packages differ in at least twelve choices, so each result carries the rule set that made it.
 */
export const RULE_SET = {
  id: 'headroom-making-data-count',
  version: '1.0.0',
  basis:
    'Making Data Count as practised since November 2023: XmR limits at 2.66 average moving ranges, no screening, ' +
    'trend may cross a change of limits, a point beyond the limits counts towards two of three, targets on a limit ' +
    'count as reached.',
} as const

/** 3 / d2 with d2 = 1.128 for ranges of two, rounded as Shewhart and Wheeler print it (Understanding Variation, 1993). */
export const LIMIT_FACTOR = 2.66
/** The unrounded form, used by qicharts2 and PowerBI-SPC: 0.016% narrower. */
export const D2 = 1.128
/** D4 for ranges of two: the upper limit of the moving-range chart. */
export const MOVING_RANGE_FACTOR = 3.267

/** Making Data Count offers 6, 7 or 8 points; other lengths have no published false-alarm rate in this style. */
export const RULE_LENGTHS = [6, 7, 8] as const
export type RuleLength = (typeof RULE_LENGTHS)[number]

export type RuleSettings = {
  /** Points in a row on one side of the mean. */
  readonly shiftPoints: RuleLength
  /** Points in a row each above (or below) the one before, end points included. */
  readonly trendPoints: RuleLength
  /** `once` leaves moving ranges above 3.267 average moving ranges out of the average, one time. The mean stays. */
  readonly screening: 'off' | 'once'
  /** Which judgement a point takes when one rule says improvement and another says concern. */
  readonly conflict: 'improvement-wins' | 'concern-wins'
  /** Usable points below which limits and icons are withheld. */
  readonly minimumPoints: number
}

export const DEFAULT_SETTINGS: RuleSettings = {
  shiftPoints: 7,
  trendPoints: 7,
  screening: 'off',
  conflict: 'improvement-wins',
  minimumPoints: 13,
}

/** What is stored with every result, so that a chart can be read years later. */
export type RuleSetRecord = {
  readonly id: string
  readonly version: string
  readonly settings: RuleSettings
}
