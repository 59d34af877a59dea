import type { Heading } from '@headroom/platform/tables-in-files'
import { z } from 'zod'
import { type Field, fieldOfHeading, fieldsOf, type Layout, layouts } from './fields.ts'
import { looksLikePeriod } from './read-period.ts'

/** How a file is to be read: its layout, which heading says what, and what the whole file is about. */
export const $Reading = z.object({
  layout: z.enum(layouts),
  /** By field, the label of the heading. */
  columns: z.record(z.string(), z.string()),
  /** One measure for the whole file, by its short name, where no column names it. */
  measureCode: z.string().nullable(),
  /** One unit for the whole file. */
  unitId: z.string().nullable(),
  /** Whose rows of a national file are ours. */
  providerCode: z.string().nullable(),
})
export type Reading = z.infer<typeof $Reading>
/** As far as somebody chose; the headings say the rest. */
export type ChosenReading = Partial<Reading>

const NO_CHOICE = { measureCode: null, unitId: null, providerCode: null } as const

/** Headings that name periods: two at least, or a table of one measure's single value would look wide. */
export const periodHeadings = (headings: readonly Heading[]): readonly Heading[] =>
  headings.filter(({ text }) => fieldOfHeading(text) === undefined && looksLikePeriod(text))

function layoutOf(headings: readonly Heading[]): Layout {
  const fields = new Set(headings.map(({ text }) => fieldOfHeading(text)))
  if (fields.has('provider') && fields.has('attendances') && fields.has('breaches')) return 'nhs-ae'
  return !fields.has('period') && periodHeadings(headings).length >= 2 ? 'wide' : 'long'
}

/** What was chosen for a file with the same headings, else what the headings say. The first heading for a field wins. */
export function proposeReading(headings: readonly Heading[], remembered?: Reading): Reading {
  if (remembered) return remembered
  const layout = layoutOf(headings)
  const columns: Record<string, string> = {}
  for (const { text, label } of headings) {
    const field = fieldOfHeading(text)
    if (field && fieldsOf[layout].includes(field)) columns[field] ??= label
  }
  return { layout, columns, ...NO_CHOICE }
}

export type ReadingProblem =
  | { readonly reason: 'missing'; readonly field: Field }
  | { readonly reason: 'unknown-heading'; readonly field: Field; readonly heading: string }
  | { readonly reason: 'used-twice'; readonly field: Field; readonly heading: string }
  | { readonly reason: 'no-numbers' }
  | { readonly reason: 'no-periods' }

export type Columns = ReadonlyMap<Field, Heading>

/** Whether a file with these headings can be read so; every problem at once. */
export function checkReading(
  reading: Reading,
  headings: readonly Heading[],
):
  | { readonly ok: true; readonly columns: Columns }
  | { readonly ok: false; readonly problems: readonly ReadingProblem[] } {
  const byLabel = new Map(headings.map((heading) => [heading.label, heading]))
  const columns = new Map<Field, Heading>()
  const problems: ReadingProblem[] = []
  const used = new Set<string>()
  for (const field of fieldsOf[reading.layout]) {
    const label = reading.columns[field]
    if (!label) continue
    const heading = byLabel.get(label)
    if (!heading) problems.push({ reason: 'unknown-heading', field, heading: label })
    else if (used.has(label)) problems.push({ reason: 'used-twice', field, heading: label })
    else {
      used.add(label)
      columns.set(field, heading)
    }
  }
  const isThere = (field: Field): boolean =>
    columns.has(field) || problems.some((problem) => 'field' in problem && problem.field === field)
  for (const field of neededIn(reading)) if (!isThere(field)) problems.push({ reason: 'missing', field })
  if (reading.layout === 'long' && !isThere('value') && !isThere('numerator'))
    problems.push({ reason: 'no-numbers' })
  if (reading.layout === 'wide' && periodHeadings(headings).length === 0)
    problems.push({ reason: 'no-periods' })
  return problems.length === 0 ? { ok: true, columns } : { ok: false, problems }
}

function neededIn({ layout, measureCode, unitId }: Reading): readonly Field[] {
  if (layout === 'nhs-ae') return ['period', 'provider', 'attendances', 'breaches']
  const about: Field[] = [
    ...(measureCode ? [] : (['measure'] as const)),
    ...(unitId ? [] : (['unit'] as const)),
  ]
  return layout === 'long' ? [...about, 'period'] : about
}
