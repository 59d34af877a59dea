export const WARNINGS = [
  'too-few-points',
  'short-limits',
  'baseline-has-signal',
  'mixed-signals',
  'rebase-date-absent',
  'screened',
  'autocorrelation',
  'seasons',
  'skew',
  'low-counts',
  'rounding',
  'no-variation',
  'changing-denominators',
  'missing-periods',
  'late-period',
  'unfinished-period',
  'definition-change',
] as const

/** A way in which the data do not fit the chart, or the chart may mislead. */
export type Warning = {
  readonly kind: (typeof WARNINGS)[number]
  readonly message: string
  /** The figure behind it, where there is one: a correlation, a ratio, a count. */
  readonly figure: number | null
  /** Dates it speaks of, oldest first. */
  readonly dates: readonly string[]
}
