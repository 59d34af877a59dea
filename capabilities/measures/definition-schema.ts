import { DIRECTIONS } from '@headroom/control-charts'
import { z } from 'zod'
import { dimensions, measureStatuses, periodKinds, themes, valueUnits } from './rules/words.ts'

const LONG = 2_000
const words = (missing: string) =>
  z.string(missing).trim().min(1, missing).max(LONG, 'Write no more than 2,000 characters')
const someWords = z
  .string()
  .trim()
  .max(LONG, 'Write no more than 2,000 characters')
  .optional()
  .transform((text) => text || null)

const definition = {
  name: z
    .string('Enter a name')
    .trim()
    .min(1, 'Enter a name')
    .max(120, 'The name must be 120 characters or fewer'),
  clinicalWords: words('Say what exactly is counted'),
  managerialWords: words('Say what it means to somebody who does not count it'),
  numeratorWords: someWords,
  denominatorWords: someWords,
  source: z
    .string('Say where the numbers come from')
    .trim()
    .min(1, 'Say where the numbers come from')
    .max(300),
  valueUnit: z.enum(valueUnits, 'Select what kind of number it is'),
  ratePer: z.coerce
    .number('Enter a whole number, such as 1000')
    .int('Enter a whole number, such as 1000')
    .min(1)
    .max(10_000_000)
    .optional(),
  direction: z.enum(DIRECTIONS, 'Select whether higher or lower is better'),
  dimension: z.enum(dimensions, 'Select whether it is of outcome, process or balance'),
  theme: z.enum(themes, 'Select a theme'),
  period: z.enum(periodKinds, 'Select how often it is counted'),
  validFrom: z.iso.date('Enter the first day that is counted so'),
}

type Rated = { readonly valueUnit: string; readonly ratePer?: number | undefined }
const isRateWhole = ({ valueUnit, ratePer }: Rated): boolean =>
  (valueUnit === 'rate') === (ratePer !== undefined)
const rateFault = {
  path: ['ratePer'],
  message: 'Enter what the rate is for, such as 1000, for a rate; leave it empty for anything else',
}

export const $NewMeasure = z
  .object({
    ...definition,
    submissionId: z.uuid('Go back and try again'),
    code: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'The short name must be letters, digits and hyphens')
      .optional(),
    reviewOn: z.iso.date('Enter a real day, or leave it empty').optional(),
    ownerEmail: z.email('Enter an e-mail address, or leave it empty').optional(),
  })
  .refine(isRateWhole, rateFault)

export const $NewDefinition = z
  .object({
    ...definition,
    seenLockVersion: z.coerce.number().int(),
    countsDifferently: z.enum(['yes', 'no'], 'Select whether it counts differently from here on'),
    changeNote: z.string().trim().max(300, 'Write no more than 300 characters').optional(),
  })
  .refine(isRateWhole, rateFault)
  .refine(({ countsDifferently, changeNote }) => countsDifferently === 'no' || Boolean(changeNote), {
    path: ['changeNote'],
    message: 'Say what is counted differently: it is drawn on every chart',
  })

export const $Keeping = z.object({
  seenLockVersion: z.coerce.number().int(),
  status: z.enum(measureStatuses, 'Select whether it is in use'),
  reviewOn: z.iso.date('Enter a real day, or leave it empty').optional(),
  ownerEmail: z.email('Enter an e-mail address, or leave it empty').optional(),
})

type DefinitionForm = z.output<typeof $NewMeasure> | z.output<typeof $NewDefinition>

/** The words of a definition, out of either form. */
export const definitionIn = (form: DefinitionForm) => ({
  name: form.name,
  clinicalWords: form.clinicalWords,
  managerialWords: form.managerialWords,
  numeratorWords: form.numeratorWords,
  denominatorWords: form.denominatorWords,
  source: form.source,
  valueUnit: form.valueUnit,
  ratePer: form.ratePer ?? null,
  direction: form.direction,
  dimension: form.dimension,
  theme: form.theme,
  period: form.period,
  validFrom: form.validFrom,
})

/** @example codeOf('Falls, per 1,000 bed days') // 'falls-per-1-000-bed-days' */
export const codeOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '') || 'measure'
