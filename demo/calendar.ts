/** A calendar day as `YYYY-MM-DD`. */
export type IsoDate = string

const MS_A_DAY = 86_400_000

/** Days since 1 January 1970; whole days only, so neither clocks nor summer time can touch the answer. */
export function dayNumber(date: IsoDate): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`Not a date as YYYY-MM-DD: ${date}`)
  return Date.parse(`${date}T00:00:00Z`) / MS_A_DAY
}

// A large trust writes hundreds of thousands of dates on a few thousand days.
const written = new Map<number, IsoDate>()

export function isoDate(day: number): IsoDate {
  const known = written.get(day)
  if (known !== undefined) return known
  const date = new Date(day * MS_A_DAY).toISOString().slice(0, 10)
  written.set(day, date)
  return date
}

export const daysBefore = (date: IsoDate, days: number): IsoDate => isoDate(dayNumber(date) - days)

/** The Monday on or before a day (1 January 1970 was a Thursday). */
export const mondayOnOrBefore = (day: number): number => day - ((((day + 3) % 7) + 7) % 7)

/**
 * The days on which resident doctors change post: the first Wednesday of August (and, for half the rotations, of
 * February), newest first, none later than `today`.
 */
export function rotationDays(today: IsoDate, how: number): number[] {
  const last = dayNumber(today)
  const days: number[] = []
  for (let year = Number(today.slice(0, 4)); days.length < how; year -= 1) {
    for (const month of ['08', '02']) {
      const first = dayNumber(`${year}-${month}-01`)
      const wednesday = mondayOnOrBefore(first + 4) + 2
      if (wednesday <= last && days.length < how) days.push(wednesday)
    }
  }
  return days
}

export const ukDate = (date: IsoDate): string => date.split('-').reverse().join('/')
