import { parse } from 'csv-parse/sync'

/** Where a fault lies: a line of a file, counted from 1 with the header as line 1. */
export type LineFault = { readonly line: number; readonly caseId: string; readonly reason: string }

export type NumberedLine = { readonly text: string; readonly line: number }

/**
 * The fields of one line, or null where its quotes do not match. A line is parsed on its own, so that one stray
 * quote spoils one row and not the rest of the file; the price is that a field may not hold a line break.
 */
export function fieldsOf(line: string): readonly string[] | null {
  if (!line.includes('"')) return line.split(',')
  try {
    const rows: string[][] = parse(line, { relax_column_count: true })
    return rows.length === 1 ? (rows[0] ?? null) : null
  } catch {
    return null
  }
}

/** The lines of a file without its byte-order mark; empty lines keep their numbers but are not returned. */
export function linesOf(text: string): NumberedLine[] {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const lines: NumberedLine[] = []
  let line = 1
  let start = 0
  while (start < body.length) {
    let end = body.indexOf('\n', start)
    if (end < 0) end = body.length
    const stop = body.charCodeAt(end - 1) === 13 ? end - 1 : end
    if (stop > start) lines.push({ text: body.slice(start, stop), line })
    start = end + 1
    line++
  }
  return lines
}

export type Header = ReadonlyMap<string, number>

/** Column names and where they stand. Of two columns with one name the first counts. */
export function headerOf(line: NumberedLine | undefined): Header {
  const header = new Map<string, number>()
  for (const [at, name] of (line ? (fieldsOf(line.text) ?? []) : []).entries()) {
    const key = name.trim().toLowerCase()
    if (!header.has(key)) header.set(key, at)
  }
  return header
}
