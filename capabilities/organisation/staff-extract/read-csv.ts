import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { decodeText } from './decode-text.ts'
import { type Delimiter, detectDelimiter } from './detect-delimiter.ts'
import { LIMITS } from './limits.ts'
import { ExtractRefused, type Refusal, refusal } from './refusals.ts'
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

/** A blank line is a row to a spreadsheet, so records are counted before blank ones are passed over. */
async function* csvRows(chunks: Iterable<string>, delimiter: Delimiter): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    // Ragged rows and stray quotation marks are faults of their row, found by check-rows, not of the whole file.
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LIMITS.columns * LIMITS.cellCharacters,
  })
  const text = Readable.from(chunks)
  let row = 0
  try {
    for await (const cells of text.pipe(parser)) {
      row += 1
      if (row > LIMITS.rows + LIMITS.headingSearchRows) throw new ExtractRefused(refusal('too-many-rows'))
      // csv-parse types its records as any; without the columns option each is an array of strings.
      yield { row, cells: cells as readonly string[] }
    }
  } catch (error) {
    if (error instanceof CsvError) {
      // With the relaxed options above only two things can go wrong, and one unclosed mark causes both.
      throw new ExtractRefused(refusal('quote-not-closed', { row: parser.info.records + 1 }), {
        cause: error,
      })
    }
    throw error
  } finally {
    text.destroy()
    parser.destroy()
  }
}

function* fromOffset(chunks: Iterable<string>, startsAt: number): Generator<string> {
  let isFirst = true
  for (const chunk of chunks) {
    yield isFirst ? chunk.slice(startsAt) : chunk
    isFirst = false
  }
}
