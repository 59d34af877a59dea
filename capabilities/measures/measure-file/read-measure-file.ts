import {
  type Heading,
  type IsoDate,
  LIMITS,
  type Notice,
  notice,
  orRefusal,
  type Refusal,
  readTable,
  refusal,
  type Source,
  type Table,
  TableRefused,
  type TableRow,
  withoutTrailingBlanks,
} from '@headroom/platform/tables-in-files'
import type { NewMeasure } from '../queries/write-measures.ts'
import { type Claim, claimer, evidenceIn } from './claims.ts'
import { type Drafting, draftsOf } from './drafts.ts'
import { type FileFault, faultList } from './faults.ts'
import { FIELDS, fieldOfHeading } from './fields.ts'
import { type Known, measureFinder } from './known.ts'
import { aeMeasures, kindOf } from './nhs-ae.ts'
import { looksLikePeriod } from './read-period.ts'
import {
  type Columns,
  checkReading,
  periodHeadings,
  proposeReading,
  type Reading,
  type ReadingProblem,
} from './reading.ts'

/** What the page needs to show how the file is read and let the person choose otherwise. */
export type ReadFile = {
  readonly filename: string
  readonly source: Source
  readonly headings: readonly Heading[]
  readonly headingRow: number
  readonly reading: Reading
  /** The providers of a national file, where it has several. */
  readonly providers: readonly string[]
}

export type ReadClaims = {
  readonly ok: true
  readonly file: ReadFile
  readonly rows: number
  readonly claims: readonly Claim[]
  /** Measures that are not there and that the file's own kind defines. */
  readonly newMeasures: readonly NewMeasure[]
  readonly faults: readonly FileFault[]
  readonly faultCount: number
  readonly faultyRows: number
  readonly notices: readonly Notice[]
}

/** `file` is there where the file could be read and only how is still to be chosen. */
export type RefusedFile = {
  readonly ok: false
  readonly reason: Refusal['reason'] | 'columns-to-choose' | 'provider-to-choose' | 'too-many-numbers'
  readonly message: string
  readonly row: number
  readonly file?: ReadFile
}

