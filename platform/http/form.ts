import type { z } from 'zod'

/** A form as it was sent: kept whole, so that a fault never costs anybody what they typed. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>
export type FormFault = { readonly field: string; readonly message: string }
export type ParsedForm<Value> =
  | { readonly ok: true; readonly value: Value; readonly typed: FormFields }
  | { readonly ok: false; readonly faults: readonly FormFault[]; readonly typed: FormFields }

export type SentForm = { readonly fields: FormFields; readonly files: ReadonlyMap<string, File> }

export async function readForm(request: Request): Promise<SentForm> {
  const fields: Record<string, string | string[]> = {}
  const files = new Map<string, File>()
  for (const [name, value] of await request.formData()) {
    if (typeof value !== 'string') {
      if (value.size > 0 || value.name !== '') files.set(name, value)
      continue
    }
    // Line ends as typed on any machine; what reaches a rule is one form.
    const text = value.replaceAll('\r\n', '\n')
    const before = fields[name]
    fields[name] = before === undefined ? text : [before, text].flat()
  }
  return { fields, files }
}

/** All faults at once, the first of each field, in the words of the schema. Empty answers count as not given. */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  fields: FormFields,
): ParsedForm<z.output<Schema>> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) return { ok: true, value: parsed.data, typed: fields }
  const faults = new Map<string, string>()
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    if (!faults.has(field)) faults.set(field, issue.message)
  }
  return { ok: false, typed: fields, faults: [...faults].map(([field, message]) => ({ field, message })) }
}

export const typedText = (fields: FormFields, name: string): string => [fields[name] ?? ''].flat()[0] ?? ''

/** A fault that a rule found after the form itself was in order: shown the same way, with everything typed kept. */
export const withFaults = <Value>(
  form: ParsedForm<Value>,
  faults: readonly FormFault[],
): ParsedForm<Value> => ({
  ok: false,
  typed: form.typed,
  faults,
})

/**
 * The three boxes of a day (`by[day]`, `by[month]`, `by[year]`) as one text under the day's name, for `z.iso.date`: "" where all
 * are empty, and what was typed, in order, where that is no day. The boxes themselves are kept for showing again.
 */
export function withDay(fields: FormFields, name: string): FormFields {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
    typedText(fields, `${name}[${part}]`).trim(),
  )
  const text = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  const isEmpty = day === '' && month === '' && year === ''
  return { ...fields, [name]: isEmpty ? '' : text }
}
