type Cell = string | number

/** RFC 4180, with a byte-order mark for Excel; text that a spreadsheet would run as a formula gets an apostrophe (OWASP, "CSV Injection"). */
export const makeCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const safe = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
