import type { PlainDate } from '@headroom/platform/clock'

/** The calendar day so many days after another. @example dayAfter('2026-11-22', 30) // '2026-12-22' */
export const dayAfter = (day: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
