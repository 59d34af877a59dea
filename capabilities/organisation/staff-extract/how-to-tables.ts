import { REFUSALS } from '@headroom/platform/tables-in-files'
import { STAFF_FIELD_NAMES, STAFF_FIELDS } from './columns.ts'
import { FAULTS } from './faults.ts'

type Explained = { readonly name: string; readonly whatToDo: string }

/** The tables of docs/how-to/bring-in-your-staff-extract.md, made from the code so that they cannot fall behind it. */
const TABLES = {
  columns: () =>
    markdownTable(
      ['Fact', 'Needed', 'Example', 'Headings that are also known'],
      STAFF_FIELD_NAMES.map((field) => STAFF_FIELDS[field]).map(
        ({ label, isRequired, example, synonyms }) => [
          label,
          isRequired ? 'yes' : '',
          example,
          synonyms.join(', '),
        ],
      ),
    ),
  faults: () => codeTable(FAULTS),
  refusals: () => codeTable(REFUSALS),
} as const

/**
 * The text with each table put between its two marks, `<!-- faults -->` and `<!-- end faults -->`.
 *
 * @example withTables('<!-- faults -->\n<!-- end faults -->') // the same with the table of faults between
 */
export function withTables(text: string): string {
  let result = text
  for (const [name, make] of Object.entries(TABLES)) {
    const marks = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- end ${name} -->)`)
    result = result.replace(marks, (_, start: string, end: string) => `${start}\n${make()}\n${end}`)
  }
  return result
}

function codeTable(codes: Readonly<Record<string, Explained>>): string {
  const rows = Object.entries(codes).map(([code, { name, whatToDo }]) => [`\`${code}\``, name, whatToDo])
  return markdownTable(['Code', 'What it means', 'What to do'], rows)
}

function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('')
}
