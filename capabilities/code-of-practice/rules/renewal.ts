import { today as dayOf, type PlainDate } from '@headroom/platform/clock'
import { codeOfPractice as code } from '../content/index.ts'

/** How long before its last day a person is asked to renew: time for a fortnight's leave and the week after it. */
export const DUE_SOON_DAYS = 30

const DAY_MS = 86_400_000
const asUtc = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`)
const asDay = (utc: number): PlainDate => new Date(utc).toISOString().slice(0, 10)

/**
 * The last day on which an attestation counts: the same day some months later, or the end of a shorter month.
 * @example expiryOf(new Date('2028-02-29T12:00:00Z')) // '2029-02-28'
 */
export function expiryOf(attestedAt: Date, months = code.renewEveryMonths): PlainDate {
  const [year = 0, month = 0, day = 0] = dayOf({ now: () => attestedAt })
    .split('-')
    .map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return asDay(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)))
}

export type Attestation = {
  readonly id: string
  readonly codeVersion: string
  readonly attestedAt: Date
  readonly expiresOn: PlainDate
}

/** Where a person stands with the Code today. */
export type AttestationState =
  | { readonly kind: 'never' }
  | { readonly kind: 'in-date' | 'due-soon' | 'lapsed'; readonly latest: Attestation }

/**
 * It counts through its last day. From 30 days before that it is due.
 * @example stateOn('2026-11-22', undefined) // { kind: 'never' }
 */
export function stateOn(today: PlainDate, latest: Attestation | undefined): AttestationState {
  if (!latest) return { kind: 'never' }
  const daysLeft = (asUtc(latest.expiresOn) - asUtc(today)) / DAY_MS
  if (daysLeft < 0) return { kind: 'lapsed', latest }
  return { kind: daysLeft <= DUE_SOON_DAYS ? 'due-soon' : 'in-date', latest }
}
