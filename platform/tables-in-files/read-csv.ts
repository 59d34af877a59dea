import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { decodeText } from './decode-text.ts'
import { type Delimiter, detectDelimiter } from './detect-delimiter.ts'
import { LIMITS } from './limits.ts'
import { type Refusal, refusal, TableRefused } from './refusals.ts'
import type { RowStream, TableRow } from './table.ts'

/** Reads a CSV file of unknown encoding and delimiter as a stream of rows. */
export function readCsv(bytes: Uint8Array): RowStream | Refusal {
  const text = decodeText(bytes)
  if (!text.ok) return text
  const [head = ''] = text.chunks()
  const { delimiter, startsAt } = detectDelimiter(head)
  return {
    ok: true,
    rows: csvRows(fromOffset(text.chunks(), startsAt), delimiter),
    source: { kind: 'csv', encoding: text.encoding, delimiter },
    mergedAreas: [],
  }
}

const MOST_LINE_CHARACTERS = LIMITS.columns * LIMITS.cellCharacters

/** A blank line is a row to a spreadsheet, so records are counted before blank ones are passed over. */
async function* csvRows(chunks: Iterable<string>, delimiter: Delimiter): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    // Ragged rows and stray quotation marks are faults of their row, found by check-rows, not of the whole file.
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MOST_LINE_CHARACTERS,
  })
  // The loop below is told of every error; pipeline only carries it there and closes both ends.
  const records = pipeline(Readable.from(chunks), parser, () => {})
  let row = 0
  try {
    for await (const record of records) {
      row += 1
      if (row > LIMITS.rows + LIMITS.headingSearchRows) throw new TableRefused(refusal('too-many-rows'))
      // csv-parse types its records as any; without the columns option each is an array of strings.
      const cells = record as readonly string[]
      if (cells.length > LIMITS.cellsInRow) throw new TableRefused(refusal('too-many-columns'))
      yield { row, cells }
    }
  } catch (error) {
    throw asRefused(error, parser.info.records + 1)
  } finally {
    parser.destroy()
  }
}

/** With the relaxed options above only two things can go wrong; anything else is a bug and stays one. */
function asRefused(error: unknown, row: number): unknown {
  if (error instanceof EndlessLine) return new TableRefused(refusal('endless-row', { row }))
  if (!(error instanceof CsvError)) return error
  const refused =
    error.code === 'CSV_MAX_RECORD_SIZE'
      ? refusal('endless-row', { row })
      : refusal('quote-not-closed', { row })
  return new TableRefused(refused, { cause: error })
}

class EndlessLine extends Error {}

/** The text from where it starts, refused when it goes on without end in one line: csv-parse would hold every cell of it. */
function* fromOffset(chunks: Iterable<string>, startsAt: number): Generator<string> {
  let isFirst = true
  let sinceLineBreak = 0
  for (const chunk of chunks) {
    yield isFirst ? chunk.slice(startsAt) : chunk
    isFirst = false
    const lineBreak = Math.max(chunk.lastIndexOf('\n'), chunk.lastIndexOf('\r'))
    sinceLineBreak = lineBreak === -1 ? sinceLineBreak + chunk.length : chunk.length - lineBreak
    if (sinceLineBreak > MOST_LINE_CHARACTERS) throw new EndlessLine()
  }
}
