import type { PlainDate } from '@headroom/platform/clock'

/** The day in this country on which a prediction was written, as the database's own rule has it. */
export const predictionDay = (predictedAt: Date): PlainDate =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(predictedAt))
