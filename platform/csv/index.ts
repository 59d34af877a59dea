export type CsvCell = string | number | null | undefined

/** A byte-order mark, without which Excel reads UTF-8 as Windows-1252. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * A CSV file (RFC 4180, UTF-8) that a spreadsheet will show and never run: text that begins as a formula would, headings
 * included, gets an apostrophe in front (reliability.md, D4; OWASP, "CSV Injection"). Numbers given as numbers keep
 * their minus sign.
 *
 * @example makeCsv([['name', 'fte'], ['=1+1', -0.5]]) // '\ufeffname,fte\r\n\'=1+1,-0.5\r\n'
 */
export function makeCsv(rows: Iterable<readonly CsvCell[]>): string {
  const lines: string[] = []
  for (const row of rows) lines.push(row.map(csvCell).join(','))
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`
}

function csvCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  const text = typeof cell === 'number' ? String(cell) : neutralised(cell)
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Blanks in front do not make a formula safe in every program, and some fold full-width signs to plain ones. */
function neutralised(text: string): string {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text
}
