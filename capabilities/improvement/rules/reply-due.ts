import type { PlainDate } from '@headroom/platform/clock'

/** An idea is answered within a fortnight: long enough to ask somebody, short enough that whoever had it still cares. */
export const REPLY_WITHIN_DAYS = 14

export const dayAfter = (day: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** @example replyDueOn('2026-11-22') // '2026-12-06' */
export const replyDueOn = (putInOn: PlainDate): PlainDate => dayAfter(putInOn, REPLY_WITHIN_DAYS)

/** On the day it is due it is not late. */
export const isOverdue = (
  idea: { readonly state: string; readonly replyDueOn: PlainDate },
  today: PlainDate,
): boolean => idea.state === 'waiting' && idea.replyDueOn < today
