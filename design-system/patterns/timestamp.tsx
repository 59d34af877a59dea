import { formatDate, formatInstant } from '../british-dates.ts'

/** When something happened, on the clock in London. */
export const Timestamp = ({ instant }: { readonly instant: string | Date }) => (
  <time datetime={new Date(instant).toISOString()}>{formatInstant(instant)}</time>
)

/** A calendar day. */
export const CalendarDate = ({ isoDate }: { readonly isoDate: string }) => (
  <time datetime={isoDate}>{formatDate(isoDate)}</time>
)
