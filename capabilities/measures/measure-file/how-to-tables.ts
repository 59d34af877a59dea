import { FAULTS } from './faults.ts'
import { FIELDS, type Field, fieldsOf } from './fields.ts'

const TABLES = {
  columns: () => fieldsTable(fieldsOf.long),
  'national-columns': () => fieldsTable(fieldsOf['nhs-ae']),
  faults: () =>
    markdownTable(
      ['Code', 'What it means'],
      Object.entries(FAULTS).map(([code, { name }]) => [`\`${code}\``, name]),
    ),
} as const

/**
 * The text with each table put between its two marks, `<!-- faults -->` and `<!-- end faults -->`: the tables of
 * docs/how-to/bring-in-measures.md are made from the code, so that they cannot fall behind it.
 */
export function withTables(text: string): string {
  let result = text
  for (const [name, make] of Object.entries(TABLES)) {
    const marks = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- end ${name} -->)`)
    result = result.replace(marks, (_, start: string, end: string) => `${start}\n${make()}\n${end}`)
  }
  return result
}

const fieldsTable = (fields: readonly Field[]): string =>
  markdownTable(
    ['Column', 'What it says', 'Example', 'Headings that are also known'],
    fields
      .map((field) => FIELDS[field])
      .map(({ label, says, example, synonyms }) => [label, says, example, synonyms.join(', ')]),
  )

function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('')
}
