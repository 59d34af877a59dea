import type { XmrChart } from '../model.ts'
import {
  autocorrelation,
  changingDenominators,
  lowCounts,
  noVariation,
  rounding,
  seasons,
  skew,
} from './distribution.ts'
import type { Warning } from './model.ts'
import { sampleOf } from './sample.ts'
import {
  baselineHasSignal,
  mixedSignals,
  rebaseDateAbsent,
  screened,
  shortLimits,
  tooFewPoints,
} from './settings.ts'
import { definitionChanges, lateOrUnfinished, missingPeriods } from './time.ts'

const CHECKS = [
  tooFewPoints,
  shortLimits,
  baselineHasSignal,
  mixedSignals,
  rebaseDateAbsent,
  screened,
  autocorrelation,
  seasons,
  skew,
  lowCounts,
  rounding,
  noVariation,
  changingDenominators,
  missingPeriods,
  lateOrUnfinished,
  definitionChanges,
] as const

/** Every way in which the data do not fit the chart, or the chart may mislead. */
export function warningsOf(chart: XmrChart): Warning[] {
  const found: Warning[] = []
  const sample = sampleOf(chart)
  for (const check of CHECKS) {
    const warning = check(chart, sample)
    if (warning) found.push(warning)
  }
  return found
}
