/**
 * What counts as disclosing.
 *
 * - `threshold`: a count from 1 to threshold - 1 is small. Five is the usual floor for published NHS workforce and
 *   patient counts; ten is the "rule of thumb" for outputs of the ONS Secure Research Service and our floor for equality.
 * - `zeros`: see README, "Zeros". `shown` for head counts; `shown-unless-all-same` for answers, levels and outcomes;
 *   `withheld` for equality data, where "nobody here" is itself a statement about everybody here.
 * - `answers`: the dimensions whose groups are answers (a level, yes or no): where a whole group gave one answer, the
 *   zeros beside it say what each person answered. Read only by `shown-unless-all-same`.
 * - `keep`: what to give up last. `detail` gives up totals before groups (360 feedback); `totals` the other way round.
 * - `roundTo`: round what is shown to the nearest multiple; margins are then rounded by themselves and need not add up.
 */
export type DisclosureRule = {
  readonly threshold: number
  readonly zeros: 'shown' | 'shown-unless-all-same' | 'withheld'
  readonly answers?: readonly string[]
  readonly keep?: 'totals' | 'detail'
  readonly roundTo?: number
}

/** Head counts by unit and profession. */
export const headCountRule: DisclosureRule = { threshold: 5, zeros: 'shown', keep: 'totals' }

/** Equality data: at least ten, rounded to five, and a zero is as telling as a one. */
export const equalityRule: DisclosureRule = { threshold: 10, zeros: 'withheld', keep: 'totals', roundTo: 5 }

/** Below three, one member of a pair could work out the other: no setting may go lower. */
export const lowestThreshold = 3
