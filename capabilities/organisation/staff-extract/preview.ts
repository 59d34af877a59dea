import {
  type Heading,
  type IsoDate,
  type Notice,
  notice,
  orRefusal,
  type Refusal,
  type RefusalCode,
  readTable,
  refusal,
  type Source,
  type Table,
} from '@headroom/platform/tables-in-files'
import { type CheckedExtract, checkRows } from './check-rows.ts'
import { STAFF_FIELDS, type StaffField } from './columns.ts'
import { type Comparison, type CurrentStaff, compareExtract } from './compare.ts'
import type { Fault, FaultCode } from './faults.ts'
import {
  type CheckedMapping,
  checkMapping,
  isKnownHeading,
  type Mapping,
  proposeMapping,
} from './propose-mapping.ts'

export type PreviewFault = Omit<Fault, 'code'> & { readonly code: FaultCode | RefusalCode }

/** Exactly what `headroom import staff FILE --preview --format json` prints (issue 2, section 3). */
export type PreviewSummary = {
  readonly rows: number
  readonly joiners: number
  readonly movers: number
  readonly leavers: number
  readonly changed: number
  readonly unchanged: number
  readonly faults: readonly PreviewFault[]
}

/** What the page needs to show the columns and let the person choose others. */
export type PreviewedFile = {
  readonly filename: string
  readonly source: Source
  readonly headings: readonly Heading[]
  readonly headingRow: number
  readonly mapping: Mapping
}

export type Preview = {
  readonly ok: true
  readonly summary: PreviewSummary
  readonly file: PreviewedFile
  readonly notices: readonly Notice[]
  readonly checked: CheckedExtract
  readonly comparison: Comparison
}

/** `file` is there when the file could be read and only its columns are still to be chosen. */
export type RefusedPreview = Refusal & { readonly summary: PreviewSummary; readonly file?: PreviewedFile }

export type PreviewProgress = { readonly stage: 'reading' | 'comparing'; readonly rows: number }

export type PreviewOptions = {
  readonly current: CurrentStaff
  readonly today: IsoDate
  /** The person's choice of columns; complete in itself. */
  readonly mapping?: Mapping | undefined
  /** The choice made at the last import, used as far as its headings are still there. */
  readonly remembered?: Mapping | undefined
  readonly sheet?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: PreviewProgress) => void) | undefined
}

/** Reads, checks and compares a staff extract. Nothing is written anywhere: the caller does that on confirmation. */
export async function previewExtract(
  bytes: Uint8Array,
  filename: string,
  options: PreviewOptions,
): Promise<Preview | RefusedPreview> {
  const table = await readTable(bytes, isKnownHeading, options.sheet)
  if (!table.ok) return refused(table)
  const mapping = options.mapping ?? proposeMapping(table.headings, options.remembered)
  const file = {
    filename,
    source: table.source,
    headings: table.headings,
    headingRow: table.headingRow,
    mapping,
  }
  const mapped = checkMapping(mapping, table.headings)
  if (!mapped.ok) {
    await table.close()
    return { ...refused(mappingRefusal(mapped)), file }
  }
  const checked = await orRefusal(() =>
    checkRows(table, mapped.columns, {
      today: options.today,
      signal: options.signal,
      onRows: (rows) => options.onProgress?.({ stage: 'reading', rows }),
    }),
  )
  if ('reason' in checked) return { ...refused(checked), file }
  if (checked.rowCount === 0) return { ...refused(refusal('no-rows')), file }
  options.onProgress?.({ stage: 'comparing', rows: checked.rowCount })
  const { rows, heldRows } = checked
  const comparison = compareExtract(
    { rows, heldRows, fields: new Set(mapped.columns.keys()) },
    options.current,
  )
  const notices = [
    ...sourceNotices(table.source),
    ...table.notices,
    ...unusedNotice(table, mapped.columns),
    ...checked.notices,
  ]
  return { ok: true, summary: summaryOf(checked, comparison), file, notices, checked, comparison }
}

export function summaryOf({ rowCount, faults }: CheckedExtract, comparison: Comparison): PreviewSummary {
  return {
    rows: rowCount,
    joiners: comparison.joiners.length,
    movers: comparison.movers.length,
    leavers: comparison.leavers.length,
    changed: comparison.changed.length,
    unchanged: comparison.unchanged.length,
    faults,
  }
}

function refused(reason: Refusal): RefusedPreview {
  const { row, reason: code, message } = reason
  const nothing = { rows: 0, joiners: 0, movers: 0, leavers: 0, changed: 0, unchanged: 0 }
  return { ...reason, summary: { ...nothing, faults: [{ row, column: '', code, message }] } }
}

function mappingRefusal({ problems }: Extract<CheckedMapping, { ok: false }>): Refusal {
  const missing = problems.flatMap((problem) =>
    problem.reason === 'missing-required' ? [STAFF_FIELDS[problem.field].label] : [],
  )
  for (const problem of problems) {
    if (problem.reason === 'unknown-heading') {
      return refusal('wrong-mapping', { problem: `it has no column "${problem.heading}"` })
    }
    if (problem.reason === 'heading-used-twice') {
      return refusal('wrong-mapping', { problem: `"${problem.heading}" is chosen more than once` })
    }
  }
  return refusal('missing-column', { fields: missing })
}

function sourceNotices(source: Source): readonly Notice[] {
  if (source.kind === 'csv')
    return source.encoding === 'UTF-8' ? [] : [notice('encoding', { encoding: source.encoding })]
  const others = source.sheets.filter((sheet) => sheet !== source.sheet)
  return others.length > 0 ? [notice('sheet-chosen', { sheet: source.sheet, others })] : []
}

function unusedNotice(table: Table, columns: ReadonlyMap<StaffField, Heading>): readonly Notice[] {
  const used = new Set([...columns.values()].map((heading) => heading.index))
  const labels = table.headings
    .filter(({ index, text }) => text !== '' && !used.has(index))
    .map(({ label }) => label)
  return labels.length > 0 ? [notice('columns-not-used', { labels })] : []
}
