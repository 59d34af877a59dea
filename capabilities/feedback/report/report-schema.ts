import { z } from 'zod'

export const $ReportList = z.object({
  list: z.enum(['mine', 'to-talk-through', 'shared']).default('mine'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export const $ReportPage = z.object({ done: z.enum(['shared', 'stopped', 'released']).optional() })

const submissionId = z.uuid('Go back to the report and try again')

export const $Release = z.object({
  submissionId,
  day: z.string('Enter the day you talked').trim(),
  month: z.string('Enter the month you talked').trim(),
  year: z.string('Enter the year you talked').trim(),
  note: z.string().max(2_000, 'What you agreed must be 2,000 characters or fewer').default(''),
})

export const $Share = z.object({
  submissionId,
  personId: z.uuid().optional(),
  email: z.string().trim().optional(),
})

export const $StopSharing = z.object({ submissionId, personId: z.uuid() })

/** The day that three boxes say; undefined where they say none. */
export function dayOf({
  day,
  month,
  year,
}: {
  day: string
  month: string
  year: string
}): string | undefined {
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const found = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(text) ? text : undefined
}
