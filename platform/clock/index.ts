/** The one source of "now": passed in, so that rules can be tested and demonstrations can be dated. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

export const fixedClock = (instant: string): Clock => ({ now: () => new Date(instant) })

/** A calendar day, "2026-11-03". Calendar facts (a start date, an appraisal) are days, never instants. */
export type PlainDate = string

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in the hospital, not in UTC: between midnight and 1 a.m. in summer they differ. */
export const today = (clock: Clock): PlainDate => londonDay.format(clock.now())
