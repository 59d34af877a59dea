import type { AttributeFault, FunnelFault } from '@headroom/control-charts'

type Reason = AttributeFault['reason'] | FunnelFault['reason']

const WORDS: Record<Reason, string> = {
  'date-not-iso': 'the date is not a day of the calendar written like 2024-03-01',
  'duplicate-date': 'the date appears twice in one series',
  'value-not-finite': 'a number is infinite or beyond any measure',
  'denominator-negative': 'the denominator is below zero',
  'improvement-unknown': 'improvement is none of up, down and neither',
  'baseline-not-a-count': 'the baseline is not a whole number of two or more points',
  'rebase-date-not-iso': 'a rebase date is not a day of the calendar written like 2024-03-01',
  'target-not-finite': 'the target is infinite',
  'shift-points-not-6-to-8': 'a shift is 6, 7 or 8 points',
  'trend-points-not-6-to-8': 'a trend is 6, 7 or 8 points',
  'minimum-points-not-a-count': 'the minimum of points is not a whole number',
  'count-missing-denominator': 'this chart needs a denominator',
  'numerator-above-denominator': 'the numerator is larger than the denominator',
  'count-negative': 'a count is below zero',
  'freeze-not-a-count': 'freeze is not a whole number of points',
  'part-not-inside': 'part is not a position inside the series',
  'no-units': 'there are no units to compare',
  'denominator-not-positive': 'the denominator is not above zero',
  'numerator-not-a-count': 'the numerator is not a count',
  'target-out-of-range': 'the target is out of range',
}

export const nameFault = (reason: Reason): string => WORDS[reason]
