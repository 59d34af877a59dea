import type { PlainDate } from '@headroom/platform/clock'
import type { CycleState } from '../tables.ts'

/** How long answers are still taken after the close, for a second version of a report. */
export const LATE_DAYS = 28
/** Late answers are looked at once a week: looking at each as it comes would tell when it came. */
export const LATE_LOOK_DAYS = 7

const REMIND_EVERY_DAYS = 5
const LAST_CALL_DAYS = 2
const MOST_REMINDERS = 3

const DAY_MS = 86_400_000
const dayNumber = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

/** @example addDays('2026-12-18', 28) // '2027-01-15' */
export const addDays = (day: PlainDate, days: number): PlainDate =>
  new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10)

export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** The closing date is the last day on which answers count as in time. */
export const isDueToClose = (closesOn: PlainDate, today: PlainDate): boolean => today > closesOn

export type Reminding = {
  readonly askedOn: PlainDate
  readonly remindedOn: PlainDate | null
  readonly reminders: number
}

/** Every five days, and two days before the close, three times at the most and never on the day somebody was asked. */
export function isReminderDue(
  { askedOn, remindedOn, reminders }: Reminding,
  closesOn: PlainDate,
  today: PlainDate,
): boolean {
  if (reminders >= MOST_REMINDERS || today > closesOn || today <= askedOn) return false
  const lastCall = addDays(closesOn, -LAST_CALL_DAYS)
  if (today >= lastCall) return remindedOn === null || remindedOn < lastCall
  // One is kept for the last call.
  return reminders < MOST_REMINDERS - 1 && daysBetween(remindedOn ?? askedOn, today) >= REMIND_EVERY_DAYS
}

/** Whole weeks after the close that are over, the last with the last late day; late answers are looked at once for each. */
export const lateWeek = (closedOn: PlainDate, today: PlainDate): number =>
  Math.floor((Math.min(daysBetween(closedOn, today), LATE_DAYS + 1) - 1) / LATE_LOOK_DAYS)

/** What somebody who comes to answer finds. */
export type Stage = 'open' | 'late' | 'over' | 'cancelled' | 'not-yet'

export function stageOn(
  { state, lateUntil }: { readonly state: CycleState; readonly lateUntil: PlainDate | null },
  today: PlainDate,
): Stage {
  switch (state) {
    case 'preparing':
      return 'not-yet'
    case 'collecting':
      return 'open'
    case 'closed':
      return lateUntil !== null && today <= lateUntil ? 'late' : 'over'
    case 'finished':
      return 'over'
    case 'cancelled':
      return 'cancelled'
  }
}
