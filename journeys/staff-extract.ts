import { extractOf } from '../checks/world/people.ts'

export type ExtractRow = Readonly<Record<string, string>>

/** The extract that the near trust was made from. A title is quoted, and no other cell holds a comma. */
export function extract(): readonly ExtractRow[] {
  const [headings = '', ...lines] = new TextDecoder().decode(extractOf('near')).split('\n')
  const names = headings.split(',')
  return lines.map((line) => {
    const cells = (line.match(/"[^"]*"|[^,]+|(?<=,)(?=,|$)/g) ?? []).map((cell) => cell.replaceAll('"', ''))
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

export function asCsv(rows: readonly ExtractRow[]): Uint8Array<ArrayBuffer> {
  const names = Object.keys(rows[0] ?? {})
  const lines = [names, ...rows.map((row) => names.map((name) => `"${row[name] ?? ''}"`))]
  return new TextEncoder().encode(lines.map((cells) => cells.join(',')).join('\r\n'))
}

/** Somebody new in a post of their own, otherwise like the last in the extract. */
export const joiner = (
  rows: readonly ExtractRow[],
  number: string,
  name = ['Wilhelmina', 'Tanaka'],
): ExtractRow => ({
  ...rows.at(-1),
  'Employee Number': number,
  'Assignment Number': number,
  'Position Number': `5${number}`,
  'First Name': name[0] ?? '',
  'Last Name': name[1] ?? '',
  'Email Address': `${number}@example.nhs.test`,
})