export type ReadingOptions = {
  readonly known: Known
  readonly today: IsoDate
  /** The person's own choice, as far as they made one. */
  readonly reading?: Partial<Reading> | undefined
  /** What was chosen for a file with these headings before. */
  readonly remembered?: ((headings: readonly string[]) => Reading | undefined) | undefined
  readonly sheet?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** A wide file of 60,000 rows and 200 months is 12 million numbers, which is no file to look through. */
const MOST_NUMBERS = 500_000

const isKnownHeading = (text: string): boolean => fieldOfHeading(text) !== undefined || looksLikePeriod(text)

/** Reads bytes as data for measures: everything understood, everything faulty, nothing written. */
export async function readMeasureFile(
  bytes: Uint8Array,
  filename: string,
  options: ReadingOptions,
): Promise<ReadClaims | RefusedFile> {
  const table = await readTable(bytes, isKnownHeading, options.sheet)
  if (!table.ok) return table
  const remembered = options.remembered?.(table.headings.map(({ label }) => label))
  const chosen = { ...proposeReading(table.headings, remembered), ...options.reading }
  const rows = await orRefusal(() => gather(table, options.signal))
  const file = { filename, source: table.source, headings: table.headings, headingRow: table.headingRow }
  if ('reason' in rows) return { ...rows, file: { ...file, reading: chosen, providers: [] } }
  const checked = checkReading(chosen, table.headings)
  if (!checked.ok) {
    const message = checked.problems.map(problemWords).join(' ')
    return {
      ok: false,
      reason: 'columns-to-choose',
      message,
      row: table.headingRow,
      file: { ...file, reading: chosen, providers: [] },
    }
  }
  const { reading, providers } = withProvider(chosen, checked.columns, rows, options.known)
  const read: ReadFile = { ...file, reading, providers }
  if (reading.layout === 'nhs-ae' && reading.providerCode === null)
    return {
      ok: false,
      reason: 'provider-to-choose',
      message: `The file has ${providers.length} providers and none has the code of this organisation. Choose whose rows are to be brought in.`,
      row: table.headingRow,
      file: read,
    }
  if (rows.length === 0) return { ...refusal('no-rows'), file: read }
  return claimsOf({ table, read, rows, columns: checked.columns }, options)
}

async function gather(table: Table, signal: AbortSignal | undefined): Promise<readonly TableRow[]> {
  const rows: TableRow[] = []
  for await (const row of table.rows) {
    if (signal?.aborted) throw new TableRefused(refusal('cancelled'))
    if (row.cells.every((cell) => cell.trim() === '')) continue
    if (rows.length >= LIMITS.rows) throw new TableRefused(refusal('too-many-rows'))
    rows.push(row)
  }
  return rows
}

/** Our own code where the file has it, or the only one there is. */
function withProvider(
  reading: Reading,
  columns: Columns,
  rows: readonly TableRow[],
  known: Known,
): { readonly reading: Reading; readonly providers: readonly string[] } {
  const at = columns.get('provider')?.index
  if (reading.layout !== 'nhs-ae' || at === undefined) return { reading, providers: [] }
  const providers = [...new Set(rows.map(({ cells }) => (cells[at] ?? '').trim()))]
    .filter((code) => code !== '')
    .sort()
  const isOurs = (code: string): boolean => code.toLowerCase() === known.organisationCode?.toLowerCase()
  const proposed = providers.find(isOurs) ?? (providers.length === 1 ? providers[0] : undefined) ?? null
  const providerCode = reading.providerCode ?? proposed
  return { reading: { ...reading, providerCode, unitId: reading.unitId ?? known.wholeUnitId }, providers }
}

type Opened = {
  readonly table: Table
  readonly read: ReadFile
  readonly rows: readonly TableRow[]
  readonly columns: Columns
}

function claimsOf(
  { table, read, rows, columns }: Opened,
  { known, today }: ReadingOptions,
): ReadClaims | RefusedFile {
  const { reading } = read
  const faults = faultList()
  const findMeasure = measureFinder(known.measures)
  const drafting: Drafting = {
    reading,
    columns,
    periods: reading.layout === 'wide' ? periodHeadings(table.headings) : [],
    measure: reading.measureCode ? findMeasure(reading.measureCode) : undefined,
    unit: known.units.find(({ id }) => id === reading.unitId),
    findMeasure,
  }
  const numbers = rows.length * Math.max(1, drafting.periods.length)
  if (numbers > MOST_NUMBERS)
    return {
      ok: false,
      reason: 'too-many-numbers',
      message: `The file holds up to ${numbers.toLocaleString('en-GB')} numbers. The most that can be brought in at once is ${MOST_NUMBERS.toLocaleString('en-GB')}: bring it in as several files.`,
      row: read.headingRow,
      file: read,
    }
  const periodAt = columns.get('period')?.index
  const order = evidenceIn(
    periodAt === undefined
      ? drafting.periods.map(({ text }) => text)
      : rows.map(({ cells }) => (cells[periodAt] ?? '').trim()),
  )
  const claim = claimer({ known, today, faults, order })
  const drafts = draftsOf(drafting)
  const claims: Claim[] = []
  for (const row of rows) {
    if (isRagged(table, row.cells)) {
      const facts = { cells: row.cells.length, headings: table.headings.length }
      faults.add({ row: row.row, column: '' }, 'ragged-row', facts)
      continue
    }
    for (const draft of drafts(row)) {
      const made = claim(draft)
      if (made) claims.push(made)
    }
  }
  return {
    ok: true,
    file: read,
    rows: rows.length,
    claims,
    newMeasures: newMeasuresIn(claims),
    faults: faults.list(),
    faultCount: faults.count(),
    faultyRows: faults.rowCount(),
    notices: noticesOf(table, read, columns, claims),
  }
}

/** A sheet leaves out blank cells at the end of a row, so only a CSV row can have too few. */
function isRagged(table: Table, cells: TableRow['cells']): boolean {
  if (table.source.kind === 'csv' && cells.length < table.headings.length) return true
  return withoutTrailingBlanks(cells).length > Math.max(table.width, table.headings.length)
}

function newMeasuresIn(claims: readonly Claim[]): readonly NewMeasure[] {
  const codes = new Set(claims.flatMap(({ measure }) => (measure.id === null ? [measure.code] : [])))
  if (codes.size === 0) return []
  return (['1', '2', 'other'] as const)
    .flatMap((kind) => Object.values(aeMeasures(kindOf(kind))))
    .filter(({ code }) => codes.has(code))
}

function noticesOf(
  table: Table,
  read: ReadFile,
  columns: Columns,
  claims: readonly Claim[],
): readonly Notice[] {
  const { source, reading } = { ...read }
  const used = new Set([...columns.values()].map(({ index }) => index))
  const periods = reading.layout === 'wide' ? new Set(periodHeadings(table.headings)) : new Set<Heading>()
  const unused = table.headings.filter(
    (heading) => heading.text !== '' && !used.has(heading.index) && !periods.has(heading),
  )
  const others = source.kind === 'xlsx' ? source.sheets.filter((sheet) => sheet !== source.sheet) : []
  const percents = claims.filter(
    ({ measure, value }) => measure.valueUnit === 'percent' && value !== null && value !== 0,
  )
  return [
    ...(source.kind === 'csv' && source.encoding !== 'UTF-8'
      ? [notice('encoding', { encoding: source.encoding })]
      : []),
    ...(source.kind === 'xlsx' && others.length > 0
      ? [notice('sheet-chosen', { sheet: source.sheet, others })]
      : []),
    ...table.notices,
    ...(unused.length > 0 ? [notice('columns-not-used', { labels: unused.map(({ label }) => label) })] : []),
    ...(read.providers.length > 1 ? [otherProviders(read)] : []),
    ...(percents.length > 0 && percents.every(({ value }) => value !== null && Math.abs(value) <= 1)
      ? [SHARES]
      : []),
  ]
}

const otherProviders = ({ reading, providers }: ReadFile): Notice => ({
  code: 'other-providers',
  message: `Only the rows of ${reading.providerCode} are brought in. The file has ${providers.length - 1} other providers.`,
})

const SHARES: Notice = {
  code: 'percent-as-share',
  message:
    'Every percentage in this file is 1 or less, so 0.95 would be brought in as 0.95% and not as 95%. If they are shares, multiply them by 100 first: a spreadsheet shows 95% and saves 0.95.',
}

export function problemWords(problem: ReadingProblem): string {
  switch (problem.reason) {
    case 'missing':
      return `Say which column holds: ${FIELDS[problem.field].label}.`
    case 'unknown-heading':
      return `The file has no column “${problem.heading}”.`
    case 'used-twice':
      return `“${problem.heading}” is chosen more than once.`
    case 'no-numbers':
      return 'Say which column holds the value, or which hold numerator and denominator.'
    case 'no-periods':
      return 'No heading of the file names a period, such as Apr 2024.'
  }
}
