const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/**
 * A calendar date as the NHS content guide writes it.
 * @example formatDate('2026-11-03') // '3 November 2026'
 */
export function formatDate(isoDate: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? []
  const name = months[Number(month) - 1]
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (!name || Number(day) < 1 || Number(day) > lastDay)
    throw new RangeError(`not a calendar date: ${isoDate}`)
  return `${Number(day)} ${name} ${year}`
}

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** https://service-manual.nhs.uk/content/formatting-and-punctuation: 5:30pm, 9am, midday, midnight. */
function timeOfDay(hour: number, minute: number): string {
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/**
 * An instant on the clock in London.
 * @example formatInstant('2026-07-01T13:05:00Z') // '1 July 2026 at 2:05pm'
 */
export function formatInstant(instant: string | Date): string {
  const parts = wallClock.formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? ''
  const date = formatDate(`${part('year')}-${part('month')}-${part('day')}`)
  return `${date} at ${timeOfDay(Number(part('hour')), Number(part('minute')))}`
}
