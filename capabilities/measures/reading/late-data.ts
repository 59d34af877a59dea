import { dayNumber } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { PeriodKind } from '../rules/words.ts'

/** Days from the start of the last period until data are late. As the kernel has it: a period is due when the one after it is over too. */
export const lateAfterDays: Readonly<Record<PeriodKind, number>> = {
  day: 3,
  week: 21,
  month: 92,
  quarter: 274,
}

export const isLate = (lastPeriod: PlainDate | null, period: PeriodKind, today: PlainDate): boolean =>
  lastPeriod !== null && dayNumber(today) - dayNumber(lastPeriod) >= lateAfterDays[period]
