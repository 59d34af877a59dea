import { grants } from '@headroom/platform/authorisation'
import { type FormFields, typedText } from '@headroom/platform/http'
import { z } from 'zod'
import { changeKinds } from './import/shown-changes.ts'
import { STAFF_FIELD_NAMES } from './staff-extract/columns.ts'
import type { Mapping } from './staff-extract/propose-mapping.ts'
import { type LeadPart, leadParts } from './tables.ts'

/** A page number from the address; anything else is the first page, so that an old link still leads somewhere. */
export const $Page = z.coerce.number().int().min(1).max(100_000).catch(1).default(1)

export const $Paged = z.object({ page: $Page })

export const $Search = z.object({
  q: z.string().max(200).catch('').default(''),
  show: z.enum(['people', 'posts', 'units']).optional().catch(undefined),
  page: $Page,
})

export const $Saved = z.object({ page: $Page, saved: z.literal('yes').optional().catch(undefined) })

const staleForm = 'Open the page again before you save'

/** Which version of a decision the person had in front of them. */
const $Version = z.coerce.number(staleForm).int(staleForm).min(0, staleForm)

export const $Responsibility = z.object({
  carries: z.enum(['yes', 'no'], 'Select yes if this post carries management responsibility'),
  version: $Version,
})

export const NOBODY = 'nobody'
export const ANOTHER_POST = 'another'

export const positionField = (part: LeadPart): `${LeadPart}Position` => `${part}Position`

const $LeadOfPart = z.union(
  [z.literal(NOBODY), z.literal(ANOTHER_POST), z.uuid()],
  'Select a post, “Nobody” or “Another post”',
)
const $PositionNumber = z.string().trim().max(40, 'Position number must be 40 characters or fewer').optional()

export const $Leads = z
  .object({
    version: $Version,
    clinical: $LeadOfPart,
    operational: $LeadOfPart,
    nursing: $LeadOfPart,
    clinicalPosition: $PositionNumber,
    operationalPosition: $PositionNumber,
    nursingPosition: $PositionNumber,
  })
  .superRefine((form, context) => {
    for (const part of leadParts) {
      const field = positionField(part)
      if (form[part] === ANOTHER_POST && !form[field])
        context.addIssue({
          code: 'custom',
          path: [field],
          message: 'Enter the position number of the other post',
        })
      if (form[part] !== ANOTHER_POST && form[field])
        context.addIssue({
          code: 'custom',
          path: [part],
          message: 'Select “Another post” to use the position number you entered, or clear the number',
        })
    }
  })

export const $Duty = z.object({
  duty: z.enum(grants, 'Select a duty'),
  change: z.enum(['give', 'take'], 'Say whether the duty is given or taken'),
})

const notNow = ['staff-changed-since', 'faults-remain', 'not-ready', 'not-the-last'] as const

export const $ShownImport = z.object({ not: z.enum(notNow).optional().catch(undefined) })

export const $ChangesOf = z.object({ kind: z.enum(changeKinds).optional().catch(undefined), page: $Page })

/** Twice the same upload is one import. */
export const $Upload = z.object({ submissionId: z.uuid('Choose the file again') })

export const $Sheet = z.object({
  sheet: z.string('Enter the name of the sheet').trim().min(1, 'Enter the name of the sheet').max(100),
})

export const $Confirm = z.object({
  seen: z.string(),
  leaveOut: z.literal('yes').optional(),
})

/** The choice of columns in a form: one select for each fact, empty where the file has no column for it. */
export const mappingIn = (fields: FormFields): Mapping =>
  Object.fromEntries(
    STAFF_FIELD_NAMES.flatMap((field) => {
      const label = typedText(fields, field)
      return label === '' ? [] : [[field, label]]
    }),
  )
