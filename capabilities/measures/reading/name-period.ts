import { nameDate } from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import type { PeriodKind } from '../rules/words.ts'

/**
 * A period as people say it.
 *
 * @example namePeriod('2026-10-01', 'month') // 'October 2026'
 * @example namePeriod('2026-10-01', 'quarter') // 'quarter from October 2026'
 */
export function namePeriod(start: PlainDate, period: PeriodKind): string {
  switch (period) {
    case 'day':
      return nameDate(start, false)
    case 'week':
      return `week of ${nameDate(start, false)}`
    case 'month':
      return nameDate(start, true)
    case 'quarter':
      return `quarter from ${nameDate(start, true)}`
  }
}
