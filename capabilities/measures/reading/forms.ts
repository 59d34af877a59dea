import { z } from 'zod'
import { annotationKinds } from '../rules/words.ts'

const LONGEST = 1_000
export const LONGEST_WORDS = LONGEST.toLocaleString('en-GB')

/** A day as a date field sends it. */
export const dayField = (missing: string) => z.iso.date(missing)

export const wordsField = (missing: string) =>
  z.string(missing).trim().min(1, missing).max(LONGEST, `Write no more than ${LONGEST_WORDS} characters`)

export const $Once = z.object({ submissionId: z.uuid('Go back and try again') })

export const $Note = z.object({
  ...$Once.shape,
  onDate: dayField('Enter a date'),
  kind: z.enum(annotationKinds, 'Select what kind of note it is'),
  words: wordsField('Enter what is known'),
})

/** "1,234.5" and " 95.2% " as people type them; anything else is not a number. */
const asNumber = (text: string): number => {
  const plain = text.replaceAll(/[,\s£%]/g, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

export const numberField = (wrong: string) =>
  z
    .string(wrong)
    .transform(asNumber)
    .refine((value) => Number.isFinite(value) && Math.abs(value) <= 1e15, wrong)
