import { LIMITS } from './limits.ts'

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`
const thousands = (count: number): string => count.toLocaleString('en-GB')

/**
 * Why a whole file could not be read, with what the person can do about it. A refusal is also listed in the preview's
 * faults under the same code, so that the page, the CSV and the JSON all tell one story.
 */
export const REFUSALS = {
  'empty-file': {
    name: 'The file is empty',
    message: () => 'The file is empty.',
    whatToDo: 'Run the report again and check that the file has a size above zero before you choose it.',
  },
  'no-rows': {
    name: 'There are headings but no rows',
    message: () => 'The file has no rows under its headings.',
    whatToDo:
      'Check the filters of the report. Taken as it is, an empty report would say that there is nothing left, so it is refused.',
  },
  'too-big': {
    name: 'The file is too big',
    message: (facts: { bytes: number }) =>
      `The file is ${megabytes(facts.bytes)}. The most that can be read is ${megabytes(LIMITS.fileBytes)}.`,
    whatToDo: 'Save only the columns that are needed, as CSV. 60,000 rows fit in about 12 MB.',
  },
  'too-many-rows': {
    name: 'Too many rows',
    message: () => `The file has more than ${thousands(LIMITS.rows)} rows.`,
    whatToDo:
      'Check that the report covers one organisation and lists each thing once, or bring it in as two files.',
  },
  'too-many-columns': {
    name: 'Too many columns',
    message: () => `The file has more than ${LIMITS.columns} columns.`,
    whatToDo: 'Save only the columns that are needed.',
  },
  'not-text': {
    name: 'The file is not text',
    message: () => 'The file holds characters that no text file has, so it is not a CSV file.',
    whatToDo: 'In the spreadsheet choose Save as, then "CSV UTF-8" or "Excel workbook (.xlsx)".',
  },
  'wrong-kind': {
    name: 'The file is of another kind',
    message: (facts: { kind: string }) => `The file is ${facts.kind}, whatever its name says.`,
    whatToDo:
      'Open it in the program that made it and save it as "CSV UTF-8" or "Excel workbook (.xlsx)", without a password.',
  },
  'damaged-workbook': {
    name: 'The workbook cannot be opened',
    message: (facts: { part: string }) => `The workbook is damaged: ${facts.part} cannot be read.`,
    whatToDo: 'Open it in a spreadsheet program, save it again as .xlsx, or save it as CSV.',
  },
  'zip-bomb': {
    name: 'The workbook unpacks to far more than its size',
    message: () =>
      'The workbook would unpack to far more than its own size, as files made to stop a computer do.',
    whatToDo:
      'Do not open the file. Ask whoever sent it for a CSV file instead, and tell your security team.',
  },
  'unsafe-workbook': {
    name: 'The workbook holds something no workbook needs',
    message: (facts: { what: string }) => `The workbook holds ${facts.what}, which no table needs.`,
    whatToDo:
      'Do not open the file. Ask whoever sent it for a CSV file instead, and tell your security team.',
  },
  'no-such-sheet': {
    name: 'The sheet is not in the workbook',
    message: (facts: { sheet: string; sheets: readonly string[] }) =>
      `The workbook has no sheet called "${facts.sheet}". Its sheets are: ${facts.sheets.slice(0, 20).join(', ')}.`,
    whatToDo: 'Choose one of the sheets that are listed.',
  },
  'quote-not-closed': {
    name: 'A quotation mark is never closed',
    message: (facts: { row: number }) =>
      `Row ${facts.row} opens a quotation mark (") that is never closed, so everything after it reads as one cell.`,
    whatToDo: 'Open the file at that row and close or remove the quotation mark.',
  },
  'endless-row': {
    name: 'A row without end',
    message: (facts: { row: number }) =>
      `Row ${facts.row} goes on for more than ${thousands(LIMITS.columns * LIMITS.cellCharacters)} characters.`,
    whatToDo:
      'Open the file at that row and look for a quotation mark that is opened and never closed. A file without rows is not a table: save it as CSV again.',
  },
  'missing-column': {
    name: 'A column that is needed was not found',
    message: (facts: { fields: readonly string[] }) => `No column was found for: ${facts.fields.join(', ')}.`,
    whatToDo: "Say which of the file's columns holds each of them, or add the column to the report.",
  },
  'wrong-mapping': {
    name: 'The choice of columns does not fit the file',
    message: (facts: { problem: string }) =>
      `The choice of columns does not fit this file: ${facts.problem}.`,
    whatToDo: 'Choose the columns again; each may be used once.',
  },
  cancelled: {
    name: 'Stopped',
    message: () => 'Reading was stopped before the end. Nothing was changed.',
    whatToDo: 'Start again when you are ready.',
  },
} as const

export type RefusalCode = keyof typeof REFUSALS
export type RefusalFacts<C extends RefusalCode> =
  Parameters<(typeof REFUSALS)[C]['message']> extends [infer F] ? [facts: F] : []

/** `row` is where in the file it happened, 1 (the headings) when it concerns the whole file. */
export type Refusal = {
  readonly ok: false
  readonly reason: RefusalCode
  readonly message: string
  readonly row: number
}

export function refusal<C extends RefusalCode>(reason: C, ...facts: RefusalFacts<C>): Refusal {
  // The table keeps each builder with its own facts; the tuple type above has already tied them together.
  const message = (REFUSALS[reason].message as (...args: readonly unknown[]) => string)(...facts)
  const at = (facts[0] as { row?: number } | undefined)?.row
  return { ok: false, reason, message, row: at ?? 1 }
}

/**
 * How a refusal found in the middle of a stream of rows leaves it. Whoever reads the rows turns it back
 * into the value it carries with `orRefusal`.
 */
export class TableRefused extends Error {
  readonly refusal: Refusal
  constructor(refused: Refusal, options?: ErrorOptions) {
    super(refused.reason, options)
    this.name = 'TableRefused'
    this.refusal = refused
  }
}

/** Runs a reading and gives a refusal thrown inside it back as a value; anything else is a bug and goes on up. */
export async function orRefusal<T>(read: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof TableRefused) return error.refusal
    throw error
  }
}
