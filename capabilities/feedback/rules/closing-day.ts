import type { PlainDate } from '@headroom/platform/clock'

const DAY_MS = 86_400_000

const dayAfter = (day: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

const isWeekend = (day: PlainDate): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())

const nextWeekday = (day: PlainDate): PlainDate => (isWeekend(day) ? nextWeekday(dayAfter(day, 1)) : day)

/** Four weeks, so that leave and a run of nights do not keep anybody from answering, and on a weekday. */
export const proposedClosingDay = (today: PlainDate, weeks = 4): PlainDate =>
  nextWeekday(dayAfter(today, weeks * 7))

/** The longest a cycle may collect: people forget what they were asked about. */
const LONGEST_DAYS = 180

export type ClosingFault = 'not-after-today' | 'too-far'

export function closingFault(closesOn: PlainDate, today: PlainDate): ClosingFault | undefined {
  if (closesOn <= today) return 'not-after-today'
  return closesOn > dayAfter(today, LONGEST_DAYS) ? 'too-far' : undefined
}

export const closingFaultWords: Readonly<Record<ClosingFault, string>> = {
  'not-after-today': 'The closing date must be after today',
  'too-far': 'The closing date must be within six months from today',
}
