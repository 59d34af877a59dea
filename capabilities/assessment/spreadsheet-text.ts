/** A cell that a spreadsheet would run is led by an apostrophe, as OWASP advises against CSV injection. */
const neutral = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const cellText = (value: string | number | null): string =>
  value === null ? '' : typeof value === 'number' ? String(value) : quoted(neutral(value))

/** Rows as CSV (RFC 4180) with a byte order mark, without which Excel reads é as Ã©. */
export const csvText = (
  headings: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string => `\uFEFF${[headings, ...rows].map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`
