import type { PlainDate } from '@headroom/platform/clock'
import { type FormFault, type FormFields, typedText } from '@headroom/platform/http'
import { z } from 'zod'
import { closingFault, closingFaultWords } from '../rules/closing-day.ts'

const again = 'Go back and try again'
const NAME_MOST = 120

export const LEAST_THRESHOLD = 3
export const MOST_THRESHOLD = 20
export const USUAL_THRESHOLD = 4
const thresholdWords = `The threshold must be a whole number from ${LEAST_THRESHOLD} to ${MOST_THRESHOLD}`

const $Questionnaire = z.string('Select a questionnaire')
const $Threshold = z.coerce
  .number(thresholdWords)
  .int(thresholdWords)
  .min(LEAST_THRESHOLD, thresholdWords)
  .max(MOST_THRESHOLD, thresholdWords)

export const $Own = z.object({
  submissionId: z.uuid(again),
  questionnaire: $Questionnaire,
  threshold: $Threshold,
})

export const $Settings = z.object({
  name: z
    .string('Enter a name')
    .trim()
    .min(1, 'Enter a name')
    .max(NAME_MOST, `The name must be ${NAME_MOST} characters or fewer`),
  questionnaire: $Questionnaire,
  threshold: $Threshold,
  reviewer: z.enum(['none', 'line-manager', 'facilitator'], 'Select who looks over the lists'),
  release: z.enum(['direct', 'facilitated'], 'Select how reports are given'),
  facilitator: z.string().trim().optional(),
  previousCycleId: z.uuid(again).optional(),
})

export const $New = $Settings.extend({
  submissionId: z.uuid(again),
  kind: z.enum(['cohort', 'organisation'], 'Select who it is for'),
})
export const $Change = $Settings.extend({ lockVersion: z.coerce.number(again).int() })

const asList = (value: unknown): unknown =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

export const $Choose = z.object({
  person: z.preprocess(asList, z.array(z.uuid(again))),
  unit: z.preprocess(asList, z.array(z.uuid(again))),
  pasted: z.string().max(200_000, 'Paste fewer lines at a time').default(''),
})

export const CLOSES = 'closesOn'

/** Three boxes as one day; a fault where they are none, or none that a cycle can close on. */
export function closingDayIn(
  fields: FormFields,
  today: PlainDate,
): { readonly ok: true; readonly value: PlainDate } | { readonly ok: false; readonly fault: FormFault } {
  const [day, month, year] = ['day', 'month', 'year'].map((part) =>
    typedText(fields, `${CLOSES}[${part}]`).trim(),
  )
  const text = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const found = new Date(`${text}T12:00:00Z`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(found.getTime())
  if (!isDay || found.toISOString().slice(0, 10) !== text)
    return { ok: false, fault: { field: CLOSES, message: 'Enter the closing date, such as 27 3 2027' } }
  const fault = closingFault(text, today)
  return fault
    ? { ok: false, fault: { field: CLOSES, message: closingFaultWords[fault] } }
    : { ok: true, value: text }
}
