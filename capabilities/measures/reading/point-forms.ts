import { type FormFields, type ParsedForm, parseForm } from '@headroom/platform/http'
import { z } from 'zod'
import type { PointStatement } from '../queries/write-points.ts'
import { numberField, wordsField } from './forms.ts'

export const $Version = z.object({ seenVersion: z.coerce.number().int().min(0) })

export const $LeaveOut = z.object({
  ...$Version.shape,
  reason: wordsField('Enter why the point is left out'),
})

const note = wordsField('Enter why it is corrected')
const isProvisional = z.literal('yes').optional()

const $Suppressed = z.object({ ...$Version.shape, state: z.literal('suppressed'), isProvisional, note })
const $Value = z.object({
  ...$Version.shape,
  state: z.literal('value'),
  value: numberField('Enter a number'),
  isProvisional,
  note,
})
const $Counts = z.object({
  ...$Version.shape,
  state: z.literal('value'),
  numerator: numberField('Enter what is counted above the line, as a number'),
  denominator: numberField('Enter what is counted below the line, as a number').refine(
    (count) => !(count < 0),
    'What is counted below the line cannot be less than 0',
  ),
  isProvisional,
  note,
})

export type Correction = Omit<PointStatement, 'seriesId' | 'periodStart'> & { readonly seenVersion: number }

const empty = { value: null, numerator: null, denominator: null }

/** One correction out of its form, all faults at once; the form asks for counts where the series is kept in counts. */
export function correctionOf(fields: FormFields): ParsedForm<Correction> {
  if (fields.state === 'suppressed') return stated(parseForm($Suppressed, fields), () => empty)
  if ('numerator' in fields)
    return stated(parseForm($Counts, fields), ({ numerator, denominator }) => ({
      ...empty,
      numerator,
      denominator,
    }))
  return stated(parseForm($Value, fields), ({ value }) => ({ ...empty, value }))
}

type Common = {
  readonly seenVersion: number
  readonly state: Correction['state']
  readonly isProvisional?: 'yes' | undefined
  readonly note: string
}

function stated<Value extends Common>(
  form: ParsedForm<Value>,
  counted: (value: Value) => Pick<Correction, 'value' | 'numerator' | 'denominator'>,
): ParsedForm<Correction> {
  if (!form.ok) return form
  const { seenVersion, state, isProvisional, note } = form.value
  const own = { seenVersion, state, isProvisional: isProvisional === 'yes', note }
  return { ...form, value: { ...own, ...counted(form.value) } }
}
