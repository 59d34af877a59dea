import { LIMITS } from './limits.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { orRefusal, type Refusal, refusal } from './refusals.ts'
import { type IsKnownHeading, makeTable, type Table } from './table.ts'

/**
 * Reads a table, CSV or XLSX, as a stream of rows under headings. What the file is, is told by its first bytes and never by its name: reports
 * are often saved as "report.xls" while being CSV, a web page or a new workbook.
 */
export async function readTable(
  bytes: Uint8Array,
  isKnownHeading: IsKnownHeading,
  sheet?: string,
): Promise<Table | Refusal> {
  if (bytes.length === 0) return refusal('empty-file')
  if (bytes.length > LIMITS.fileBytes) return refusal('too-big', { bytes: bytes.length })
  const kind = foreignKind(bytes)
  if (kind !== undefined) return refusal('wrong-kind', { kind })
  return orRefusal(async () => {
    const read = startsWith(bytes, 'PK') ? await readXlsx(bytes, sheet) : readCsv(bytes)
    return read.ok ? makeTable(read, isKnownHeading) : read
  })
}

const SIGNATURES = [
  // Compound File Binary: both the workbooks of before 2007 and any workbook locked with a password.
  { starts: '\u00d0\u00cf\u0011\u00e0', kind: 'an old Excel workbook (.xls), or one locked with a password' },
  { starts: '%PDF', kind: 'a PDF' },
  { starts: '{\\rtf', kind: 'a word-processing document' },
  { starts: '\u001f\u008b', kind: 'a gzip archive' },
  { starts: '7z\u00bc\u00af', kind: 'a 7-Zip archive' },
  { starts: 'Rar!', kind: 'a RAR archive' },
] as const

function foreignKind(bytes: Uint8Array): string | undefined {
  const known = SIGNATURES.find(({ starts }) => startsWith(bytes, starts))
  if (known !== undefined) return known.kind
  const start = String.fromCharCode(...bytes.subarray(0, 512))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  if (/^<(!doctype html|html|table|head|style|meta)\b/.test(start)) return 'a web page'
  return start.startsWith('<?xml') ? 'an XML file' : undefined
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (bytes[at] !== text.charCodeAt(at)) return false
  return true
}
