import { makeFileNames } from './file-name.ts'
import type { CaseRows, CaseSettings } from './job.ts'
import { fieldsOf, type Header, type LineFault, type NumberedLine } from './lines.ts'

/** The name a series goes by where the file has no case_id column. */
export const ONLY_CASE = 'series'

/** The rows of each case in order of first appearance, cut out but not yet read. */
export function groupByCase(
  rows: readonly NumberedLine[],
  header: Header,
  settingsOf: (id: string) => CaseSettings,
): { cases: CaseRows[]; faults: LineFault[] } {
  const column = header.get('case_id')
  const found = new Map<string, { texts: string[]; lines: number[] }>()
  const faults: LineFault[] = []
  for (const { text, line } of rows) {
    if (/^[,\s]*$/.test(text)) continue
    const id = column === undefined ? ONLY_CASE : caseIdOf(text, column)
    if (id === null || id === '') {
      faults.push({ line, caseId: '', reason: id === null ? 'the quotes do not match' : 'case_id is empty' })
      continue
    }
    const own = found.get(id) ?? { texts: [], lines: [] }
    if (own.lines.length === 0) found.set(id, own)
    own.texts.push(text)
    own.lines.push(line)
  }
  const names = makeFileNames()
  const cases = [...found].map(([id, own]) => ({ id, fileName: names(id), settings: settingsOf(id), ...own }))
  return { cases, faults }
}

/** Only as many fields as it takes to find the case. */
function caseIdOf(text: string, column: number): string | null {
  if (text.includes('"')) {
    const fields = fieldsOf(text)
    return fields === null ? null : (fields[column] ?? '').trim()
  }
  let start = 0
  for (let skipped = 0; skipped < column; skipped++) {
    start = text.indexOf(',', start) + 1
    if (start === 0) return ''
  }
  const end = text.indexOf(',', start)
  return text.slice(start, end < 0 ? text.length : end).trim()
}

/** What is missing from the header for this drawing, in words, or undefined. */
export function missingColumns(header: Header, drawing: 'xmr' | 'attribute' | 'funnel'): string | undefined {
  const has = (...names: string[]) => names.every((name) => header.has(name))
  if (drawing === 'funnel')
    return has('group', 'num', 'den') ? undefined : 'the header needs group, num and den'
  if (!has('date')) return 'the header needs a date column'
  if (drawing === 'attribute')
    return has('num') || has('value') ? undefined : 'the header needs num (and den for a rate)'
  return has('value') || has('num', 'den') ? undefined : 'the header needs value, or num and den'
}
