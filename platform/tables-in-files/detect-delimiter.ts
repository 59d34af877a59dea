/** Comma first, so that a file of one column is read as comma-separated. */
const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Lines that hold more title than table are common at the top, so several lines are weighed. */
const LINES_WEIGHED = 20

/**
 * The delimiter that divides the first lines most, outside quotation marks. Spreadsheets set to a continental locale
 * save "CSV" with semicolons; a first line `sep=;` (a spreadsheet's own hint) decides by itself.
 *
 * @example detectDelimiter('Name;Role\r\n"Vale, Ann";Matron') // { delimiter: ';', startsAt: 0 }
 */
export function detectDelimiter(text: string): { readonly delimiter: Delimiter; readonly startsAt: number } {
  const hint = /^\ufeff?sep=([,;\t|])(?:\r\n|\n|\r)/i.exec(text)
  const hinted = DELIMITERS.find((delimiter) => delimiter === hint?.[1])
  if (hint !== null && hinted !== undefined) return { delimiter: hinted, startsAt: hint[0].length }
  const most = mostInOneLine(text)
  let best: Delimiter = ','
  for (const delimiter of DELIMITERS) if (most[delimiter] > most[best]) best = delimiter
  return { delimiter: best, startsAt: 0 }
}

function mostInOneLine(text: string): Record<Delimiter, number> {
  const most: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0, '|': 0 }
  let line: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0, '|': 0 }
  let lines = 0
  let isQuoted = false
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (isDelimiter(character)) line[character] += 1
    else if (character === '\n' || character === '\r') {
      keepLarger(most, line)
      line = { ',': 0, ';': 0, '\t': 0, '|': 0 }
      lines += 1
      if (lines >= LINES_WEIGHED) return most
    }
  }
  keepLarger(most, line)
  return most
}

function keepLarger(most: Record<Delimiter, number>, line: Record<Delimiter, number>): void {
  for (const delimiter of DELIMITERS) most[delimiter] = Math.max(most[delimiter], line[delimiter])
}

function isDelimiter(character: string): character is Delimiter {
  return (DELIMITERS as readonly string[]).includes(character)
}
