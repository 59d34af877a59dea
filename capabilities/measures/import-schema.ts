import { type FormFields, typedText } from '@headroom/platform/http'
import { z } from 'zod'
import type { changeKinds } from './import/compare-claims.ts'
import { fieldsOf, layouts } from './measure-file/fields.ts'
import type { Reading } from './measure-file/reading.ts'

/** Anything but a page number is the first page, so that an old link still leads somewhere. */
export const $Page = z.coerce.number().int().min(1).max(100_000).catch(1).default(1)
export const $Paged = z.object({ page: $Page })

export const LINES_A_PAGE = 50

const $About = z
  .string()
  .optional()
  .transform((text) => text || null)

/** Twice the same upload is one import. */
export const $Upload = z.object({
  submissionId: z.uuid('Open the page again before you send the data'),
  pasted: z
    .string()
    .max(5_000_000, 'That is too much to paste. Save it as a file and choose the file')
    .default(''),
  measureCode: $About,
  unitId: $About,
})

export const $Confirm = z.object({ seen: z.string(), leaveOut: z.literal('yes').optional() })

const notNow = ['data-changed-since', 'faults-remain', 'not-ready', 'not-the-last'] as const
export const $ShownImport = z.object({ not: z.enum(notNow).optional().catch(undefined) })

export const $ChangesOf = z.object({
  kind: z.enum(['measure', 'new', 'changed']).catch('new').default('new') satisfies z.ZodType<
    (typeof changeKinds)[number]
  >,
  page: $Page,
})

const $Layout = z.enum(layouts, 'Select how the file is laid out')

/** How the file is to be read, from the form: a select for each thing that a column may say. */
export function readingIn(
  fields: FormFields,
): { readonly reading: Reading; readonly sheet: string | null } | undefined {
  const layout = $Layout.safeParse(typedText(fields, 'layout'))
  if (!layout.success) return undefined
  const chosen = (name: string): string | null => typedText(fields, name) || null
  const columns = Object.fromEntries(
    fieldsOf[layout.data].flatMap((field) => {
      const label = typedText(fields, field)
      return label === '' ? [] : [[field, label]]
    }),
  )
  return {
    sheet: chosen('sheet'),
    reading: {
      layout: layout.data,
      columns,
      measureCode: chosen('measureCode'),
      unitId: chosen('unitId'),
      providerCode: chosen('providerCode'),
    },
  }
}
